"""What belongs to a country in a Russian sentence: its bodies, its offices, its people."""

from timeline.actors.institutions import SERVICES, Institution
from timeline.actors.russian_agencies import agency_at
from timeline.actors.russian_bodies import ENVOYS, body_at, office_at
from timeline.actors.russian_openings import RussianOpenings
from timeline.actors.spans import Body, Capitals, Demonym, Office, Span
from timeline.model import ActorKind

_SOUGHT = ("выбор", "пост", "должност", "кресл", "полномочи", "кандидат", "администраци")
_OF_MANY = ("ов", "ами", "ам")
_BESIDE = frozenset("с со между перед над".split())


class RussianBelongings(RussianOpenings):
    """Bodies and offices beside the name of their country."""

    def of_people(self, at: int, after: int, ids: tuple[str, ...]) -> Span:
        """What an adjective of a country begins: its army, its president, or only itself."""
        body = body_at(self._words, after, with_country=True) or agency_at(self._words, after)
        if body is not None:
            return Span(at, body.last, Body(body, ids[0]))
        office = None if self._is_sought(at) else office_at(self._words, after)
        if office is not None and not self.name_follows(office.last):
            return Span(at, office.last, Office(office.title, ids[0]))
        return Span(at, after, Demonym(ids, many=False))

    def body_with_country_after(self, at: int) -> Span | None:
        """ "МИД Норландии", "президент Норландии", with or without the country."""
        found = body_at(self._words, at, with_country=False)
        country = self.country_at(found.last) if found is not None else None
        if found is not None:
            return Span(at, country[1] if country else found.last, Body(found, _id(country)))
        named = body_at(self._words, at, with_country=True)
        country = self.country_at(named.last) if named is not None else None
        if country is not None and self._words[at].text.casefold().startswith(ENVOYS):
            # "Посол Норландии Ада Линд": she acts.
            after = self._after_post(country[1])
            country = None if self.name_follows(after) else country
        if named is not None and country is not None:
            return Span(at, country[1], Body(named, country[0]))
        office = None if self._is_sought(at) else office_at(self._words, at)
        country = self.country_at(office.last) if office is not None else None
        if office is not None and country is not None and self._words[at].text.endswith(_OF_MANY):
            # "переговоры министров обороны Норландии и Судландии"
            several = Institution(ActorKind.COUNTRY, "", office.last)
            return Span(at, country[1], Body(several, country[0]))
        if office is None or country is None or self.name_follows(country[1]):
            return None
        return Span(at, country[1], Office(office.title, country[0]))

    def _is_sought(self, at: int) -> bool:
        """Whether an office is spoken of, not who holds it: "выборы президента Норландии"."""
        before = self._words[at - 1].text.casefold() if at else ""
        becomes = self._words[at].text.endswith(("ом", "ем")) and before not in _BESIDE
        # "стал премьером Норландии"
        return before.startswith(_SOUGHT) or becomes

    def _after_post(self, at: int) -> int:
        """Skip "в Норландии" after "Посол Судландии"; give the next word's number."""
        if at + 1 < len(self._words) and self._words[at].text in ("в", "во"):
            country = self.country_at(at + 1)
            if country is None and self._words[at + 1].text[0].isupper():
                # "Посол Норландии в Нортпорте Ада Линд"
                return at + 2
            return at if country is None else country[1]
        return at

    def agency_of_country(self, at: int) -> Span | None:
        """An agency whose country follows: "Генпрокуратура Норландии"."""
        agency = agency_at(self._words, at)
        country = None if agency is None else self.country_at(agency.last)
        if agency is None or country is None:
            return None
        return Span(at, country[1], Body(agency, country[0]))

    def bare_agency(self, at: int) -> Span | None:
        """An agency with a capital and without a country: "в Генпрокуратуре"."""
        agency = agency_at(self._words, at) if self._words[at].text[0].isupper() else None
        if agency is None or agency.function in SERVICES or self.is_quoted(at):
            return None
        what = Capitals(ActorKind.ORGANISATION, opens=False, english=agency.function)
        return Span(at, agency.last, what)


def _id(country: tuple[str, int] | None) -> str | None:
    return None if country is None else country[0]
