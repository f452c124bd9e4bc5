"""One name: where it stands in the articles, whom it is like, and what can be decided on it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

import pandas as pd
import streamlit as st

from timeline.actors import Actor, ActorRegistry
from timeline.actors.review import Bearer, suggest
from timeline.day_words import counted, day_words
from timeline.model import ActorKind
from timeline.queries.names import sentences_of
from timeline.store.deciding import bearers_of, waiting_alike
from timeline.views.deciding import (
    Turn,
    accept,
    change,
    merge,
    merge_into_found,
    reject,
    separate,
)
from timeline.views.page import Page
from timeline.views.quotes import heading_html, label_html, plain_markdown, quote_html
from timeline.views.state import NamesView, open_article, show_names

_MOST_SENTENCES = 3
_MOST_NEAR = 3
_MOST_FOUND = 6


def show_name_card(
    page: Page, registry: ActorRegistry, row: pd.Series, order: Sequence[str], view: NamesView
) -> None:
    """Draw the card of one name.

    Args:
        row: Of `queries.names.found_names`, indexed by its id.
        order: Ids of the list, for stepping from one to the next.
    """
    actor_id = str(row.name)
    actor = registry.by_id.get(actor_id)
    place = order.index(actor_id)
    _show_steps(order, place, view)
    with st.container(gap="xsmall"):
        _show_heading(row, actor)
    _show_sentences(page, row)
    if actor is None:
        after = [*order[place + 1 :], *order[:place]]
        turn = Turn(page.store, replace(view, chosen=next(iter(after), "")))
        _show_nearest(turn, registry, actor_id, str(row["name"]))
        _show_bearers(turn, page, registry, row)
        _show_waiting(turn, page, registry, row)
        _show_accepting(turn, row)
    else:
        turn = Turn(page.store)
        _show_changing(turn, actor)
    _show_search(turn, registry, actor_id)


def _show_steps(order: Sequence[str], place: int, view: NamesView) -> None:
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="steps"):
        for label, at, icon, key in (
            ("Previous", place - 1, ":material/arrow_back:", "P"),
            ("Next", place + 1, ":material/arrow_forward:", "N"),
        ):
            there = 0 <= at < len(order)
            st.button(
                label,
                icon=icon,
                type="tertiary",
                shortcut=key,
                disabled=not there,
                on_click=show_names,
                args=(replace(view, chosen=order[at] if there else ""),),
            )
        st.html(label_html(f"{place + 1:,} of {len(order):,}", name="count"), width="content")


def _show_heading(row: pd.Series, actor: Actor | None) -> None:
    found = counted(int(row["mentions"]), "mention")
    st.html(heading_html(str(row["name"])))
    if actor is None:
        st.html(label_html(f"Taken for {_kind_words(row['kind'])} · {found}", name="count"))
        return
    names = [name for name in dict.fromkeys(actor.all_names) if name != actor.name]
    st.html(label_html(f"{str(row['kind']).capitalize()} · {found} · {actor.id}", name="count"))
    if names:
        st.html(label_html(f"Also called {', '.join(names)}", name="note"))


def _kind_words(kind: str) -> str:
    return f"an {kind}" if kind[0] in "aeiou" else f"a {kind}"


def _show_sentences(page: Page, named: pd.Series) -> None:
    actor_id, name = str(named.name), str(named["name"])
    found = sentences_of(page.release.connection, actor_id, most=_MOST_SENTENCES)
    for row in found.astype(object).where(found.notna(), None).to_dict("records"):
        sentence = str(row["sentence"])
        with st.container(key=f"mention-{row['mention_id']}", gap="xsmall"):
            day = row["published_day"]
            when = f", published {day_words(int(day))}" if day is not None else ""
            st.html(label_html(f"{row['outlet'] or 'Outlet not known'}{when}", name="outlet"))
            st.html(quote_html(sentence, name_spans(sentence, name), digest=bool(row["digest"])))
            with st.container(horizontal=True, gap="small"):
                st.button(
                    "Whole digest" if row["digest"] else "Whole article",
                    key=f"read-{row['mention_id']}",
                    icon=":material/article:",
                    type="tertiary",
                    on_click=open_article,
                    args=(row["article_id"], row["mention_id"]),
                )
                _show_separating(Turn(page.store), named, row["article_id"], row["mention_id"])


def _show_separating(turn: Turn, named: pd.Series, article_id: str, mention_id: str) -> None:
    """Let a reader say whom an article means, where that is somebody else of the name."""
    field = f"apart-{mention_id}"
    with st.popover("Somebody else", icon=":material/call_split:", key=f"{field}-open"):
        st.text_input(
            f"Who is it in this article, if not {plain_markdown(named['name'])}? In full",
            key=field,
        )
        st.button(
            "Tell them apart",
            key=f"{field}-keep",
            on_click=separate,
            args=(turn, str(named.name), article_id, str(named["kind"])),
            kwargs={"field": field},
        )


def name_spans(sentence: str, name: str) -> Iterator[tuple[int, int]]:
    """Where a name stands in a sentence; where it does not as it is, where its last word does."""
    words = name.casefold().split()
    for wanted in (name.casefold(), *words[-1:]):
        places = list(_places(sentence.casefold(), wanted))
        # A letter may fold to two: then places in the folded text are not places in the text.
        if places and len(sentence.casefold()) == len(sentence):
            yield from ((at, at + len(wanted)) for at in places)
            return


def _places(text: str, wanted: str) -> Iterator[int]:
    at = text.find(wanted)
    while wanted and at >= 0:
        yield at
        at = text.find(wanted, at + len(wanted))


def _show_nearest(turn: Turn, registry: ActorRegistry, actor_id: str, name: str) -> None:
    near = list(islice(suggest(name, registry), _MOST_NEAR))
    if not near:
        st.html(label_html("No registered name is spelled much like it.", name="note"))
        return
    st.html(label_html("Spelled most like", name="kicker"))
    for place, one in enumerate(near):
        note, shortcut = f"{one.likeness:.0%} alike", None if place else "M"
        _merge_button(turn, actor_id, one.actor, note, beside="near", shortcut=shortcut)


def _show_bearers(turn: Turn, page: Page, registry: ActorRegistry, row: pd.Series) -> None:
    """Say of a bare surname who has it in full in other articles; only a reader makes them one."""
    actor_id, name = str(row.name), str(row["name"])
    bearers = bearers_of(page.release.connection, name)
    if not bearers:
        return
    st.html(label_html("In full in other articles", name="kicker"))
    for bearer in bearers:
        note = counted(bearer.articles, "article")
        known = registry.by_id.get(bearer.actor_id)
        if known is not None:
            _merge_button(turn, actor_id, known, note, beside="bearer")
        else:
            _accept_and_merge_button(turn, actor_id, bearer, note, beside="bearer")


def _show_waiting(turn: Turn, page: Page, registry: ActorRegistry, row: pd.Series) -> None:
    """Name others that nobody decided on and that are spelled alike, of any alphabet."""
    actor_id = str(row.name)
    alike = waiting_alike(page.release.connection, registry, actor_id, str(row["name"]))
    if alike:
        st.html(label_html("Not registered either, and spelled alike", name="kicker"))
    for bearer in alike:
        note = counted(bearer.articles, "article")
        _accept_and_merge_button(turn, actor_id, bearer, note, beside="waiting")


def _accept_and_merge_button(
    turn: Turn, actor_id: str, bearer: Bearer, note: str, *, beside: str
) -> None:
    st.button(
        f"Accept {plain_markdown(bearer.name)} and merge into it · {note}",
        key=f"merge-{beside}-{actor_id}-{bearer.actor_id}",
        icon=":material/merge:",
        on_click=merge_into_found,
        args=(turn, actor_id, bearer.actor_id),
    )


def _merge_button(
    turn: Turn, actor_id: str, target: Actor, note: str, *, beside: str, shortcut: str | None = None
) -> None:
    """A button to merge a name.

    Args:
        beside: Of which list it is: one actor may be in several.
    """
    st.button(
        f"Merge into {plain_markdown(target.name)} · {note}",
        key=f"merge-{beside}-{actor_id}-{target.id}",
        icon=":material/merge:",
        shortcut=shortcut,
        on_click=merge,
        args=(turn, actor_id, target.id),
    )


def _show_accepting(turn: Turn, row: pd.Series) -> None:
    actor_id, name = str(row.name), str(row["name"])
    _show_fields(actor_id, name, str(row["kind"]))
    with st.container(horizontal=True, gap="small"):
        st.button(
            "Accept",
            key=f"accept-{actor_id}",
            icon=":material/check:",
            type="primary",
            shortcut="A",
            on_click=accept,
            args=(turn, actor_id),
            kwargs={"found": name},
        )
        _show_rejecting(turn, actor_id)


def _show_changing(turn: Turn, actor: Actor) -> None:
    _show_fields(actor.id, actor.name, actor.kind)
    with st.container(horizontal=True, gap="small"):
        st.button(
            "Keep the changes",
            key=f"change-{actor.id}",
            icon=":material/check:",
            type="primary",
            on_click=change,
            args=(turn, actor.id),
            kwargs={"name": actor.name, "kind": actor.kind},
        )
        _show_rejecting(turn, actor.id)


def _show_fields(actor_id: str, name: str, kind: str) -> None:
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        st.text_input("Shown as", value=name, key=f"name-{actor_id}", width=240)
        kinds = [one.value for one in ActorKind]
        st.selectbox("Kind", kinds, index=kinds.index(kind), key=f"kind-{actor_id}", width=170)
        st.text_input(
            "Why, for those who come after",
            key=f"why-{actor_id}",
            placeholder="May stay empty",
            width=240,
        )


def _show_rejecting(turn: Turn, actor_id: str) -> None:
    st.button(
        "Reject: no name of an actor",
        key=f"reject-{actor_id}",
        icon=":material/block:",
        shortcut="X",
        on_click=reject,
        args=(turn, actor_id),
    )


def _show_search(turn: Turn, registry: ActorRegistry, actor_id: str) -> None:
    words = st.text_input(
        "It is somebody else who is registered",
        key=f"search-{actor_id}",
        placeholder="Search registered names",
        icon=":material/search:",
        width=320,
    )
    if not words.strip():
        return
    found = list(islice(registered_like(registry, words, but=actor_id), _MOST_FOUND))
    for actor in found:
        _merge_button(turn, actor_id, actor, actor.kind, beside="search")
    if not found:
        st.html(label_html("No registered name contains this.", name="note"))


def registered_like(registry: ActorRegistry, words: str, *, but: str) -> Iterator[Actor]:
    """The registered actors one of whose names contains the words, those that begin so first."""
    wanted = " ".join(words.casefold().split())

    def begins(actor: Actor) -> bool:
        return any(name.casefold().startswith(wanted) for name in actor.all_names)

    found = [
        actor
        for actor in registry.actors
        if actor.merged is None
        and not actor.rejected
        and actor.id != but
        and any(wanted in name.casefold() for name in actor.all_names)
    ]
    yield from sorted(found, key=lambda actor: (not begins(actor), actor.name))
