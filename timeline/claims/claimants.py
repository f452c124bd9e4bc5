"""Who the article says claims what is told of each of its dates."""

from bisect import bisect_right
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from timeline.claims.english_sayings import english_sayings
from timeline.claims.interviews import Turn, turns
from timeline.claims.quotations import SHORTEST, quotations
from timeline.claims.russian_sayings import russian_sayings
from timeline.claims.sayings import Saying, Span, masked
from timeline.claims.speakers import Heard, Speakers
from timeline.model import ActorMention, DatePhrase
from timeline.writing_systems import is_russian


@dataclass(frozen=True, slots=True)
class _Said:
    """A saying, with the name of who says it."""

    saying: Saying
    who: str

    @property
    def length(self) -> int:
        return sum(end - start for start, end in self.saying.told)

    def tells(self, place: int) -> bool:
        return any(start <= place < end for start, end in self.saying.told)


@dataclass(frozen=True, slots=True)
class _Quoted:
    """A quotation and whose it is."""

    start: int
    end: int
    who: str | None


def claimants(
    text: str,
    phrases: Sequence[DatePhrase],
    sentences: Sequence[Span],
    actors: Sequence[Sequence[ActorMention]],
    *,
    own: Collection[str] = (),
    digest_of: str | None = None,
) -> list[str | None]:
    """Find who claims what is told of each date.

    Args:
        text: The article.
        phrases: Dates in it, in order.
        sentences: Spans in it, in order.
        actors: Names in each sentence.
        own: Names of its outlet and agency: what these are told to report is the article's voice.
        digest_of: The outlet whose report the article retells, which it calls "the outlet"; None
            where it is no digest.

    Returns:
        For each phrase the fullest name that the article gives, or the words for one without a
        name; None where the article tells it in its own voice.
    """
    if not phrases or not sentences:
        return [None] * len(phrases)
    quotes = list(quotations(text))
    blotted = masked(text, [(phrase.start, phrase.end) for phrase in phrases], quotes)
    said, heard = _read(Speakers(text, actors, own, digest_of), blotted, sentences, actors)
    starts = [start for start, _ in sentences]
    quoted = _quoted(text, quotes, starts, said, heard)
    interview = list(turns(text, actors))
    answers: list[str | None] = []
    for phrase in phrases:
        number = max(0, bisect_right(starts, phrase.start) - 1)
        around = _around(phrase.start, interview) or _around(phrase.start, quoted)
        answers.append(around.who if around else _outermost(phrase.start, said[number]))
    return answers


def _around(place: int, spans: Sequence[_Quoted | Turn]) -> _Quoted | Turn | None:
    """The one that a place lies in, of spans in order."""
    latest = bisect_right(spans, place, key=lambda span: span.start) - 1
    return spans[latest] if latest >= 0 and place < spans[latest].end else None


def _read(
    speakers: Speakers,
    blotted: str,
    sentences: Sequence[Span],
    actors: Sequence[Sequence[ActorMention]],
) -> tuple[list[list[_Said]], list[Heard]]:
    """For each sentence who says what, and who was heard of before it; then after the last."""
    heard = [Heard()]
    said: list[list[_Said]] = []
    for span, named in zip(sentences, actors, strict=True):
        here = _said_in(blotted, span, named, speakers, heard[-1])
        now = speakers.heard_in(span, named, heard[-1])
        if here:
            now = speakers.told_by(max(here, key=lambda one: one.length).who, now)
        said.append(here)
        heard.append(now)
    return said, heard


def _said_in(
    blotted: str, span: Span, named: Sequence[ActorMention], speakers: Speakers, heard: Heard
) -> list[_Said]:
    start, end = span
    sentence = blotted[start:end]
    grammar = russian_sayings if is_russian(sentence) else english_sayings
    said: list[_Said] = []
    for found in grammar(sentence):
        saying = found.moved(start)
        if saying.who is None:
            who = said[-1].who if said else speakers.subject_of(span, named) or heard.speaker
        else:
            who = speakers.of(saying, span, named, heard)
        if who:
            said.append(_Said(saying, who))
            speakers.remember(who)
    return said


def _outermost(place: int, said: Iterable[_Said]) -> str | None:
    around = [one for one in said if one.tells(place)]
    if not around:
        return None
    return max(around, key=lambda one: (not one.saying.passed_on, one.length, -one.saying.at)).who


def _quoted(
    text: str,
    quotes: Sequence[Span],
    starts: Sequence[int],
    said: Sequence[Sequence[_Said]],
    heard: Sequence[Heard],
) -> list[_Quoted]:
    """Whose each quotation is; short ones that nobody is told to say are left out."""
    found: list[_Quoted] = []
    # Whose the latest quotation of the paragraph is that is somebody's.
    latest: str | None = None
    at = 0
    for start, end in quotes:
        if "\n" in text[at:start]:
            latest = None
        first = max(0, bisect_right(starts, start) - 1)
        last = max(0, bisect_right(starts, end - 1) - 1)
        who = _said_beside(start, end, [*said[last], *(said[first] if first < last else ())])
        who = latest if who is None else who
        if who is None and end - start >= SHORTEST:
            # "Lind was blunt: "..."" has named its speaker just before.
            who = heard[first + text.endswith(": ", 0, start)].voice
        if who is not None:
            found.append(_Quoted(start, end, who))
        latest, at = who, end
    return found


def _said_beside(start: int, end: int, said: Sequence[_Said]) -> str | None:
    outside = [one for one in said if not start <= one.saying.at < end]
    beside = [one for one in outside if not one.saying.passed_on] or outside
    after = [one for one in beside if one.saying.at >= end]
    if not beside:
        return None
    return min(after or beside, key=lambda one: abs(one.saying.at - start)).who
