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


HISTORY = (
    "In the autumn of 1876 the weavers stopped paying. The following spring two regiments came. "
    "They reached the town on 4 April, and three days later the first houses burned. "
    "Unrest lasted until January 1879. The previous autumn the harvest had failed. "
    "The dead of 21 April 1877 and of 3 May 1877 have a monument of 5 June 1927. "
    "A new museum will open on 1 July. It was planned in March 1990."
)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("The following spring", "1877-SP"),
        ("4 April", "1877-04-04"),
        ("three days later", "1877-04-07"),
        ("The previous autumn", "1878-FA"),
        ("1 July", "2024-07-01"),
    ],
)
def test_history_goes_on_from_what_it_named_last(words: str, value: str) -> None:
    tagged = tag(HISTORY, language=LANGUAGES["en"], anchor=PUBLISHED)

    found = {one.mention.text: one.resolution.value for one in tagged}

    assert found[words] == value


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The strike of 2022 began on 3 March and ended on 9 April.", "3 March", "2022-03-03"),
        ("The strike of 2022 began on 3 March and ended on 9 April.", "9 April", "2022-04-09"),
        ("A loan of 2021 was repaid on 1 September.", "1 September", "2023-09-01"),
        ("The flood of May 1994 took 9 lives. The wall was promised in June.", "June", "2023-06"),
        ("The line was cut on 20 August 2022. It was mended on 30 October.", "30 O", "2022-10-30"),
        ("Exactly one year ago, he said, the flag went up. It fell on 1 November.", "1 N", "2022"),
    ],
)
def test_a_year_named_nearby_draws_only_what_goes_on_from_it(
    text: str, words: str, value: str
) -> None:
    tagged = tag(text, language=LANGUAGES["en"], anchor=PUBLISHED)

    (found,) = [one for one in tagged if one.mention.start == text.index(words)]

    assert found.resolution.value.startswith(value)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "In 2019 we still hoped. In May the mill closed, in June the shop. I left on 9 July.",
            ["2019", "2019-05", "2019-06", "2019-07-09"],
        ),
        (
            'The worst? "1994. In April they came. On the 20th we had no salt. That day I wept."',
            ["1994", "1994-04", "1994-04-20", "1994-04-20"],
        ),
        ("In 2019 we still hoped. The vote will be in November.", ["2019", "2023-11"]),
        ("In 2019 we still hoped.\n\nIn May the mill closed.", ["2019", "2023-05"]),
    ],
)
def test_a_year_that_opens_a_paragraph_is_that_of_its_past(text: str, expected: list[str]) -> None:
    assert values_of(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The war of 2022 began on 20 June and ended on 12 September.",
            ["2022", "2022-06-20", "2022-09-12"],
        ),
        (
            "A wall begun in the spring of 1806 was swept away on 9 November.",
            ["1806-SP", "1806-11-09"],
        ),
        ("A man held on 2 March 2021 was freed on 10 June.", ["2021-03-02", "2021-06-10"]),
        ("The truce of 10 May 2021 was broken on 16 September.", ["2021-05-10", "2023-09-16"]),
    ],
)
def test_a_sentence_goes_on_in_its_year(text: str, expected: list[str]) -> None:
    assert values_of(text) == expected


def values_of(text: str) -> list[str]:
    tagged = tag(text, language=LANGUAGES["en"], anchor=PUBLISHED)
    return [one.resolution.value for one in tagged]
