"""Articles that look back: days without a year, a month or a week of their own."""

from datetime import date

import pytest

from timeline.dates import tag
from timeline.languages import LANGUAGES

MONDAY = date(2016, 10, 3)


def values(text: str, published: date = MONDAY) -> list[str]:
    tagged = tag(text, language=LANGUAGES["en"], anchor=published)
    return [one.resolution.value for one in tagged]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met on 7 July. On the Saturday she was seen.", ["2016-07-07", "2016-07-09"]),
        ("It broke on 7 July. It was mended that Friday.", ["2016-07-07", "2016-07-08"]),
        ("It broke on 7 July. Two more fell the same Thursday.", ["2016-07-07", "2016-07-07"]),
        ("On 9 May, after talks held on the Sunday, they left.", ["2016-05-09", "2016-05-08"]),
    ],
)
def test_the_weekday_is_of_the_week_spoken_of(text: str, expected: list[str]) -> None:
    assert values(text) == expected


def test_a_list_of_weekdays_goes_on_from_the_first() -> None:
    assert values("They play next Wednesday and Thursday.") == ["2016-10-05", "2016-10-06"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The pact was signed on 24 April last year and ratified on 17 May.",
            ["2015-04-24", "2015-05-17"],
        ),
        (
            "Fares rise 5 per cent from 1 November, 3 per cent from April.",
            ["2016-11-01", "2017-04"],
        ),
        ("Oil for December delivery fell 40 cents.", ["2016-12"]),
        ("The target of March for its completion is dead.", ["2017-03"]),
        ("The vote was pushed back to December.", ["2016-12"]),
        ("The order remains in effect through Thursday.", ["2016-10-06"]),
        ("The defenders held out until Saturday and left.", ["2016-10-01"]),
        ("Convicted last month of having sold it, he fell.", ["2016-09"]),
        (
            "It was hit on 3 May; a shot was heard the evening before.",
            ["2016-05-03", "2016-05-02TEV"],
        ),
        (
            "He was freed on 3 May. A vigil was held two nights later.",
            ["2016-05-03", "2016-05-05TNI"],
        ),
        (
            "He was seized on 3 May.\nThe judge would hear nothing of what was said on the 25th.",
            ["2016-05-03", "2016-05-25"],
        ),
        (
            "Net rose in the three months ended June 30 from 4 million a year ago.",
            ["P3M", "2016-06-30", "2015-Q2"],
        ),
        (
            "The two were seen on 3 May and 5 June 2014, on 2 July and in August.",
            ["2014-05-03", "2014-06-05", "2014-07-02", "2014-08"],
        ),
        (
            "He was held on 20 May last year. They were charged in April.",
            ["2015-05-20", "2016-04"],
        ),
        (
            "The camp rose on 14 August 2008. It fell the next day. "
            "Its chief was caught on 20 September.",
            ["2008-08-14", "2008-08-15", "2008-09-20"],
        ),
        (
            "He was lost on 8 October 2014, a Wednesday, and found that weekend.",
            ["2014-10-08", "2014-10-08", "2014-W41-WE"],
        ),
        (
            "On 13 June she got the first letter since 1994. In that year she drove the car.",
            ["2016-06-13", "1994", "1994"],
        ),
        ("In November the roof fell in.", ["2015-11"]),
        ("In October, when the roof is mended, it opens.", ["2016-10"]),
        (
            "In the winter of 1708 they crossed the river. In June they stood before the town.",
            ["1708-WI", "1709-06"],
        ),
        (
            "In August 1914 it was besieged, and by the end of the month it fell. "
            "In early September it burned.",
            ["1914-08", "1914-08", "1914-09"],
        ),
        (
            "In May 1940 the front broke. Four years later, on 25 August, he came back.",
            ["1940-05", "1944", "1944-08-25"],
        ),
        ("Interest is due on 15 November and 15 May.", ["2016-11-15", "2017-05-15"]),
        ("The next day, Sunday 2 October, all was shut.", ["2016-10-02", "2016-10-02"]),
    ],
)
def test_what_is_spoken_of_tells_the_year_and_the_month(text: str, expected: list[str]) -> None:
    assert values(text) == expected


def test_entries_of_a_chronicle_are_told_in_the_present() -> None:
    text = (
        "18 June 2011: The bridge opens.\n4 May 2013: It is shut.\n7 May 2013: The mayor resigns.\n"
        "14 September: The trial begins.\n19 October: The mayor confesses.\n"
        "This afternoon the mayor was found guilty."
    )

    assert values(text)[3:] == ["2013-09-14", "2013-10-19", "2016-10-03TAF"]


def test_a_story_of_the_past_does_not_go_on_into_what_is_to_come() -> None:
    text = (
        "No word has come since they met in the winter. The pact was signed in April 2012. "
        "Parliament passed it in May 2012, the other in June. A bank gave a loan in May 2013."
    )

    assert values(text)[0] == "2015-WI"


def test_a_full_date_before_counts_as_much_as_one_after_it() -> None:
    text = (
        "The cash was handed over on 18 March 2010; the charge is of 30 April 2012; the trial was "
        "opened on 14 September and closed on 20 November; an appeal was heard on 11 October 2013."
    )

    assert values(text)[2:4] == ["2012-09-14", "2012-11-20"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Мост надо починить не позднее марта.", ["2017-03"]),
        ("Пришёл ответ, и 21 сентября совет собрался.", ["2016-09-21"]),
        ("Отряд вернулся, а самолёт в среду — нет.", ["2016-09-28"]),
        ("Министр обещал ответ к январю.", ["2017-01"]),
        ("Министр предложил встретиться в декабре.", ["2016-12"]),
        ("Забастовка, назначенная на среду, не состоялась.", ["2016-09-28"]),
        ("Закон, принятый в декабре, действует.", ["2015-12"]),
        ("Его построили в сорок третьем году.", ["1943"]),
        ("Акт подписали 24 апреля прошлого года, утвердили 17 мая.", ["2015-04-24", "2015-05-17"]),
    ],
)
def test_russian_dates_of_a_look_back(text: str, expected: list[str]) -> None:
    tagged = tag(text, language=LANGUAGES["ru"], anchor=MONDAY)

    assert [one.resolution.value for one in tagged] == expected


HISTORY = (
    "The strike had begun nine years before, in the spring of 1984. By Christmas it was over; "
    "by the following February half the men were back. On 3 March they marched in.\n"
    "In July the tower was blown up. That autumn he found work.\n"
    "The flood of May 1994 took nine lives. A wall was promised in June."
)


def test_what_was_long_ago_goes_on_through_its_paragraphs() -> None:
    assert values(HISTORY)[1:] == [
        "1984-SP",
        "1984-12-25",
        "1985-02",
        "1985-03-03",
        "1985-07",
        "1985-FA",
        "1994-05",
        "2016-06",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In the summer of 2014. And until October? In September I wrote.", "2014-09"),
        ("Unions have called a general strike for Wednesday.", "2016-10-05"),
        ("He kept the letter until Thursday.", "2016-09-29"),
        ("Sunday will be wet, with gales by evening. Monday: showers.", "2016-10-10"),
        ("It was agreed in June 2008, and again on 2 October the following year.", "2009-10-02"),
        ("On 3 May we wrote, and on the 10th I saw him.", "2016-05-10"),
        ("It happened on a wet Friday.", "XXXX-WXX-5"),
        ("It happened on a Tuesday night.", "XXXX-WXX-2TNI"),
        ("There were 14 fires in 2015; since January there have been two.", "2016-01"),
        ("I was twelve in 1968 and saw it on the Wednesday morning.", "XXXX-WXX-3TMO"),
        ("It sank on 7 July. On the Saturday night we sat up.", "2016-07-09TNI"),
        ("The ferry sank in the winter of 1962. It ran on 14 January that year.", "1962-01-14"),
        ("The president promised to step down in January.", "2017-01"),
        ("The minister promised a study by January.", "2017-01"),
        ("The line closed on 3 May 2013. It was a Friday.", "2013-05-03"),
        ("The line closed on 3 May 2013. On the Monday men came for the rails.", "2013-05-06"),
        ("The line closed on 3 May 2009.\nIn July the shop was shut.", "2009-07"),
        ("Ten years ago this week it burned. On 29 September the roof fell.", "2006-09-29"),
        ("In 2005 she left, and the year after that she was back.", "2006"),
        ("It sank on 7 July. At 11.40 the crew came up.", "2016-07-07T11:40"),
    ],
)
def test_the_last_date_is_read_by_what_stands_around_it(text: str, expected: str) -> None:
    assert values(text)[-1] == expected


def test_a_text_without_its_own_day_goes_on_from_the_date_that_it_names() -> None:
    text = (
        "On 12 April 1861 the guns opened fire. By July there were 200,000 men. It fell in March. "
        "On 9 April 1865 it was over."
    )

    found = tag(text, language=LANGUAGES["en"], anchor=None)

    assert [one.resolution.value for one in found] == [
        "1861-04-12",
        "1861-07",
        "1862-03",
        "1865-04-09",
    ]
