"""What a reader decides about a name, kept and released at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import streamlit as st

from timeline.actors import ActorRegistry
from timeline.actors.review import Decision, Verdict
from timeline.errors import TimelineError
from timeline.model import ActorKind
from timeline.store.deciding import Standing, moments, take
from timeline.views.state import NamesView, show_names
from timeline.views.trouble import show_error

_TROUBLE = "decision-trouble"
_LAST = "decision-last"
_DECIDES = (Verdict.ACCEPT, Verdict.MERGE, Verdict.REJECT)


@dataclass(frozen=True, slots=True)
class Turn:
    """Where a decision is kept, and what is looked at after it.

    Args:
        after: None stays where the reader is.
    """

    store: Path
    after: NamesView | None = None


def accept(turn: Turn, actor_id: str, *, found: str) -> None:
    """Register a found name, as the kind and under the name that the card says."""
    kind = _set("kind", actor_id)
    name = " ".join(_set("name", actor_id).split())
    asked = [Decision("", Verdict.ACCEPT, actor_id, kind=ActorKind(kind) if kind else None)]
    if name and name != found:
        asked.append(Decision("", Verdict.RENAME, actor_id, name))
    decide(turn, *asked)


def change(turn: Turn, actor_id: str, *, name: str, kind: ActorKind) -> None:
    """Give a registered actor the name and kind that the card says, where they are others."""
    asked = []
    wished = " ".join(_set("name", actor_id).split())
    if wished and wished != name:
        asked.append(Decision("", Verdict.RENAME, actor_id, wished))
    if (chosen := _set("kind", actor_id)) and chosen != kind:
        asked.append(Decision("", Verdict.CHANGE_KIND, actor_id, kind=ActorKind(chosen)))
    decide(turn, *asked)


def merge(turn: Turn, actor_id: str, target: str) -> None:
    """Let a name be another, registered one."""
    decide(turn, Decision("", Verdict.MERGE, actor_id, target=target))


def merge_into_found(turn: Turn, actor_id: str, target: str) -> None:
    """Let a name be another that waits, too: that one is accepted with it."""
    accepted = Decision("", Verdict.ACCEPT, target, kind=ActorKind.PERSON)
    decide(turn, accepted, Decision("", Verdict.MERGE, actor_id, target=target))


def reject(turn: Turn, *actor_ids: str) -> None:
    """Let names be none."""
    decide(turn, *(Decision("", Verdict.REJECT, id_) for id_ in actor_ids))


def accept_as_found(turn: Turn, *actor_ids: str) -> None:
    """Register found names, each as what it was taken for."""
    decide(turn, *(Decision("", Verdict.ACCEPT, id_) for id_ in actor_ids))


def separate(turn: Turn, actor_id: str, article_id: str, kind: str, *, field: str) -> None:
    """Let a name in one article be somebody else, who is called as a field of the card says."""
    name = " ".join(str(st.session_state.get(field) or "").split())
    verdict = Verdict.SEPARATE
    decide(turn, Decision("", verdict, actor_id, name, kind=ActorKind(kind), target=article_id))


def undo(turn: Turn, *decision_ids: str) -> None:
    """Let decisions count no more, the last of them first."""
    decide(turn, *(Decision("", Verdict.UNDO, id_) for id_ in reversed(decision_ids)))


def decide(turn: Turn, *asked: Decision) -> None:
    """Keep decisions at once; where one cannot be kept, say why on the page and stay."""
    why = _set("why", asked[0].actor_id).strip() if asked else ""
    last = st.session_state.get(_LAST, ())
    if not asked:
        return
    when = datetime.now(UTC)
    # Before they are kept: a reader who goes on meanwhile stops what comes after.
    st.session_state[_LAST] = tuple(
        at.isoformat()
        for decision, at in zip(asked, moments(when, len(asked)), strict=True)
        if decision.verdict is not Verdict.UNDO
    )
    try:
        take(turn.store, asked, why=why, when=when)
    except TimelineError as trouble:
        st.session_state[_TROUBLE] = str(trouble)
        st.session_state[_LAST] = last
        return
    if turn.after is not None:
        show_names(turn.after)


def _set(field: str, actor_id: str) -> str:
    """What the card of an actor holds in one of its fields."""
    return str(st.session_state.get(f"{field}-{actor_id}") or "")


def show_trouble_with_decision() -> None:
    """Say why the last decision was not kept, once."""
    trouble = st.session_state.pop(_TROUBLE, None)
    if trouble is not None:
        show_error("The decision was not kept.", trouble)


def last_made(standings: Sequence[Standing]) -> list[Standing]:
    """The decisions that were made last in this session, at once, while they count."""
    wanted = st.session_state.get(_LAST, ())
    made = [one for one in standings if one.counts and one.kept.made_at in wanted]
    return sorted(made, key=lambda one: one.kept.made_at)


def decided_names(standings: Sequence[Standing]) -> set[str]:
    """Ids of the names on which somebody decided who they are."""
    decisions = (one.kept.decision for one in standings if one.counts)
    return {one.actor_id for one in decisions if one.verdict in _DECIDES}


def decision_words(decision: Decision, registry: ActorRegistry) -> str:
    """What was decided, in a sentence: "“Ashot” was accepted as a person"."""
    match decision.verdict:
        case Verdict.ACCEPT:
            return f"“{decision.name}” was accepted as {_a(decision.kind)}"
        case Verdict.MERGE:
            into = registry.by_id.get(decision.target or "")
            return f"“{decision.name}” was merged into {into.name if into else decision.target}"
        case Verdict.RENAME:
            return f"{decision.actor_id} was renamed “{decision.name}”"
        case Verdict.CHANGE_KIND:
            return f"“{decision.name}” was made {_a(decision.kind)}"
        case Verdict.REJECT:
            return f"“{decision.name}” was rejected: it is no name of an actor"
        case Verdict.SEPARATE:
            taken = registry.by_id.get(decision.actor_id)
            return f"“{decision.name}” was told from {taken.name if taken else decision.actor_id}"
        case Verdict.UNDO:
            return f"{decision.actor_id} was undone"


def _a(kind: ActorKind | None) -> str:
    if kind is None:
        return "an actor"
    return f"an {kind}" if kind[0] in "aeiou" else f"a {kind}"
