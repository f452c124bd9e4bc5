"""Surnames in Russian letters of registered people, of whom the text gives no first name."""

from datetime import date

from timeline.actors.names import Word
from timeline.actors.registry import Actor, ActorRegistry
from timeline.actors.russian_cases import is_first_name, surnames_of
from timeline.actors.spelling import is_cyrillic, sound_key

# Whom a bare surname means first, where several bear it; others are no less in office.
_FOREMOST = frozenset(
    ("president", "prime minister", "chancellor", "supreme leader", "king", "crown prince")
)
_TELLING = 5


def bearer_of(word: Word, registry: ActorRegistry, published: date | None) -> Actor | None:
    """Who is meant by a Russian surname alone: the only bearer, or the one in office.

    Args:
        published: The day on which offices are held; None where it is not known.
    """
    bearers = [actor for actor in _with_sound(word, registry) if _fits(word, actor)]
    if len(bearers) == 1 and _is_telling(word):
        return bearers[0]
    ranked = [(_rank(actor, registry, published), actor) for actor in bearers]
    foremost = max((rank for rank, _ in ranked), default=0)
    leaders = [actor for rank, actor in ranked if rank == foremost]
    return leaders[0] if foremost and len(leaders) == 1 else None


def may_be_registered(word: Word, registry: ActorRegistry) -> bool:
    """Whether a word is the surname of somebody registered, in some case."""
    return any(_fits(word, actor) for actor in _with_sound(word, registry))


def _with_sound(word: Word, registry: ActorRegistry) -> list[Actor]:
    key = sound_key(word.text)
    by_surname = registry.indexes.by_surname
    ids = dict.fromkeys((*by_surname.get(key, ()), *by_surname.get(f"{key}a", ())))
    return [registry.by_id[id_] for id_ in ids]


def _fits(word: Word, actor: Actor) -> bool:
    """Whether a word is a case of somebody's surname, as Russian writes it."""
    own = {
        name.casefold().replace("ё", "е").rpartition(" ")[2].rpartition("-")[2]
        for name in actor.all_names
        if is_cyrillic(name)
    }
    plain = word.text.casefold()
    return not own.isdisjoint(name.replace("ё", "е") for name in (plain, *surnames_of(plain)))


def _is_telling(word: Word) -> bool:
    return len(word.key) >= _TELLING and not is_first_name(word.text.casefold())


def _rank(actor: Actor, registry: ActorRegistry, published: date | None) -> int:
    offices = registry.offices_of(actor, published)
    return 2 if not _FOREMOST.isdisjoint(offices) else min(len(offices), 1)
