import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.dates.dispatch import joined

PATTERNS = (r"(?:jan|feb)\b\.?|may", r"\d{1,2}(?=(?:st|nd))", r"(?:a )?few", r"[qh][1-4]|(?:x|y)z")


@settings(deadline=None)
@given(st.text(alphabet="janfebmyqh12stdxzw. ", max_size=8))
def test_joined_pattern_matches_where_one_of_them_does(text: str) -> None:
    one_by_one = [match[0] for each in PATTERNS if (match := re.match(each, text))]

    together = re.match(joined(PATTERNS), text)

    assert (together is not None) == bool(one_by_one)
    assert together is None or together[0] in one_by_one


@pytest.mark.parametrize("pattern", ["a|b", "(?:ab|ac)d|e", "(?:a|b)?c", r"[(|]x", r"\(a|\)b"])
def test_brackets_and_bars_that_are_letters_are_left_alone(pattern: str) -> None:
    assert re.compile(joined((pattern,)))
