"""The clause that a date stands in, and whether the date is that of a saying."""

import re

_CLAUSE_END = re.compile(
    r"; |: |, (?=(?:and|but|while|which|who|when|although|though|after which)\b)"
    r"|, (?=(?:и|но|а|который|которая|которые|когда|хотя)\b)|(?: but| while) "
)
_SAY = (
    r"(?:said|says|told|announced|wrote|tweeted|stated|declared|added|claimed|claims|warned|"
    r"promised|reported|noted|stressed|asked|denied|denies|recalled|"
    r"(?:сообщил|заявил|сказал|написал|опроверг)\w*)"
)
_SAID_THAT = re.compile(
    rf"(?<!was )(?<!were )(?<!been )\b{_SAY}(?: \w+){{0,4}}? "
    r"(?:that|it|he|she|they|his|her|its|their|what|plans|reports|claims|having|что)\b"
)
# Between the verb and its date; anything else is what was said.
_SAID_ON = re.compile(
    rf"\b{_SAY}(?: (?:on|in|at|via|late|early|earlier|to|the|a|his|her|its|their|nation|reporters|"
    r"journalists|parliament|lawmakers|statement|interview|address|post|tweet|speech|Twitter|X|"
    r"Facebook|Instagram|Telegram|в|на)){0,6} @"
)
_STATEMENT_OF = re.compile(
    r"(?<!joint )(?<!trilateral )(?<!truce )(?<!ceasefire )(?<!peace )"
    r"\b(?:statement|letter|post|tweet|message|address|speech|interview|report|reply|text|remarks)"
    r"(?: (?:of|on|dated|marked|from|to the \w+))? @"
)
# "a fire that broke out", not "ordered on 3 May that trains stop" nor "a pact that it signed".
_RELATIVE = re.compile(
    r"(?:\b[a-z]+(?<!ed)(?<!said)(?<!says)(?<!told)|(?<=\w)(?=, ))"
    r"(?P<clause>,? (?:(?:that|which|who) "
    r"(?!(?:he|she|it|they|we|you|the|an?|his|her|its|their|this|these|those|there|no|all)\b)"
    r"(?=[a-z])|котор(?:ый|ая|ое|ые) ))(?=[^,;:]*$)"
)
_AND = re.compile(r" (?:and|or|и|или) ")


def own_clause(
    sentence: str, start: int, end: int, breaks: re.Pattern[str] = _CLAUSE_END
) -> tuple[str, int]:
    """The words around a date up to the limits of its clause, and where they begin.

    Args:
        sentence: That holds the date.
        start: Where the date begins in it; in the clause it is written `@`.
        end: Where the date ends.
        breaks: What stands between two clauses.
    """
    first, last = 0, len(sentence)
    for limit in breaks.finditer(sentence):
        if limit.end() <= start:
            first = limit.end()
        elif limit.start() >= end:
            last = limit.start()
            break
    return f"{sentence[first:start]}@{sentence[end:last]}", first


def dates_a_saying(clause: str) -> bool:
    """Whether the date stands with a verb of speech, not within what is said.

    Args:
        clause: As `own_clause` returns it.
    """
    if _SAID_ON.search(clause) or _STATEMENT_OF.search(clause):
        return True
    said = _SAID_THAT.search(clause)
    return said is not None and clause.index("@") < said.start()


def relative_clause(sentence: str, start: int) -> int | None:
    """Where the clause begins that tells of a noun before it, if that is the clause of a date.

    Args:
        sentence: That holds the date.
        start: Where the date begins in it.
    """
    found = _RELATIVE.search(sentence[:start])
    if found is None or _AND.search(sentence, found.end(), start):
        return None
    return found.start("clause")
