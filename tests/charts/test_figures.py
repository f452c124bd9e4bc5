import json
import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import pytest

from timeline.charts.frame import Window, base_layout
from timeline.charts.lane_names import lane_name
from timeline.charts.lanes import Looks, lanes_chart
from timeline.charts.marks import OPEN_PX, Mark, mark_of
from timeline.charts.overview import overview
from timeline.charts.palette import DARK, LIGHT, lane_colours
from timeline.charts.plain_text import width_px
from timeline.charts.reporting import reporting_map
from timeline.charts.ridges import ridges
from timeline.queries import events, sources
from timeline.queries.density import density, lane_density
from timeline.queries.question import Question
from timeline.store import Release, open_release

YEAR_2020 = (18262, 18627)
HOSTILE = "<b>Bold</b> %{x} <a href='javascript:1'>x</a>"


NOTHING = pd.DataFrame({"day": [0], "until": [10], "events": [0.0]})


@pytest.fixture(scope="module")
def release(make_store: Callable[..., Path], oddity: Any) -> Iterator[Release]:
    odd = oddity(
        label=HOSTILE,
        sentence="Yesterday it was so.",
        dates=(("2020-03-01", "2020-03-01"), ("2020-04-01", "2020-04-01")),
    )
    planned = oddity(
        label="Planned",
        sentence="Tomorrow it will be.",
        dates=(("2020-05-01", "2020-05-01"),),
        status="planned",
    )
    with open_release(make_store(events=120, odd=(odd, planned))) as release:
        yield release


def draw(release: Release, *, width: int = 1000) -> go.Figure:
    question = Question(since=YEAR_2020[0], until=YEAR_2020[1])
    lanes = events.lanes(release, question, most=5)
    colours = lane_colours(list(lanes["lane"]), ranked=list(lanes["lane"]), palette=LIGHT)
    return lanes_chart(
        events.shown_events(release, question, most=400),
        lanes,
        events.lane_members(release, question, tuple(lanes["lane"])),
        window=Window(*YEAR_2020, width),
        looks=Looks(colours, LIGHT),
        given=events.given_dates(release, question),
        published=sources.publications(release, question, most=100),
    )


def test_dates_go_to_plotly_as_milliseconds_on_a_date_axis(
    release: Release,
) -> None:
    figure = draw(release)

    assert figure.layout.xaxis.type == "date"
    assert all(
        isinstance(x, float | int | type(None)) for trace in figure.data for x in (trace.x or ())
    )


def test_every_event_in_the_window_can_be_clicked(release: Release) -> None:
    question = Question(since=YEAR_2020[0], until=YEAR_2020[1])
    figure = draw(release)

    ids = {
        one
        for trace in figure.data
        if trace.type == "bar" or trace.mode != "text"
        for one in (trace.customdata or ())
    }

    assert {one for one in ids if not one.startswith("article:")} == set(
        events.shown_ids(release, question)
    ) - set(_in_no_lane(release, question))
    assert any(one.startswith("article:") for one in ids)


def _in_no_lane(release: Release, question: Question) -> list[str]:
    lanes = events.lanes(release, question, most=5)
    members = events.lane_members(release, question, tuple(lanes["lane"]))
    return list(members.loc[members["lane"] == events.OTHERS, "event_id"])


@pytest.mark.parametrize("width", [320, 420, 1000, 2400])
def test_text_of_an_article_never_becomes_markup(release: Release, width: int) -> None:
    figure = json.loads(draw(release, width=width).to_json())
    # The cards are set as text, and Plotly never reads them.
    cards = figure["layout"].pop("meta")["cards"]

    drawn = json.dumps(figure)

    assert any(HOSTILE in line for card in cards.values() for line in card)
    assert "&lt;b&gt;" in drawn
    assert "<b>Bold" not in drawn
    assert "<a " not in drawn


def test_a_disagreement_is_marked_on_the_chart(release: Release) -> None:
    figure = draw(release)

    colours = {trace.line.color for trace in figure.data if trace.type == "scatter"}
    assert any("179,38,30" in str(colour) for colour in colours)
    assert any("different dates" in card[-1] for card in figure.layout.meta["cards"].values())


def test_what_is_planned_has_a_mark_of_its_own(release: Release) -> None:
    figure = draw(release)

    symbols = {
        s for trace in figure.data if trace.type != "bar" for s in _listed(trace.marker.symbol)
    }
    assert "circle-open" in symbols


def _listed(value: Any) -> list[Any]:
    return list(value) if isinstance(value, list | tuple) else [value]


def test_long_dates_fade_smoothly_and_exact_spans_do_not(
    release: Release,
) -> None:
    figure = draw(release)

    assert len(figure.layout.images) > 0
    assert all(
        image.source.startswith("data:image/svg+xml;base64,") for image in figure.layout.images
    )


def test_lanes_keep_their_colour_whatever_else_is_shown() -> None:
    ranked = ["a", "b", "c", "d"]

    both = lane_colours(["a", "c"], ranked=ranked, palette=DARK)
    alone = lane_colours(["c"], ranked=ranked, palette=DARK)

    assert both["c"] == alone["c"] == DARK.lanes[2]


def test_no_two_lanes_share_a_colour_while_there_are_enough() -> None:
    ranked = [str(number) for number in range(40)]

    found = lane_colours(ranked[::5], ranked=ranked, palette=LIGHT)

    assert len(set(found.values())) == 8


@pytest.mark.parametrize(
    ("width_px", "outside", "above"),
    [(1200, (9, 0), []), (400, (9, 0), [0]), (1200, (9, 8), [1]), (400, (0, 0), [])],
)
def test_what_lies_beyond_the_overview_is_told_where_the_brush_is_not(
    width_px: int, outside: tuple[int, int], above: list[int]
) -> None:
    window = Window(18_000, 18_100, width_px)

    figure = overview(NOTHING, window=window, span=None, outside=outside, palette=LIGHT).layout

    plain = overview(NOTHING, window=window, span=None, palette=LIGHT).layout
    assert [note.x for note in figure.annotations if note.yanchor == "bottom"] == above
    assert (figure.height > plain.height) == bool(above)
    assert figure.height - figure.margin.t == plain.height - plain.margin.t


def test_the_overview_draws_the_chosen_span(release: Release) -> None:
    window = Window(5_000, 20_000, 900)
    found = density(release, Question(), window.edges(bin_px=4))

    figure = overview(found, window=window, span=(18_000, 18_030), palette=LIGHT)

    assert [shape.type for shape in figure.layout.shapes] == ["rect"]
    assert figure.layout.dragmode == "select"
    assert not figure.layout.xaxis.minor.showgrid
    assert overview(found, window=window, span=None, palette=LIGHT).layout.shapes == ()


def test_a_ridge_for_each_lane_on_one_scale(release: Release) -> None:
    lanes = events.lanes(release, Question(), most=4)
    window = Window(10_000, 19_500, 900)
    found = lane_density(release, Question(), tuple(lanes["lane"]), window.edges(bin_px=5))
    colours = lane_colours(list(lanes["lane"]), ranked=list(lanes["lane"]), palette=DARK)

    figure = ridges(found, lanes, window=window, colours=colours, palette=DARK)

    assert len(figure.data) == 2 * len(lanes)
    assert len(figure.layout.annotations) == len(lanes)
    # A drag chooses days only where there are markers to be selected.
    assert figure.layout.dragmode == "select"
    assert "lines+markers" in {trace.mode for trace in figure.data}


def test_nothing_at_all_can_be_drawn() -> None:
    figure = overview(NOTHING, window=Window(0, 9, 500), span=None, palette=LIGHT)

    assert len(figure.data) == 2


def test_bins_are_whole_days_and_cover_the_window() -> None:
    edges = Window(100, 102, 900).edges(bin_px=4)

    assert edges == (100, 101, 102, 103)


def test_reporting_draws_a_square_for_each_pair_and_the_line_of_news() -> None:
    counts = pd.DataFrame(
        {"event_day": [18262, 18262], "published_day": [18262, 18290], "mentions": [4, 1]}
    ).assign(articles=1)

    figure = reporting_map(counts, window=Window(*YEAR_2020, 900), step_days=30, palette=LIGHT)

    line, squares = figure.data
    assert list(line.x) == list(line.y)
    assert list(squares.marker.size) == [30.0, 15.0]
    assert "January 2020" in squares.hovertext[0]


def test_the_axis_of_publication_has_room_on_a_narrow_screen() -> None:
    counts = pd.DataFrame(
        {"event_day": [18262], "published_day": [18290], "mentions": [1], "articles": [1]}
    )

    figure = reporting_map(counts, window=Window(*YEAR_2020, 360), step_days=30, palette=LIGHT)

    assert figure.layout.margin.l >= width_px("2020", size_px=12) + 2 * 12


def test_squares_of_many_steps_do_not_hide_each_other() -> None:
    days = [18262 + 30 * month for month in range(48)]
    counts = pd.DataFrame({"event_day": days, "published_day": days, "mentions": 4, "articles": 1})
    window = Window(18262, 18262 + 30 * 48, 900)

    _, squares = reporting_map(counts, window=window, step_days=30, palette=LIGHT).data

    step_px = window.x_px(18262 + 30) - window.x_px(18262)
    assert max(squares.marker.size) <= step_px


def test_marks_without_events_are_an_empty_chart(release: Release) -> None:
    nothing = Question(text="nosuchword")
    lanes = events.lanes(release, nothing, most=5)

    figure = lanes_chart(
        events.shown_events(release, nothing, most=9),
        lanes,
        events.lane_members(release, nothing, ()),
        window=Window(*YEAR_2020, 900),
        looks=Looks({}, LIGHT),
        given=events.given_dates(release, nothing),
    )

    assert figure.layout.annotations == ()


def _open_mark(window: Window, *, first: int | None, last: int | None) -> Mark:
    event = {"event_id": "e", "label": "x", "first_day": first, "last_day": last, "grain": "day"}
    return mark_of(
        event
        | {"sources": 1, "outlets": [], "status": None, "disagree": False}
        | {"time": "10:30", "zone": "Moscow time"},
        window,
        "#000",
    )


def test_a_card_tells_the_time_of_a_day_and_no_time_of_more_days() -> None:
    window = Window(10_000, 10_400, 900)

    assert _open_mark(window, first=18_575, last=18_575).card[0] == (
        "9 November 2020, 10:30 Moscow time"
    )
    assert _open_mark(window, first=18_575, last=18_576).card[0] == "9 to 10 November 2020"


@pytest.mark.parametrize("days", [10, 400, 40_000])
def test_an_open_side_is_as_long_in_every_window(days: int) -> None:
    window = Window(10_000, 10_000 + days, 900)
    day = 10_000 + days // 2

    until = _open_mark(window, first=None, last=day)
    since = _open_mark(window, first=day, last=None)

    assert until.right_px == pytest.approx(window.x_px(day + 1))
    assert since.left_px == pytest.approx(window.x_px(day))
    assert until.right_px - until.left_px == pytest.approx(OPEN_PX)
    assert since.right_px - since.left_px == pytest.approx(OPEN_PX)


def test_no_mark_reaches_into_the_row_of_another() -> None:
    window = Window(18_000, 18_400, 900)
    rows = [
        {"event_id": f"e{place}", "label": "They met", "first_day": 18_100, "last_day": 18_100}
        for place in range(6)
    ]
    met = pd.DataFrame(rows).assign(
        grain="day", sources=12, status=None, disagree=True, time=None, zone=None
    )
    met["outlets"] = [["Herald"]] * len(met)
    given = pd.concat([met, met.assign(first_day=18_101, last_day=18_101)])
    figure = lanes_chart(
        met,
        pd.DataFrame({"lane": ["a"], "name": ["A"], "events": [6]}),
        pd.DataFrame({"event_id": met["event_id"], "lane": "a"}),
        window=window,
        looks=Looks({"a": LIGHT.lanes[0]}, LIGHT),
        given=given[["event_id", "first_day", "last_day"]],
    )

    rings = next(trace for trace in figure.data if trace.marker.color == LIGHT.paper)
    tall = max(rings.marker.size) + rings.marker.line.width
    places = sorted(rings.y)
    assert len(places) == 6
    assert all(low - high >= tall for high, low in pairwise(places))
    [(_, foot)] = figure.layout.meta["lanes"]
    assert foot >= places[-1] + tall / 2


def test_the_name_of_a_lane_leaves_room_for_its_count() -> None:
    window = Window(18_000, 18_400, 900)
    name = "Coordination Commission for the Restoration of Transport Communications"

    text = lane_name(name, 12_345, 0, 42, window, LIGHT)["text"]

    last = re.sub("<[^>]*>", "", text.split("<br>")[-1])
    assert last.endswith("12,345")
    assert width_px(last, size_px=13) <= window.left_px - 12


def test_what_the_keyboard_needs_goes_with_the_figure(release: Release) -> None:
    question = Question(since=YEAR_2020[0], until=YEAR_2020[1])
    told = draw(release).layout.meta

    feet = [foot for _, foot in told["lanes"]]
    assert feet == sorted(feet)
    assert told["lanes"][0][0] == "Articles published"
    assert set(told["differ"]) == set(events.given_dates(release, question)["event_id"])


@pytest.mark.parametrize(("days", "step"), [(0, 1), (10, 2), (40, 7)])
def test_ticks_of_a_short_window_are_whole_days_named_in_their_middle(days: int, step: int) -> None:
    layout = base_layout(Window(18_000, 18_000 + days, 900), LIGHT, height_px=100)

    assert layout["xaxis"]["dtick"] == step * 86_400_000
    assert layout["xaxis"]["tick0"] == 18_000.5 * 86_400_000


def test_months_and_years_are_named_in_their_middle() -> None:
    layout = base_layout(Window(18_000, 18_800, 900), LIGHT, height_px=100)

    assert layout["xaxis"]["ticklabelmode"] == "period"
