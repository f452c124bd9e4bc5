"""English: "Lind said that ...", "..., said Lind, the mayor", "according to the mayor"."""

import re
from collections.abc import Iterator
from itertools import islice

from timeline.claims.sayings import MOST_SAYINGS, Saying, Span, before_verb, clauses
from timeline.dates.dispatch import joined

# With these, what is said may follow without "that".
_SAYS = (
    r"say|says|said|claims?|claimed|adds?|added|announced|announces|warns|warned|believes?|believed"
    r"|thinks?|thought|insists?|insisted|denies|deny|denied|admits?|admitted|acknowledge[sd]?"
    r"|writes?|wrote|tweeted|posted|repeats|repeated|promise[sd]|predicts|predicted|estimate[sd]"
    r"|suggests|suggested|maintains?|maintained|argue[sd]?|allege[sd]?|expects?|expected"
    r"|concede[sd]|reckons?|confirms?|confirmed|vows|vowed|feared|fears|hopes|hoped|swears?|swore"
    r"|asserts?|asserted|contends?|contended|reports|reported|stated|replied|replies"
    r"|answered|joked|jokes|testified|complained|complains|explained|explains|recalled|recalls"
    r"|declared|declares|stressed|stresses|notes|noted|emphasi[sz]e[sd]|underlined|revealed|reveals"
    r"|disclosed|remarked|observed|pointed out|points out|concluded|concludes"
    r"|(?:went|goes) on(?=[,.:])"
    r"|continued|continues|counters|countered|cautioned|cautions|boasted|told|tells?|informed"
    r"|assured|assures|reminded|demanded|demands|urge[sd]|(?:called|calls) for(?! @)|advise[sd]"
    r"|proposed|proposes|threatened|threatens|accuse[sd]?|blame[sd]?|disputed|disputes|rejects"
    r"|rejected|dismissed|dismisses|recommended|recommends|found|finds|heard|laughed|quipped"
    r"|mentioned|mentions|(?:spoke|speaks) of"
    r"|(?:quote[sd]|cite[sd]) (?:[\w'\u2019-]+ ){1,8}?as saying"
    r"|(?:dates|puts) (?=[^,;]{3,120}\bto\b)"
)
_VERB = re.compile(rf"\b(?P<verb>{joined([_SAYS])})\b(?!-)")
# After these what is said needs a "that": otherwise they are deeds.
_WITH_THAT = frozenset(
    "found finds heard laughed observed continued continues declared declares announced "
    "announces".split()
)
# These say what somebody else has said; otherwise they are deeds.
_OF_WORDS = frozenset("rejects rejected dismissed dismisses disputed disputes".split())
_WORDS = re.compile(
    r"(?: [\w'\u2019-]+){0,5}? (?:claims?|reports?|accounts?|allegations?|accusations?|charges"
    r"|suggestions?|rumou?rs?|version|statements?|assertions?|idea|figures?)\b"
)
_TO_SOMEBODY = frozenset(
    "told tell tells informed assured assures reminded warned warns advised advises urged urges "
    "accused accuse accuses blamed blame blames".split()
)
_NO_VERB_AFTER = re.compile(
    r"(?:\b(?:the|a|an|its|his|her|their|this|these|those|such|of|any|no|own|other|to|is|was"
    r"|were|are|be|been|being|as|by|for|in|on|with|from|not|may|might|could|can|should|must|will"
    r"|would|let|never)|['\u2019]s)\s$",
    re.IGNORECASE,
)
_LONGEST_BEFORE = len("should ")
# The same forms as nouns: "media reports", "latest claims".
_NOUNS = frozenset("claims claim reports promise fears hopes demands notes estimate".split())
_NOUN_AFTER = re.compile(
    r"\b(?:first|latest|new|last|many|some|false|earlier|media|news|press|police|annual|two|three"
    r"|unconfirmed|conflicting|several|other|denied|denies|deny|rejected|dismissed|and|or)\s$"
)
_PASSIVE_ADVERB = re.compile(r"\b(?:is|was|were|are|be|been) (?:\w+ly|also|even|now|once) $")
_BETWEEN = (
    r"(?:not|(?:do|does|did|has|had|will|would|could)n['\u2019]t|also|then|later|earlier|first|again|once|already|still|now|today|even|had|has|have|further"
    r"|did|does|do|will|would|previously|himself|herself|itself|themselves|repeatedly|\w{3,}ly"
    r"|(?:(?:late |early )?(?:on|in|at|by|last) )?@+)"
)
_BEFORE_VERB = re.compile(rf"(?:[ ,]+{_BETWEEN})*,?\s*$")
_HARD_END = re.compile(
    r"[;:\"\u201c\u201d\u2014(]\s?|[.!?]\s| [-\u2013] "
    r"|,? \b(?:and|but|while|although|though|whereas|yet|because|when)(?= |$) ?"
)
_OPENING = re.compile(
    r"(?:(?:and|but|so|yet|then|still|also|meanwhile|however|later|earlier|separately|instead"
    r"|moreover|nevertheless|afterwards|in turn|in response|for (?:his|her|its|their) part"
    r"|by contrast)\b,? "
    r"|(?:(?:late|early|only|back|already) )?(?:(?:on|in|at|by|since|before|after|until|during|from"
    r"|last|earlier|later) )?@+(?: @+)*,? )+",
    re.IGNORECASE,
)
_ADVERBIAL = re.compile(
    r"(?:in|on|at|by|after|before|during|under|from|for|with|since|until|when|while|as|if|asked"
    r"|speaking|writing|citing|quoting|answering|addressing|following|despite|amid|unlike|like"
    r"|according|over|through|without|within|between|among|although|though|because|once|to)\b",
    re.IGNORECASE,
)
_RELATIVE = re.compile(r",? (?:who|which|whose|whom|that)\b")
_NO_SUBJECT = re.compile(r"(?:what|whatever|where|how|than|why|whether|if|there)\b", re.IGNORECASE)
# "This is what I thought about."
_ASIDE = re.compile(r" (?:what|whatever|how|why|whether) (?:[\w'\u2019-]+ ?){1,4}$")
_AS = re.compile(r"as ")
# "Lind left and later said": the speaker stands before what was done.
_LEFT_OUT = re.compile(r"\b(?:and|but|then|or|also)(?: \w+ly| later| also| then)? $")
_PROPER = re.compile(r"(?:[A-Z][\w'\u2019-]*\.? ?){2,5}$")
_FRAME = (
    r"(?:statement|report|speech|interview|letter|posts?|message|tweet|address|briefing|conference"
    r"|broadcast|video|article|e-?mail|note|memo|memoirs?|hearing|court|parliament|television|TV"
    r"|radio|page|account|channel|site|website|Twitter|Facebook|Telegram|X|reporters|journalists"
    r"|staff|workers|lawmakers|deputies|visit|meeting|talks|call|study|paper|book|diary|decree"
    r"|complaint|lawsuit|filing|ruling|evidence|testimony|reply|response|newspaper|time|turn|end"
    r"|telephone|phone|camera|record|condition|comments?|remarks|documents?|newsletter)"
)
_ARGUMENTS = re.compile(
    r"(?:,? ?(?:(?:late|early|again|earlier|later|only|twice|back) )?(?:(?:on|in|at|by|last) )?@+"
    r"(?: @+)*"
    rf"|,? (?:in|at|on|to|via|during|through|by|after|over|from|under) (?:[\w'\u2019@-]+ ){{0,4}}?"
    rf"{_FRAME}\b(?: {_FRAME}\b)*(?: (?:to|with|of|by|in|from|for|published|posted|broadcast|shown"
    r"|issued|released|aired|sent|signed|dated)(?: (?:the|an?|his|her|its|their))?"
    r"(?: [\w'\u2019-]+){1,3}?(?=[ ,.;:]))?"
    r"| (?:again|later|earlier|today|yesterday|simply|only|flatly|afterwards)"
    r"|, (?:however|though|meanwhile|too|in turn),(?= that))*"
)
_THAT = re.compile(r",? that\b| (?:it|he|she|they) (?:will|would|had|has|have)\b")
_ADDRESSEE = re.compile(
    r" (?:the |an? |his |her |its |their )?(?:[\w'\u2019.&-]+)(?: (?:of |for |and |at )?"
    r"(?:the )?[A-Z][\w'\u2019.&-]*| (?:news )?(?:agency|newspaper|council|committee|board|court"
    r"|commission|service|union|paper|television|radio|chamber|staff|conference|crowd))*"
)
_APPOSED_NAME = re.compile(r", [A-Z][\w'\u2019-]*(?: [A-Z][\w'\u2019-]*){1,4}")
_APPOSITION = re.compile(r", [^,]{2,60},$")
_OWNERS = frozenset(("his", "her", "its", "their"))
_FEW_WORDS = 4
_NOT_ADDRESSED = frozenset(
    "that he she it they there his her its their we i of in on at to".split()
)
_INVERTED = re.compile(
    r" (?P<who>(?:(?:the|an?|one|his|her|its|their|former|local|some|two|three) )?"
    r"(?:[\w'\u2019.&-]+ ){0,8}?[\w'\u2019&-]+(?: Jr\.)?)"
    r"(?=[,.;:?!\"\u201c\u2014)]|$| (?:who|whose|which|at|in|on|after|as|to|from|during)\b| @)"
)
_ACCORDING = re.compile(
    r"\b[Aa]ccording to (?P<who>[^,.;:()\"\u201c@]{2,90}?)"
    r"(?=['\u2019]s? (?:account|version|figures|count|data|website|statement|report|estimates?)\b"
    r"|[,.;:()\"\u201c@]|\s(?:said|on|in|who|which|that|was|were|is|are|had|has)\b|$)"
)
_BY_ACCOUNT = re.compile(
    r"\b(?:[Bb]y|[Ii]n) (?P<who>(?:the |his |her |its |their )?(?:[\w.-]+ ){0,5}?[\w.-]+?)"
    r"(?:['\u2019]s?)? (?:own )?(?:account|dating|count|version|estimate|reckoning|view|opinion"
    r"|words|telling)\b"
)
_QUOTED_BY = re.compile(
    r"\b(?:quoted|cited) by (?P<who>(?:the )?(?:[\w'\u2019-]+ ){0,5}?[\w'\u2019-]+) as saying\b"
)
# "The Mail reports Lind as saying": whom it reports, if it is not to be named itself.
_REPORTED_AS = re.compile(
    r"\b(?:reports|reported|quotes|quoted|cites|cited) "
    r"(?P<who>(?:[\w'\u2019-]+ ){0,7}?[\w'\u2019-]+) as saying\b"
)
_CITING = re.compile(
    r"\b(?:citing|quoting) (?P<who>[^,.;:()\"\u201c@]{2,90}?)(?=[,.;:()\"\u201c@]|$)"
)
_PASSED_ON = (_CITING, _REPORTED_AS)
# One of these stands in whatever names its source otherwise than by a verb.
_SOURCE_WORDS = (
    *("ccording to", "as saying", "citing", "quoting", "count", "version", "estimate", "view"),
    *("dating", "reckoning", "opinion", "words", "telling"),
)
_VERSION = re.compile(
    r"\bthe (?P<who>[\w'\u2019-]+(?: [\w'\u2019-]+)?) (?:version|account), (?=that )"
)
_COORDINATE = re.compile(r", (?:and|but|while|although|though|whereas|yet) ")
_NEAR_JOINT = 4


def english_sayings(sentence: str) -> Iterator[Saying]:
    """Find who says what in a sentence as `masked` returns it."""
    may_name_source = any(word in sentence for word in _SOURCE_WORDS)
    for start, end in clauses(sentence):
        if may_name_source:
            yield from _named_sources(sentence, start, end)
        yield from _verbs(sentence, start, end)


def _named_sources(sentence: str, start: int, end: int) -> Iterator[Saying]:
    for pattern in (_ACCORDING, _BY_ACCOUNT, _QUOTED_BY, _CITING, _REPORTED_AS, _VERSION):
        for found in pattern.finditer(sentence, start, end):
            if pattern is _BY_ACCOUNT and found["who"].casefold() in ("other", "some", "many"):
                continue
            told = _around(found, start, end)
            yield Saying(found.span("who"), found.start(), told, passed_on=pattern in _PASSED_ON)


def _around(found: re.Match[str], start: int, end: int) -> tuple[Span, ...]:
    return ((start, found.start()), (found.end(), end))


def _verbs(sentence: str, start: int, end: int) -> Iterator[Saying]:
    verbs = _VERB.finditer(sentence, start, end)
    found = list(islice((verb for verb in verbs if _is_finite(sentence, verb, end)), MOST_SAYINGS))
    floor = start
    for number, verb in enumerate(found):
        inverted = _inverted(sentence, verb, end)
        if inverted is not None:
            yield Saying(inverted, verb.start(), ((start, verb.start()),))
            continue
        subject = _preposed_subject(sentence, floor, verb)
        if not _may_say(sentence, floor, subject, verb):
            continue
        body = _what_follows(sentence, verb, end)
        if body is None:
            before = verb.start() if subject is None else subject[0]
            if _says_before(sentence, start, before):
                rest = _after_arguments(sentence, verb, end)
                yield Saying(subject, verb.start(), ((start, before), (rest, end)))
        elif verb["verb"] not in _WITH_THAT or _THAT.match(sentence, body):
            floor = _behind_that(sentence, body)
            limit = _next_speaker(sentence, body, found[number + 1 :], end)
            yield Saying(subject, verb.start(), ((body, limit),))


def _may_say(sentence: str, floor: int, subject: Span | None, verb: re.Match[str]) -> bool:
    """Tell who says something, named or left out, from "whatever they wrote" and participles."""
    if subject is None:
        return _LEFT_OUT.search(sentence, floor, verb.start()) is not None
    return not _NO_SUBJECT.match(sentence, *subject) and not _ASIDE.search(sentence, *subject)


def _behind_that(sentence: str, place: int) -> int:
    that = _THAT.match(sentence, place)
    return that.end() if that else place


def _next_speaker(sentence: str, body: int, later: list[re.Match[str]], end: int) -> int:
    """Where another speaker takes over, behind a conjunction, from what somebody is told to say."""
    for verb in later:
        for joint in _COORDINATE.finditer(sentence, body, verb.start()):
            subject = _preposed_subject(sentence, joint.end(), verb)
            near = subject is not None and subject[0] - joint.end() < _NEAR_JOINT
            if near and not sentence.startswith("that ", joint.end()):
                return joint.start()
    return end


def _is_finite(sentence: str, verb: re.Match[str], end: int) -> bool:
    at = verb.start()
    if _NO_VERB_AFTER.search(sentence, max(0, at - _LONGEST_BEFORE), at):
        return False
    before = sentence[max(0, at - 30) : at]
    if _PASSIVE_ADVERB.search(before):
        return False
    if verb["verb"] in _NOUNS and _NOUN_AFTER.search(before):
        return False
    if verb["verb"] in _OF_WORDS and not _WORDS.match(sentence, verb.end(), end):
        return False
    return not (before.endswith(", ") and sentence.startswith(" of ", verb.end()))


def _inverted(sentence: str, verb: re.Match[str], end: int) -> Span | None:
    """The speaker after the verb: "...", said Lind, the mayor."""
    before = sentence[: verb.start()].rstrip()
    if before[-1:] not in ('"', "\u201d", ",", "?", "!", "\u2014", "\u2013"):
        return None
    who = _INVERTED.match(sentence, verb.end(), end)
    if who is None:
        return None
    words = who["who"].split()
    if words[0].casefold() in _NOT_ADDRESSED - _OWNERS:
        return None
    name = _APPOSED_NAME.match(sentence, who.end(), end)
    if before[-1] == "," and not (words[-1][0].isupper() or name or " of " in who["who"]):
        # "Its head, Ada Lind, said the ship left" has its speaker in front.
        closes = sentence[who.end() : who.end() + 1] in (".", "")
        if not closes or len(words) > _FEW_WORDS or _APPOSITION.search(before):
            return None
    return (who.start("who"), name.end()) if name and words[0].islower() else who.span("who")


def _preposed_subject(sentence: str, start: int, verb: re.Match[str]) -> Span | None:
    """The words for the speaker in front of a verb; None where there are none."""
    (first, last), is_apart = before_verb(
        sentence, start, verb, between=_BEFORE_VERB, breaks=_HARD_END, opening=_OPENING
    )
    parts = _parts(sentence, first, last)
    while len(parts) > 1 and _ADVERBIAL.match(sentence, *parts[0]):
        parts = parts[1:]
    if not parts:
        return None
    as_ = _AS.match(sentence, *parts[-1])
    if as_:
        parts[-1] = (as_.end(), parts[-1][1])
    if is_apart:
        return _before_apposition(sentence, parts)
    return _without_relative(sentence, parts[-1])


def _before_apposition(sentence: str, parts: list[Span]) -> Span | None:
    """The speaker of "Lind, the mayor, said" and "The mayor, Ada Lind, said"."""
    if len(parts) == 1:
        # "A film, announced for May, ..." has nobody who announces.
        whole = _without_relative(sentence, parts[0])
        return whole if whole != parts[0] else None
    name, more = parts[-2:]
    if _PROPER.match(sentence, *more):
        return name[0], more[1]
    return _without_relative(sentence, name)


def _without_relative(sentence: str, span: Span) -> Span:
    relative = _RELATIVE.search(sentence, *span)
    return span if relative is None else (span[0], relative.start())


def _parts(sentence: str, first: int, last: int) -> list[Span]:
    parts, at = [], first
    for comma in re.finditer(r", ", sentence[first:last]):
        parts.append((at, first + comma.start()))
        at = first + comma.end()
    parts.append((at, last))
    return [(a, b) for a, b in parts if b > a]


def _after_arguments(sentence: str, verb: re.Match[str], end: int) -> int:
    at = verb.end()
    if verb["verb"] in _TO_SOMEBODY:
        addressee = _ADDRESSEE.match(sentence, at, end)
        if addressee is not None and addressee[0].split()[0].casefold() not in _NOT_ADDRESSED:
            at = addressee.end()
    arguments = _ARGUMENTS.match(sentence, at, end)
    return arguments.end() if arguments else at


def _what_follows(sentence: str, verb: re.Match[str], end: int) -> int | None:
    """Where what is said begins behind the verb; None where it stands before it."""
    at = _after_arguments(sentence, verb, end)
    that = _THAT.match(sentence, at, end)
    if that is not None:
        return that.start()
    rest = sentence[at:end]
    if not rest.strip(' .,!?\u2014-"\u201d') or rest[:1] in (",", ".", "\u2014"):
        return None
    return at


def _says_before(sentence: str, start: int, end: int) -> bool:
    """Tell "The town fell, Lind said" or "as Lind said" from "the claim Lind denied"."""
    before = sentence[start:end].rstrip().removesuffix(" as")
    return before[-1:] in (",", '"', "\u201d", "\u2014", "\u2013", "?", "!")
