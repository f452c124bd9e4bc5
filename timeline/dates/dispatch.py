"""Many patterns as one, in which the first letters decide which of them are tried."""

from collections.abc import Iterable

_DEPTH = 2


def joined(patterns: Iterable[str]) -> str:
    """A pattern that matches where one of them does, at much less cost per word than "a|b|c".

    Alternatives are grouped by the letters that they begin with, as far as those are literal;
    within a group their order is kept.
    """
    alternatives = [part for pattern in patterns for part in _alternatives(pattern)]
    return _grouped(alternatives, _DEPTH)


def _grouped(alternatives: list[str], depth: int) -> str:
    if depth == 0 or len(alternatives) == 1:
        return "|".join(alternatives)
    by_letter: dict[str, list[str]] = {}
    others: list[str] = []
    for alternative in alternatives:
        if _begins_with_letter(alternative):
            by_letter.setdefault(alternative[0], []).append(alternative[1:])
        else:
            others.append(alternative)
    groups = [f"{letter}(?:{_grouped(rest, depth - 1)})" for letter, rest in by_letter.items()]
    return "|".join(groups + others)


def _begins_with_letter(alternative: str) -> bool:
    return alternative[:1].isalpha() and alternative[1:2] not in ("?", "*", "+", "{")


def _alternatives(pattern: str) -> list[str]:
    """What a pattern matches, one by one: "(?:a|b)c|d" as "ac", "bc", "d"."""
    found: list[str] = []
    for part in _split(pattern):
        end = _group_end(part)
        if end is None:
            found.append(part)
        else:
            inside, after = part[3 : end - 1], part[end:]
            found += [
                alternative + after if "|" not in after else f"{alternative}(?:{after})"
                for alternative in _alternatives(inside)
            ]
    return found


def _group_end(part: str) -> int | None:
    """Where the plain group ends that a part begins with; None where it begins otherwise."""
    if not part.startswith("(?:"):
        return None
    for place, depth in _depths(part):
        if depth == 0 and place:
            return None if part[place + 1 : place + 2] in ("?", "*", "+", "{") else place + 1
    return None


def _split(pattern: str) -> list[str]:
    """The alternatives of a pattern at its top level."""
    parts, start = [], 0
    for place, depth in _depths(pattern):
        if depth == 0 and pattern[place] == "|":
            parts.append(pattern[start:place])
            start = place + 1
    return [*parts, pattern[start:]]


def _depths(pattern: str) -> Iterable[tuple[int, int]]:
    """Each place outside of escapes and sets, with the depth of brackets after it."""
    depth, place = 0, 0
    while place < len(pattern):
        mark = pattern[place]
        if mark == "\\":
            place += 1
        elif mark == "[":
            place = pattern.index("]", place + 2)
        else:
            depth += (mark == "(") - (mark == ")")
            yield place, depth
        place += 1
