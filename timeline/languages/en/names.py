"""Words of time that are names: of people, streets, works, teams and things."""

import re

_PLACES = (
    r"(?:Street|St\.|Road|Rd\.|Row|Avenue|Ave\.|Square|Lane|Drive|Boulevard|Bridge|Terrace|Crescent"
    r"|Close|Court|Gardens|Grove|Mews|Hill|Way|Place|Park|Alley|Vale|Arms|Inn|Estate|Farm|Lodge)"
)
_STREET = re.compile(rf" (?:[A-Z]\w+ )?{_PLACES}(?!\w)")
_NAMED_FOR_A_DAY = re.compile(
    rf" (?:{_PLACES}|Museum|Memorial|Stadium|Airport|Movement|Brigade|Foundation|University"
    r"|Barracks|Party|Alliance|Prize|Hospital|Bloc|Coalition|Battalion|Factory|Club)\b"
)
# Within a sentence: "said Ruth April", not "In April" or "MOSCOW, April".
_GIVEN_NAME = re.compile(
    r"(?<![A-Za-z])[A-Z]\. $"
    r"|[a-z,] (?:(?:Mr|Ms|Mrs|Dr|Prof|Sir|Lady|Gen|Col|Capt|Sgt|Sen|Rep)\.?"
    r"|(?!Until|Since|Last|This|Next)[A-Z][a-z]+) $"
)
_CALLED = re.compile(
    r"\b(?:horse|dog|cat|pet|man|woman|boy|girl|bear|ship|boat|yacht|band|song|film|book|pony"
    r"|parrot|pig|goat|cow|elephant|tortoise|robot|somebody|someone) (?:called|named) \W?$"
)
_KIN = re.compile(
    r"\b(?:mother|father|brother|sister|wife|husband|daughter|son|partner|widow|widower|aunt|uncle"
    r"|niece|nephew|cousin|fianc\w+|girlfriend|boyfriend|friend|-in-law|colleague|neighbou?r), $"
)
_WHO = re.compile(
    r",? (?:who|whose|aged)\b|, \d\d,|'s (?:proposed|mother|father|family|wife|husband)\b"
)
_PERSON_BEFORE = re.compile(r"(?:^|[\n.] ?|\w )[A-Z][a-z]+ $")
_CAPITAL = re.compile(r" [A-Z][a-z]+")
_BEFORE_A_PERSON = re.compile(
    r"(?:\b(?:Mr|Ms|Mrs|Dr|Prof|Sir|Lady)\.?|(?<!\w)(?!(?:last|next|this|the|in|by|since|until"
    r"|early|late|mid|of|from|during|for|a|an|over)\b)[a-z]+) $"
)
_WINDOW = 24


# "Hotel 1984", "Expo 2020", "Class of 2026": a name that bears a year.
_BEFORE_A_YEAR = re.compile(
    r"(?<![\w.])(?!(?:(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Sept|Nov|Dec)ember|October"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Spring|Summer|Autumn|Fall|Winter|Christmas"
    r"|Easter|Thanksgiving|Eve|Day|Friday|[QH]\d|In|Since|By|From|Until|Till|During|Before|After"
    r"|Between|Of|For|Circa|Around|About|And|Or|To|Through|The|On|At|Back|Fiscal|Year|Throughout"
    r"|Early|Late|Mid|Only|As|That|When|With|While|But|Like|Unlike|If|Is|Was|Not)\b)"
    r"(?-i:[A-Z][A-Za-z]+) $"
)
_CLASS_OF = re.compile(r"\b[Cc]lass of $|\b(?:box|Box|file|File|ref\.?|Ref\.?) $")


def is_name_of_thing(text: str, start: int) -> bool:
    """Tell whether the year that begins there is part of a name: "Hotel 1984", "Expo 2020"."""
    before = text[max(0, start - _WINDOW) : start]
    if _CLASS_OF.search(before):
        return True
    word = _BEFORE_A_YEAR.search(before)
    return word is not None and not (word[0].isupper() and word[0].strip().title() in _MONTHS)


_MONTHS = frozenset(
    "January February March April May June July August September October November December".split()
)
_NAMED_WEEKDAY = re.compile(
    r"\b(?:Super|Bloody|Black|Blue|Red|Giving|Manic|Ruby|Sheffield|Casual|Throwback|Golden|Green"
    r"|White|Grey|Silver) $"
)
_GOES_ON = re.compile(
    r" (?:Times|Telegraph|Mirror|Express|Mail|Herald|Independent|Post|Sun|Best|Roast|Group"
    r"|Night (?:Football|Baseball|Hockey|Live|Lights|Fever|Takeaway|Raw|SmackDown))\b"
)


def is_named_weekday(text: str, start: int, end: int) -> bool:
    """Tell "Super Tuesday", the Sunday Times and a Sunday newspaper from a day of the week."""
    before = text[max(0, start - _WINDOW) : start]
    if _NAMED_WEEKDAY.search(before) or _GOES_ON.match(text, end) or _SCHOOL.match(text, end):
        return True
    return _A.search(before) is not None and _PAPER.match(text, end) is not None


_A = re.compile(r"\b(?:[Aa]n?|[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|two|three) $")
_SCHOOL = re.compile(r" (?:[Ss]chools?|best)\b")
_PAPER = re.compile(r" (?:news)?papers?\b| (?:tabloid|magazine|supplement|column|lunch|best)s?\b")


def is_surname(text: str, start: int) -> bool:
    """Tell whether what begins there, with a capital, follows a given name: "Ruth April"."""
    named = _GIVEN_NAME.search(text, max(0, start - _WINDOW), start)
    return named is not None and text[start].isupper()


def is_street(text: str, end: int) -> bool:
    """Tell whether what ends there is the name or the number of a street: "March Street"."""
    return _STREET.match(text, end) is not None


def is_named_for(text: str, end: int) -> bool:
    """Tell the "17 August Street" and the "September 11 Museum": names, which tell nothing of when.

    Args:
        end: Of the day.
    """
    return _NAMED_FOR_A_DAY.match(text, end) is not None


def is_someone(text: str, start: int, end: int) -> bool:
    """Tell people and animals: "a horse called Friday", "his mother, June, said"."""
    before = text[max(0, start - _WINDOW) : start]
    if _CALLED.search(before) or (_KIN.search(before) and text[end : end + 1] == ","):
        return True
    return _PERSON_BEFORE.search(before) is not None and _WHO.match(text, end) is not None


def is_given_name(text: str, start: int, end: int) -> bool:
    """Tell "sister Autumn Blakey" and "Dr Winter Kassab" by the surname that follows."""
    if not text[start].isupper() or not _CAPITAL.match(text, end):
        return False
    return _BEFORE_A_PERSON.search(text, max(0, start - _WINDOW), start) is not None


def is_any_weekday(match: re.Match[str]) -> bool:
    """Tell "on a wet Friday in March 1993", which does not say on which."""
    before = max(0, match.start() - _FEW_WORDS)
    return _ANY.search(match.string, before, match.start()) is not None


_FEW_WORDS = 24
_ANY = re.compile(r"\b(?:on an?|one|was an?)(?: [a-z]{3,})? $")
