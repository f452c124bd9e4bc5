"""Texts in Latin letters that are not English, where capitals and small words tell otherwise."""

from collections.abc import Sequence
from dataclasses import replace

from timeline.actors.spans import Capitals, Sentence
from timeline.actors.spelling import is_cyrillic

# Small words of English that no other language of much news has.
_ENGLISH = frozenset(
    "the of and to that for with from by this these those are were which have had but they their "
    "been has will would could should what who is it its was when while than about after said "
    "says you your we our not or at be can if".split()
)
# Small words of German, French, Spanish and Italian, without marks; none that names have.
_OTHERS = frozenset(
    "und das die ist nicht mit ein eine einer eines einem einen auf sagte sagten wurde wurden sind "
    "hat haben nach bei vom zum zur im sich auch wie aus durch gegen uber noch dass "
    "est dans avec une qui que sont ete aux ont cette mais "
    "una por fue segun pero como ha han che sono nel nella stato stata".split()
)
_FEWEST_OTHERS = 2
_FEWEST_WORDS = 30
# In English news about three in ten.
_LEAST_SHARE = 0.12


def with_known_names_only(sentences: Sequence[Sentence]) -> list[Sentence]:
    """Leave out the names that only capitals tell, in a text of another language than English.

    German has a capital on every noun; whom the registry knows is named there all the same.
    """
    small = [
        word.key
        for sentence in sentences
        for word in sentence.words
        if word.text.islower() and not is_cyrillic(word.text)
    ]
    if not _is_other(small):
        return list(sentences)
    return [one if one.is_russian else _known_names_of(one) for one in sentences]


def _is_other(small: Sequence[str]) -> bool:
    """Whether small words are not those of English; few of them tell it by what they are alone."""
    english = sum(key in _ENGLISH for key in small)
    if len(small) >= _FEWEST_WORDS:
        return english < _LEAST_SHARE * len(small)
    return english == 0 and len(_OTHERS.intersection(small)) >= _FEWEST_OTHERS


def _known_names_of(sentence: Sentence) -> Sentence:
    known = [span for span in sentence.spans if not isinstance(span.what, Capitals)]
    return replace(sentence, spans=known)
