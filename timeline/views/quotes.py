"""Text from articles as HTML that holds nothing but text."""

from collections.abc import Iterable
from html import escape

from timeline.charts.palette import Palette


def sentence_html(sentence: str, spans: Iterable[tuple[int, int]]) -> str:
    """A sentence with some of its characters marked.

    Args:
        spans: Offsets within the sentence; out of its bounds they are cut to them, and what an
            earlier one covers is marked once.
    """
    parts: list[str] = []
    at = 0
    for start, end in sorted(spans):
        start, end = (min(max(place, at), len(sentence)) for place in (start, end))
        if start < end:
            parts.append(f"{escape(sentence[at:start])}<mark>{escape(sentence[start:end])}</mark>")
            at = end
    return "".join(parts) + escape(sentence[at:])


def quote_html(sentence: str, spans: Iterable[tuple[int, int]], *, digest: bool) -> str:
    """A source's words in quotation marks; a digest's, which are ours, without."""
    body = sentence_html(sentence, spans)
    if digest:
        return f'<p class="timeline-quote">{body}</p>'
    return f'<blockquote class="timeline-quote">“{body}”</blockquote>'


def label_html(words: str, *, name: str) -> str:
    """Words as a line of the given class."""
    return f'<div class="timeline-{name}">{escape(words)}</div>'


def heading_html(words: str) -> str:
    """Words as the heading of a part of the page."""
    return f'<h2 class="timeline-title">{escape(words)}</h2>'


def colours_html(palette: Palette) -> str:
    """The colours of the charts for the rest of the page."""
    named = {
        "accent": palette.accent,
        "warning": palette.warning,
        "paper": palette.paper,
        "ink": palette.ink,
    }
    given = "".join(f"--timeline-{name}:{colour};" for name, colour in named.items())
    return f"<style>:root{{{given}}}</style>"


def plain_markdown(words: str) -> str:
    """Words so that Streamlit's labels show them as they are, on one line.

    Labels of buttons are Markdown with colours, icons and formulas; every sign that could begin one
    becomes a character reference.
    """
    line = " ".join(words.split())
    return "".join(
        character if character.isalnum() or character in " ,’“”–—…" else f"&#{ord(character)};"
        for character in line
    )
