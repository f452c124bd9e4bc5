"""Names of actors in the sentences of a text."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from timeline.actors.company import Company
from timeline.actors.credit_lines import credits_in
from timeline.actors.datelines import dateline_end
from timeline.actors.document import Document
from timeline.actors.evidence import opens_dateline
from timeline.actors.foreign import with_known_names_only
from timeline.actors.headlines import with_headline_names
from timeline.actors.name_limits import LONGEST_NAME
from timeline.actors.named import Named
from timeline.actors.names import words_of
from timeline.actors.owners_names import with_whole_owners
from timeline.actors.proposals import Proposal, with_proposals
from timeline.actors.registry import ActorRegistry
from timeline.actors.roles import (
    role_of_actor,
    role_of_body,
    role_of_country,
    role_of_people,
    role_of_person,
    role_of_place,
    role_of_seat,
)
from timeline.actors.russian import is_russian, scan_russian
from timeline.actors.russian_roles import role_in_russian
from timeline.actors.scanning import scan
from timeline.actors.spans import Body, Capitals, Demonym, Registered, Seat, Sentence, Span
from timeline.actors.spelling import is_cyrillic, slug
from timeline.actors.surfaces import end_of_name
from timeline.model import ActorKind, ActorMention, Role

# After the agency of a dateline: "OSLO, May 3 (Andes Wire) - ...".
_FOR_OR_AGAINST = ("anti-", "pro-", "Anti-", "Pro-", "non-", "ex-")
_DATELINE_END = re.compile(r"\)\.? ?(?:--|[-_\u2013\u2014:])")


def find_actors(
    text: str,
    sentences: Sequence[tuple[int, int]],
    *,
    registry: ActorRegistry,
    country: str | None,
    published: date | None = None,
    proposals: Sequence[Sequence[Proposal]] = (),
) -> list[list[ActorMention]]:
    """Find who is named in each sentence, and what they do there.

    Args:
        text: The article.
        sentences: Spans in `text`, in order.
        registry: Who is known.
        country: Of the outlet, by id or any of its names, for a bare "Defence Ministry"; None
            where unknown.
        published: The day on which "the Norwegian Prime Minister" holds the office; where it
            is None, only the text itself can tell who that is.
        proposals: Of another finder of names, for each sentence; none where there is no other.

    Returns:
        One list per sentence, in the order of the text; places are in it with `Role.PLACE`, and
        names of nobody registered with an id made of the name.
    """
    scanned = []
    for span in sentences:
        words = words_of(text, *span)
        russian = is_russian(words)
        scanning = scan_russian if russian else scan
        scanned.append(Sentence(text, words, scanning(text, words, registry), russian))
    scanned = with_known_names_only(scanned)
    if proposals:
        scanned = [
            with_proposals(sentence, begin, proposed)
            for sentence, (begin, _), proposed in zip(scanned, sentences, proposals, strict=True)
        ]
    scanned = with_whole_owners(with_headline_names(text, scanned))
    document = Document(
        text,
        scanned,
        registry=registry,
        country=_country_id(registry, country),
        published=published,
    )
    return [
        _mentions(text, sentence, named, registry)
        for sentence, named in zip(scanned, document.resolve(), strict=True)
    ]


def _country_id(registry: ActorRegistry, country: str | None) -> str | None:
    if country is None or country in registry.by_id:
        return country
    words = words_of(country)
    match = registry.index.longest_at(words, 0) if words else None
    return match.ids[0] if match else None


def _mentions(
    text: str,
    sentence: Sentence,
    named: Sequence[tuple[Span, Named]],
    registry: ActorRegistry,
) -> list[ActorMention]:
    mentions: list[ActorMention] = []
    if not named:
        return mentions
    credits = credits_in(text, sentence.words)
    dateline = dateline_end(text, sentence.words)
    last: tuple[Span, Role, bool] | None = None
    for span, who in named:
        if not who.name.strip() or len(who.name) > LONGEST_NAME:
            # Letters without a sound, as "Ь", leave nothing of a name in English.
            continue
        company = sentence.company_of(span)
        if last is not None and _is_seat_of(last[0], span, mentions[-1], company):
            mentions[-1] = replace(mentions[-1], role=Role.ADJECTIVE)
            company = Company(text, sentence.words, last[0].first, span.last)
        role = (
            role_in_russian(text, sentence.words, span, who, _written(who, registry))
            if sentence.is_russian
            else _role(span, who, company)
        )
        governed = company.is_governed
        shares = _shares_in_russian if sentence.is_russian else _shares
        full = _written_out(text, mentions, company, who)
        if full is not None:
            role = full.role
        elif last is not None and shares(company, span, who, last, mentions[-1].kind):
            role, governed = last[1], last[2]
        elif (
            _may_be_town(who, registry)
            and (company.end <= dateline or opens_dateline(sentence.words, span, company))
        ) or _ends_address(text, mentions, company, who):
            role = Role.PLACE
        elif (
            company.start in credits
            or (span.first > 0 and company.end <= dateline)
            or _is_aside(text, mentions, company, who)
            or _are_people_abroad(last, span, company)
        ):
            role = Role.ADJECTIVE
        last = (span, role, governed)
        start = sentence.words[span.first].start
        end = end_of_name(text, sentence.words[span.first : span.last])
        mentions.append(_mention(text, (start, end), span, who, role, registry))
    return mentions


def _is_seat_of(last: Span, span: Span, before: ActorMention, company: Company) -> bool:
    """Whether somebody's name only says whose the seat after it is: "the Lind White House"."""
    is_seat = isinstance(span.what, Seat) and last.last == span.first
    return is_seat and before.kind is ActorKind.PERSON and company.gap_before() == " "


def _are_people_abroad(last: tuple[Span, Role, bool] | None, span: Span, company: Company) -> bool:
    """Whether a people lives in another country than its own: "the Norland Danes"."""
    if last is None or last[0].last != span.first or company.gap_before() != " ":
        return False
    return isinstance(span.what, Demonym) and isinstance(last[0].what, Demonym | Registered)


def _written(who: Named, registry: ActorRegistry) -> frozenset[str]:
    """How a registered actor or its seat is written where it stands alone, in small letters."""
    actor = registry.by_id.get(who.id)
    names = () if actor is None else (*actor.all_names, *actor.metonyms)
    return frozenset(name.casefold() for name in names)


def _mention(
    text: str,
    place: tuple[int, int],
    span: Span,
    who: Named,
    role: Role,
    registry: ActorRegistry,
) -> ActorMention:
    start, end = place
    if isinstance(span.what, Seat) and role is Role.PLACE:
        name = _in_latin(span.what, text[start:end], registry)
        return ActorMention(start, end, slug(name), name, ActorKind.PLACE, role)
    if role is Role.PLACE and text[start:end].isupper() and who.id not in registry.by_id:
        # The town of a dateline, after which something else is called, too.
        name = text[start:end].title()
        return ActorMention(start, end, slug(name), name, ActorKind.PLACE, role)
    # Nor do they leave more than a space beside one.
    return ActorMention(start, end, who.id, " ".join(who.name.split()), who.kind, role)


def _in_latin(seat: Seat, name: str, registry: ActorRegistry) -> str:
    """The English name of a seat of government that stands in Cyrillic letters."""
    if not is_cyrillic(name):
        return name
    known = registry.by_id[seat.ids[0]].metonyms
    return next((one for one in known if not is_cyrillic(one)), name)


def _role(span: Span, who: Named, company: Company) -> Role:
    match span.what:
        case Demonym(_, many):
            return role_of_people(company, many=many)
        case Seat():
            return role_of_seat(company)
        case Body():
            return role_of_body(company)
        case _ if who.kind is ActorKind.PERSON:
            return role_of_person(company)
        case _ if who.kind is ActorKind.PLACE:
            return role_of_place(company)
        case Registered() if who.kind is ActorKind.COUNTRY:
            return role_of_country(company)
        case _:
            return role_of_actor(company)


def _written_out(
    text: str, mentions: Sequence[ActorMention], company: Company, who: Named
) -> ActorMention | None:
    """The name before it of which it is the abbreviation in brackets."""
    if company.gap_before() != " (" or not mentions or not text.startswith(" (", mentions[-1].end):
        return None
    # "the Norfirm Mission in Norland (NMN)"
    near = mentions[-2:] if mentions[-1].role is Role.PLACE else mentions[-1:]
    return near[0] if near[0].actor_id == who.id else None


def _is_aside(text: str, mentions: Sequence[ActorMention], company: Company, who: Named) -> bool:
    """Whether it is somebody's party, or the agency of a dateline, in brackets."""
    if text.endswith(_FOR_OR_AGAINST, 0, company.start):
        # "anti-Lind protesters"
        return True
    if text.endswith("(", 0, company.start) and _DATELINE_END.match(text, company.end):
        return True
    if who.kind is ActorKind.PERSON:
        return False
    if text.endswith("/", 0, company.start) and text.startswith("/", company.end):
        # "OLDTOWN, May 3. /Andes Wire/."
        return True
    if _is_beside_somebody(text, mentions, company):
        return True
    if company.gap_before() != " (" or not mentions:
        return False
    before = mentions[-1]
    if not text.startswith(" (", before.end) or not company.gap_after().startswith(")"):
        return False
    return before.kind is ActorKind.PERSON or text[before.start : before.end].isupper()


def _may_be_town(who: Named, registry: ActorRegistry) -> bool:
    """Whether a name in capitals before the news may be a town: "CEC: turnout rises" has none."""
    return who.kind in (ActorKind.PLACE, ActorKind.COUNTRY) or (
        who.kind is not ActorKind.MINISTRY
        and who.id not in registry.by_id
        and not who.name.isupper()
    )


def _ends_address(
    text: str, mentions: Sequence[ActorMention], company: Company, who: Named
) -> bool:
    """Whether it is the country of a town before it: "a mill of Oldtown, Norland, sold"."""
    if who.kind is not ActorKind.COUNTRY or not mentions or company.gap_before() != ", ":
        return False
    before, follows = mentions[-1], text[company.end : company.end + 1]
    is_town = before.kind is ActorKind.PLACE and before.role is Role.PLACE
    return is_town and before.end == company.start - 2 and follows in (",", ".", ";", ")", "")


def _is_beside_somebody(text: str, mentions: Sequence[ActorMention], company: Company) -> bool:
    """Whether it stands in brackets after somebody, first or not: "Ada Lind (RRP, Norland)"."""
    if not mentions:
        return False
    opened = text.rfind("(", mentions[0].end, company.start)
    if opened < 0 or ")" in text[opened : company.start]:
        return False
    return any(one.end == opened - 1 and one.kind is ActorKind.PERSON for one in reversed(mentions))


def _begins_anew(company: Company, last: int) -> bool:
    """Whether it says or does something of its own: "in Norland, Sudland launched"."""
    return company.speaks() or (company.follows_comma(last) and company.is_subject())


def _shares_in_russian(
    company: Company,
    span: Span,
    who: Named,
    last: tuple[Span, Role, bool],
    last_kind: ActorKind,
) -> bool:
    """Whether a name goes on a list of owners or places: "на границе Норландии и Судландии"."""
    return _shares(company, span, who, last, last_kind) or (
        last[1] in (Role.ADJECTIVE, Role.PLACE)
        and last_kind is who.kind is ActorKind.COUNTRY
        and isinstance(span.what, Registered)
        and isinstance(last[0].what, Registered)
        and company.lists_after(last[0].last)
    )


def _shares(
    company: Company,
    span: Span,
    who: Named,
    last: tuple[Span, Role, bool],
    last_kind: ActorKind,
) -> bool:
    """Whether a name stands in a list with the one before it: "in Norland and Sudland"."""
    if company.repeats_of(last[0].last):
        return True
    if isinstance(span.what, Seat) and isinstance(last[0].what, Seat):
        acts = not last[2] and (company.is_subject() or company.speaks())
        return company.lists_after(last[0].last) and not (acts and last[1] is Role.PLACE)
    if isinstance(span.what, Seat) and last[1] is Role.PLACE and last[2]:
        # "flights between Oldtown and Northport resumed"
        return company.ends_list_of_places(last[0].last)
    if isinstance(span.what, Seat) and last[1] is Role.PLACE:
        # "Oldtown and Northport traded higher": a town among towns.
        return company.lists_after(last[0].last)
    if who.kind is ActorKind.PLACE and last[1] in (Role.ACTOR, Role.ADDRESSED):
        # "Texas sued Ohio and Utah": states among states.
        alike = last_kind is ActorKind.PLACE or company.does_with_others()
        return alike and company.lists_after(last[0].last)
    if last[1] is Role.ADJECTIVE and company.shares_title(last[0].first, last[0].last):
        # "the chairman of Norfirm and Vinta fled"
        return last_kind is who.kind
    if last[1] is Role.ADJECTIVE and company.is_of_several(last[0].first, last[0].last):
        # "the mayors of Oldtown, Northport and Karvik"
        return True
    if last[1] is Role.ADJECTIVE:
        # "bonds of Norland and Sudland"; after "Norland's" and the like a new thought begins.
        alike = who.kind is ActorKind.COUNTRY or who.kind is last_kind is ActorKind.ORGANISATION
        if who.kind is last_kind is ActorKind.COUNTRY and last[2]:
            return company.goes_on_list(last[0].first, last[0].last)
        return last[2] and alike and company.ends_list_of_places(last[0].last)
    if last[1] is Role.PLACE and last_kind is who.kind is ActorKind.ORGANISATION:
        # "worked at Norfirm and Vinta"
        return company.ends_list(last[0].last)
    return (
        (last[1] is Role.ADDRESSED or (last[1] is Role.PLACE and who.kind is ActorKind.COUNTRY))
        and isinstance(span.what, Registered | Capitals | Body)
        and company.lists_after(last[0].last)
        and not company.is_possessive
        and not (last[1] is Role.PLACE and _begins_anew(company, last[0].last))
        and not company.modifies_noun()
    )
