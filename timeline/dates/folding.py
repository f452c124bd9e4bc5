"""The text as rules see it: lower case, plain letters, figures, dashes and spaces.

Every character stays where it is.
"""

import re

# The zero of the figures of a script; the other nine follow it.
_ZEROS = (
    "\u0660",  # Arabic
    "\u06f0",  # Persian, Urdu
    "\u0966",  # Devanagari
    "\u09e6",  # Bengali
    "\u0e50",  # Thai
    "\uff10",  # full width
)
_FIGURES = str.maketrans(
    {chr(ord(zero) + figure): str(figure) for zero in _ZEROS for figure in range(10)}
    | {"\uff0f": "/", "\uff0e": ".", "\uff0d": "-", "\uff1a": ":", "\u3000": " "}
)
_ANY_FIGURE = re.compile("[" + "".join(map(chr, _FIGURES)) + "]")
_PLAIN = (
    ("\n", " "),
    ("\r", " "),
    ("\t", " "),
    ("\u00a0", " "),
    ("\u2007", " "),
    ("\u2009", " "),
    ("\u202f", " "),
    ("\u200b", " "),
    ("\u2010", "-"),
    ("\u2011", "-"),
    ("\u2012", "-"),
    ("\u2013", "-"),
    ("\u2014", "-"),
    ("\u2015", "-"),
    ("\u2212", "-"),
    ("\u2018", "'"),
    ("\u2019", "'"),
    ("\u02bc", "'"),
    ("`", "'"),
    ("\u201c", '"'),
    ("\u201d", '"'),
    ("\u0451", "\u0435"),  # Russian writes io as ie where it likes.
)


def fold(text: str) -> str:
    """The same number of characters, so that a place in it is a place in the text."""
    folded = text.lower()
    if len(folded) != len(text):
        folded = "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)
    for typographic, plain in _PLAIN:
        folded = folded.replace(typographic, plain)
    return folded.translate(_FIGURES) if _ANY_FIGURE.search(folded) else folded
