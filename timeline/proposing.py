"""Names that a model of spaCy proposes: a user's explicit choice, never asked for by itself.

The models are not part of Timeline, and none is ever downloaded: one is used that the user has
installed. What it proposes goes through the same resolver as all other names.
"""

import importlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Final, Protocol, cast

from timeline.actors import Proposal
from timeline.errors import UsageError
from timeline.model import ActorKind

# The labels of OntoNotes, which most English models have, and of WikiNER, as others do.
KINDS: Final = MappingProxyType(
    {
        "PERSON": ActorKind.PERSON,
        "PER": ActorKind.PERSON,
        "ORG": ActorKind.ORGANISATION,
        "GPE": ActorKind.PLACE,
        "LOC": ActorKind.PLACE,
        "FAC": ActorKind.PLACE,
    }
)
_REQUIREMENTS = "requirements-model.txt"


class Entity(Protocol):
    """A name as spaCy gives it."""

    start_char: int
    end_char: int
    label_: str


class Doc(Protocol):
    """A text with its names."""

    @property
    def ents(self) -> Iterable[Entity]:
        """The names, in the order of the text."""


class Nlp(Protocol):
    """A pipeline of spaCy, as far as it is used here."""

    @property
    def meta(self) -> dict[str, object]:
        """Its name, version and the like."""

    def pipe(self, texts: Iterable[str]) -> Iterator[Doc]:
        """Read texts one by one."""


@dataclass(frozen=True, slots=True)
class Proposer:
    """A model by the name under which it is installed; each process loads it once.

    Args:
        name: As `spacy.load` takes it: of a package, or the path of a folder.
        version: What the model says of itself; part of what readings are known by.
    """

    name: str
    version: str

    def __call__(self, sentences: Sequence[str]) -> list[list[Proposal]]:
        """Propose names for each of some sentences, with offsets into the sentence."""
        docs = _load(self.name).pipe(sentences)
        return [[*_proposals(doc)] for doc in docs]


def proposer(name: str) -> Proposer:
    """Load a model that is installed.

    Raises:
        UsageError: spaCy or the model is not there; the text says what to do.
    """
    meta = _load(name).meta
    return Proposer(name, f"{meta.get('lang')}_{meta.get('name')} {meta.get('version')}")


def _proposals(doc: Doc) -> Iterator[Proposal]:
    for entity in doc.ents:
        kind = KINDS.get(entity.label_)
        if kind is not None:
            yield Proposal(entity.start_char, entity.end_char, kind)


@cache
def _load(name: str) -> Nlp:
    try:
        spacy = importlib.import_module("spacy")
    except ImportError:
        raise UsageError(
            f"--model {name}: spaCy is not installed; `pip install -r {_REQUIREMENTS}` brings it"
        ) from None
    try:
        return cast(Nlp, spacy.load(name))
    except OSError:
        raise UsageError(
            f"--model {name}: spaCy finds no model of that name; install it yourself, or name "
            "the folder that it is in: Timeline downloads none"
        ) from None
