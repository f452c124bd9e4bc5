"""Lines that say who wrote, drew or photographed: those who are named there do not act."""

import re
from collections.abc import Sequence

from timeline.actors.names import Word

_NOWHERE = range(0)
_NAME = r"[^\W\d_a-z][\w'\u2019.-]*(?: [^\W\d_a-z][\w'\u2019.-]*| (?:de|van|von|al|bin|di|da|del))*"
_WORK = (
    "words?|story|stories|text|report|reports|reporting|analysis|comment|commentary|opinion|review"
    "|interviews?|photos?|photographs?|photography|pictures?|images?|videos?|film|illustrations?"
    "|graphics?|maps?|data|research|production|translation|writing|editing|written|edited"
    "|compiled|translated|produced|filmed|presented|posted|published"
)
# "By Ada Lind and Bo Ek", "Words by Ada Lind | The Echo", "From Ada Lind in Oldtown"
_BYLINE = re.compile(
    rf"(?:(?:(?:(?i:with|additional|further|special) )*(?i:{_WORK}) (?:and (?:{_WORK}) )?)?[Bb]y"
    rf"|From(?= {_NAME} in )) {_NAME}"
    rf"(?:(?:,? and |, | ?[|/;\u2022\u2013\u2014] ?| in | for | at )(?:[Tt]he )?{_NAME})*"
    r"(?:,? (?:\d{1,2} )?(?:[A-Z][a-z]{2,8}\.? )?(?:\d{1,2}, )?\d{4}(?:,? \d[\w:. ]{0,12})?)?"
)
# "Photograph: Ada Lind / Andes Wire", "Reporting by Ada Lind; Editing by Bo Ek"
_CREDIT = re.compile(
    r"\(?(?:Photographs?|Photos?|Pictures?|Images?|Credits?|Source|Illustration|Graphic|Text|Video)\b"
    r"(?: by\b|:| courtesy)"
    r"|\(?(?:Additional )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Cc]ompiled|[Tt]ranslated"
    r"|[Pp]hotographs?|[Pp]hotos?) by [A-Z]"
)
# "(Ada Lind / Andes Wire)" at the end of a caption.
_CAPTION_END = re.compile(r"\([A-Z][^()/]{2,60} ?/ ?[A-Z][^()/]{1,60}\)")
# "Ada Lind, special correspondent", "Ada Lind, Chief Political Editor" and nothing else.
_CORRESPONDENT = re.compile(
    r"[^\W\d_][^,.]{3,60}, (?:[A-Za-z-]+ ){0,3}"
    r"(?i:correspondent|reporter|editor|columnist|staff writer)(?: in [A-Z][\w'\u2019-]*)?"
)
# "Press service, tel. 55 20 10"
_NUMBERS = re.compile(
    r"\b(?:[Tt]el|[Pp]hone|[Tt]elephone|[Mm]obile|[Ff]ax|[Ee]-?mail)(?:\.|:) ?[\w+(]|\w@\w"
)
_CONTACT = re.compile(r"(?:For (?:further|more) information|(?:Media |Press )?[Cc]ontacts?\b:?)")
_LONGEST_LINE = 90


def credits_in(text: str, words: Sequence[Word]) -> range:
    """The characters of a sentence that only say whose work the text or the picture is."""
    if not words:
        return _NOWHERE
    start, end = words[0].start, words[-1].end
    line = text[start:end]
    if _CONTACT.match(line) or _NUMBERS.search(line):
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
