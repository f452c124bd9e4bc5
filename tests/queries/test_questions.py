from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.queries import events, facets, sources
from timeline.queries.density import density, lane_density
from timeline.queries.question import LaneKind, Question, search_terms, select
from timeline.queries.reporting import Step, reporting
from timeline.store import open_release

OCTOBER = (18536, 18566)  # 1 to 31 October 2020


@pytest.fixture(scope="module")
def connection(make_store: Callable[..., Path], oddity: Any) -> Iterator[duckdb.DuckDBPyConnection]:
    store = make_store(
        events=60,
        odd=(
            oddity(
                label="Both armies met at the river",
                sentence="Yesterday both armies met at the Çoruh river.",
                dates=(("2020-10-10", "2020-10-10"), ("2020-10-12", "2020-10-12")),
            ),
            oddity(label="Since", sentence="Since then.", dates=(("2020-10-05", None),)),
            oddity(label="Vague", sentence="Recently nothing.", dates=((None, None),)),
        ),
    )
    release = open_release(store)
    yield release.connection
    release.close()


def ids(frame: Any) -> list[str]:
    return list(frame["event_id"])


def test_words_are_all_asked_for_and_quotes_keep_a_phrase_together() -> None:
    assert search_terms('river "took three" ') == ("river", "took three")


def test_a_search_ignores_case_and_accents(connection: duckdb.DuckDBPyConnection) -> None:
    found = events.shown_events(connection, Question(text="ÇORUH armies"), most=10)

    assert ids(found) == ["e60"]


@pytest.mark.parametrize("text", ["'; DROP TABLE events; --", "%", "_", '"', "\\", "$x$", "\x00"])
def test_a_search_is_never_read_as_a_pattern_or_as_sql(
    connection: duckdb.DuckDBPyConnection, text: str
) -> None:
    before = facets.totals(connection)

    events.shown_events(connection, Question(text=text, actors=(text,), outlets=(text,)), most=9)

    assert facets.totals(connection) == before


@given(st.text(max_size=40))
@settings(deadline=None, max_examples=30)
def test_any_text_can_be_asked_for(connection: duckdb.DuckDBPyConnection, text: str) -> None:
    count = events.count_events(connection, Question(text=text))

    assert 0 <= count <= 62


def test_an_event_is_shown_when_it_may_lie_in_the_span(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    question = Question(since=OCTOBER[0], until=OCTOBER[1])
    found = events.shown_events(connection, question, most=1000)
    everything = events.shown_events(connection, Question(), most=1000)

    touching = everything[
        (everything["first_day"].fillna(-(10**6)) <= OCTOBER[1])
        & (everything["last_day"].fillna(10**6) >= OCTOBER[0])
    ]
    assert ids(found) == ids(touching)
    assert "e61" in ids(events.shown_events(connection, Question(since=20_000), most=1000))


def test_the_undated_are_never_on_the_timeline_and_always_in_the_tray(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    shown = events.shown_events(connection, Question(), most=1000)
    tray = sources.undated(connection, Question(), most=10)

    assert "e62" not in ids(shown)
    assert list(tray["date_text"]) == ["Recently"]
    assert list(sources.undated_reasons(connection, Question())["reason"]) == ["names no days"]


def test_sources_disagree_only_where_their_dates_exclude_each_other(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    found = events.shown_events(connection, Question(disagreeing=True), most=10)

    assert ids(found) == ["e60"]
    assert list(events.given_dates(connection, Question())["event_id"]) == ["e60", "e60"]


def test_a_lane_counts_every_event_that_names_its_actor(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    lanes = events.lanes(connection, Question(), most=3)

    for lane, count in zip(lanes["lane"], lanes["events"], strict=True):
        assert events.count_events(connection, Question(actors=(lane,))) == count


def test_a_chosen_actor_has_a_lane_however_few_its_events(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    rarest = facets.actors(connection)["actor_id"].iloc[-1]

    lanes = events.lanes(connection, Question(actors=(rarest,)), most=1)

    assert list(lanes["lane"]) == [rarest]


@pytest.mark.parametrize("kind", list(LaneKind))
def test_each_event_is_in_a_lane(connection: duckdb.DuckDBPyConnection, kind: LaneKind) -> None:
    question = Question(lanes=kind)
    lanes = events.lanes(connection, question, most=2)

    members = events.lane_members(connection, question, tuple(lanes["lane"]))

    assert set(members["event_id"]) == set(events.shown_ids(connection, question))
    assert set(members["lane"]) == {*lanes["lane"], events.OTHERS}


def test_density_spreads_each_event_over_its_days_and_loses_none(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    edges = tuple(range(5_000, 20_001, 50))

    found = density(connection, Question(), edges)

    assert found["events"].sum() == pytest.approx(events.count_events(connection, Question()))
    assert (found["events"] >= -1e-9).all()


def test_an_imprecise_date_makes_no_peak(connection: duckdb.DuckDBPyConnection) -> None:
    question = Question(text="since")

    whole = density(connection, question, (18_000, 19_000))
    by_day = density(connection, question, (18_539, 18_540, 18_541, 18_542))

    assert whole["events"].tolist() == [1.0]
    assert by_day["events"].tolist() == [0.0, 1.0, 0.0]


def test_density_by_lane_adds_up_to_the_counts_of_the_lanes(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    lanes = events.lanes(connection, Question(), most=4)

    found = lane_density(connection, Question(), tuple(lanes["lane"]), (0, 10_000, 25_000))

    sums = found.groupby("lane")["events"].sum()
    assert [round(sums[lane]) for lane in lanes["lane"]] == list(lanes["events"])


def test_the_busy_span_lies_within_the_extent_and_holds_most_events(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    found = facets.extent(connection)

    assert found is not None
    assert found.first <= found.busy_first <= found.busy_last <= found.last
    busy = Question(since=found.busy_first, until=found.busy_last)
    assert events.count_events(connection, busy) >= 0.7 * 62


def test_an_empty_release_has_no_extent(make_store: Callable[..., Path]) -> None:
    release = open_release(make_store(events=0))
    empty = release.connection

    assert facets.extent(empty) is None
    assert facets.totals(empty).articles == 0
    assert events.count_events(empty, Question()) == 0
    assert density(empty, Question(), (0, 10))["events"].tolist() == [0.0]
    release.close()


def test_an_event_comes_with_each_of_its_sentences(connection: duckdb.DuckDBPyConnection) -> None:
    found = sources.event_mentions(connection, "e60")

    assert list(found["first_day"]) == [18545, 18547]
    assert list(found["outlet"]) == ["Daily Herald"] * 2
    assert [list(names) for names in found["actors"]] == [["Arland"]] * 2


def test_an_unknown_id_gives_no_rows(connection: duckdb.DuckDBPyConnection) -> None:
    assert sources.event(connection, "nobody").empty
    assert sources.article(connection, "nobody").empty


def test_publications_are_those_of_matching_articles_in_the_span(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    question = Question(outlets=("Daily Herald",), since=OCTOBER[0], until=OCTOBER[1])

    found = sources.publications(connection, question, most=100)

    assert len(found) > 0
    assert set(found["outlet"]) == {"Daily Herald"}
    assert found["published_day"].between(*OCTOBER).all()


def test_a_selection_names_only_parameters_that_it_uses() -> None:
    assert select(Question()).parameters == {}


def test_reporting_counts_each_precise_mention_once(connection: duckdb.DuckDBPyConnection) -> None:
    found = reporting(connection, Question(text="river armies"), Step.MONTH)

    assert found["mentions"].sum() == 2
    assert list(found["event_day"]) == [18536]
    assert list(found["published_day"]) == [18536]


@pytest.mark.parametrize(
    ("days", "step"),
    [(30, Step.WEEK), (700, Step.MONTH), (3_000, Step.QUARTER), (40_000, Step.YEAR)],
)
def test_a_longer_view_is_counted_in_longer_steps(days: int, step: Step) -> None:
    assert Step.for_days(days) is step
