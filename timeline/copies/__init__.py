"""Which articles are copies of one text: reprints, trimmed, wrapped, under another header."""

from timeline.copies.grouping import Print, find_originals
from timeline.copies.signatures import Signature, shared_share, signature, thinned

__all__ = ["Print", "Signature", "find_originals", "shared_share", "signature", "thinned"]
