"""Which articles are copies of one text: reprints, trimmed, wrapped, under another header.

A `signature` is made of an article's text alone and can be kept. New articles meet the kept ones
without their texts: those that have one of the `keys` of a signature are candidates, and
`copied_share` of two signatures says whether they are copies. `find_originals` answers for any
set of prints as it would for all, as long as the set holds whatever is joined by copies.
"""

from timeline.copies.comparing import copied_share, may_be_copied, shared_share
from timeline.copies.grouping import Print, find_originals
from timeline.copies.signatures import Signature, keys, signature, thinned

__all__ = [
    "Print",
    "Signature",
    "copied_share",
    "find_originals",
    "keys",
    "may_be_copied",
    "shared_share",
    "signature",
    "thinned",
]
