"""Who a sentence says claims what it tells."""

import re

_SPEECH = (
    r"(?:said|says|told|announced|claimed|claims|reported|reports|stated|added|denied|denies|"
    r"warned|declared|noted|stressed|confirmed|alleged|acknowledged|accused|argued|insisted|"
    r"explained|recalled|wrote|tweeted|dismissed|disputed|rejected|emphasi[sz]ed|underlined|"
    r"dated|called|described)"
)
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
