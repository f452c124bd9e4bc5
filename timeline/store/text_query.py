"""What a reader types to find words, as a tree; what makes no sense is said, not guessed.

border treaty           both words, in any of their forms
"border treaty"         these words side by side, as written
negot*                  words that begin so
border OR (treaty NOT peace)
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

import tantivy

from timeline.errors import UsageError

_SHORTEST_PREFIX = 2
_MOST_TERMS = 50
_TOKEN = re.compile(r'\s*(?:(\()|(\))|"([^"]*)"|([^\s()"]+)|("))')
_INSIDE = re.compile(r"\w\?\w")
# As the index cuts sentences: a regular expression cuts words of India in pieces.
_CUTTER = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple()).build()
# Letters that are no others with marks, and yet are written so where a keyboard lacks them.
_PLAIN_LETTERS = str.maketrans(
    {"ı": "i", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "ŧ": "t", "æ": "ae", "œ": "oe"}
)
# Not an accent: a letter of its own, without which Russian words lose their endings.
_SHORT_I, _SHORT_I_APART = "\u0439", "\u0438\u0306"
_OPERATORS = ("AND", "OR", "NOT")


@dataclass(frozen=True, slots=True)
class Word:
    """Any form of a word, folded."""

    text: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """Folded words side by side."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Prefix:
    """Words that begin so, folded."""

    text: str


@dataclass(frozen=True, slots=True)
class Both:
    """All of the parts, and none of those that are barred."""

    parts: tuple["Query", ...]
    barred: tuple["Query", ...] = ()


@dataclass(frozen=True, slots=True)
class Either:
    """At least one of the parts."""

    parts: tuple["Query", ...]


Query = Word | Phrase | Prefix | Both | Either


def holds_phrase(query: Query) -> bool:
    """Whether words are looked for side by side anywhere in it."""
    match query:
        case Phrase():
            return True
        case Both(parts, barred):
            return any(map(holds_phrase, (*parts, *barred)))
        case Either(parts):
            return any(map(holds_phrase, parts))
        case Word() | Prefix():
            return False


def fold(text: str) -> str:
    """Drop case and accents, so that "Erdoğan" meets "erdogan"."""
    plain = unicodedata.normalize("NFKD", text.casefold()).replace(_SHORT_I_APART, _SHORT_I)
    for accent in filter(unicodedata.combining, set(plain)):
        plain = plain.replace(accent, "")
    return plain.translate(_PLAIN_LETTERS)


def words_of(text: str) -> list[str]:
    """The folded words of a text, as the index has them."""
    return _CUTTER.analyze(fold(text).encode("utf-8", "replace").decode("utf-8"))


def parse(text: str) -> Query:
    """Read a query.

    Raises:
        UsageError: It makes no sense; the text says where.
    """
    tokens = list(_tokens(text))
    if len(tokens) > _MOST_TERMS:
        raise UsageError(f"more than {_MOST_TERMS} words to look for; ask for fewer")
    if not tokens:
        raise UsageError("no words to look for")
    reader = _Reader(tokens)
    query = reader.either()
    if reader.peek() is not None:
        raise UsageError('a ")" without its "("')
    return query


@dataclass(frozen=True, slots=True)
class _Token:
    """A sign, an operator, or words."""

    sign: str
    text: str = ""


def _tokens(text: str) -> Iterator[_Token]:
    at = 0
    while found := _TOKEN.match(text, at):
        at = found.end()
        opening, closing, phrase, word, stray = found.groups()
        if stray:
            raise UsageError('a quotation mark (") without its second')
        if phrase is not None:
            yield _Token("phrase", phrase)
        elif word in _OPERATORS:
            yield _Token(word)
        elif word:
            yield _Token("word", word)
        else:
            yield _Token(opening or closing)


class _Reader:
    """Goes through the tokens once."""

    def __init__(self, tokens: list[_Token]) -> None:
        self._tokens = tokens
        self._at = 0

    def peek(self) -> str | None:
        """The sign of the next token; None at the end."""
        return self._tokens[self._at].sign if self._at < len(self._tokens) else None

    def _take(self) -> _Token:
        self._at += 1
        return self._tokens[self._at - 1]

    def either(self) -> Query:
        """Parts between OR."""
        parts = [self._both()]
        while self.peek() == "OR":
            self._take()
            parts.append(self._both())
        return parts[0] if len(parts) == 1 else Either(tuple(parts))

    def _both(self) -> Query:
        parts: list[Query] = []
        barred: list[Query] = []
        while True:
            if self.peek() == "NOT":
                self._take()
                barred.append(self._one())
            else:
                parts.append(self._one())
            if self.peek() == "AND":
                self._take()
            elif self.peek() in (None, ")", "OR"):
                break
        if not parts:
            raise UsageError("NOT alone finds nothing; say also what to look for")
        return parts[0] if len(parts) == 1 and not barred else Both(tuple(parts), tuple(barred))

    def _one(self) -> Query:
        sign = self.peek()
        if sign is None or sign in _OPERATORS:
            before = self._tokens[self._at - 1].sign if self._at else None
            where = f'before "{sign}"' if before is None else f'after "{before}"'
            raise UsageError(f"nothing to look for {where}; put a word there")
        token = self._take()
        if sign == ")":
            raise UsageError('a ")" with nothing before it')
        if sign == "(":
            inside = self.either()
            if self.peek() != ")":
                raise UsageError('a "(" without its ")"')
            self._take()
            return inside
        return _phrase(token.text) if sign == "phrase" else _word(token.text)


def _phrase(text: str) -> Query:
    if "*" in text:
        raise UsageError(f'"{text}": a * is not read inside quotation marks; put that word outside')
    words = tuple(words_of(text))
    if not words:
        raise UsageError(f'"{text}" holds no word')
    return Phrase(words)


def _word(text: str) -> Query:
    stem, star, rest = text.partition("*")
    words = words_of(stem)
    if text.startswith("-") and words:
        raise UsageError(f"{text}: to leave out a word, write NOT {text.lstrip('-')}")
    if _INSIDE.search(text):
        raise UsageError(f"{text}: a ? stands for no letter; end the word with * instead")
    if rest:
        raise UsageError(f"{text}: a * can only end a word")
    if star and (len(words) != 1 or len(words[0]) < _SHORTEST_PREFIX):
        raise UsageError(f"{text}: before * put the first {_SHORTEST_PREFIX} letters or more")
    if not words:
        raise UsageError(f"{text!r} holds no word")
    if star:
        return Prefix(words[0])
    return Word(words[0]) if len(words) == 1 else Phrase(tuple(words))
