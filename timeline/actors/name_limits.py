"""What may be a name or an id, wherever it comes from."""

import re

LONGEST_NAME = 200
"""In characters; the longest of the shipped names has half of them."""

# What a terminal or a page obeys or does not show: control characters, lone surrogates, other ends
# of lines, marks of the direction of writing, a space of no width. Joiners belong to Persian names.
_UNFIT = re.compile(
    r"[\x00-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]"
)
_ID = re.compile(r"[^\s|]+")


def name_fault(name: str) -> str | None:
    """What is wrong with a name, as in "is 201 characters long"; None where nothing is."""
    if len(name) > LONGEST_NAME:
        return f"is {len(name):,} characters long, {LONGEST_NAME} are the most"
    if unfit := _UNFIT.search(name):
        return f"holds a character that is not seen (U+{ord(unfit[0]):04X}); leave it out"
    if not any(map(str.isalnum, name)):
        return "has no letter in it"
    return None


def id_fault(actor_id: str) -> str | None:
    """The same of an id, which ends at a space in commands and at "|" in tables."""
    if not _ID.fullmatch(actor_id):
        return 'holds a space or "|"; join words by hyphens'
    return name_fault(actor_id)


def quoted(name: str) -> str:
    """A name in quotation marks, cut short where nobody would read it all."""
    return f'"{name}"' if len(name) <= LONGEST_NAME else f'"{name[:20]}..."'
