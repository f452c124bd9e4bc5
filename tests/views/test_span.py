import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.queries.facets import Extent
from timeline.views.span import closer, earlier, later, wider

ALL = Extent(first=0, last=999, busy_first=100, busy_last=500)
spans = st.tuples(st.integers(0, 999), st.integers(0, 999)).map(lambda days: tuple(sorted(days)))


@given(spans)
def test_steps_keep_the_number_of_days_and_stay_among_them(days: tuple[int, int]) -> None:
    for first, last in (earlier(days, ALL), later(days, ALL)):
        assert last - first == days[1] - days[0]
        assert first >= 0
        assert last <= 999


@given(spans)
def test_wider_and_closer_lead_out_and_in(days: tuple[int, int]) -> None:
    out, within = wider(days, ALL), closer(days)

    assert out[0] <= days[0] <= within[0] <= within[1] <= days[1] <= out[1]
    assert out != days or days == (0, 999)


@pytest.mark.parametrize(("days", "before"), [((100, 109), (95, 104)), ((3, 12), (0, 9))])
def test_a_step_is_half_of_the_days_as_far_as_there_are_events(
    days: tuple[int, int], before: tuple[int, int]
) -> None:
    assert earlier(days, ALL) == before
