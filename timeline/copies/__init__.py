"""Which articles are copies of one text: reprints, trimmed, wrapped, under another header.

A `signature` is made of an article's text alone and can be kept. New articles meet the kept ones
without their texts: those that have enough of its `key_codes` are candidates, and
`copied_share` of two signatures says whether they are copies. `find_originals` answers for any
set of prints as it would for all, as long as the set holds whatever is joined by copies.
"""

from timeline.copies.comparing import copied_share, may_be_copied, shared_share
from timeline.copies.grouping import KEYS_FOR_ONE_IN_COMMON, Print, find_originals
from timeline.copies.signatures import Signature, key_codes, keys, signature, thinned

__all__ = [
    "KEYS_FOR_ONE_IN_COMMON",
    "Print",
    "Signature",
    "copied_share",
    "find_originals",
    "key_codes",
    "keys",
    "may_be_copied",
    "shared_share",
    "signature",
    "thinned",
]
