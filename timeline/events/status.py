"""What a sentence's own words say of an event's coming true: told as done, planned, denied ...

A status is given only where the words around the date make it certain. Each pattern is looked for
in the clause that holds the date phrase, written `@` there, so that one sentence may tell of a
thing done and of a thing planned.
"""

import re

from timeline.events.clauses import SAY, clause_at, dates_a_saying
from timeline.model import Status

_BE = r"(?:is|are|was|were|be|been)"
_SOON = (
    r"(?:be|take|hold|meet|start|begin|open|end|sign|run|leave|arrive|return|visit|follow|go|come|"
    r"pass|discuss|vote|speak|close|launch|play|travel|appear|enter|sail|move)"
)

# Read from top to bottom; the first pattern that is found decides.
_CUES: tuple[tuple[Status, tuple[str, ...]], ...] = (
    (
        Status.COMMEMORATED,
        (
            r"\b(?:[Aa]nniversar(?:y|ies)|commemorat\w+)\b",
            r"\b(?:mark|marks|marked|marking) (?:\w+ ){0,3}years? since\b",
            r"\b\d+ years since\b",
            r"\b(?:годовщин\w+|в память о)\b",
        ),
    ),
    (
        Status.DENIED,
        (
            r"(?<!not )\b(?:denie[sd]|deny|denying) (?:that|having|reports|claims|any|the|it)\b",
            r"\b(?:did|does) not (?:take place|happen|occur|come about)\b",
            r"\bnever (?:took place|happened|occurred)\b",
            r"\b(?:was|were|been) (?:cancelled|canceled|called off|scrapped)\b",
            r"\b(?:опроверг\w*|не состоял(?:ся|ась|ось|ись))\b",
        ),
    ),
    (
        Status.HYPOTHETICAL,
        (
            r"(?<!\bas )(?<!asked )(?<!even )\b[Ii]f (?!any\b|not\b|only\b)\w+\b",
            r"\b[Uu]nless\b",
            r"\b(?:may|might)(?: not| also| well)? [a-z]{2,}\b",
            rf"\bcould(?: not| also| still)? (?:have|{_SOON})\b(?! heard| seen| felt)",
            r"\b(?:[Ее]сли|может быть|возможно)\b",
        ),
    ),
    (
        Status.PLANNED,
        (
            r"\bwill (?:also |not |then |first |again )?(?!of\b|to\b|in\b)[a-z]{2,}\b",
            rf"\b{SAY}\b.{{0,300}}\bwould (?:also |then |first |again )?{_SOON}\b",
            rf"\b{_BE} (?:originally |now |also |not )?(?:due (?:on|by|in|at|for|@|to {_SOON}\b)"
            r"|set (?:to|for)\b|scheduled\b|expected\b|planned\b|slated\b|supposed to\b|meant to\b"
            r"|to (?!blame\b|become\b|prove\b|die\b|remain\b|win\b)[a-z]{2,}\b)",
            r", (?:set|due|scheduled|planned) (?:to|for)\b",
            r"(?<!announced )(?<!unveiled )(?<!presented )\b"
            r"(?:plans?|planned|intends?|aims?|hopes?) (?:to|for|\w+ \w+ for)\b.{0,200}@",
            r"\b(?:plan|proposal|deadline) (?:is|was) (?:for|to)\b",
            r"\b(?:upcoming|forthcoming)\b.{0,80}@",
            r"\b(?:put off|postponed|delayed|moved) (?:to|until|till) @",
            r"\b(?:состоится|состоятся|пройд[её]т|пройдут|планиру\w+|намерен\w*|будет|будут|"
            r"запланирован\w*|долж\w+ был\w*)\b",
        ),
    ),
)
_PATTERNS = tuple(
    (status, re.compile("|".join(f"(?:{pattern})" for pattern in patterns)))
    for status, patterns in _CUES
)
_CLAIMED = re.compile(
    rf"\b{SAY}\b|\b[Aa]ccording to\b|\b(?:[Bb]y|[Ii]n) [\w ]{{1,40}}"
    r"['\u2019]s? (?:own )?(?:account|dating|count|version|words)\b"
    r"|\b(?:quoted|saying|accus\w+)\b|\?"
)
_DEED = re.compile(
    r"(?P<before>[\w'\u2019@-]*) ?\b(?:began|broke|came|fell|fought|held|hit|left|met|opened|sent|"
    r"shot|signed|started|took|went|won|lost|attacked|captured|seized|killed|arrested|visited|"
    r"resigned|voted|adopted|ended|entered|fired|shelled|closed|launched|freed|released|phoned|"
    r"addressed|attended|hosted|died|blew|agreed|concluded|crossed|arrived|returned|elected|"
    r"transferred|reached|destroyed|wounded|approved|founded|born|debated|discussed|spoke|gave|"
    r"made|carried out|condemned|banned|charged|brought|posted|issued|withdrew|retook|rose|"
    r"regained|expelled|sacked|appointed|inaugurated|unveiled|struck|bombed|raided|sank|crashed|"
    r"collapsed|exploded|flooded|marched|protested|gathered|rallied|ratified|passed|"
    r"blocked|halted|stopped|"
    r"начал(?:ась|ся|ись|ось)|подписал\w*|состоял(?:ся|ась|ись|ось)|погиб\w*|прибыл\w*|"
    r"открыл\w*|посетил\w*)\b"
)
# After these the same form is an adjective, an infinitive or something that was not done.
_NO_SUBJECT = frozenset(
    "the a an its his her their our this that these to be being not never by with from for is are "
    "of if would could should may might will nearly almost не".split()
)
# What had been done by a day was no plan for that day.
_DONE_BY_THEN = re.compile(
    r"\bhad (?!planned|scheduled|expected|intended)(?:\w+ly )?\w+(?:ed|en) (?:\w+ ){0,2}@"
)
_UNDONE = re.compile(
    r"\b(?:not|never|nobody|no one|without|refus\w+|fail\w+ to|tried to|threaten\w+|would|should|"
    r"claims?|alleged\w*|reportedly|не|никто|якобы)\b"
)


def status_of(sentence: str, date_start: int, date_end: int) -> Status | None:
    """Tell what a sentence says of the event on its date.

    Args:
        sentence: Of an article.
        date_start: Where its date phrase begins, from the start of the sentence.
        date_end: Where it ends.

    Returns:
        None where the words do not make it certain.
    """
    clause = clause_at(sentence, date_start, date_end)
    if dates_a_saying(clause):
        return None
    for status, pattern in _PATTERNS:
        if pattern.search(clause):
            done = status is Status.PLANNED and _DONE_BY_THEN.search(clause)
            return None if done else status
    return Status.OCCURRED if _tells_a_deed(clause) else None


def _tells_a_deed(clause: str) -> bool:
    """Whether it is reported in the past, by the source itself."""
    if _CLAIMED.search(clause) or _UNDONE.search(clause):
        return False
    return any(deed["before"].casefold() not in _NO_SUBJECT for deed in _DEED.finditer(clause))
