import csv
import io
from datetime import date

import duckdb
import pytest

from timeline.exports.date_words import days_in_words
from timeline.exports.rows import Choice
from timeline.exports.timelinejs import sheet_lines
from timeline.store.rows import EPOCH

OUTLETS = ("TASS", "AzerNews", None)


def day(text: str | None) -> int | None:
    return None if text is None else date.fromisoformat(text).toordinal() - EPOCH


def sheet(connection: duckdb.DuckDBPyConnection, choice: Choice) -> list[dict[str, str]]:
    text = "".join(sheet_lines(connection, choice))
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_days_are_shown_in_words_and_never_as_the_source_phrases_them(
    release: duckdb.DuckDBPyConnection,
) -> None:
    shown = [row["Display Date"] for row in sheet(release, Choice())]

    assert shown == ["early October 2020", "10 November 2020"]


def test_sources_that_differ_are_named_with_their_days_and_links(
    release: duckdb.DuckDBPyConnection,
) -> None:
    _, signed = sheet(release, Choice())

    tass, azernews = (
        f'<a href="https://news.example/{number}#:~:text=&quot;">{OUTLETS[number]}</a>'
        for number in (0, 1)
    )
    assert signed["Text"] == (
        "<p>\u201cEnvoys signed it today.\u201d \u2014 AzerNews</p><p>Sources differ: "
        f"November 2020 (A &amp; B), 9 November 2020 ({tass}), 10 November 2020 ({azernews})</p>"
    )


def test_only_what_is_exported_counts(release: duckdb.DuckDBPyConnection) -> None:
    (signed,) = sheet(release, Choice(outlets=("tass",)))

    assert (signed["Day"], signed["Display Date"]) == ("9", "9 November 2020")
    assert "Source: <a" in signed["Text"]
    assert "AzerNews" not in signed["Text"]


def test_words_of_articles_are_never_markup(release: duckdb.DuckDBPyConnection) -> None:
    release.execute("UPDATE articles SET outlet = '<b>Gazette</b>'")

    rained, _ = sheet(release, Choice())

    assert rained["Headline"] == "It &lt;b&gt;rained&lt;/b&gt;"
    assert rained["Group"] == "&lt;b&gt;Gazette&lt;/b&gt;"
    assert not [cell for cell in rained.values() if "<b>" in cell]


@pytest.mark.parametrize(
    ("first", "last", "grain", "mod", "words"),
    [
        ("2020-11-08", "2020-11-08", "day", None, "8 November 2020"),
        ("2020-11-08", "2020-11-08", "minute", "START", "8 November 2020"),
        ("2020-09-01", "2020-09-30", "month", None, "September 2020"),
        (None, "2020-11-14", "day", None, "until 14 November 2020"),
        ("2020-11-14", None, "day", None, "from 14 November 2020 on"),
        ("2020-01-01", "2020-12-31", "year", None, "2020"),
        ("2020-10-01", "2020-10-10", "month", "START", "early October 2020"),
        ("2020-10-11", "2020-10-20", "month", "MID", "mid-October 2020"),
        ("2020-09-01", "2020-12-31", "year", "END", "late 2020"),
        ("1990-01-01", "1993-12-31", "decade", "START", "early 1990s"),
        ("1990-01-01", "1999-12-31", "decade", None, "1990s"),
        ("1980-01-01", "1999-12-31", "decade", None, "1980 to 1999"),
        ("2020-09-21", None, "month", "END", "from late September 2020 on"),
        (None, "2021-12-31", "year", "END", "until late 2021"),
        ("1994-01-01", None, "year", None, "from 1994 on"),
        ("2020-09-01", "2020-11-30", "season", None, "September to November 2020"),
        ("2021-06-22", "2021-06-24", "day", None, "22 to 24 June 2021"),
        ("2020-01-01", "2021-12-31", "year", None, "2020 to 2021"),
        ("2020-01-01", "2020-12-31", "year", "APPROX", "about 2020"),
    ],
)
def test_days_are_told_at_their_grain(
    first: str | None, last: str | None, grain: str, mod: str | None, words: str
) -> None:
    assert days_in_words(day(first), day(last), grain=grain, mod=mod) == words
