"""Which of several registered actors of one name a document means."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import takewhile

from timeline.actors.registry import Actor, ActorRegistry
from timeline.actors.spans import Demonym, Registered, Seat, Sentence
from timeline.actors.spelling import is_cyrillic, slug
from timeline.model import ActorKind

# So many times a document names a country of which it tells something.
_OFTEN = 2


class Namesakes:
    """Tells bodies of one name apart by their countries: "the Greens", "the Senate".

    Args:
        sentences: In order.
        registry: Who is known.
        country: Id of the outlet's country; None if unknown.
    """

    def __init__(
        self, sentences: Sequence[Sentence], registry: ActorRegistry, country: str | None
    ) -> None:
        self._registry = registry
        named = Counter(_countries_in(sentences, registry))
        often = sorted(named, key=lambda one: (-named[one], one))
        # The country that a document names most, by its people, too; None where it names none.
        self.main_country = often[0] if often else None
        several = [one for one in often[1:] if named[one] >= _OFTEN]
        self._countries = [*([country] if country else []), *often[:1], *several]

    def actor_of(self, ids: Sequence[str], written: str) -> Actor | None:
        """Who is meant: the one of the outlet's country, else of that named most often.

        Args:
            ids: Of all who may be.
            written: The name as it stands in the text.

        Returns:
            One that belongs to no country where none does of those named; else None.
        """
        actors = [self._registry.by_id[id_] for id_ in ids]
        if len(actors) == 1:
            return actors[0]
        if is_cyrillic(written):
            actors = _nearest_in_spelling(actors, written.casefold())
        for country in self._countries:
            own = [one for one in actors if country in (one.country, one.id)]
            if own:
                return own[0]
        return next((one for one in actors if one.country is None), None)

    def shared_name(self, ids: Sequence[str]) -> tuple[str, str] | None:
        """An id and an English name that all of them go by: "Investigative Committee"."""
        actors = [self._registry.by_id[id_] for id_ in ids]
        shared = [
            name
            for name in dict.fromkeys((actors[0].name, *actors[0].aliases))
            if all(name in one.all_names for one in actors[1:]) and not is_cyrillic(name)
        ]
        return (slug(shared[0]), shared[0]) if shared else None


def _countries_in(sentences: Sequence[Sentence], registry: ActorRegistry) -> Iterator[str]:
    for sentence in sentences:
        for span in sentence.spans:
            match span.what:
                case Demonym(ids, _) if len(ids) == 1:
                    yield ids[0]
                case Seat(ids) if len(ids) == 1:
                    yield ids[0]
                case Registered(ids) if registry.by_id[ids[0]].kind is ActorKind.COUNTRY:
                    yield ids[0]
                case Registered(ids) if len(ids) == 1:
                    person = registry.by_id[ids[0]]
                    if person.kind is ActorKind.PERSON and person.country is not None:
                        yield person.country


def _nearest_in_spelling(actors: Sequence[Actor], written: str) -> list[Actor]:
    """Those whose names share most letters with what stands: of two stems alike "Нигерии"."""
    shared = {actor.id: _shared_letters(actor, written) for actor in actors}
    best = max(shared.values())
    return [actor for actor in actors if shared[actor.id] == best]


def _shared_letters(actor: Actor, written: str) -> tuple[int, int]:
    """How many letters a name begins with as a text does, and then how few it has more."""
    names = [name.casefold() for name in actor.all_names]
    return max((_alike_at_first(name, written), -len(name)) for name in names)


def _alike_at_first(one: str, other: str) -> int:
    pairs = zip(one, other, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
