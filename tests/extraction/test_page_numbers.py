"""The page of a PDF that an offset of its text is on."""

from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.extraction.page_numbers import PAGE_BREAK, page_numbers


@given(pages=st.lists(st.text("ab\n \f", max_size=4).map(str.strip), min_size=1, max_size=6))
@settings(deadline=None)
def test_each_page_begins_after_its_break_blank_ones_too(pages: list[str]) -> None:
    begins = [len(PAGE_BREAK.join((*pages[:number], ""))) for number in range(len(pages))]

    numbers = page_numbers(PAGE_BREAK.join(pages), begins)

    assert numbers == list(range(1, len(pages) + 1))


def test_a_text_without_breaks_is_one_page() -> None:
    assert page_numbers("All on one page.", [0, 7]) == [1, 1]
