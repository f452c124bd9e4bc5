"""Parts of the names of organisations by which a text calls them later."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from timeline.actors.first_names import GIVEN_NAMES
from timeline.actors.lexicon import (
    BARE_HEADS,
    FUNCTION_WORDS,
    NOT_ACTORS,
    OPENERS,
    ORGANISATION_HEADS,
    PARTICLES,
    TITLE_PARTS,
)
from timeline.actors.named import Named
from timeline.actors.run_words import FORMS_OF_FIRMS

_SKIPPED_IN_ACRONYMS = frozenset("a of for and the on in s".split())
# Too common to stand for a registered name: "European" of "European Commission".
_COMMON = BARE_HEADS | FUNCTION_WORDS | NOT_ACTORS | OPENERS | TITLE_PARTS
_SHORTEST_ACRONYM = 3
# Stems of Russian adjectives of places: "Громский завод" is not called "Громск".
_OF_PLACES = ("ск", "цк")
_NO_SURNAMES = _COMMON | ORGANISATION_HEADS
# Before the name by which a firm is known: "Grupo Karvik", "PT Karvik Tbk".
_FORMS_BEFORE = frozenset(
    "banco banca banque grupo gruppo groupe pt pjsc jsc ojsc cjsc ooo oao pao zao".split()
)
# "Banco de Karvik", "Banco Central"
_NO_SHORT_NAMES = _COMMON | PARTICLES | frozenset(("central", "nacional"))

Keys = tuple[str, ...]


def short_names(
    found: Iterable[tuple[Keys, Named]], registered: Iterable[tuple[Keys, Named]]
) -> Mapping[Keys, Named]:
    """Say who is meant by the beginning, the end or the initials of a longer name.

    Args:
        found: Names of organisations that nobody registered, with the keys of their words.
        registered: Those that are registered and stand in the text in full.
    """
    found, registered = tuple(found), tuple(registered)
    short = dict(_heads_alone((*found, *registered)))
    for keys, named in found:
        for part in _parts(keys):
            if len(part) > 1 or not (part[0] in BARE_HEADS or part[0].endswith(_OF_PLACES)):
                short.setdefault(part, named)
    for keys, named in registered:
        for part in _parts(keys):
            if len(part) > 1 or part[0] not in _COMMON:
                short.setdefault(part, named)
    # "Norfirm" of "Norfirm Bolts" is the "Norfirm Bolts Ltd" of which that is short.
    longer = {named.id: short[keys] for keys, named in found if keys in short}
    return {part: longer.get(named.id, named) for part, named in short.items()}


def _heads_alone(found: Iterable[tuple[Keys, Named]]) -> Iterator[tuple[Keys, Named]]:
    """What only one body of a text is called: "the League" for "the Farmers' League"."""
    bodies: defaultdict[Keys, dict[str, Named]] = defaultdict(dict)
    for keys, named in found:
        if len(keys) > 1 and keys[-1] in ORGANISATION_HEADS:
            bodies[keys[-1:]][named.id] = named
    for head, named_so in bodies.items():
        if len(named_so) == 1:
            yield head, next(iter(named_so.values()))


def _own_words(keys: Keys) -> Keys:
    """The words of a firm's name without its legal form: "Ada Lind" of "Ada Lind Corp."."""
    own = keys
    while own and own[-1] in FORMS_OF_FIRMS:
        own = own[:-1]
    return own


def _parts(keys: Keys) -> Iterator[Keys]:
    if len(keys) > 1 and keys[0] in _FORMS_BEFORE and keys[1] not in _NO_SHORT_NAMES:
        yield keys[1:2]
    for length in range(1, len(keys)):
        yield keys[:length]
        if length > 1 and keys[-length - 1] != "of":
            # "Miro Lind" is not the Party of Miro Lind.
            yield keys[-length:]
    if keys[-1] in FORMS_OF_FIRMS:
        *first, last = _own_words(keys) or ("",)
        are_names = all(len(key) == 1 or key in GIVEN_NAMES for key in first)
        if first and (are_names or len(first) == 1) and last not in _NO_SURNAMES:
            # After its founder a firm is called by the surname.
            yield (last,)
    letters = "".join(key[0] for key in keys if key not in _SKIPPED_IN_ACRONYMS)
    if len(keys) > 1 and len(letters) >= _SHORTEST_ACRONYM:
        yield (letters,)
