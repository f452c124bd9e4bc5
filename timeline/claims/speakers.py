"""The names of those who speak: pronouns, offices and short forms by the fullest name given."""

import re
from bisect import bisect_left
from collections import deque
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from timeline.claims.russian_speakers import (
    full_names_by_stem,
    is_full_name,
    is_he,
    is_they,
    speaker_in_russian,
    subject_in_russian,
)
from timeline.claims.sayings import Saying, Span
from timeline.model import ActorKind, ActorMention, Role
from timeline.writing_systems import is_russian

_HE = frozenset("he she him her his".split())
_IT = frozenset("it its they them their".split())
_WHO = frozenset(("who", "which"))
_NOBODY = frozenset("i we you one".split())
_DETERMINERS = re.compile(
    r"(?:(?:the|an?|his|her|its|their|this|that|these|those|our|my|both|but|and)\b )+",
    re.IGNORECASE,
)
_OWNED = re.compile(r"['\u2019]s?\b")
_BELONGS = re.compile(r"\b(?:of|for|by|with|from|at|in|to|on|and|near|against) (?:the )?$")
_FIRMS = frozenset("company firm group operator companies business bank carrier".split())
_OUTLETS = frozenset("outlet agency newspaper paper site website portal author".split())
# What whoever spoke last may be called, whatever the office.
_ANYBODY = frozenset(
    "diplomat official politician lawmaker analyst expert spokesman spokeswoman "
    "spokesperson".split()
)
_DEFINITE = re.compile(r"(?:the|this|that) (?:same )?(?P<noun>[\w-]+)$", re.IGNORECASE)
_SAME = re.compile(r"the same\b", re.IGNORECASE)
_ACTING = (Role.ACTOR, Role.SPEAKER)
_TITLE_BEFORE, _TITLE_AFTER = 40, 60
_LONGEST_WORDS = 90
_MOST_REMEMBERED = 200


@dataclass(frozen=True, slots=True)
class Heard:
    """Who was spoken of last.

    Args:
        person: Who "he" would be.
        body: Who "it" would be.
        firm: Who "the company" would be.
        speaker: Who said something last.
    """

    person: str | None = None
    body: str | None = None
    firm: str | None = None
    speaker: str | None = None

    @property
    def voice(self) -> str | None:
        """Whose a quotation is that nobody is told to say."""
        return self.person or self.speaker


class Speakers:
    """The names of an article, each by the fullest form that it gives."""

    def __init__(
        self,
        text: str,
        actors: Sequence[Sequence[ActorMention]],
        own: Collection[str] = (),
        digest_of: str | None = None,
    ) -> None:
        self._text = text
        self._own = {name.casefold() for name in own}
        self._digest_of = digest_of
        self._mentions = [mention for named in actors for mention in named]
        self._people = {m.name for m in self._mentions if m.kind is ActorKind.PERSON}
        self._starts = [mention.start for mention in self._mentions]
        self._russian_names = full_names_by_stem(text)
        self._spoke: deque[str] = deque(maxlen=_MOST_REMEMBERED)
        self._fullest: dict[str, str] = {}
        for mention in self._mentions:
            written = text[mention.start : mention.end]
            # "Armenian" is longer than "Armenia" and names it as well, but nobody speaks by it.
            if mention.role is Role.ADJECTIVE and mention.kind is ActorKind.COUNTRY:
                continue
            if len(written) > len(self._fullest.get(mention.actor_id, "")):
                self._fullest[mention.actor_id] = written
        full = {*self._people, *self._fullest.values()}
        self._by_last_word = {name.split()[-1]: name for name in sorted(full) if " " in name}

    def remember(self, speaker: str) -> None:
        """Keep who spoke, for "the ministry" to be known by it."""
        self._spoke.appendleft(speaker)

    def heard_in(self, span: Span, named: Sequence[ActorMention], heard: Heard) -> Heard:
        """Who was heard of after a sentence, whoever speaks in it."""
        person = self.subject_of(span, named) or heard.person
        body = next((m for m in named if m.role in _ACTING and _is_body(m)), None)
        if body is None:
            return Heard(person, heard.body, heard.firm, heard.speaker)
        name = self._name_of(body)
        firm = name if body.kind is ActorKind.ORGANISATION else heard.firm
        return Heard(person, name, firm, heard.speaker)

    def told_by(self, speaker: str, heard: Heard) -> Heard:
        """Who was heard of after somebody spoke."""
        if speaker in self._people or is_full_name(speaker):
            return replace(heard, speaker=speaker, person=speaker)
        return replace(heard, speaker=speaker, body=speaker)

    def subject_of(self, span: Span, named: Sequence[ActorMention]) -> str | None:
        """The person of whom a sentence tells; None where it is no person."""
        words = self._text[span[0] : span[1]]
        if is_russian(words):
            return subject_in_russian(words)
        people = (m.name for m in named if m.role in _ACTING and m.kind is ActorKind.PERSON)
        return next(people, None)

    def of(
        self, saying: Saying, span: Span, named: Sequence[ActorMention], heard: Heard
    ) -> str | None:
        """Who says it; None where its words name nobody, or the article's own outlet."""
        if saying.who is None:
            return None
        who = self._named(saying, saying.who, span, named, heard)
        # Lines of a text may be wrapped within a name.
        who = None if who is None else " ".join(who.split())
        return None if who is None or who.casefold() in self._own else who

    def _named(
        self,
        saying: Saying,
        words_at: Span,
        span: Span,
        named: Sequence[ActorMention],
        heard: Heard,
    ) -> str | None:
        start, end = words_at
        words = self._text[start:end].strip()
        if is_russian(words) or is_he(words):
            return self._russian(words, (span[0], start), heard, genitive=saying.genitive)
        person = self._person_in(words_at, named)
        if person is not None:
            return person
        head = words.split(", ")[0]
        return (
            self._stood_for(head, start, named, heard)
            or self._body_in((start, start + len(head)), named)
            or self._known(head, start, heard)
            or self._bare(head, opens=start == span[0] and " " not in head)
        )

    def _russian(self, words: str, before: Span, heard: Heard, *, genitive: bool) -> str | None:
        if is_he(words):
            subject = subject_in_russian(self._text[before[0] : before[1]])
            return subject or heard.person or heard.speaker
        if is_they(words):
            return heard.speaker
        who = speaker_in_russian(
            words, self._russian_names, genitive=genitive, opens=before[0] == before[1]
        )
        return None if who is None or len(who) > _LONGEST_WORDS else who

    def _stood_for(
        self, head: str, place: int, named: Sequence[ActorMention], heard: Heard
    ) -> str | None:
        """Whom a pronoun stands for."""
        plain = head.casefold()
        if plain in _WHO:
            before = (
                mention
                for mention in named
                if mention.end <= place and not self._text[mention.end : place].strip(", ")
            )
            antecedent = next(before, None)
            return None if antecedent is None else self._name_of(antecedent)
        if plain in _HE:
            earlier = [m for m in named if m.kind is ActorKind.PERSON and m.end <= place]
            acting = [m.name for m in earlier if m.role in _ACTING]
            return acting[-1] if acting else heard.person
        if plain in _IT:
            return heard.body
        return heard.speaker if _SAME.match(head) else None

    def _person_in(self, span: Span, named: Sequence[ActorMention]) -> str | None:
        start, end = span
        for mention in named:
            if mention.kind is not ActorKind.PERSON or not start <= mention.start < end:
                continue
            if _OWNED.match(self._text, mention.end):
                continue
            if not _BELONGS.search(self._text[start : mention.start]):
                return mention.name
        return None

    def _body_in(self, span: Span, named: Sequence[ActorMention]) -> str | None:
        start, end = span
        for mention in named:
            if mention.end == end and mention.start >= start:
                lead = self._text[start : mention.start]
                if not lead or _DETERMINERS.fullmatch(lead):
                    return self._name_of(mention)
        return None

    def _known(self, words: str, place: int, heard: Heard) -> str | None:
        """Whom "the ministry" or "the governor" stands for, of those named before."""
        definite = _DEFINITE.match(words)
        if definite is None:
            return None
        noun = definite["noun"].casefold()
        for speaker in self._spoke:
            if noun in speaker.casefold().split()[1:]:
                return speaker
        last = bisect_left(self._starts, place)
        for mention in reversed(self._mentions[max(0, last - _MOST_REMEMBERED) : last]):
            if mention.kind is not ActorKind.PERSON:
                if noun in self._name_of(mention).casefold().split():
                    return self._name_of(mention)
            elif self._is_called(mention, noun):
                return mention.name
        if noun in _OUTLETS:
            return self._digest_of
        if noun in _ANYBODY and heard.speaker in self._people:
            return heard.speaker
        return heard.firm if noun in _FIRMS else None

    def _is_called(self, mention: ActorMention, noun: str) -> bool:
        """Whether a person is introduced as "Governor Ada Lind" or "Ada Lind, the governor"."""
        title = re.escape(noun)
        before = self._text[max(0, mention.start - _TITLE_BEFORE) : mention.start]
        after = self._text[mention.end : mention.end + _TITLE_AFTER]
        of_what = r"(?: (?:of|for) (?:the )?[\w ]{1,30})?"
        return bool(
            re.search(rf"\b{title}{of_what},? $", before, re.IGNORECASE)
            or re.match(rf", (?:[\w-]+ ){{0,4}}{title}\b", after, re.IGNORECASE)
        )

    def _bare(self, head: str, *, opens: bool) -> str | None:
        """The words themselves, without their article."""
        lead = _DETERMINERS.match(head)
        bare = head[lead.end() :] if lead else head
        if not bare or len(bare) > _LONGEST_WORDS or bare.casefold() in _NOBODY | _WHO:
            return None
        if all(word[0].isupper() for word in bare.split()[:2]) and not opens:
            return self._by_last_word.get(bare, bare)
        return bare if bare[1:2].isupper() else bare[0].lower() + bare[1:]

    def _name_of(self, mention: ActorMention) -> str:
        if mention.kind is ActorKind.PERSON:
            return mention.name
        return self._fullest.get(mention.actor_id, mention.name)


def _is_body(mention: ActorMention) -> bool:
    return mention.kind not in (ActorKind.PERSON, ActorKind.PLACE)
