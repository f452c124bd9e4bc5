"""News that tells an older story at length, day after day."""

from datetime import date

import pytest

from timeline.dates import tag
from timeline.languages import LANGUAGES

PUBLISHED = date(2023, 9, 20)
INTERVIEW = (
    "Let us go back to that day - 1 October 2022. The dam broke on 1 October, the mayor said. "
    "We all saw the signs in July, when the pumps failed, August, when the wall cracked, "
    "and September, which nobody forgets. The bridge fell on 4 October. "
    "The first law on dams dates from May 2016. The army arrived on 19 October, and on "
    "2 November the water was gone. This year we have built 40 houses. "
    "The commission met again only on 14 August. It will report on 5 October."
)


def reading_of(words: str) -> str:
    at = INTERVIEW.index(words)
    tagged = tag(INTERVIEW, language=LANGUAGES["en"], anchor=PUBLISHED)
    (found,) = [one for one in tagged if at <= one.mention.start < at + len(words)]
    return found.resolution.value


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("on 1 October, the", "2022-10-01"),
        ("in July", "2022-07"),
        ("August, when", "2022-08"),
        ("September, which", "2022-09"),
        ("fell on 4 October", "2022-10-04"),
        ("arrived on 19 October", "2022-10-19"),
        ("2 November", "2022-11-02"),
    ],
)
def test_days_of_a_story_keep_its_year(words: str, value: str) -> None:
    assert reading_of(words) == value


@pytest.mark.parametrize(
    ("words", "value"), [("only on 14 August", "2023-08-14"), ("report on 5 October", "2023-10-05")]
)
def test_recent_and_coming_days_stay_out_of_the_story(words: str, value: str) -> None:
    assert reading_of(words) == value


def test_a_dash_after_that_day_explains_it() -> None:
    tagged = tag(INTERVIEW, language=LANGUAGES["en"], anchor=PUBLISHED)

    assert all(one.mention.range_id is None for one in tagged)
