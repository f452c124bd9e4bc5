"""Names of registered actors in the sentences of a text."""

import re
from collections.abc import Sequence

from timeline.actors.names import NameMatch, Word, words_of
from timeline.actors.registry import ActorRegistry
from timeline.model import ActorKind, ActorMention, Role

_PLACE_BEFORE = re.compile(
    r"\b(?:in|at|near|from|to|into|across|around|over|throughout|inside|outside|towards?|within|of)"
    r"(?: the)?\s$",
    re.IGNORECASE,
)
_SPEECH_AFTER = re.compile(
    r"\s(?:also |has |had |have )?(?:said|says|told|announced|claimed|reported|stated|added|denied|"
    r"warned|accused|declared|noted|stressed|confirmed|alleged|acknowledged)\b"
)
_LONGEST_LOOK = 40


def find_actors(
    text: str,
    sentences: Sequence[tuple[int, int]],
    *,
    registry: ActorRegistry,
    country: str | None,
) -> list[list[ActorMention]]:
    """Find who is named in each sentence, and what they do there.

    Args:
        text: The article.
        sentences: Spans in `text`, in order.
        registry: Who is known.
        country: Of the outlet, for a bare "Defence Ministry"; None where unknown.

    Returns:
        One list per sentence, in the order of the text; places are in it with `Role.PLACE`.
    """
    return [_in_sentence(text, span, registry) for span in sentences]


def _in_sentence(text: str, span: tuple[int, int], registry: ActorRegistry) -> list[ActorMention]:
    words = words_of(text, *span)
    return [
        mention
        for match in _matches(text, words, registry)
        if (mention := _mention(text, words, match, registry)) is not None
    ]


def _matches(text: str, words: list[Word], registry: ActorRegistry) -> list[NameMatch]:
    found = []
    at = 0
    while at < len(words):
        named = registry.index.longest_at(text, words, at)
        metonym = registry.metonyms.longest_at(text, words, at)
        match = max((m for m in (named, metonym) if m), key=lambda m: m.last, default=None)
        if match is not None:
            found.append(match)
        at = at + 1 if match is None else match.last
    return found


def _mention(
    text: str, words: list[Word], match: NameMatch, registry: ActorRegistry
) -> ActorMention | None:
    actor = registry.by_id[match.ids[0]]
    if actor.rejected:
        return None
    start, end = words[match.first].start, words[match.last - 1].end
    role = _role(text, start, end, actor.kind)
    return ActorMention(start, end, actor.id, actor.name, actor.kind, role)


def _role(text: str, start: int, end: int, kind: ActorKind) -> Role:
    if kind is ActorKind.PLACE:
        return Role.PLACE
    before = text[max(0, start - _LONGEST_LOOK) : start]
    if kind is ActorKind.COUNTRY and _PLACE_BEFORE.search(before):
        return Role.PLACE
    return Role.SPEAKER if _SPEECH_AFTER.match(text, end) else Role.ACTOR
