"""Text with markup, as feeds print it: the words, a line for each block."""

import re
from collections.abc import Iterator
from typing import Final

from lxml import html
from lxml.etree import ParserError

_BLOCKS: Final = frozenset(
    "p div br li ul ol h1 h2 h3 h4 h5 h6 blockquote tr table section article figure pre hr".split()
)
_NO_TEXT: Final = frozenset(("script", "style", "noscript", "template", "iframe"))
_SPACES: Final = re.compile(r"[ \t\r\n\f\v]+")


def fragment_text(markup: str) -> str:
    """The words of a piece of HTML; "" where it has none."""
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True)
    try:
        tree = html.document_fromstring(markup.encode("utf-8", "replace"), parser=parser)
    except ParserError:
        return ""
    return words_of(tree)


def words_of(tree: html.HtmlElement) -> str:
    """All words below an element, a line for each block; "" where it has none."""
    lines = "".join(_pieces(tree)).split("\n")
    return "\n".join(line.strip() for line in lines if line.strip())


def _pieces(tree: html.HtmlElement) -> Iterator[str]:
    """Words and line ends, without recursion: markup may be nested as deep as it likes."""
    stack: list[tuple[html.HtmlElement, bool]] = [(tree, False)]
    while stack:
        element, done = stack.pop()
        block = element.tag in _BLOCKS
        if done:
            yield "\n" if block else ""
            yield _plain(element.tail)
            continue
        stack.append((element, True))
        if isinstance(element.tag, str) and element.tag not in _NO_TEXT:
            yield "\n" if block else ""
            yield _plain(element.text)
            stack.extend((child, False) for child in reversed(element))


def _plain(text: str | None) -> str:
    return _SPACES.sub(" ", text or "")
