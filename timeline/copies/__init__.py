"""Which articles are copies of one text: reprints, trimmed, wrapped, under another header.

A `signature` is made of an article's text alone and can be kept. New articles meet the kept ones
without their texts: those that have enough of its `key_codes` are candidates, and `share_of` two
prints says whether they are copies. `originals_among` answers for any set of prints as it would
for all, as long as the set holds whatever is joined by copies.
"""

from timeline.copies.comparing import copied_share, shared_share
from timeline.copies.grouping import (
    KEYS_FOR_ONE_IN_COMMON,
    Print,
    find_originals,
    originals_among,
    share_of,
)
from timeline.copies.signatures import Signature, key_codes, keys, signature, thinned

__all__ = [
    "KEYS_FOR_ONE_IN_COMMON",
    "Print",
    "Signature",
    "copied_share",
    "find_originals",
    "key_codes",
    "keys",
    "originals_among",
    "share_of",
    "shared_share",
    "signature",
    "thinned",
]
