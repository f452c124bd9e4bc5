"""Text from articles on a chart: never read as markup, cut to the room there is."""

import re

# Plotly reads a small HTML in titles, labels and hover text.
_MARKUP = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
# Marks that turn the direction of what follows, or cannot be seen, could disguise a text.
_UNSEEN = re.compile(
    "[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\\s]+"
)
# About how wide letters of the charts' font are, in parts of their size.
_WIDTHS_EM = {
    letter: wide
    for wide, letters in {
        0.21: " ",
        0.26: "',.:;Iijl|‘’",
        0.31: "!()-[]f{}•",
        0.35: "/\\rt",
        0.42: "*?sz",
        0.45: '"cvxy“”',
        0.5: "#$+0123456789<=>FJLVXY^_aegk~–€",
        0.55: "ACEPRSTZ`bdhnopqu",
        0.6: "&BDGK→",
        0.66: "HNOQU",
        0.72: "w",
        0.84: "%MW@m—",
        1.0: "…",
    }.items()
    for letter in letters
}


def one_line(text: str) -> str:
    """The text without line ends, control marks and repeated spaces."""
    return _UNSEEN.sub(" ", text).strip()


def escape(text: str) -> str:
    """The text so that Plotly shows it as it is."""
    return one_line(text).translate(_MARKUP)


def width_px(text: str, *, size_px: float) -> float:
    """About how wide the text is in the font of the charts."""
    return sum(map(_width_em, text)) * size_px


def cut(text: str, *, room_px: float, size_px: float) -> str:
    """The text, or its beginning with "…" where it is wider than the room."""
    text = one_line(text)
    if width_px(text, size_px=size_px) <= room_px:
        return text
    kept, used = 0, size_px
    for character in text:
        used += _width_em(character) * size_px
        if used > room_px:
            break
        kept += 1
    shortened = text[:kept]
    at_word = shortened.rfind(" ")
    # A whole word is easier to read than half of one, unless little would be left.
    if at_word > kept * 0.7:
        shortened = shortened[:at_word]
    return shortened.rstrip(" ,;:.-…") + "…"


def wrapped(text: str, *, room_px: float, size_px: float, tail_px: float = 0.0) -> tuple[str, ...]:
    """The text in one line, or in two where it is wider than the room; the second is cut.

    Args:
        tail_px: Of the second line, what is kept free at its end.
    """
    words = one_line(text).split(" ")
    fitting = [
        place
        for place in range(1, len(words))
        if width_px(" ".join(words[:place]), size_px=size_px) <= room_px
    ]
    if not fitting or width_px(" ".join(words), size_px=size_px) <= room_px:
        return (cut(text, room_px=room_px, size_px=size_px),)
    at = fitting[-1]
    rest = cut(" ".join(words[at:]), room_px=room_px - tail_px, size_px=size_px)
    return " ".join(words[:at]), rest


def _width_em(character: str) -> float:
    if character in _WIDTHS_EM:
        return _WIDTHS_EM[character]
    if character >= "\u1100":
        return 1.0
    if character >= "\u0250":
        return 0.65 if character.isupper() else 0.56
    return 0.6 if character.isupper() else 0.5
