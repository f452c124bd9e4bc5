"""What story an article is of, by the names that it is full of."""

import re
from collections import Counter

from timeline.actors.spelling import in_english, is_cyrillic, russian_stem

_MOST_NAMES = 24
_LONGEST_STEM = 7
# A capital that opens a sentence, or stands behind a mark, tells nothing.
_CAPITAL = re.compile(
    r" (?:(?<=[^\W\d_] )|(?<=[^\W\d_][,;] ))(?=[^\W\d_])(?![a-zà-öø-ÿа-яё])([\w\u2019'-]{3,})"
)
_POSSESSIVE = re.compile(r"['\u2019]s?$")
_CALENDAR = frozenset(
    "january february march april may june july august september october november december monday "
    "tuesday wednesday thursday friday saturday sunday mrs president prime minister ministry "
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split()
)


def story_names(text: str) -> frozenset[str]:
    """The names that a text has most often, each by its first letters in Latin.

    Texts of one story share several of them, texts of two stories few: in our gold
    (tests/gold/events) four in five pairs of one story share enough, one in a hundred of two.
    """
    counts = Counter(
        _stem(name) for name in _CAPITAL.findall(text) if name.casefold() not in _CALENDAR
    )
    in_order = sorted(counts, key=lambda name: (-counts[name], name))
    return frozenset(in_order[:_MOST_NAMES])


def _stem(name: str) -> str:
    plain = _POSSESSIVE.sub("", name)
    if is_cyrillic(plain):
        plain = in_english([russian_stem(plain.casefold())])
    return plain.casefold()[:_LONGEST_STEM]
