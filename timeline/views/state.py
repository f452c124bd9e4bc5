"""What a reader looks at, kept in the session and in the address so that it can be shared."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Any
from urllib.parse import parse_qs

import streamlit as st

from timeline.day_words import to_date, to_day
from timeline.queries.question import LaneKind, Question

Parameters = Mapping[str, Sequence[str]]

_MOST_CHOICES = 50
# An outlet that is not known has no name, and an address cannot say nothing. A name that begins so
# is written with one more.
_UNKNOWN = "-"
_MOST_CHARACTERS = 300
_ANY_WIDTH = 100_000
# In windows up to these widths the panel lies below the chart, or the names, by the style sheet.
_STACKED_PX, _NAMES_STACKED_PX = 900, 640
# An empty address stands for the first view, which need not be all there is.
_EVERYTHING = {"years": ["all"]}
_DATE = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_COUNT = re.compile(r"[0-9]{1,7}")


class Part(StrEnum):
    """What is shown: something of the events that answer, or a list beside them."""

    LANES = "lanes"
    TABLE = "table"
    REPORTED = "reported"
    UNDATED = "undated"
    REFUSED = "refused"
    MISSING = "missing"
    CORRECTIONS = "corrections"

    @property
    def is_of_events(self) -> bool:
        """Whether it shows the events that answer, beside the panel."""
        return self is Part.TABLE or self.is_drawn

    @property
    def is_drawn(self) -> bool:
        """Whether it is a chart."""
        return self in (Part.LANES, Part.REPORTED)


class Listed(StrEnum):
    """Which names are listed on their page."""

    WAITING = "waiting"
    DECIDED = "decided"
    REGISTERED = "registered"


@dataclass(frozen=True, slots=True)
class NamesView:
    """What is looked at on the page of names.

    Args:
        chosen: Id of the actor whose card is open, "" for the first of the list.
        find: What the listed names contain.
        start: How many names come before the first that is listed.
    """

    listed: Listed = Listed.WAITING
    chosen: str = ""
    find: str = ""
    start: int = 0


@dataclass(frozen=True, slots=True)
class View:
    """All that an address says.

    Args:
        part: What is drawn; lanes are by the question's `lanes`.
        names: The page of names; None while the timeline is shown.
        event: Id of the chosen event, "" for none.
        article: Id of the article in the reader, "" while it is closed.
        mention: Id of the date phrase that the reader opens at.
        published: Whether the days of publication are drawn as well.
    """

    question: Question = field(default_factory=Question)
    part: Part = Part.LANES
    event: str = ""
    article: str = ""
    mention: str = ""
    published: bool = False
    names: NamesView | None = None


@dataclass(frozen=True, slots=True)
class Aim:
    """A part of the page to bring into view.

    Args:
        selector: As in CSS; read in the browser, as are the others.
        widest: Only in windows up to so many pixels; in others it takes lost focus alone.
        turn: Counts the aims of a session, 0 for none.
    """

    selector: str = ""
    widest: int = 0
    turn: int = 0


def from_parameters(parameters: Parameters) -> View:
    """Read a view out of the query part of an address; what makes no sense is left out."""

    def first(name: str) -> str:
        return next(iter(parameters.get(name, ())), "")[:_MOST_CHARACTERS]

    def several(name: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(parameters.get(name, ())))[:_MOST_CHOICES]

    since, until = parse_day(first("since")), parse_day(first("until"))
    if since is not None and until is not None and since > until:
        since, until = until, since
    return View(
        question=Question(
            actors=several("actor"),
            outlets=tuple(name.removeprefix(_UNKNOWN) for name in several("outlet")),
            since=since,
            until=until,
            text=first("q"),
            lanes=LaneKind.OUTLET if first("lanes") == LaneKind.OUTLET else LaneKind.ACTOR,
            disagreeing=first("disagreeing") == "yes",
        ),
        part=Part(first("show")) if first("show") in tuple(Part) else Part.LANES,
        event=first("event"),
        article=first("article"),
        mention=first("mention"),
        published=first("published") == "yes",
        names=_names(first("names"), first("name"), first("find"), first("from")),
    )


def _names(listed: str, chosen: str, find: str, start: str) -> NamesView | None:
    if listed not in tuple(Listed):
        return None
    return NamesView(Listed(listed), chosen, find, int(start) if _COUNT.fullmatch(start) else 0)


def to_parameters(view: View) -> dict[str, list[str]]:
    """Write a view as the query part of an address, without what is as it always is."""
    if view.names is not None:
        return _names_parameters(view.names)
    question = view.question
    wanted = {
        "actor": list(question.actors),
        "outlet": [_written_outlet(name) for name in question.outlets],
        "since": [] if question.since is None else [to_date(question.since).isoformat()],
        "until": [] if question.until is None else [to_date(question.until).isoformat()],
        "q": [question.text],
        "lanes": [LaneKind.OUTLET.value] if question.lanes is LaneKind.OUTLET else [],
        "disagreeing": ["yes"] if question.disagreeing else [],
        "published": ["yes"] if view.published else [],
        "show": [] if view.part is Part.LANES else [view.part.value],
        "event": [view.event],
        "article": [view.article],
        "mention": [view.mention if view.article else ""],
    }
    return {name: values for name, values in wanted.items() if values and values != [""]}


def _written_outlet(name: str) -> str:
    return name if name and not name.startswith(_UNKNOWN) else _UNKNOWN + name


def _names_parameters(names: NamesView) -> dict[str, list[str]]:
    wanted = {
        "names": names.listed.value,
        "name": names.chosen,
        "find": names.find,
        "from": str(names.start or ""),
    }
    return {name: [value] for name, value in wanted.items() if value}


def parse_day(text: str) -> int | None:
    """The day that a text begins with ("2020-09-27 12:00"), None where it begins with none."""
    match = _DATE.match(text)
    if match is None:
        return None
    try:
        return to_day(date(*map(int, match.groups())))
    except ValueError:
        return None


def current() -> View:
    """The view of this session."""
    view = st.session_state.get("view")
    return view if isinstance(view, View) else View()


def show(view: View) -> None:
    """Make it the view of this session, in the filters too."""
    st.session_state["view"] = view
    # New widgets with the view as their default. A value set into widgets that are there is lost
    # when the next run begins before the browser has drawn them.
    st.session_state["filters"] = _filters() + 1


def filter_key(name: str) -> str:
    """The key of the filter of this name, as it is drawn now."""
    return f"{name}-{_filters()}"


def _filters() -> int:
    """How often the filters were drawn anew."""
    return int(st.session_state.get("filters", 0))


def choose_event(event_id: str) -> None:
    """Choose an event; "" chooses none."""
    st.session_state["view"] = replace(current(), event=event_id)
    if event_id:
        aim_at(".st-key-panel", widest=_STACKED_PX)


def aim_at(selector: str, *, widest: int = _ANY_WIDTH) -> None:
    """Bring a part of the page into view after the next run, in windows up to `widest` pixels."""
    st.session_state["aimed"] = Aim(selector, widest, aim().turn + 1)


def aim() -> Aim:
    """What was last brought into view, or is now to be."""
    found = st.session_state.get("aimed")
    return found if isinstance(found, Aim) else Aim()


def open_article(article_id: str, mention_id: str = "") -> None:
    """Open the reader at a date phrase of an article; "" closes it."""
    st.session_state["view"] = replace(current(), article=article_id, mention=mention_id)


def show_part(part: Part, lanes: LaneKind | None = None) -> None:
    """Draw another part, which its control says already; lanes of a kind where one is given."""
    view = current()
    question = view.question if lanes is None else replace(view.question, lanes=lanes)
    st.session_state["view"] = replace(view, question=question, part=part)


def show_names(names: NamesView | None) -> None:
    """Turn to the page of names, or with None back to the timeline."""
    st.session_state["view"] = replace(current(), names=names)


def open_name(names: NamesView) -> None:
    """Open the card of the chosen name; in a narrow window it lies below the list."""
    show_names(names)
    aim_at(".st-key-panel", widest=_NAMES_STACKED_PX)


def list_names(listed: Listed, find: str) -> None:
    """List other names on their page, from the first; the same ones stay as they are."""
    names = current().names
    # Controls that leave the page report once more, as if they were set anew.
    if names is not None and (names.listed, names.find) != (listed, find):
        show_names(NamesView(listed, find=find))


def choose_span(since: int | None, until: int | None) -> None:
    """Narrow the view to a span of days, None for an open side."""
    view = current()
    show(replace(view, question=replace(view.question, since=since, until=until)))


def take_filters() -> None:
    """Take over what the reader has set in the filters."""
    view = current()
    if view.names is not None:
        # Filters that leave the page with the timeline report once more, as if they were cleared.
        return

    def chosen(name: str, otherwise: Any) -> Any:
        return st.session_state.get(filter_key(name), otherwise)

    since, until = chosen("since", None), chosen("until", None)
    question = Question(
        actors=tuple(chosen("actors", ())),
        outlets=tuple(chosen("outlets", ())),
        since=None if since is None else to_day(since),
        until=None if until is None else to_day(until),
        text=chosen("text", "")[:_MOST_CHARACTERS].strip(),
        lanes=view.question.lanes,
        disagreeing=view.question.disagreeing,
    )
    published = chosen("published", False)
    st.session_state["view"] = replace(view, question=question, published=published)


def begin(first: View) -> None:
    """In the first run of a session, show what its address says, `first` if it says nothing."""
    if "view" in st.session_state:
        return
    st.session_state["first"] = first
    _show_parameters({name: st.query_params.get_all(name) for name in st.query_params})


def follow_address(search: str) -> None:
    """Show what the address says after the browser went back or forward."""
    _show_parameters(parse_qs(search.removeprefix("?")))


def _show_parameters(parameters: Parameters) -> None:
    st.session_state["written"] = {name: list(values) for name, values in parameters.items()}
    view = from_parameters(parameters) if parameters else _first()
    # The address of the page of names leaves the timeline as it is.
    kept = st.session_state.get("view", _first())
    show(view if view.names is None else replace(kept, names=view.names))


def _first() -> View:
    """The view that an empty address stands for."""
    first = st.session_state.get("first")
    return first if isinstance(first, View) else View()


def keep_only(actors: Sequence[str], outlets: Sequence[str]) -> None:
    """Drop chosen actors and outlets that the release does not know."""
    view = current()
    question = replace(
        view.question,
        actors=tuple(actor for actor in view.question.actors if actor in set(actors)),
        outlets=tuple(outlet for outlet in view.question.outlets if outlet in set(outlets)),
    )
    if question != view.question:
        show(replace(view, question=question))


def write_address() -> None:
    """Write the view into the address, a step in the browser's history where it changed."""
    view = current()
    wanted = {} if view == _first() else to_parameters(view) or _EVERYTHING
    # Not what the browser says: where a run follows at once, it has not heard of this one yet, and
    # the same step would be taken twice.
    if wanted != st.session_state.get("written"):
        st.session_state["written"] = wanted
        st.query_params.from_dict(wanted)
