"""Courts and chambers that many countries have by one name."""

from collections.abc import Sequence

from timeline.actors.lexicon import MONTHS_AND_DAYS, TITLES
from timeline.actors.names import Word

# The longest first.
_CHAMBERS = {
    ("house", "of", "representatives"): "House of Representatives",
    ("supreme", "court"): "Supreme Court",
    ("constitutional", "court"): "Constitutional Court",
    ("house",): "House of Representatives",
    ("senate",): "Senate",
    ("congress",): "Congress",
}
# "House of Lords", "House of Cards" are no House.
_CHAMBERS_OF = frozenset(
    "lords commons cards councillors delegates assembly justice cassation appeal appeals".split()
)
CHAMBERS = frozenset(_CHAMBERS.values())
_AFTER_CHAMBERS = (
    TITLES | MONTHS_AND_DAYS | frozenset("republicans democrats conservatives".split())
)
CHAMBERS_BEGIN = frozenset(keys[0] for keys in _CHAMBERS)
# These follow a chamber and belong to somebody's title: "House Majority Leader".
_SIDES = frozenset(("majority", "minority", "republican", "democratic", "gop"))


def chamber_at(words: Sequence[Word], first: int) -> tuple[str, int] | None:
    """Read "Supreme Court" and "Senate", where no longer name goes on: "Senate Art Committee".

    Returns:
        Its name, and the number of the word after it.
    """
    if words[first].key not in CHAMBERS_BEGIN:
        return None
    for keys, function in _CHAMBERS.items():
        last = first + len(keys)
        named = words[first:last]
        if tuple(word.key for word in named) != keys:
            continue
        if not all(word.text[0].isupper() or word.key == "of" for word in named):
            return None
        return None if _goes_on(words, last) else (function, last)
    return None


def _goes_on(words: Sequence[Word], at: int) -> bool:
    """Whether a longer name goes on after a chamber: "House Art Committee", "House of Lords"."""
    if at >= len(words) or words[at].start != words[at - 1].end + 1:
        return False
    following = words[at]
    if following.key == "of":
        return at + 1 < len(words) and words[at + 1].key in _CHAMBERS_OF
    is_name = following.text[0].isupper() and following.key not in _SIDES
    return is_name and following.key not in _AFTER_CHAMBERS
