from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.day_words import to_date
from timeline.errors import UsageError
from timeline.queries import events, facets, sources
from timeline.queries.density import density, lane_density
from timeline.queries.question import LaneKind, Question
from timeline.queries.reporting import Step, reporting
from timeline.store import Release, open_release

OCTOBER = (18536, 18566)  # 1 to 31 October 2020


@pytest.fixture(scope="module")
def release(make_store: Callable[..., Path], oddity: Any) -> Iterator[Release]:
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
    with open_release(store) as release:
        yield release


def ids(frame: Any) -> list[str]:
    return list(frame["event_id"])


def test_a_search_ignores_case_and_accents(release: Release) -> None:
    found = events.shown_events(release, Question(text="ÇORUH armies"), most=10)

    assert ids(found) == ["e60"]


@pytest.mark.parametrize("text", ["'; DROP TABLE events; --", "%", "_", "\\", "$x$", "\x00"])
def test_a_search_is_never_read_as_a_pattern_or_as_sql(release: Release, text: str) -> None:
    before = facets.totals(release.connection)

    with suppress(UsageError):
        events.shown_events(release, Question(text=text), most=9)
    events.shown_events(release, Question(actors=(text,), outlets=(text,)), most=9)

    assert facets.totals(release.connection) == before


@given(st.text(max_size=40))
@settings(deadline=None, max_examples=30)
def test_any_text_is_answered_or_said_to_make_no_sense(release: Release, text: str) -> None:
    with suppress(UsageError):
        assert 0 <= events.count_events(release, Question(text=text)) <= 62


@pytest.mark.parametrize("text", ['"both armies"', "met rivers", "çor*", "met NOT valley"])
def test_forms_phrases_and_beginnings_are_found(release: Release, text: str) -> None:
    found = events.shown_events(release, Question(text=text), most=10)

    assert ids(found) == ["e60"]


def test_an_event_is_shown_when_it_may_lie_in_the_span(
    release: Release,
) -> None:
    question = Question(since=OCTOBER[0], until=OCTOBER[1])
    found = events.shown_events(release, question, most=1000)
    everything = events.shown_events(release, Question(), most=1000)

    touching = everything[
        (everything["first_day"].fillna(-(10**6)) <= OCTOBER[1])
        & (everything["last_day"].fillna(10**6) >= OCTOBER[0])
    ]
    assert ids(found) == ids(touching)
    assert "e61" in ids(events.shown_events(release, Question(since=20_000), most=1000))


def test_the_undated_are_never_on_the_timeline_and_always_in_the_tray(
    release: Release,
) -> None:
    shown = events.shown_events(release, Question(), most=1000)
    tray = sources.undated(release, Question(), most=10)

    assert "e62" not in ids(shown)
    assert list(tray["date_text"]) == ["Recently"]
    assert list(sources.undated_reasons(release, Question())["reason"]) == ["names no days"]


def test_sources_disagree_only_where_their_dates_exclude_each_other(
    release: Release,
) -> None:
    found = events.shown_events(release, Question(disagreeing=True), most=10)

    assert ids(found) == ["e60"]
    assert list(events.given_dates(release, Question())["event_id"]) == ["e60", "e60"]


def test_a_lane_counts_every_event_that_names_its_actor(
    release: Release,
) -> None:
    lanes = events.lanes(release, Question(), most=3)

    for lane, count in zip(lanes["lane"], lanes["events"], strict=True):
        assert events.count_events(release, Question(actors=(lane,))) == count


def test_a_chosen_actor_has_a_lane_however_few_its_events(
    release: Release,
) -> None:
    rarest = facets.actors(release.connection)["actor_id"].iloc[-1]

    lanes = events.lanes(release, Question(actors=(rarest,)), most=1)

    assert list(lanes["lane"]) == [rarest]


@pytest.mark.parametrize("kind", list(LaneKind))
def test_each_event_is_in_a_lane(release: Release, kind: LaneKind) -> None:
    question = Question(lanes=kind)
    lanes = events.lanes(release, question, most=2)

    members = events.lane_members(release, question, tuple(lanes["lane"]))

    assert set(members["event_id"]) == set(events.shown_ids(release, question))
    assert set(members["lane"]) == {*lanes["lane"], events.OTHERS}


def test_density_spreads_each_event_over_its_days_and_loses_none(
    release: Release,
) -> None:
    edges = tuple(range(5_000, 20_001, 50))

    found = density(release, Question(), edges)

    assert found["events"].sum() == pytest.approx(events.count_events(release, Question()))
    assert (found["events"] >= -1e-9).all()


def test_an_imprecise_date_makes_no_peak(release: Release) -> None:
    question = Question(text="since")

    whole = density(release, question, (18_000, 19_000))
    by_day = density(release, question, (18_539, 18_540, 18_541, 18_542))

    assert whole["events"].tolist() == [1.0]
    assert by_day["events"].tolist() == [0.0, 1.0, 0.0]


def test_density_by_lane_adds_up_to_the_counts_of_the_lanes(
    release: Release,
) -> None:
    lanes = events.lanes(release, Question(), most=4)

    found = lane_density(release, Question(), tuple(lanes["lane"]), (0, 10_000, 25_000))

    sums = found.groupby("lane")["events"].sum()
    assert [round(sums[lane]) for lane in lanes["lane"]] == list(lanes["events"])


def test_events_of_one_day_come_by_their_time(make_store: Callable[..., Path], oddity: Any) -> None:
    day = (("2021-05-05", "2021-05-05"),)
    times = ("EV", "09:15", None, "MO", "14:30")
    odd = tuple(oddity(f"At {time}", f"At {time}.", day, time=time) for time in times)
    with open_release(make_store(events=0, odd=odd)) as release:
        found = events.shown_events(release, Question(), most=9)

    assert [time if isinstance(time, str) else None for time in found["time"]] == [
        None,
        "MO",
        "09:15",
        "14:30",
        "EV",
    ]


def test_the_busy_span_lies_within_the_extent_and_holds_most_events(
    release: Release,
) -> None:
    found = facets.extent(release.connection)

    assert found is not None
    assert found.first <= found.busy_first <= found.busy_last <= found.last
    busy = Question(since=found.busy_first, until=found.busy_last)
    assert events.count_events(release, busy) >= 0.7 * 62


def test_the_busy_span_leaves_out_only_what_is_far_from_most_events(
    make_store: Callable[..., Path], oddity: Any
) -> None:
    days = ["1861-05-05", *(f"2021-{month:02}-{day}" for month in range(1, 13) for day in (10, 20))]
    odd = tuple(oddity(label=day, sentence=f"{day} came.", dates=((day, day),)) for day in days)
    with open_release(make_store(events=0, odd=odd)) as release:
        found = facets.extent(release.connection)

    assert found is not None
    assert (to_date(found.busy_first), to_date(found.busy_last)) == (
        date(2021, 1, 10),
        date(2021, 12, 20),
    )


def test_an_empty_release_has_no_extent(make_store: Callable[..., Path]) -> None:
    with open_release(make_store(events=0)) as empty:
        assert facets.extent(empty.connection) is None
        assert facets.totals(empty.connection).articles == 0
        assert events.count_events(empty, Question()) == 0
        assert density(empty, Question(), (0, 10))["events"].tolist() == [0.0]


def test_an_event_comes_with_each_of_its_sentences(release: Release) -> None:
    found = sources.event_mentions(release.connection, "e60")

    assert list(found["first_day"]) == [18545, 18547]
    assert list(found["outlet"]) == ["Daily Herald"] * 2
    assert [list(names) for names in found["actors"]] == [["Arland"]] * 2


def test_an_unknown_id_gives_no_rows(release: Release) -> None:
    assert sources.event(release.connection, "nobody").empty
    assert sources.article(release.connection, "nobody").empty


def test_publications_are_those_of_matching_articles_in_the_span(
    release: Release,
) -> None:
    question = Question(outlets=("Daily Herald",), since=OCTOBER[0], until=OCTOBER[1])

    found = sources.publications(release, question, most=100)

    assert len(found) > 0
    assert set(found["outlet"]) == {"Daily Herald"}
    assert found["published_day"].between(*OCTOBER).all()


def test_reporting_counts_each_precise_mention_once(release: Release) -> None:
    found = reporting(release, Question(text="met"), Step.MONTH)

    assert found["mentions"].sum() == 2
    assert list(found["event_day"]) == [18536]
    assert list(found["published_day"]) == [18536]


@pytest.mark.parametrize(
    ("days", "step"),
    [(30, Step.WEEK), (700, Step.MONTH), (3_000, Step.QUARTER), (40_000, Step.YEAR)],
)
def test_a_longer_view_is_counted_in_longer_steps(days: int, step: Step) -> None:
    assert Step.for_days(days) is step


def test_an_event_has_the_status_that_its_sentences_agree_on(
    make_store: Callable[..., Path], oddity: Any
) -> None:
    days = ("2020-10-10", "2020-10-10")
    store = make_store(
        events=1,
        odd=(
            oddity(label="Fair", sentence="A fair will open.", dates=(days,), status="planned"),
            oddity(label="Flood", sentence="A flood came.", dates=(days,)),
        ),
    )

    with open_release(store) as release:
        shown = events.shown_events(release, Question(), most=10)

    status = dict(zip(shown["label"], shown["status"].fillna("unknown"), strict=True))
    assert (status["Fair"], status["Flood"]) == ("planned", "unknown")


def test_the_opening_span_has_most_events_and_all_days_where_they_are_near() -> None:
    assert facets.Extent(-7_000, 20_000, 18_000, 19_000).opening(air=0.1) == (17_900, 19_100)
    assert facets.Extent(18_000, 20_000, 18_500, 19_500).opening(air=0.1) == (18_000, 20_000)
    assert facets.Extent(5, 5, 5, 5).opening(air=0.1) == (5, 5)


def test_articles_that_are_no_longer_found_are_counted_and_listed(
    make_store: Callable[..., Path], oddity: Any
) -> None:
    days = ("2020-10-10", "2020-10-10")
    gone = oddity(label="Fair", sentence="A fair opened.", dates=(days,), missing=True)
    there = oddity(label="Flood", sentence="A flood came.", dates=(days,))

    with open_release(make_store(events=0, odd=(there, gone))) as release:
        counted = facets.totals(release.connection).missing
        listed = sources.missing(release.connection, most=10)
        of_fair = sources.event_mentions(release.connection, "e1")

    assert counted == 1
    assert listed.to_dict("list") == {
        "article_id": ["a1"],
        "title": ["Report 1"],
        "outlet": ["Daily Herald"],
        "published": ["2020-10-10"],
        "source_path": ["1.md"],
    }
    assert list(of_fair["missing"]) == [True]


def test_events_outside_a_span_are_counted_on_both_sides(release: Release) -> None:
    earlier, later = events.count_outside(release, Question(), 18_500, 18_600)
    inside = events.count_events(release, Question(since=18_500, until=18_600))

    assert earlier > 0
    assert later > 0
    assert earlier + inside + later == events.count_events(release, Question())
