"""Tickers and tags of parties, which are no names."""

from collections.abc import Sequence

from timeline.actors.names import Word
from timeline.actors.run_words import EXCHANGES, PARTY_TAG, SITES, SYMBOLS, TICKER


def is_mark(text: str, words: Sequence[Word], at: int) -> bool:
    """Whether "(NRF.O)", "(NYSE: NRF)", "the symbol NRF" or the party of "R-Ohio" is here."""
    word = words[at]
    before = words[at - 1] if at else word
    if text[word.start - 1 : word.start] in ("@", "\u00b0") or (
        word.gap == "/" and before.key in SITES
    ):
        # "@AdaLind", "pic.example.com/LiNd"
        return True
    if _is_bracketed_ticker(text, before.start):
        return True
    if before.text not in EXCHANGES and _is_bracketed_ticker(text, word.start):
        return True
    if before.key in SYMBOLS and word.text.isupper():
        return True
    return bool(PARTY_TAG.match(text, before.start) or PARTY_TAG.match(text, word.start))


def _is_bracketed_ticker(text: str, start: int) -> bool:
    return TICKER.match(text, max(0, start - 1)) is not None
