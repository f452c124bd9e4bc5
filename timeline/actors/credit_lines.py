"""Lines that say who wrote, drew or photographed: those who are named there do not act."""

import re
from collections.abc import Sequence

from timeline.actors.names import Word

_NOWHERE = range(0)
# "By Ada Lind and Bo Ek" and nothing else.
_BYLINE = re.compile(r"By (?:[^\W\d_][\w'\u2019.-]+(?:,? (?:and )?|$)){2,}")
# "Photograph: Ada Lind / Andes Wire", "Reporting by Ada Lind; Editing by Bo Ek"
_CREDIT = re.compile(
    r"\(?(?:Photographs?|Photos?|Pictures?|Images?|Credits?|Source|Illustration|Graphic)\b"
    r"(?: by\b|:| courtesy)"
    r"|\(?(?:Additional )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Cc]ompiled|[Tt]ranslated"
    r"|[Pp]hotographs?|[Pp]hotos?) by [A-Z]"
)
# "(Ada Lind / Andes Wire)" at the end of a caption.
_CAPTION_END = re.compile(r"\([A-Z][^()/]{2,60} ?/ ?[A-Z][^()/]{1,60}\)")
# "Ada Lind, special correspondent" and nothing else.
_CORRESPONDENT = re.compile(
    r"[^\W\d_][^,.]{3,60}, (?:[a-z]+ )?(?:correspondent|reporter|editor|columnist|staff writer)\b"
)
_CONTACT = re.compile(r"(?:For (?:further|more) information|(?:Media |Press )?[Cc]ontacts?\b:?)")
_LONGEST_LINE = 90


def credits_in(text: str, words: Sequence[Word]) -> range:
    """The characters of a sentence that only say whose work the text or the picture is."""
    if not words:
        return _NOWHERE
    start, end = words[0].start, words[-1].end
    line = text[start:end]
    if _CONTACT.match(line):
        return range(start, end)
    if len(line) <= _LONGEST_LINE and (_BYLINE.fullmatch(line) or _CORRESPONDENT.fullmatch(line)):
        return range(start, end)
    if _CREDIT.match(line):
        return range(start, end)
    bracket = line.rfind("(")
    if bracket < 0:
        return _NOWHERE
    credit = _CREDIT.search(line, bracket)
    if credit is not None:
        return range(start + credit.start(), end)
    caption = _CAPTION_END.search(text, start, end + 1)
    return _NOWHERE if caption is None else range(caption.start(), caption.end())
