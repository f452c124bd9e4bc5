"""Whose each turn of an interview or a transcript is.

Turns open with a dash ("- How did it begin? - By night."), where questions and answers take turns
and the text says whose interview it is, or with the name of who speaks ("Ada Lind: By night.").
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from timeline.actors.spelling import is_cyrillic
from timeline.claims.russian_speakers import full_names_by_stem, speaker_in_russian
from timeline.model import ActorKind, ActorMention

_DASH = re.compile(r"^[-\u2013\u2014] +", re.MULTILINE)
_LABEL = re.compile(r"^(?P<label>[^\W\d_][\w.'\u2019 -]{0,39}): ", re.MULTILINE)
_ANSWER = frozenset(("a", "answer", "о", "ответ"))
_QUESTION = frozenset(("q", "question", "в", "вопрос"))
_ASKED = re.compile(r"\?[\"\u201d\u00bb]?\s*$")
# So far into a text it says whose interview it is.
_HEADING = 1500
_BEFORE_NAME = re.compile(
    r"(?:\binterview (?:with|of)|\bинтервью(?: с)?)(?: [\w,'\u2019-]+){0,6} $", re.IGNORECASE
)
_AFTER_NAME = re.compile(
    r"['\u2019`]s? (?:\w+ )?interview\b"
    r"| (?:has |had )?(?:gave|given|granted) (?:an|his|her) (?:\w+ )?interview\b"
    r"| дал[аи]? (?:\w+ )?интервью\b",
    re.IGNORECASE,
)
_LOOKED_BACK = 90
_FEWEST_TURNS = 2


@dataclass(frozen=True, slots=True)
class Turn:
    """What one person says in an interview.

    Args:
        start: Where it begins in the article.
        end: Where it ends.
        who: The name of who speaks.
    """

    start: int
    end: int
    who: str


def turns(text: str, actors: Sequence[Sequence[ActorMention]]) -> Iterator[Turn]:
    """Find the turns whose speakers are known, in order; a questioner without a name has none.

    Args:
        text: The article.
        actors: Names in each sentence.
    """
    people = [m for named in actors for m in named if m.kind is ActorKind.PERSON]
    asked = _interviewed(text, people)
    labelled = list(_labelled(text, people, asked))
    yield from labelled or _dashed(text, asked)


def _interviewed(text: str, people: Sequence[ActorMention]) -> str | None:
    """Whose interview it is, as the heading or the first lines say."""
    in_heading = [person for person in people if person.end <= _HEADING]
    for person in in_heading:
        if _AFTER_NAME.match(text, person.end):
            return _name(text, person, genitive=False)
    for person in in_heading:
        if _BEFORE_NAME.search(text[max(0, person.start - _LOOKED_BACK) : person.start]):
            return _name(text, person, genitive=True)
    return None


def _name(text: str, person: ActorMention, *, genitive: bool) -> str | None:
    written = text[person.start : person.end]
    if not is_cyrillic(written):
        return person.name
    return speaker_in_russian(
        written, full_names_by_stem(text), genitive=genitive, opens=not person.start
    )


def _labelled(text: str, people: Sequence[ActorMention], asked: str | None) -> Iterator[Turn]:
    names = {person.name.casefold().split()[-1]: person.name for person in people if person.name}
    labels = [
        (found.start(), label)
        for found in _LABEL.finditer(text)
        if (label := found["label"].casefold()) in _QUESTION | _ANSWER or label.split()[-1] in names
    ]
    if len(labels) < _FEWEST_TURNS:
        return
    for (start, label), (end, _) in pairwise([*labels, (len(text), "")]):
        who = asked if label in _ANSWER else names.get(label.split()[-1])
        if who is not None and label not in _QUESTION:
            yield Turn(start, end, who)


def _dashed(text: str, asked: str | None) -> Iterator[Turn]:
    opened = [found.start() for found in _DASH.finditer(text)]
    if asked is None or len(opened) < _FEWEST_TURNS:
        return
    spans = list(pairwise([*opened, len(text)]))
    if not any(_ASKED.search(text[start:end]) for start, end in spans):
        return
    # What precedes the first dash tells what it is about, and asks the first question if any.
    may_answer = bool(_ASKED.search(text[: opened[0]]))
    for start, end in spans:
        is_answer = may_answer and not _ASKED.search(text[start:end])
        if is_answer:
            yield Turn(start, end, asked)
        may_answer = not is_answer
