"""Mentions are settled some at a time."""

import pytest

from timeline.store.nodes import page_lengths


@pytest.mark.parametrize(
    ("per_day", "pages"),
    [
        ([], []),
        ([5], [5]),
        ([1] * 25_000, [10_000, 10_000, 5_000]),
        ([6_000], [2_000, 2_000, 2_000]),
        ([1_000, 1_000, 1_000, 1_000, 1], [4_000, 1]),
    ],
)
def test_crowded_days_are_settled_in_smaller_pages(per_day: list[int], pages: list[int]) -> None:
    assert list(page_lengths(per_day)) == pages
