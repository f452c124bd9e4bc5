"""Who a sentence says claims what it tells."""

import re
from collections.abc import Sequence

from timeline.model import ActorKind, ActorMention

_SPEECH = (
    r"(?:said|says|told|announced|claimed|claims|reported|reports|stated|added|denied|denies|"
    r"warned|declared|noted|stressed|confirmed|alleged|acknowledged|accused|argued|insisted|"
    r"explained|recalled|wrote|tweeted|dismissed|disputed|rejected|emphasi[sz]ed|underlined|"
    r"dated|called|described)"
)
_AFTER_NAME = re.compile(
    rf"(?:'s|\u2019s)?(?: [a-z][\w-]*){{0,5}}?,?"
    rf"(?: (?:also|then|later|earlier|has|had|have|today|yesterday|on \w+))?"
    rf" {_SPEECH}\b"
)
_ACCORDING = re.compile(
    r"\b[Aa]ccording to (?P<who>(?:the |an? )?[^,.;:()]{2,80}?)"
    r"(?=[,.;:()]|\s(?:said|on|in|at|who|which|that|was|were|is|are|had|has)\b|$)"
)
_COMMON_SUBJECT = re.compile(
    rf"(?:^|[,;:] |\bthat )(?P<who>[Tt]he (?:[\w'\u2019-]+ ){{1,6}}?)"
    rf"(?:also |has |had )?{_SPEECH}\b"
)
_NAMED_SUBJECT = re.compile(
    rf"(?:^|[,;:] |\bthat )(?P<who>[A-Z][\w.'\u2019-]*(?: [A-Z][\w.'\u2019-]*){{0,5}})"
    rf" (?:also |has |had )?(?:{_SPEECH}|dates|puts|adds|quotes|cites)\b"
)
_BY_ACCOUNT = re.compile(
    r"\b[Bb]y (?P<who>(?:the )?[\w.-]+(?: [A-Z][\w.-]*){0,4})['\u2019]s "
    r"(?:own )?(?:account|dating|count|version|estimate|reckoning)\b"
)
_INVERTED = re.compile(rf", {_SPEECH} (?P<who>[A-Z][\w'\u2019.-]*(?: [A-Z][\w'\u2019.-]*){{0,4}})")

_REPORTS = re.compile(
    rf"(?:'s|\u2019s)?,?(?: (?:also|then|later|earlier|has|had|have|itself|further)){{0,2}}"
    rf" (?:{_SPEECH}|dates?|puts?|adds?|quotes?|quoted|cites?|cited|citing|mentions?|mentioned|"
    r"describes|gives|gave|gathered|counts?|counted|writes|writing|carried|published|refers?|"
    r"referred|speaks?|learned|notes|explains|recalls|quoting|correspondent|account|count|"
    r"wording|reporter|report)\b"
)
_GIVEN_TO = re.compile(
    r"(?:\b(?:according to|told|tells|by|citing|cites|quoted by|interview with|in|to|for|said)"
    r"(?: the)?|[,(]) $",
    re.IGNORECASE,
)


def only_reports(sentence: str, start: int, end: int) -> bool:
    """Whether a name in a sentence is that of somebody who passes on what it tells."""
    if _REPORTS.match(sentence, end):
        return True
    before = sentence[max(0, start - 30) : start]
    return _GIVEN_TO.search(before) is not None


def attributed_to(sentence: str, named: Sequence[tuple[int, int, ActorMention]]) -> str | None:
    """Find who claims what the sentence tells, in the sentence's own words.

    Args:
        sentence: Of an article.
        named: Names in it with their offsets in the sentence, in order.

    Returns:
        The words for the one who speaks; None where the sentence claims it itself.
    """
    according = _ACCORDING.search(sentence)
    if according:
        return according["who"].strip()
    for start, end, mention in named:
        if mention.kind is not ActorKind.PLACE and _AFTER_NAME.match(sentence, end):
            return sentence[start:end]
    for pattern in (_BY_ACCOUNT, _COMMON_SUBJECT, _NAMED_SUBJECT, _INVERTED):
        spoken = pattern.search(sentence)
        if spoken:
            return spoken["who"].strip(" .")
    return None
