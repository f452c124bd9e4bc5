"""What a stretch of a sentence may be, before it is known whom it names."""

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.actors.institutions import Institution
from timeline.actors.names import Word
from timeline.model import ActorKind


@dataclass(frozen=True, slots=True)
class Registered:
    """Registered names, most of them one."""

    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Seat:
    """A capital or house that may speak for a country."""

    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Demonym:
    """A demonym; `many` where it names the people rather than a quality of something."""

    ids: tuple[str, ...]
    many: bool


@dataclass(frozen=True, slots=True)
class Body:
    """A ministry, army, government or parliament; `country` is stated beside it or None."""

    institution: Institution
    country: str | None


@dataclass(frozen=True, slots=True)
class Office:
    """An office of a country without the name of who holds it: "the Norwegian Prime Minister"."""

    title: tuple[str, ...]
    country: str


@dataclass(frozen=True, slots=True)
class Capitals:
    """Capitalised words that no registry knows.

    Args:
        kind: What its own words tell; None where they do not.
        opens: It begins the sentence, where any word has a capital.
        is_word: It is a word that opens many sentences, and a name only where the text has
            somebody of that surname: "Jobs said", "Banks said".
    """

    kind: ActorKind | None
    opens: bool
    is_word: bool = False


What = Registered | Seat | Demonym | Body | Office | Capitals


@dataclass(frozen=True, slots=True)
class Span:
    """Consecutive words of a sentence that may name somebody.

    Args:
        first: Number of its first word in the sentence.
        last: Number of the word after it.
        what: What it may be.
        title: Keys of the titles that stand right before it.
        country: Id of the country whose demonym stands before the titles.
    """

    first: int
    last: int
    what: What
    title: tuple[str, ...] = ()
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Sentence:
    """The words of a sentence and the spans in it that may name somebody."""

    words: Sequence[Word]
    spans: Sequence[Span]


def keys_of(sentence: Sentence, span: Span) -> tuple[str, ...]:
    """The keys of the words of a span."""
    return tuple(word.key for word in sentence.words[span.first : span.last])
