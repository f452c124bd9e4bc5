"""Names in Russian sentences: stems without case endings, and what stands around them."""

import re
from collections.abc import Iterable, Iterator, Sequence

from timeline.actors.names import NameMatch, Word, joins, words_of
from timeline.actors.registry import Actor, ActorRegistry
from timeline.actors.run_words import LONGEST_RUN
from timeline.actors.russian_bodies import body_at
from timeline.actors.russian_case_cues import title_before
from timeline.actors.russian_cases import is_first_name, may_be_case, nominative
from timeline.actors.russian_openings import ADJECTIVES, ENDINGS
from timeline.actors.russian_quotes import RussianQuotes
from timeline.actors.russian_role_words import NAMED, SPEAKING
from timeline.actors.russian_titles import OCCUPATIONS, TITLES
from timeline.actors.russian_words import (
    BODY_HEADS,
    LINKS,
    NO_NAMES,
    NOUNS_LIKE_PAST,
    PLACE_HEADS,
    THINGS,
)
from timeline.actors.spans import Capitals, Registered, Seat, Span
from timeline.actors.spelling import is_cyrillic
from timeline.model import ActorKind

# A capitalised adjective before these is no name where it opens the sentence.
_PLAINADJECTIVES = frozenset(
    "годовое годовой общее общий новый новая новое новые очередной очередное внеочередное первый "
    "первая первое второй последний последнее главный главная главное местный местная местные "
    "международный международная международное российский российская крупнейший крупнейшая".split()
)
# After one of these comes the name of a place: "в селе Нортпорт".
_PLACES = (
    *"сел деревн город посел поселк посёлк район пункт рек гор остров порт станци област".split(),
    *"церков собор монастыр мечет храм крепост".split(),
    *"вулкан ледник".split(),
    *"жител населени территори столиц окрестност пригород побережь шихан хребт урочищ".split(),
    *"водохранилищ бухт мыс ущель каньон долин плато плотин водопад степ".split(),
    *"провинци кишлак аул улиц площад проспект перевал озер".split(),
)
# Whose names stand in quotes: "аэропорт «Громск»".
_SITES = ("аэропорт", "шахт", "рудник", "вокзал", "станци", "порт", "лагер", "полигон")
_ROMAN = frozenset(
    "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI".split()
)
# "A320neo"
_MODEL = re.compile(r"[A-Z]{1,3}\d{2,}[a-z]*$")
# Names that are alike in all cases.
_UNDECLINED = ("оа", "у")
_VOWELS = tuple("аеёийоуыэюя")
_PAST_FORMS = ("л", "ла", "ло", "ли")
# "Громовский заявил", but "городской канал"
_PAST = ("ил", "ел", "ял", "ал", "ула", "ила", "ала", "яла", "лся", "лась")
_FIRM_ENDINGS = ("банк", "газ", "нефть", "пром", "телеком", "авиа")
_LONGEST_BODY = 9
_BODY = Capitals(ActorKind.ORGANISATION, opens=False)
_SURNAMES = ("ов", "ев", "ин", "ова", "ева", "ина", "ский", "ская", "енко", "швили", "дзе", "ян")
# "по Трансгромскому маршруту"
_OBLIQUE_ADJECTIVES = ("скому", "скую", "скими", "ские", "ское", "цкому", "цкую")
_WITHOUT_INITIALS = frozenset(("по", "и", "в", "на", "с", "при"))


def is_russian(words: Sequence[Word]) -> bool:
    """Whether half of the words of a sentence, at the least, are in Cyrillic letters."""
    initials = "".join([word.text[0] for word in words])
    if initials.isascii():
        return False
    cyrillic = sum("\u0400" <= letter <= "\u04ff" for letter in initials)
    written = sum(map(str.isalpha, initials))
    return cyrillic > 0 and written <= 2 * cyrillic


def scan_russian(text: str, words: Sequence[Word], registry: ActorRegistry) -> list[Span]:
    """Cut a Russian sentence into the stretches that may name somebody, from left to right."""
    scanner = _Scanner(text, words, registry)
    return list(scanner.spans())


class _Scanner(RussianQuotes):
    def spans(self) -> Iterator[Span]:
        at = 0
        while at < len(self._words):
            span = self._span_at(at)
            if span is not None:
                yield span
            at = at + 1 if span is None else span.last

    def _span_at(self, at: int) -> Span | None:
        quoted = self.quoted_at(at)
        if quoted is not None:
            return quoted
        body = self.body_with_country_after(at)
        if body is not None and (told := self._told_at(at, None)) and told.last > body.last:
            # "Верховный суд Громии", which is no country.
            return told
        if body is not None:
            return body
        named = self._registry.index.longest_at(self._words, at)
        agency = self.agency_of_country(at)
        if agency is not None and (named is None or named.last < agency.last):
            return agency
        told = self._told_at(at, named)
        if told is not None:
            return told
        agency = None if named is not None or self.starts(at) else self.bare_agency(at)
        if agency is not None:
            return agency
        foreign = self._end_of_latin(at)
        if self._words[at].text == "The":
            return None
        if foreign - at > 1 and (named is None or named.last < foreign):
            # "Indian Oil"
            return Span(at, foreign, Capitals(ActorKind.ORGANISATION, opens=False))
        if named is not None and self.is_body_called_so(at, named):
            return Span(at, named.last, Capitals(ActorKind.ORGANISATION, opens=False))
        if named is not None and not self._is_first_name(at, named):
            seat = self._registry.metonyms.longest_at(self._words, at)
            if seat is not None and self._registry.is_place(named.ids) and seat.last >= named.last:
                return Span(at, seat.last, Seat(seat.ids))
            return Span(at, named.last, Registered(named.ids))
        people = self._registry.demonyms.longest_at(self._words, at)
        if people is not None:
            return self.of_people(at, people.last, people.ids)
        if not self._words[at].text[0].isupper() or self._words[at].text in _ROMAN:
            return None
        seat = self._registry.metonyms.longest_at(self._words, at)
        if seat is not None and self._is_case_of_seat(at, seat):
            return Span(at, seat.last, Seat(seat.ids))
        return self._introduced_at(at) or self._head_at(at) or self._run_at(at)

    def _told_at(self, at: int, named: NameMatch | None) -> Span | None:
        """A body whose words tell what it is, by its name or by the registered one."""
        body = None if self.is_quoted(at) else self.bodies.at(at, opens=self.starts(at))
        if body is None or (named is not None and named.last >= body.bare):
            return None
        words = words_of(body.english)
        known = self._registry.index.longest_at(words, 0)
        if known is not None and known.last == len(words):
            return Span(at, body.last, Registered(known.ids))
        what = Capitals(ActorKind.ORGANISATION, opens=False, english=body.english)
        return Span(at, body.last, what)

    def _end_of_latin(self, at: int) -> int:
        """The number of the word after a run of capitalised words in Latin letters."""
        last = at
        while (
            last < len(self._words)
            and not is_cyrillic(self._words[last].text)
            and self._words[last].text[0].isupper()
            and (last == at or joins(self._words[last]))
        ):
            last += 1
        return last

    def _introduced_at(self, at: int) -> Span | None:
        """A body whose initials follow in brackets: "Комитет речных путей (КРП)"."""
        initials = self._words[at].text[0].casefold()
        for last in range(at + 1, min(at + _LONGEST_BODY, len(self._words))):
            word = self._words[last]
            gap = word.gap
            if gap == " (" and word.text.isupper():
                is_short = word.text.casefold() == initials and last - at > 1
                return Span(at, last, _BODY) if is_short else None
            if gap != " ":
                return None
            if word.text not in _WITHOUT_INITIALS:
                initials += word.text[0].casefold()
        return None

    def _is_first_name(self, at: int, named: NameMatch) -> bool:
        """Whether a surname follows what no country is called in any case: "Герман" Громов."""
        actor = self._registry.by_id[named.ids[0]]
        plain = self._words[at].text.casefold()
        bearers = [self._registry.by_id[id_] for id_ in named.ids]
        if named.last - at == 1 and all(self._is_no_case(at, plain, one) for one in bearers):
            return True
        is_other = actor.kind in (ActorKind.PLACE, ActorKind.ORGANISATION)
        if is_other and named.last - at == 1 and is_first_name(plain):
            return self.name_follows(named.last)
        if actor.kind is ActorKind.COUNTRY and self._has_one_name_after(at, plain):
            # "министр Гани Громов"
            return True
        if actor.kind is not ActorKind.COUNTRY or named.last - at > 1 or plain.endswith(_VOWELS):
            return False
        written = {name.casefold() for name in (*actor.all_names, *actor.metonyms)}
        return plain not in written and self.name_follows(named.last)

    def _has_one_name_after(self, at: int, plain: str) -> bool:
        """Whether what is a first name, too, stands between a title and a surname."""
        is_name = is_first_name(plain) and title_before(self._words, at) is not None
        return is_name and self.name_follows(at + 1) and not self.name_follows(at + 2)

    def _is_case_of_seat(self, at: int, seat: NameMatch) -> bool:
        """Whether a word begins as a seat of government does: "Хан" is no case of "Ханой"."""
        names = self._registry.by_id[seat.ids[0]].metonyms
        return seat.last - at > 1 or self._is_case_of_one(at, names)

    def _is_case_of_one(self, at: int, names: Iterable[str]) -> bool:
        plain = self._words[at].text.casefold()
        return any(may_be_case(plain, name.casefold()) for name in names if is_cyrillic(name))

    def _is_no_case(self, at: int, plain: str, actor: Actor) -> bool:
        """Whether a word ends as no case of a name does: "Иго" is none of "Игея"."""
        written = [name.casefold() for name in actor.all_names if is_cyrillic(name)]
        if not self._is_case_of_one(at, (*actor.all_names, *actor.metonyms)):
            return is_cyrillic(plain)
        if written and plain not in written and all(n.endswith(_UNDECLINED) for n in written):
            # "Самому" is none of "Самоа".
            return True
        is_odd = plain.endswith("о") and not plain.endswith(("ого", "его"))
        return is_odd and all(not name.casefold().endswith("о") for name in actor.all_names)

    def _head_at(self, at: int) -> Span | None:
        """A capitalised adjective and the small noun that it belongs to: "Северный банк"."""
        at, first = self._after_hyphen(at), at
        if at + 1 >= len(self._words) or not self._words[at].text.endswith(ENDINGS):
            return None
        noun = self._words[at + 1]
        if at == 0 and self._words[at].text.casefold() in _PLAINADJECTIVES:
            return None
        if not noun.text.islower() or not joins(noun):
            return None
        if noun.text.startswith(PLACE_HEADS):
            return self._division(first, at)
        if noun.text.startswith(BODY_HEADS):
            country = self.country_at(at + 2)
            last = at + 2 if country is None else country[1]
            return Span(first, last, Capitals(ActorKind.ORGANISATION, opens=False))
        return None

    def _division(self, first: int, at: int) -> Span:
        """A region, by the registered name or by that of its town: "Громская область"."""
        english = self.bodies.division_at(at) if first == at else None
        known = None
        if english is not None:
            words = words_of(english)
            known = self._registry.index.longest_at(words, 0)
            if known is not None and known.last == len(words):
                return Span(first, at + 2, Registered(known.ids))
        return Span(first, at + 2, Capitals(ActorKind.PLACE, opens=False, english=english))

    def _after_hyphen(self, at: int) -> int:
        """The number of the second half of an adjective: "Экспортно-импортный"."""
        if at + 2 >= len(self._words) or not self._words[at].text.endswith("о"):
            return at
        gap = self._words[at + 1].gap
        return at + 1 if gap == "-" else at

    def _run_at(self, at: int) -> Span | None:
        plain = self._words[at].text.casefold()
        if (plain in NO_NAMES and not self.is_initial(at)) or plain in TITLES:
            return None
        if self.starts(at) and plain in LINKS and not self.is_initial(at):
            return None
        if self.starts(at) and plain.startswith(SPEAKING) and plain.endswith(_PAST_FORMS):
            # "Сообщил Олег Громов"
            return None
        last = self._run_end(at)
        if (
            self.starts(at)
            and last - at == 1
            and self._text.startswith(" \u00ab", self._words[at].end)
        ):
            # "Инвестбанк «Ладога»"
            return None
        if last - at == 1 and self.starts(at) and self.is_common(at) and not self.lists(at):
            return Span(at, last, Capitals(None, opens=True, is_word=True))
        if last - at > 1 and (plain in OCCUPATIONS or self.is_word_before_name(at, last)):
            return None
        if last - at > 1 and self.is_noun_before_surname(at):
            return None
        if last - at > 2 and (self.is_whose(at) or self.is_town_before_name(at)):
            last = at + 1
        last = self.before_first_name(at, last)
        if self.is_initial(last - 1):
            return None
        if last - at == 1 and self._is_quality(at):
            return None
        before = self._words[at - 1].text.casefold() if at else ""
        if before.startswith("индекс") or self.is_thing(at):
            return None
        is_whole = last - at > 1 and is_first_name(plain)
        is_person = is_whole or self._has_surname(at, last)
        if before.startswith(_PLACES) and not self.is_quoted(at) and not is_person:
            return Span(at, last, Capitals(ActorKind.PLACE, opens=False))
        if last - at > 1 and not is_whole and self.is_where(at, last):
            return Span(at, last, Capitals(ActorKind.PLACE, opens=False))
        if self.is_town(at, last):
            kind = ActorKind.PLACE if last - at > 1 else None
            return Span(at, last, Capitals(kind, opens=at == 0))
        if last - at > 1:
            is_body = plain.startswith(BODY_HEADS) or self._words[last - 1].text.isupper()
            # Foreigners are written in Russian letters, firms often in their own.
            is_body = is_body or not is_cyrillic(plain)
            is_body = is_body or (self.is_quoted(at) and self.closes(last - 1))
            kind = ActorKind.ORGANISATION if is_body else ActorKind.PERSON
            return Span(at, last, Capitals(kind, opens=False))
        return self._single(at)

    def _run_end(self, at: int) -> int:
        last = at + 1
        while (
            last < min(len(self._words), at + LONGEST_RUN)
            and joins(self._words[last])
            and (self._words[last].text[0].isupper() or self.is_particle(last))
            and _are_of_one_name(self._words[last - 1], self._words[last])
            and (_is_hyphened(self._words[last - 1], self._words[last]) or self._goes_on(last))
            and not (self.starts(at) and self.is_plural_of(at, last))
            and not self.is_short_body(last - 1, last)
            and not (self.starts(at) and self._is_noun_before_letters(last))
            and not (at == 0 and self.has_plural_before_place(last))
        ):
            last += 1
        return last

    def _goes_on(self, at: int) -> bool:
        """Whether no registered name begins here but a surname: "Эмманюэля Макрона"."""
        named = self._registry.index.longest_at(self._words, at)
        if named is None:
            is_body = body_at(self._words, at, with_country=False) is not None
            return not is_body and self.bodies.at(at, opens=False) is None
        actor = self._registry.by_id[named.ids[0]]
        is_one = named.last - at == 1
        if is_one and self._is_no_case(at, self._words[at].text.casefold(), actor):
            # "Янош Герман"
            return True
        return actor.kind is ActorKind.PERSON and is_one

    def _is_noun_before_letters(self, at: int) -> bool:
        """Whether letters follow a word that is none: "Слесарь ГТЗ Олег Громов"."""
        word, before = self._words[at].text, self._words[at - 1].text
        is_plain = before.islower() or before[1:].islower()
        return len(word) > 1 and word.isupper() and is_cyrillic(word) and is_plain

    def _has_surname(self, at: int, last: int) -> bool:
        """Whether two names end as people's do: "Уткир Громов"."""
        names = tuple(word.text.casefold() for word in self._words[at:last])
        return len(names) > 1 and nominative(names).words[-1].endswith(_SURNAMES)

    def _single(self, at: int) -> Span | None:
        word = self._words[at]
        if _MODEL.match(word.text):
            return None
        if self.is_quoted(at):
            if self._text[word.end : word.end + 1] not in ("\u00bb", "\u201c", '"', "-"):
                # A quotation begins, and any word has a capital there.
                return Span(at, at + 1, Capitals(None, opens=True))
            if at and self._words[at - 1].text.casefold().startswith(THINGS):
                return None
            if at and self._words[at - 1].text.casefold().startswith(_SITES):
                return Span(at, at + 1, Capitals(ActorKind.PLACE, opens=False))
            return Span(at, at + 1, Capitals(ActorKind.ORGANISATION, opens=False))
        before = self._words[at - 1].text.casefold() if at else ""
        # In a Russian text people are written in its letters.
        is_latin = not is_cyrillic(word.text) and (at == 0 or before.startswith(NAMED))
        is_firm = word.text.endswith(_FIRM_ENDINGS) or is_latin
        kind = ActorKind.ORGANISATION if is_firm else None
        return Span(at, at + 1, Capitals(kind, opens=at == 0))

    def _is_quality(self, at: int) -> bool:
        """Whether an adjective opens the sentence: "Казахстанский министр"."""
        endings = ADJECTIVES if at == 0 else _OBLIQUE_ADJECTIVES
        if not self._words[at].text.endswith(endings) or at + 1 >= len(self._words):
            return False
        if not joins(self._words[at + 1]) or self.is_quoted(at):
            return False
        following = self._words[at + 1].text
        if at > 0 and following.casefold() in LINKS:
            return False
        is_verb = following.endswith(_PAST) and not following.endswith(NOUNS_LIKE_PAST)
        return following[0].islower() and not is_verb


def _are_of_one_name(one: Word, other: Word) -> bool:
    """Whether two words are in the same letters: "Vintacorp Олег" are two names, "ГНК-VP" one."""
    return _is_hyphened(one, other) or is_cyrillic(one.text) == is_cyrillic(other.text)


def _is_hyphened(one: Word, other: Word) -> bool:
    return other.gap == "-" and one.text.isupper() and other.text.isupper()
