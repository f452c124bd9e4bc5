import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from timeline.views.wording import (
    alternative_words,
    dating_of,
    forget_command,
    other_publication_words,
    publication_words,
    reading_words,
)

EPOCH = date(1970, 1, 1).toordinal()


def day(text: str | None) -> int | None:
    return None if text is None else date.fromisoformat(text).toordinal() - EPOCH


def told(text: str, first: str | None, last: str | None = None, **more: Any) -> str:
    reading = {
        "anchor": more.get("anchor"),
        "direction": more.get("direction"),
        "alternatives": more.get("alternatives", []),
    }
    dating = dating_of(
        {
            "date_text": text,
            "first_day": day(first),
            "last_day": day(last or first),
            "grain": more.get("grain", "day"),
            "time": more.get("time"),
            "zone": more.get("zone"),
            "published_day": day(more.get("published")),
            "reading": json.dumps(reading),
            "reason": more.get("reason"),
            "confidence": more.get("confidence", "medium"),
        }
    )
    return f"{reading_words(dating)} {alternative_words(dating)}".strip()


def test_a_date_without_a_year_says_which_year_was_taken_and_from_where() -> None:
    words = told(
        "on 17 August",
        "2021-08-17",
        anchor="2021-09-24",
        published="2021-09-24",
        direction="past",
        alternatives=[{"first_day": "2022-08-17", "last_day": "2022-08-17"}],
    )

    assert words == (
        "“on 17 August” has no year; read as the last one before the article’s day, "
        "24 September 2021: 17 August 2021. It could also mean 17 August 2022."
    )


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            told("noon on 4 May 2021", "2021-05-04", time="12:00", zone="GMT"),
            "“noon on 4 May 2021” is read as 4 May 2021, 12:00 GMT.",
        ),
        (
            told("the evening of 4 May 2021", "2021-05-04", time="EV"),
            "“the evening of 4 May 2021” is read as 4 May 2021, evening.",
        ),
        (
            told("27 September 2020", "2020-09-27"),
            "The date is named in full.",
        ),
        (
            told("03/04/2021", "2021-04-03", direction="day first"),
            "“03/04/2021” is read as 3 April 2021; the day is read before the month.",
        ),
        (
            told("yesterday", "2021-09-23", anchor="2021-09-24", published="2021-09-24"),
            "“yesterday” is counted from the article’s day, 24 September 2021: 23 September 2021.",
        ),
        (
            told("the same day", "2020-11-08", anchor="2020-11-08", published="2020-11-20"),
            "“the same day” is read as 8 November 2020, which the text speaks of.",
        ),
        (
            told(
                "Friday morning",
                "2021-09-24",
                anchor="2021-09-24",
                published="2021-09-24",
                time="MO",
            ),
            "“Friday morning” is read as the article’s day, 24 September 2021, morning.",
        ),
        (
            told("on June 30", "2021-06-30", anchor="2021-06-21", published="2021-06-21"),
            "“on June 30” has no year; read as the next one after the article’s day, "
            "21 June 2021: 30 June 2021.",
        ),
        (
            told("30 июня", "2021-06-30", anchor="2021-06-21", published="2021-06-21"),
            "“30 июня” has no year; read as the next one after the article’s day, "
            "21 June 2021: 30 June 2021.",
        ),
        (
            told("October 26", "2020-10-26", anchor="2020-10-26", published="2020-10-26"),
            "“October 26” has no year; read as the article’s day, 26 October 2020.",
        ),
        (
            told("recently", None, reason="too vague to name days"),
            "“recently” was not placed: too vague to name days.",
        ),
    ],
)
def test_the_way_to_a_date_is_told_in_words(words: str, expected: str) -> None:
    assert words == expected


def test_a_date_beyond_doubt_has_no_other_reading() -> None:
    other = [{"first_day": "2021-11-10", "last_day": "2021-11-10"}]

    assert "could also" not in told(
        "November 10", "2020-11-10", alternatives=other, confidence="high"
    )
    assert "could also" in told("November 10", "2020-11-10", alternatives=other)
    assert "before" in told(
        "November 10",
        "2020-11-10",
        direction="as a reader corrected it",
        alternatives=other,
        confidence="high",
    )


def test_the_way_to_forget_an_article_can_be_given_to_a_shell_as_it_is() -> None:
    command = forget_command("-9344; ls", Path("/home/ada/my store"))

    assert command == (
        "python -m timeline store forget --store '/home/ada/my store' -- '-9344; ls'"
    )


@pytest.mark.parametrize(
    ("evidence", "confidence", "words"),
    [
        (
            'record "date"',
            "low",
            "Day of publication from the table or record (“date”); uncertain: it can be read in "
            "another way, or another date contradicts it",
        ),
        (
            'page metadata "JSON-LD datePublished"',
            "high",
            "Day of publication from what the page states unseen (“datePublished”)",
        ),
        ("somebody", None, "Day of publication from somebody"),
    ],
)
def test_a_day_of_publication_says_where_it_is_from_and_how_sure_it_is(
    evidence: str, confidence: str | None, words: str
) -> None:
    assert publication_words(evidence, confidence) == words


@pytest.mark.parametrize(
    ("others", "words"),
    [
        (
            [("2021-09-22", 'URL "2021/09/22"')],
            "Other day named: 22 September 2021 by the address (“2021/09/22”)",
        ),
        (
            [("2021-09-22T10:00", 'page metadata "JSON-LD datePublished"'), ("2021-09-24", "hand")],
            "Other days named: 22 September 2021 by what the page states unseen "
            "(“datePublished”); 24 September 2021 by hand",
        ),
        ([], ""),
    ],
)
def test_other_days_of_publication_are_told_with_what_names_them(
    others: list[tuple[str, str]], words: str
) -> None:
    told = [{"published": value, "evidence": evidence} for value, evidence in others]

    assert other_publication_words(json.dumps(told)) == words
    assert other_publication_words(None) == ""
