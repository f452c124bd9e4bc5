"""Every question gives what plain pandas makes of the base tables, whatever is filtered."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from timeline.queries import events, facets, sources
from timeline.queries.density import density, lane_density
from timeline.queries.question import LaneKind, Named, Question
from timeline.queries.reporting import Step, reporting
from timeline.store import Release, open_release

TEXTS = {
    "": "",
    "statement": r"statement",
    '"border with"': r"border with",
    "villag*": r"villag",
    "statement OR fighting": r"statement|fighting",
    "border NOT statement": r"^(?!.*statement).*border",
    "both": r"\bboth\b",
    "nowhere": r"nowhere",
}
STEP_DAYS = {Step.WEEK: 7, Step.MONTH: 31, Step.QUARTER: 92, Step.YEAR: 366}
EDGES = (4_000, 12_000, 18_000, 18_400, 18_513, 18_544, 18_575, 18_800, 20_100)


@dataclass(frozen=True, slots=True)
class Base:
    """The base tables of a release; mentions with their article's columns."""

    mentions: pd.DataFrame
    events: pd.DataFrame
    named: pd.DataFrame
    actors: pd.DataFrame


@pytest.fixture(scope="module")
def release(make_store: Callable[..., Path], oddity: Any) -> Iterator[Release]:
    day, next_day = ("2020-10-10", "2020-10-10"), ("2020-10-12", "2020-10-12")
    store = make_store(
        events=80,
        seed=11,
        odd=(
            oddity(label="Met", sentence="Yesterday both met.", dates=(day, next_day)),
            oddity(label="Met", sentence="Then both met.", dates=(day, day), status="planned"),
            oddity(label="Since", sentence="Since both left.", dates=(("2020-10-05", None),)),
            oddity(label="Until", sentence="Until both came.", dates=((None, "2020-10-20"),)),
            oddity(label="Vague", sentence="Recently a statement.", dates=((None, None),)),
        ),
    )
    with open_release(store) as release:
        yield release


@pytest.fixture(scope="module")
def base(release: Release) -> Base:
    def frame(name: str) -> pd.DataFrame:
        return release.connection.cursor().execute(f"FROM {name}").df()

    articles = frame("articles")[["article_no", "outlet", "published_day", "title"]]
    articles["outlet"] = articles["outlet"].fillna("")
    named = frame("mention_actors").merge(frame("actors"), on="actor_no")
    mentions = frame("mentions").merge(articles, on="article_no")
    return Base(mentions, frame("events"), named, frame("actors"))


def matching(base: Base, question: Question) -> pd.DataFrame:
    mentions = base.mentions
    if question.actors:
        named = base.named[base.named["actor_id"].isin(question.actors)]
        how_many = mentions["mention_no"].map(named.groupby("mention_no")["actor_id"].nunique())
        least = len(set(question.actors)) if question.named is Named.ALL else 1
        mentions = mentions[how_many.fillna(0) >= least]
    if question.outlets:
        mentions = mentions[mentions["outlet"].isin(question.outlets)]
    if question.text:
        pattern = re.compile(TEXTS[question.text], re.IGNORECASE)
        mentions = mentions[mentions["sentence"].str.contains(pattern)]
    return mentions


def disagreeing(base: Base) -> set[int]:
    days = base.mentions.groupby("event_no").agg(
        first=("first_day", "max"), last=("last_day", "min")
    )
    several = set(base.events.loc[base.events["dates_given"] > 1, "event_no"])
    return several & set(days.index[days["first"] > days["last"]])


def shown(base: Base, question: Question) -> pd.DataFrame:
    """The events that answer, with begin and end: their known days."""
    found = base.events[base.events["event_no"].isin(matching(base, question)["event_no"])]
    found = found[found["first_day"].notna() | found["last_day"].notna()]
    if question.since is not None:
        found = found[found["last_day"].fillna(10**7) >= question.since]
    if question.until is not None:
        found = found[found["first_day"].fillna(-(10**7)) <= question.until]
    if question.disagreeing:
        found = found[found["event_no"].isin(disagreeing(base))]
    return found.assign(
        begin=found["first_day"].fillna(found["last_day"]),
        end=found["last_day"].fillna(found["first_day"]),
    )


def members(base: Base, question: Question) -> pd.DataFrame:
    """event_no, event_id, begin, end, lane and name of each event shown in each of its lanes."""
    if question.lanes is LaneKind.ACTOR:
        lanes = base.named.merge(base.mentions[["mention_no", "event_no"]], on="mention_no")
        lanes = lanes.rename(columns={"actor_id": "lane"})[["event_no", "lane", "name"]]
    else:
        lanes = base.mentions[["event_no", "outlet"]].rename(columns={"outlet": "lane"})
        lanes = lanes.assign(name=lanes["lane"].replace("", "outlet not known"))
    return shown(base, question).merge(lanes.drop_duplicates(), on="event_no")


def spread(days: pd.DataFrame, edges: tuple[int, ...]) -> list[float]:
    heights = []
    for left, right in pairwise(edges):
        length = days["end"] + 1 - days["begin"]
        inside = days["end"].add(1).clip(upper=right) - days["begin"].clip(lower=left)
        heights.append(float((inside.clip(lower=0) / length).sum()))
    return heights


questions = st.builds(
    Question,
    actors=st.lists(
        st.sampled_from(["arland", "belmark", "caspia", "union", "nobody"]), max_size=3
    ).map(tuple),
    outlets=st.lists(st.sampled_from(["Daily Herald", "Radio Belmark", "", "?"]), max_size=2).map(
        tuple
    ),
    since=st.none() | st.integers(17_000, 19_500),
    until=st.none() | st.integers(17_000, 19_500),
    text=st.sampled_from(sorted(TEXTS)),
    lanes=st.sampled_from(LaneKind),
    disagreeing=st.booleans(),
    named=st.sampled_from(Named),
)
asked = settings(deadline=None, max_examples=12, phases=(Phase.generate,))


@given(questions)
@asked
def test_counts_equal_those_of_pandas(release: Release, base: Base, question: Question) -> None:
    expected = shown(base, question)

    assert events.count_events(release, question) == len(expected)
    assert events.shown_ids(release, question) == tuple(sorted(expected["event_id"]))
    assert events.count_outside(release, question, 18_000, 18_550) == (
        (expected["end"] < 18_000).sum(),
        (expected["begin"] > 18_550).sum(),
    )


@given(questions)
@asked
def test_first_and_last_equal_those_of_pandas(
    release: Release, base: Base, question: Question
) -> None:
    expected = shown(base, question)

    found = events.first_and_last(release, question)

    assert found == (None if expected.empty else (expected["begin"].min(), expected["end"].max()))


@given(questions)
@asked
def test_density_equals_that_of_pandas(release: Release, base: Base, question: Question) -> None:
    found = density(release, question, EDGES)

    assert found["events"].tolist() == pytest.approx(spread(shown(base, question), EDGES))


@given(questions)
@asked
def test_lanes_equal_those_of_pandas(release: Release, base: Base, question: Question) -> None:
    every = members(base, question)
    counts = every.groupby(["lane", "name"]).size().reset_index(name="events")
    of_kind = question.actors if question.lanes is LaneKind.ACTOR else question.outlets
    counts["other"] = ~counts["lane"].isin(of_kind)
    counts["less"] = -counts["events"]
    expected = counts.sort_values(["other", "less", "name"])[["lane", "name", "events"]].head(4)

    found = events.lanes(release, question, most=4)

    assert found.to_numpy().tolist() == expected.to_numpy().tolist()
    if len(found):
        ids = tuple(found["lane"])
        heights = lane_density(release, question, ids, EDGES).groupby("lane")["events"].sum()
        drawn = {lane: sum(spread(every[every["lane"] == lane], EDGES)) for lane in ids}
        assert dict(heights) == pytest.approx(drawn)


@given(questions)
@asked
def test_members_of_lanes_equal_those_of_pandas(
    release: Release, base: Base, question: Question
) -> None:
    lanes = ("arland", "union") if question.lanes is LaneKind.ACTOR else ("Daily Herald", "")
    every = members(base, question)
    inside = every[every["lane"].isin(lanes)]
    others = set(shown(base, question)["event_id"]) - set(inside["event_id"])
    expected = {*zip(inside["event_id"], inside["lane"], strict=True)}
    expected |= {(event, events.OTHERS) for event in others}

    found = events.lane_members(release, question, lanes)

    assert {*zip(found["event_id"], found["lane"], strict=True)} == expected
    assert len(found) == len(expected)


@given(questions, st.sampled_from([3, 400]))
@asked
def test_the_best_attested_equal_those_of_pandas(
    release: Release, base: Base, question: Question, most: int
) -> None:
    ranked = shown(base, question).assign(less=lambda one: -one["sources"])
    kept = ranked.sort_values(["less", "begin", "event_id"]).head(most)
    expected = kept.sort_values(["begin", "event_id"])

    found = events.shown_events(release, question, most=most)

    assert list(found["event_id"]) == list(expected["event_id"])
    for name in ("label", "grain", "sources", "mentions"):
        assert list(found[name]) == list(expected[name])
    for name in ("first_day", "last_day"):
        assert list(found[name].fillna(-1)) == list(expected[name].fillna(-1))
    assert set(found.loc[found["disagree"], "event_id"]) == {
        event
        for number, event in expected[["event_no", "event_id"]].to_numpy()
        if number in disagreeing(base)
    }
    for event, status, outlets in found[["event_id", "status", "outlets"]].to_numpy():
        of_event = base.mentions[base.mentions["event_id"] == event]
        told = of_event["status"].dropna()
        agreed = told.nunique() == 1 and 2 * len(told) >= len(of_event)
        assert (status if isinstance(status, str) else None) == (told.iloc[0] if agreed else None)
        assert list(outlets) == sorted(set(of_event["outlet"]) - {""})


@given(questions)
@asked
def test_dates_given_equal_those_of_pandas(
    release: Release, base: Base, question: Question
) -> None:
    differing = set(shown(base, question)["event_no"]) & disagreeing(base)
    of_them = base.mentions[base.mentions["event_no"].isin(differing)]
    expected = of_them[["event_id", "first_day", "last_day"]].drop_duplicates()

    found = events.given_dates(release, question)

    assert {*map(tuple, found.fillna(-1).to_numpy())} == {
        *map(tuple, expected.fillna(-1).to_numpy())
    }


@given(questions)
@asked
def test_undated_mentions_equal_those_of_pandas(
    release: Release, base: Base, question: Question
) -> None:
    found = matching(base, question)
    expected = found[found["first_day"].isna() & found["last_day"].isna()]

    tray = sources.undated(release, question, most=100)
    reasons = sources.undated_reasons(release, question)

    assert set(tray["mention_id"]) == set(expected["mention_id"])
    assert reasons["mentions"].sum() == len(expected)


@given(questions)
@asked
def test_publications_equal_those_of_pandas(
    release: Release, base: Base, question: Question
) -> None:
    found = matching(base, question)
    since = -(10**7) if question.since is None else question.since
    until = 10**7 if question.until is None else question.until
    expected = found[found["published_day"].between(since, until)]

    listed = sources.publications(release, question, most=10_000)

    assert set(listed["article_id"]) == set(expected["article_id"])
    assert listed["published_day"].is_monotonic_increasing


@given(questions, st.sampled_from(Step))
@asked
def test_reports_equal_those_of_pandas(
    release: Release, base: Base, question: Question, step: Step
) -> None:
    anywhere = question.of_all_years()
    found = matching(base, question)
    found = found[found["event_no"].isin(shown(base, anywhere)["event_no"])]
    found = found[found["last_day"] - found["first_day"] <= STEP_DAYS[step]]
    found = found[found["published_day"].notna()]
    starts = {
        name: found[name].map(lambda day: step.start(int(day)))
        for name in ("first_day", "published_day")
    }
    found = found.assign(event_day=starts["first_day"], reported=starts["published_day"])
    if question.since is not None:
        found = found[found["event_day"] >= step.start(question.since)]
    if question.until is not None:
        found = found[found["event_day"] <= question.until]
    grouped = found.groupby(["event_day", "reported"])["article_no"]
    expected = [(*key, len(articles), articles.nunique()) for key, articles in grouped]

    counts = reporting(release, question, step)

    assert [*map(tuple, counts.to_numpy().tolist())] == expected


@given(questions.map(Question.of_all_years))
@asked
def test_any_and_all_of_one_actor_are_the_same(release: Release, question: Question) -> None:
    one = Question(actors=question.actors[:1], text=question.text, outlets=question.outlets)
    every = Question(one.actors, one.outlets, text=one.text, named=Named.ALL)

    assert events.shown_ids(release, one) == events.shown_ids(release, every)


def test_choices_equal_those_of_pandas(release: Release, base: Base) -> None:
    known = shown(base, Question())
    actors = members(base, Question(lanes=LaneKind.ACTOR)).groupby("lane").size()
    outlets = members(base, Question(lanes=LaneKind.OUTLET)).groupby("lane").size()

    totals, extent = facets.totals(release.connection), facets.extent(release.connection)

    assert dict(facets.actors(release.connection)[["actor_id", "events"]].to_numpy()) == dict(
        actors
    )
    assert dict(facets.outlets(release.connection)[["outlet", "events"]].to_numpy()) == dict(
        outlets
    )
    assert (totals.events, totals.mentions) == (len(known), len(base.mentions))
    assert totals.undated == 1
    assert totals.outlets == base.mentions["outlet"].nunique() - 1
    assert extent is not None
    assert (extent.first, extent.last) == (known["begin"].min(), known["end"].max())
    begins = sorted(known["begin"])
    more = -(-len(begins) * 85 // 100) - 1
    shortest = min(later - first for first, later in zip(begins, begins[more:], strict=False))
    assert extent.busy_last - extent.busy_first >= shortest
