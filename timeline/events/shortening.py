"""Says the same of a sentence in fewer words: who claims it in front, its own date left out.

Sentences are English, and bear marks around the date phrase that the mark on the chart stands for.
Whatever is not plainly so stays as it is: a label may be long, but never other than its sentence.
"""

import re

OPEN, CLOSE = "\ue000", "\ue001"
"""Around the date phrase; private characters, which a text has no business to hold."""

_MOST_WHO = 60
_LEAST_WORDS = 3
# These tell nothing but that it was said; "claimed" or "admitted" say more, and stay.
_SAID = r"(?:said|says|reported|reports|wrote|writes|added|adds)"
_WHO = rf"(?P<who>[^,;:()\"\u201c\u201d{OPEN}{CLOSE}]{{2,{_MOST_WHO}}}?)"
_CLAUSE = (
    r"(?:that (?!of\b)|(?!(?:\w{3,6}day|yesterday|today)\b)"
    r"(?=(?:the|an?|its|his|her|their|two|three|all|both|no one|it|he|she|they"
    r"|[A-Z\u0410-\u042f][\w'\u2019.-]*) [^,;:]{0,80}?\b(?:was|were|is|are|had|has|have|would|will"
    r"|could|must|did|began|took|held|left|fell|broke|\w{2,}ed)\b))"
)
_IN_FRONT = re.compile(rf"{_WHO},?(?: also| later| then)? {_SAID} {_CLAUSE}(?P<told>.+)", re.DOTALL)
_ASIDE = re.compile(rf"{_WHO} {_SAID}, (?P<told>.+)", re.DOTALL)
_ACCORDING = re.compile(rf"According to {_WHO}, (?P<told>.+)", re.DOTALL)
_BEHIND = re.compile(
    rf"(?P<told>.+), (?:{_WHO} (?:also |has |have |had )?{_SAID}|(?:according to|said) "
    rf"(?P<whom>[^,;:()\"\u201c\u201d{OPEN}{CLOSE}]{{2,{_MOST_WHO}}}?))\.?$",
    re.DOTALL,
)
# "The bridge fell on 3 March, Lind told reporters on 5 March": on the 5th Lind said so.
_SAID_THEN = re.compile(
    rf"(?P<told>.+), {_WHO} (?P<said>(?:{_SAID}|announced|told [\w ]{{2,30}}?))"
    rf"(?: on| late on| early on)? {OPEN}[^{CLOSE}]+{CLOSE}\.?$",
    re.DOTALL,
)
_NO_NAME = re.compile(
    r"(?:I|we|he|she|it|they|his|her|its|their|this|these|those|one|who|which|that|there|some|many"
    r"|others|both|all|nobody|everybody|what|when|as|while|after|before|if|but|and|so|in|on|at|by"
    r"|for|from|with|to|according|contrary|despite|unlike|amid)\b",
    re.IGNORECASE,
)
# "According to Lind, the mayor, the bridge fell".
_APPOSED = re.compile(r"(?:the|an?|its|his|her|their|who|which) [^,]{2,60}, ")

_RELATIVE = re.compile(
    r"(?:yesterday|today|tonight|tomorrow|(?:last|this|next) (?:night|week|month|year|spring|summer"
    r"|autumn|fall|winter|(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
    r"(?: (?:morning|afternoon|evening|night))?)",
    re.IGNORECASE,
)
_WITH_PREPOSITION = re.compile(r"(?:on|in|at|during) ", re.IGNORECASE)
_PREPOSITION = re.compile(
    r"(?:,? (?:late|early|earlier|later|again))? (?:on|in|at|during) $", re.IGNORECASE
)
# A date is not left out where it is the point of the sentence, or one end of a span.
_ITS_POINT = re.compile(
    r"\b(?:not|no|never|nor|neither|cannot|without|only|instead|rather|but|either|originally"
    r"|postponed|dated?|dates|put off|delayed|brought forward)\b|n['\u2019]t\b"
    r"|\b(?:until|till|since|before|after|than|between|from)\b.{0,25}$",
    re.IGNORECASE | re.DOTALL,
)
_ITS_POINT_AFTER = re.compile(r",? (?:(?:and|but) )?(?:not|never|rather than|instead of)\b")
_GOES_ON = re.compile(
    r"(?=$|[,.;)\u2014]| (?:that|to|in|at|with|by|for|from|through|over|about|against|near|as|after"
    r"|before|when|while|where|and|or|said|says|began|took|held|left|met|told|made|gave|came|went"
    r"|saw|sent|won|lost|fell|rose|fought|signed|was|were|had|has|\w{2,}ed)\b)"
)
_HANGS = re.compile(
    r"\b(?:was|were|is|are|be|been|being|and|or|but|to|of|the|a|an|for|by|with|from|at|in|on|that"
    r"|than|as|it|through|into|during|within|over|around|about|under|against|per|this|their|until"
    r"|till|due|scheduled|set|planned|expected|slated|took place|takes? place|taken place|comes"
    r"|came|fell|falls"
    r"|begins?|starts?|expires?|ending|beginning|starting|held|(?:that|which) \w+)$",
    re.IGNORECASE,
)
# "said that one thing happened and that another did" cannot follow a colon.
_SECOND_CLAUSE = re.compile(r"\b(?:and|but|or) that\b")
_FUNCTION_WORD = re.compile(
    r"^(?:The|A|An|In|On|At|By|For|From|Its|His|Her|Their|It|He|She|They|There|This|These|That|Those"
    r"|Some|Many|All|Both|More|About|Around|Nearly|Several|After|Before|Since|As|If|No|Two|Three)\b"
)
# Little is left of ", adopted on 4 May," without its date.
_LEAST_CLAUSE = 4
_WORD = re.compile(r"\w")
_VERB_AFTER = re.compile(r" (?:was|were|had|has|came|began|took|\w{2,}ed)\b")
_PARTICIPLE = re.compile(r"\b(?:\w{2,}ed|made|held|taken|given|sent|won|lost|set|begun|brought)$")
_PASSIVE = re.compile(r"\b(?:is|was|were|be|been|had|has|have) \w+$")


def claim_first(sentence: str, *, is_dated: bool) -> str:
    """Put who claims it, as the sentence calls them, in front: "Lind: the bridge fell".

    Where the date is plainly that of the saying, at its end, it is left out: "Lind said: ...".

    Args:
        sentence: With marks around its date phrase.
        is_dated: Whether the date may be that of the saying; then "said that" stays.
    """
    then = _SAID_THEN.fullmatch(sentence)
    if then is not None and not _NO_NAME.match(then["who"]) and _can_stand(then["told"]):
        return _with(f"{then['who']} {then['said']}", then["told"])
    in_front = () if is_dated else (_IN_FRONT,)
    for pattern in (_ACCORDING, *in_front, _ASIDE, _BEHIND):
        found = pattern.fullmatch(sentence)
        if found is None:
            continue
        parts = found.groupdict()
        who, told = (parts.get("who") or parts["whom"]).strip(), parts["told"]
        if not _NO_NAME.match(who) and _can_stand(told):
            return _with(who, told)
    return sentence


def _with(who: str, told: str) -> str:
    return f"{who[:1].upper()}{who[1:]}: {_FUNCTION_WORD.sub(_lower, told, count=1)}"


def without_date(sentence: str) -> str:
    """Leave out the marked date phrase where the sentence means the same without it."""
    start, end = sentence.find(OPEN), sentence.find(CLOSE)
    before, date, after = sentence[:start], sentence[start + 1 : end], sentence[end + 1 :]
    if start < 0 or _is_its_point(before, after) or not _GOES_ON.match(after):
        return sentence
    lead = _PREPOSITION.search(before)
    if lead is not None:
        before = before[: lead.start()]
    elif not (_RELATIVE.fullmatch(date) or _WITH_PREPOSITION.match(date)):
        return sentence
    before = before.rstrip(" ,") if after[:1] in (",", "") else before.rstrip()
    return before + after if _stands_alone(before, after) else sentence


def _is_its_point(before: str, after: str) -> bool:
    return bool(_ITS_POINT.search(before) or _ITS_POINT_AFTER.match(after))


def _stands_alone(before: str, after: str) -> bool:
    """Whether what stood around a date still says something."""
    clause = before.rpartition(",")[2]
    if not _WORD.search(before) or len(before.split()) + len(after.split()) < _LEAST_WORDS:
        return False
    if clause != before and len(clause.split()) < _LEAST_CLAUSE:
        return False
    goes_on = _VERB_AFTER.match(after) or after.startswith(",")
    if goes_on and _PARTICIPLE.search(before) and not _PASSIVE.search(before):
        return False
    return _HANGS.search(before) is None


def _lower(word: re.Match[str]) -> str:
    return word[0].lower()


def _can_stand(told: str) -> bool:
    """Whether what is told can follow a colon: it begins as a clause, and nothing is left open."""
    if _SECOND_CLAUSE.search(told) or _APPOSED.match(told):
        return False
    pairs = (("(", ")"), ("\u201c", "\u201d"), ("``", "''"))
    return told.count('"') % 2 == 0 and all(told.count(a) == told.count(b) for a, b in pairs)
