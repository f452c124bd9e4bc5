"""In which year a story of the past goes on, where its words leave the year out."""

from datetime import date

import pytest

from timeline.dates import tag
from timeline.languages import LANGUAGES

RETRIEVED = date(2015, 6, 1)
OPENING = (
    "The siege began on 3 May 1702. The governor fled on 9 May 1702, and the guild took over. "
    "A second wall was built in October 1702 and a third in February 1703.\n\n"
)


def values(story: str) -> list[str]:
    found = tag(OPENING + story, language=LANGUAGES["en"], anchor=RETRIEVED)
    return [one.resolution.value for one in found][4:]


@pytest.mark.parametrize(
    ("story", "expected"),
    [
        ("In March the food ran out. On 2 April the gates opened.", ["1703-03", "1703-04-02"]),
        ("It ended in December 1703. In January they left.", ["1703-12", "1704-01"]),
        ("It rained in November 1703; by March all was dry.", ["1703-11", "1704-03"]),
        (
            "In 1705 two brothers ruled. In March one died, in August the other.",
            ["1705", "1705-03", "1705-08"],
        ),
        ("Work went on until 1709, when the crown stopped it in January.", ["1709", "1709-01"]),
        ("The 900 men of March 1706 were 4,000 by December.", ["1706-03", "1706-12"]),
        (
            "They spent the spring and early summer of 1708 at sea.",
            ["1708-SP", "1708-SU"],
        ),
    ],
)
def test_the_story_goes_on_from_where_it_stands(story: str, expected: list[str]) -> None:
    assert values(story) == expected


def test_a_flashback_does_not_take_the_story_with_it() -> None:
    story = "The fleet sailed on 4 June 1709. It had been laid down in May 1701. On 9 June it sank."

    assert values(story) == ["1709-06-04", "1701-05", "1709-06-09"]


def test_a_heading_tells_the_year_of_what_is_below() -> None:
    story = "The revolt of 1712\n\nIn April the mills closed.\n\n1715\n\nIn May they opened again."

    assert values(story) == ["1712", "1712-04", "1715", "1715-05"]


def test_a_section_may_go_back_to_another_thread() -> None:
    story = (
        "By early July the fields were bare, and in mid-August 1702 the mills stood still.\n"
        "In December the river froze."
    )

    assert values(story) == ["1702-07", "1702-08", "1702-12"]


def test_a_decade_does_not_tell_the_year() -> None:
    story = (
        "In June 1806 the tower was finished. In the 1790s it was a shed. On 9 November it fell."
    )

    assert values(story)[2:] == ["1806-11-09"]


def test_a_leap_day_is_looked_for_in_leap_years() -> None:
    assert values("The truce of 5 May 1703 held. It ended on 29 February.")[1:] == ["1704-02-29"]


@pytest.mark.parametrize("year", [1, 9999])
def test_no_year_is_chosen_off_the_calendar(year: int) -> None:
    text = (
        f"It was 2 May {year:04}, then 3 May {year:04}, then 4 May {year:04}. In January it rained."
    )
    found = tag(text, language=LANGUAGES["en"], anchor=RETRIEVED)

    assert all(one.resolution.interval for one in found if one.mention.text == "January")


@pytest.mark.parametrize(
    ("story", "expected"),
    [
        ("The tower, which today is a museum, was sold on 4 May.", ["PRESENT_REF", "2015-05-04"]),
        ("The council bought it today.", ["2015-06-01"]),
        ("Since last month boats have used the old pier.", ["2015-05"]),
        ("It fell at the end of the year.", ["1703"]),
        ("By the next year all was quiet.", ["1704"]),
        ('"We dug this wall two years ago," he wrote.', ["1701"]),
        ("The pump was mended two years ago.", ["2013"]),
    ],
)
def test_words_of_today_count_from_the_day_of_writing(story: str, expected: list[str]) -> None:
    assert values(story) == expected


@pytest.mark.parametrize(
    ("text", "published", "year"),
    [
        ("It was sold at the turn of the century.", date(2015, 6, 1), "2000"),
        ("It will close by the turn of the century.", date(1988, 6, 1), "2000"),
        ("It was sold at the turn of the 19th century.", date(2015, 6, 1), "1800"),
        (
            f"{OPENING}By 1760 it stood empty. The turn of the century brought a bank.",
            date(2015, 6, 1),
            "1800",
        ),
    ],
)
def test_the_turn_of_the_century_is_a_year(text: str, published: date, year: str) -> None:
    found = tag(text, language=LANGUAGES["en"], anchor=published)[-1]

    assert (found.resolution.value, found.mention.mod) == (year, "APPROX")


def test_the_end_of_a_decade_is_that_of_the_sentence() -> None:
    assert values("A mill opened in 1741 and closed by the end of the decade.") == ["1741", "174"]


def test_a_step_is_no_surer_than_the_date_it_counts_from() -> None:
    text = "It fell in May. On the 7th they met, and two days later they signed."
    found = tag(text, language=LANGUAGES["en"], anchor=RETRIEVED)

    assert [one.resolution.confidence for one in found[1:]] == ["medium", "medium"]


@pytest.mark.parametrize(
    ("story", "expected"),
    [
        (
            'On 10 September 1707 he asked for "peace by next summer". On 14 September he left.',
            ["1707-09-10", "1708-SU", "1707-09-14"],
        ),
        (
            "The 1706 treaty, which fell in ruins, was burnt in May.",
            ["1706", "1703-05"],
        ),
        (
            "In May 1709 it rained. In late July the floods rose above the May 1702 mark.",
            ["1709-05", "1709-07", "1702-05"],
        ),
        ("In 1709 they won. At year's end they were home.", ["1709", "1709"]),
    ],
)
def test_what_is_only_named_beside_the_story_does_not_move_it(
    story: str, expected: list[str]
) -> None:
    assert values(story) == expected


def test_two_dates_long_past_tell_a_story_where_nothing_speaks_of_today() -> None:
    text = (
        "The bridge opened on 4 July 1901 and was closed by the end of the year. "
        "It fell on 12 February 1903. In June a ferry ran."
    )
    found = tag(text, language=LANGUAGES["en"], anchor=RETRIEVED)

    assert [one.resolution.value for one in found] == [
        "1901-07-04",
        "1901",
        "1903-02-12",
        "1903-06",
    ]


def test_a_weekday_tells_of_news_however_old_its_dates() -> None:
    text = (
        "The bridge of 4 July 1901 fell on 12 February 1903. On Friday the council said that "
        "a new one will open by the end of the year."
    )
    found = tag(text, language=LANGUAGES["en"], anchor=RETRIEVED)

    assert [one.resolution.value for one in found][2:] == ["2015-05-29", "2015"]


def test_a_text_that_begins_long_ago_goes_on_by_its_weekdays() -> None:
    text = (
        "On Easter Monday, 24 April 1916, they seized the post office. The plan was of January. "
        "On Tuesday martial law was declared. In December 1918 they won the vote."
    )

    found = tag(text, language=LANGUAGES["en"], anchor=date(2016, 4, 24))

    values = [one.resolution.value for one in found]
    assert values == ["1916-04-24", "1916-04-24", "1916-01", "1916-04-25", "1918-12"]


def test_what_has_lasted_since_began_before_the_story_stands() -> None:
    text = (
        "In March 1946 they struck. In May 1951 elections were held. Asante, in prison since "
        "January, was freed. He became prime minister in March 1952. On 4 May 1953, ill since "
        "April, he fell. That evening he died."
    )

    found = tag(text, language=LANGUAGES["en"], anchor=RETRIEVED)

    values = [one.resolution.value for one in found]
    assert values == [
        "1946-03",
        "1951-05",
        "1951-01",
        "1952-03",
        "1953-05-04",
        "1953-04",
        "1953-05-04TEV",
    ]


def test_a_life_is_told_for_its_end() -> None:
    text = (
        "Marta Ilves was born on 9 April 1921. In June 1941 she was sent away. Her poems were "
        "printed in April 1956. In November 2004 she stopped. She died at home on 28 January."
    )

    found = tag(text, language=LANGUAGES["en"], anchor=date(2014, 2, 2))

    assert found[-1].resolution.value == "2014-01-28"


def test_one_year_of_history_begins_a_story() -> None:
    text = (
        "The siege of 1683 lasted 60 days. On 14 July the walls were reached. In August there was "
        "no bread. The relief came on 11 September, and the next day it was over."
    )

    found = tag(text, language=LANGUAGES["en"], anchor=RETRIEVED)

    assert [one.resolution.value for one in found][2:] == [
        "1683-07-14",
        "1683-08",
        "1683-09-11",
        "1683-09-12",
    ]


def test_months_after_a_year_before_christ_are_before_christ() -> None:
    text = "He crossed over in the spring of 334 BC. In May he won. The following year he fell ill."

    found = tag(text, language=LANGUAGES["en"], anchor=RETRIEVED)

    assert [one.resolution.value for one in found] == ["BC0334-SP", "BC0334-05", "BC0333"]


def test_the_bare_year_spoken_of_last_holds_the_months_after_it() -> None:
    text = (
        "The war began in May 1777. On 9 March 1782 a truce was signed. "
        "It had been won in 1781 at Gray Point. In early October the fort was taken."
    )

    found = tag(text, language=LANGUAGES["en"], anchor=RETRIEVED)

    assert [one.resolution.value for one in found][2:] == ["1781", "1781-10"]
