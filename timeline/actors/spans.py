"""What a stretch of a sentence may be, before it is known whom it names."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from timeline.actors.company import Company
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
        english: How English calls a body whose Russian words say what it is.
    """

    kind: ActorKind | None
    opens: bool
    is_word: bool = False
    english: str | None = None


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
    """The words of a sentence of a text and the spans in it that may name somebody."""

    text: str
    words: Sequence[Word]
    spans: Sequence[Span]
    is_russian: bool
    _companies: dict[tuple[int, int], Company] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def company_of(self, span: Span) -> Company:
        """What stands around a span, read once for all who ask."""
        place = (span.first, span.last)
        company = self._companies.get(place)
        if company is None:
            company = self._companies[place] = Company(self.text, self.words, *place)
        return company

    def clause_around(self, span: Span) -> Iterator[str]:
        """The keys of the words up to a semicolon, before a span and after it."""
        start, end = self.words[span.first].start, self.words[-1].end
        begin = self.text.rfind(";", self.words[0].start, start)
        stop = self.text.find(";", start, end)
        for word in self.words:
            if word.start > begin and (stop < 0 or word.end < stop):
                yield word.key


def keys_of(sentence: Sentence, span: Span) -> tuple[str, ...]:
    """The keys of the words of a span."""
    return tuple([word.key for word in sentence.words[span.first : span.last]])
