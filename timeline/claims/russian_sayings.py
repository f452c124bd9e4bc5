"""Russian: «Линд сообщил, что ...», «..., — сказала Линд», «по словам мэра»."""

import re
from collections.abc import Iterator
from itertools import islice

from timeline.claims.sayings import MOST_SAYINGS, Saying, Span, before_verb, clauses

_VERB = re.compile(
    r"\b(?P<verb>(?:сообщи|заяви|сказа|рассказа|написа|добави|отмети|подчеркну|уточни|поясни|объясни"
    r"|опроверга?|обвини|пообеща|обеща|завери|уверя|увери|напомни|призна|потребова|предупреди"
    r"|настаива|утвержда|отрица|подтверди|объяви|призва|указа|замети|ответи|предложи|посоветова"
    r"|возрази|парирова|опубликова|вспомни|рассчитыва|полага|счита)"
    r"(?:л[аои]?|лся|лась|лись|в|ет|ют|ют)?"
    r"|опроверг(?:ла|ло|ли)?|говор(?:ит|ят)|пиш(?:ет|ут)|сообща(?:ет|ют)|заявля(?:ет|ют)"
    r"|(?:отмеча|уточня|добавля|поясня|объясня|подчёркива|подчеркива|напомина|предупрежда)(?:ет|ют)|призна(?:ёт|ет|ют)|обеща(?:ет|ют)|наста(?:ивает|ивают)|жалу(?:ется|ются)"
    r"|пожаловал(?:ся|ась|ись)|поклял(?:ся|ась|ись)|грозит|рассказыва(?:ет|ют)|дума(?:ет|ют))\b"
)
_NO_VERB_AFTER = re.compile(r"\b(?:не|бы|был[аои]?|будет|чтобы|мог(?:ла|ло|ли)?)\s$")
_THAT = re.compile(
    r"[^,;:\"«»—~]{0,70}?(?:, (?:что|будто|как|чтобы|якобы)\b"
    r"| (?:о том|в том|сообщения о том|слухи о том|информацию о том), (?:что|как)\b"
    r"| сообщения\b| слухи\b|: | «)"
)
_INFINITIVE = re.compile(r"(?: [\w@-]+){0,2}? [а-яё]{2,}(?:ть|ться|ти|чь)\b")
_OWN_DATE = re.compile(
    r"(?: (?:ещё|еще|уже|только|тогда|вновь|также))?(?: (?:в|во|на|к|с|со))?(?: этот| тот)? ?@+"
    r"(?: @+)*"
)
_INVERTED = re.compile(r" (?P<who>[^,.;:—–~@«»]{2,80}|«[^»]{2,60}»)")
_WITHIN = re.compile(r" (?:во?|на|о|об|к|ко|с|со|у|для|из|от|по|при|под|журналистам|агентству)\b")
_HARD_END = re.compile(
    r"[;:]\s?|»,\s|[.!?…]\s| [—–-] "
    r"|(?:^|, )(?:что|но|а|и|однако|хотя|зато|причём|причем|пока|если)\b ?"
)
_OPENING = re.compile(
    r"(?:(?:при этом|в свою очередь|однако|позже|ранее|также|тем временем|между тем|накануне|вчера"
    r"|сегодня|и|но|а|же)\b,? |(?:(?:ещё|еще|уже|только) )?(?:(?:во?|на|к|с|со) )?@+(?: @+)*,? )+",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    r"(?:[ ,]+(?:также|же|ещё|еще|уже|тогда|позже|ранее|напротив|вновь|теперь|сам|сама|сами"
    r"|(?:(?:во?|на) )?@+))*,?\s*$"
)
_IN_A_BODY = re.compile(r"(?:во?|на)\s+(?=[А-ЯЁа-яё«])", re.IGNORECASE)
_RELATIVE = re.compile(r",? (?:котор\w+|чь[яёи]\w*|где)\b")
_BY_WORDS = re.compile(
    r"\b[Пп]о (?:словам|данным|мнению|версии|утверждению|информации|сведениям|оценке|оценкам"
    r"|расчётам|расчетам|подсчётам|заявлению|сообщению) (?P<who>[^,.;:—@~«»]{2,90}|«[^»]{2,60}»)"
)
_BY_OWN_WORDS = re.compile(
    r"\b[Пп]о (?P<who>его|её|ее|их) (?:словам|данным|мнению|версии|утверждению|информации"
    r"|сведениям|оценке|расчётам|расчетам)"
)
_AS_SAYS = re.compile(
    r"\b[Кк]ак (?:сообща(?:ет|ют)|сообщил[аои]?|пишет|пишут|написал[аои]?|заявил[аои]?"
    r"|уточнил[аои]?|отмечает|рассказал[аои]?|утвержда(?:ет|ют)|говор(?:ит|ят)|передаёт|передает)"
    r" (?P<who>«[^»]{2,60}»|[^,.;:—@]{2,80}?)(?= со ссылкой|[,.;:—@])"
)
_RUMOUR = re.compile(r"\b(?:слухам|некоторым|предварительным|разным|некоторых)\b")


def russian_sayings(sentence: str) -> Iterator[Saying]:
    """Find who says what in a sentence as `masked` returns it."""
    for start, end in clauses(sentence):
        for pattern in (_BY_WORDS, _BY_OWN_WORDS, _AS_SAYS):
            for found in pattern.finditer(sentence, start, end):
                if not _RUMOUR.match(found["who"]):
                    told = ((start, found.start()), (found.end(), end))
                    of_whom = pattern is _BY_WORDS
                    yield Saying(found.span("who"), found.start(), told, genitive=of_whom)
        yield from _verbs(sentence, start, end)


def _verbs(sentence: str, start: int, end: int) -> Iterator[Saying]:
    for verb in islice(_VERB.finditer(sentence, start, end), MOST_SAYINGS):
        before = sentence[start : verb.start()]
        if _NO_VERB_AFTER.search(before) or re.search(r"\bкак $", before, re.I):
            continue
        inverted = _inverted(sentence, verb, end)
        if inverted is not None:
            yield Saying(inverted, verb.start(), ((start, _dash_before(sentence, verb)),))
            continue
        body = _what_follows(sentence, verb, end)
        if body is not None:
            yield Saying(_subject(sentence, start, verb), verb.start(), ((body, end),))
        elif before.rstrip().endswith(("—", "–")):
            yield Saying(None, verb.start(), ((start, _dash_before(sentence, verb)),))


def _dash_before(sentence: str, verb: re.Match[str]) -> int:
    return len(sentence[: verb.start()].rstrip(" —–"))


def _inverted(sentence: str, verb: re.Match[str], end: int) -> Span | None:
    """The speaker after the verb: «...», — сказала Линд."""
    before = sentence[: verb.start()].rstrip()
    if not before.endswith(("—", "–", ",")):
        return None
    who = _INVERTED.match(sentence, verb.end(), end)
    if who is None or (before[-1] == "," and sentence[who.end() : who.end() + 1] not in (".", "")):
        return None
    start, stop = who.span("who")
    within = _IN_A_BODY.match(sentence, start, stop)
    start = within.end() if within else start
    place = _WITHIN.search(sentence, start, stop)
    stop = place.start() if place else stop
    return (start, stop) if stop > start else None


def _what_follows(sentence: str, verb: re.Match[str], end: int) -> int | None:
    that = _THAT.match(sentence, verb.end(), end)
    if that is not None:
        return that.end()
    if verb["verb"].startswith(("пообеща", "обеща", "потребова", "предложи", "призва", "гроз")):
        infinitive = _INFINITIVE.match(sentence, verb.end(), end)
        return None if infinitive is None else infinitive.start()
    own = _OWN_DATE.match(sentence, verb.end(), end)
    at = own.end() if own else verb.end()
    return at if re.match(r", (?:что|будто)\b|:", sentence[at:end]) else None


def _subject(sentence: str, start: int, verb: re.Match[str]) -> Span | None:
    """The words for the speaker in front of a verb; None where there are none."""
    (first, last), is_apart = before_verb(
        sentence, start, verb, between=_BETWEEN, breaks=_HARD_END, opening=_OPENING
    )
    within = _IN_A_BODY.match(sentence, first, last)
    first = within.end() if within else first
    relative = _RELATIVE.search(sentence, first, last)
    last = relative.start() if relative else last
    comma = sentence.rfind(", ", first, last)
    if comma >= 0:
        first, last = (first, comma) if is_apart else (comma + 2, last)
    return (first, last) if last > first else None
