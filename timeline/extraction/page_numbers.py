"""Where the pages of a paged document begin in its text."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from typing import Final

PAGE_BREAK: Final = "\n\f\n"
"""Stands between the text of two pages."""


def page_numbers(text: str, offsets: Iterable[int]) -> list[int]:
    """The page of each offset, the first page being 1, blank pages counted."""
    begins = [found.end() for found in re.finditer(PAGE_BREAK, text)]
    return [1 + bisect_right(begins, offset) for offset in offsets]
