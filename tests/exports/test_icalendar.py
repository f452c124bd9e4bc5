import duckdb
from hypothesis import given
from hypothesis import strategies as st

from timeline.exports.icalendar import _folded, calendar_lines
from timeline.exports.rows import Choice

CONTROLS = tuple(chr(code) for code in range(32))


def entries(connection: duckdb.DuckDBPyConnection, choice: Choice | None = None) -> str:
    return unfolded("".join(calendar_lines(connection, choice)))


def unfolded(text: str) -> str:
    return text.replace("\r\n ", "").replace("\r\n", "\n")


def test_an_exact_day_is_an_entry_of_that_day(release: duckdb.DuckDBPyConnection) -> None:
    calendar = entries(release)

    assert calendar.startswith("BEGIN:VCALENDAR\nVERSION:2.0\n")
    assert calendar.endswith("END:VEVENT\nEND:VCALENDAR\n")
    assert "DTSTART;VALUE=DATE:20201110\nDTEND;VALUE=DATE:20201111\n" in calendar
    assert "SUMMARY:Envoys signed it\n" in calendar
    assert "\u201cEnvoys signed it today.\u201d \u2014 AzerNews" in calendar
    assert "Envoys signed it this month. \u2014 A & B (our digest)" in calendar


def test_what_is_less_exact_than_a_day_is_left_out(release: duckdb.DuckDBPyConnection) -> None:
    assert entries(release).count("BEGIN:VEVENT") == 1


def test_the_words_of_articles_end_no_line_and_no_property(
    release: duckdb.DuckDBPyConnection,
) -> None:
    release.execute("UPDATE mentions SET sentence = 'One; two, three\\four\r\nEND:VCALENDAR'")

    told = entries(release, Choice(outlets=("azernews",)))

    assert "One\\; two\\, three\\\\four END:VCALENDAR" in told
    assert told.count("\nEND:VCALENDAR") == 1


def test_control_characters_are_left_out(release: duckdb.DuckDBPyConnection) -> None:
    release.execute("UPDATE articles SET outlet = NULL, title = ?", ["Calm\x0b\x1b\x7f sea"])

    assert "\u201d \u2014 Calm sea" in entries(release, Choice(events=("e1",)))


def test_an_entry_is_stamped_with_the_day_of_its_last_report_and_not_by_the_clock(
    release: duckdb.DuckDBPyConnection,
) -> None:
    assert "DTSTAMP:20201110T000000Z" in entries(release)

    release.execute("UPDATE articles SET published_day = 18580 + article_no")

    assert "DTSTAMP:20201116T000000Z" in entries(release)


@given(st.text(st.characters(exclude_characters=CONTROLS, exclude_categories=["Cs"]), max_size=300))
def test_long_lines_go_on_after_a_space_and_lose_nothing(words: str) -> None:
    lines = list(_folded(words))

    assert unfolded("".join(lines)) == f"{words}\n"
    assert all(len(line.rstrip("\r\n").encode()) <= 75 for line in lines)
