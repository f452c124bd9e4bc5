"""The registry of publishers and agencies, and what it is asked."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from timeline.model import Stated


@dataclass(frozen=True, slots=True)
class Outlet:
    """A publisher of news.

    Args:
        id: Lower-case words joined by hyphens; unique.
        name: As the outlet writes it.
        domains: Hosts that publish for it, without "www."; those below them count too.
        aliases: Other names, and handles with their "@".
        datelines: How its own datelines sign ("ARMENPRESS"); only a news agency has them.
        country: Lower-case words joined by hyphens, as in the registry of actors ("united-states");
            None where it has none.
        languages: ISO 639-1 codes it publishes in.
    """

    id: str
    name: str
    domains: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    datelines: tuple[str, ...] = ()
    country: str | None = None
    languages: tuple[str, ...] = ()

    @property
    def is_agency(self) -> bool:
        """Whether others print what it writes."""
        return bool(self.datelines)


class Outlets:
    """All known outlets; where two claim a name or domain, the first one has it."""

    def __init__(self, entries: Iterable[Outlet] = ()) -> None:
        self.entries: Sequence[Outlet] = tuple(entries)
        self._by_domain: dict[str, Outlet] = {}
        self._by_name: dict[str, Outlet] = {}
        self._by_dateline: dict[str, Outlet] = {}
        for outlet in self.entries:
            for domain in outlet.domains:
                self._by_domain.setdefault(domain.casefold(), outlet)
            for name in (outlet.name, outlet.id, *outlet.aliases):
                self._by_name.setdefault(_folded(name), outlet)
            for dateline in outlet.datelines:
                self._by_dateline.setdefault(_folded(dateline), outlet)

    def by_host(self, host: str) -> Outlet | None:
        """The outlet that publishes on `host` or on the nearest domain above it."""
        labels = host.casefold().strip(".").split(".")
        above = (".".join(labels[start:]) for start in range(len(labels) - 1))
        return next((self._by_domain[name] for name in above if name in self._by_domain), None)

    def by_name(self, name: str) -> Outlet | None:
        """The outlet of that name, alias, handle or dateline, whatever its case."""
        folded = _folded(name)
        return self._by_name.get(folded) or self._by_dateline.get(folded)

    def by_dateline(self, words: str) -> Outlet | None:
        """The agency that signs its datelines so."""
        return self._by_dateline.get(_folded(words))

    def country_of(self, outlet: Stated | None) -> str | None:
        """The country of a stated outlet; None where it is not known."""
        entry = None if outlet is None else self.by_name(outlet.value)
        return None if entry is None else entry.country


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())
