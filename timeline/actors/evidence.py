"""What the company of an unregistered name tells of its kind, over a whole document."""

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.actors.company import Company
from timeline.actors.company_words import ACTS_FROM, FROM_WHERE, HOLDINGS, WARES
from timeline.actors.datelines import dateline_end
from timeline.actors.first_names import GIVEN_NAMES
from timeline.actors.introductions import abbreviates_nouns
from timeline.actors.lexicon import (
    COMPANY_WORDS,
    FIRMS_BEFORE,
    MONTHS_AND_DAYS,
    PLACE_HEADS,
    SHIPS,
    STAFF,
    STATE_ABBREVIATIONS,
    THING_NOUNS,
)
from timeline.actors.names import Word
from timeline.actors.occupations import OCCUPATIONS
from timeline.actors.place_words import (
    FALLING_ON,
    FIGHTERS,
    HOLDING,
    KINDS_OF_PLACES,
    LEAVING_FOR,
    LYING,
    LYING_BEHIND_COMMA,
    PLAIN,
    SHELLING,
    SUFFERED_BY_TOWNS,
    TOWNSFOLK,
    WAYS_TO,
)
from timeline.actors.relatives import KIN
from timeline.actors.role_words import GIVING, LOCATIVES
from timeline.actors.run_words import TICKER
from timeline.actors.spans import Capitals, Sentence, Span
from timeline.model import ActorKind

_RUSSIAN_WHERE = frozenset("в во на из под около через близ над".split())
_MAKING = frozenset("unveiled launched released introduced unveils launches releases".split())
_HOLDING = frozenset(
    "attended attend attending attends hold held holding host hosted hosts hosting opened opens "
    "organised organized organise organize at during planned postponed cancelled visited "
    "before after annual biennial".split()
)
# "named Ada Lind chief executive"
_NAMING = frozenset(
    "named names name appointed appoints elected elects made makes hired picked chose nominated "
    "confirmed reappointed crowned declared".split()
)
# What is done at somebody: "looked at Ada Lind".
_AT_SOMEBODY = frozenset(
    "look looked looking looks laugh laughed laughing shout shouted shouting shot fire "
    "fired aim aimed aiming directed smile smiled smiling pointed stared anger angry hit "
    "lashed swipe dig".split()
)
_FIRST_OF_CAPTION = 2
# After these a verb that follows is not its own: "the road to Northport closed".
_RULING = (FROM_WHERE | LOCATIVES | frozenset("to between along over above on off".split())) - {
    "at"
}
# "bought the mill from Norfirm"
_BUYING = frozenset(
    "bought buy buys buying acquired acquire acquires purchased leased licensed borrowed ordered "
    "orders takeover acquisition purchase".split()
)
_LONGEST_WARE = 8
# Models are called by name: "two Strela missiles".
_WEAPONS = frozenset(
    "missiles rockets tanks rifles helicopters launchers howitzers torpedoes munitions bombers "
    "airliners smartphones handsets drones".split()
)
# "a schoolteacher from Northport"
_HUMAN = (
    *("teacher", "worker", "keeper", "man", "woman", "men", "women", "people", "family"),
    *("families", "child", "children", "mother", "father", "girl", "boy", "couple"),
)
# "said by telephone from Northport"
_REACHED_BY = frozenset("telephone phone link radio".split())
_CAMPAIGNERS = ACTS_FROM - GIVING
_RULING_OTHERS = _RULING - {"on"}


@dataclass(slots=True)
class Evidence:
    """Counts of what a name was seen doing.

    Args:
        name: As it was written first.
        kind: What its own words or a title tell; None where they do not.
        is_town: A town is called so.
        has_age: Somebody's age follows it.
        is_kin: Somebody's relative is called so: "her son Bo".
        is_short_for_nouns: It stands in brackets after small words of these initials.
    """

    name: str
    kind: ActorKind | None = None
    speech: int = 0
    subject: int = 0
    where: int = 0
    firm: int = 0
    owns: int = 0
    inner: int = 0
    opens: int = 0
    inside: int = 0
    named_beside: int = 0
    made: int = 0
    wares: int = 0
    held: int = 0
    numbered: int = 0
    explained: int = 0
    office: int = 0
    thing: int = 0
    datelines: int = 0
    articles: int = 0
    seen: int = 0
    is_town: bool = False
    is_short_for_nouns: bool = False
    is_kin: bool = False
    has_age: bool = False


def gather(
    evidence: dict[tuple[str, ...], Evidence],
    keys: tuple[str, ...],
    sentence: Sentence,
    span: Span,
) -> Evidence:
    """Add what one mention of a name tells; give all that was seen of it so far."""
    text, words = sentence.text, sentence.words
    start, end = words[span.first].start, words[span.last - 1].end
    seen = evidence.get(keys)
    if seen is None:
        seen = evidence[keys] = Evidence(" ".join(text[start:end].split()))
    company = sentence.company_of(span)
    seen.seen += 1
    seen.articles += _has_article(words, span, company)
    if isinstance(span.what, Capitals):
        _add_own_words(seen, span.what)
    is_one = span.last - span.first == 1
    is_place = _is_fought_over(company, words, span) and (is_one or keys[0] not in GIVEN_NAMES)
    if is_place or (is_one and _is_said_of_places(company)):
        seen.where += 1
    else:
        _add_deeds(seen, company)
    _add_where(seen, company, words, span)
    if _is_dateline(text, words, span, company):
        seen.datelines += 1
        seen.where += 1
    _add_firm(seen, company, opens=isinstance(span.what, Capitals) and span.what.opens)
    if TICKER.match(text, end + 1):
        seen.firm += 1
        seen.inner += 1
    _add_thing(seen, company)
    seen.thing += keys[0] in SHIPS
    seen.has_age |= company.has_age()
    seen.is_kin |= company.before() in KIN and company.gap_before() == " "
    seen.is_short_for_nouns |= abbreviates_nouns(text, words, span)
    return seen


def _has_article(words: Sequence[Word], span: Span, company: Company) -> bool:
    """Whether "the" stands right before it, and no noun after it that may have the article."""
    if span.first == 0 or span.title or words[span.first - 1].key != "the":
        return False
    return not (company.modifies_noun() or company.is_possessive or company.has_officer())


def _add_own_words(seen: Evidence, capitals: Capitals) -> None:
    # A title says more than the name's own words: "General Motors" has none.
    seen.kind = capitals.kind if seen.kind is None else seen.kind
    seen.name = capitals.english or seen.name
    seen.opens += capitals.opens
    seen.inner += not capitals.opens


def _add_deeds(seen: Evidence, company: Company) -> None:
    """Add what it says, does and has."""
    one = company.before()
    does = company.is_subject() or company.is_explained()
    seen.speech += company.speaks()
    seen.subject += does and one not in _RULING_OTHERS
    seen.owns += company.is_possessive
    seen.explained += company.has_apposition()
    seen.office += company.has_office_beside()
    seen.held += one in _HOLDING or company.after() == "held"


def _add_where(seen: Evidence, company: Company, words: Sequence[Word], span: Span) -> None:
    """Add what tells that it is where something happens."""
    one = company.before()
    is_where = company.stands_where() and not company.invests()
    # "a subpoena to Ada Lind", "shares to Norfirm": of countries alone it would say where.
    is_where = is_where and (one != "to" or company.is_on_the_way())
    seen.inside += one not in ("from", "for", "to", "with", "of")
    is_called = one in PLACE_HEADS and company.gap_before() == " "
    seen.where += PLAIN if is_called else is_where
    seen.where += company.is_before_state
    seen.where += one in SHELLING or (company.after() in PLACE_HEADS and company.gap_after() == " ")
    # "иск на «Ладогу»": what stands in quotes is no town.
    seen.where += one in _RUSSIAN_WHERE and seen.kind is not ActorKind.ORGANISATION
    seen.where += one == "on" and span.first == 1
    seen.where += one == "off" and not company.is_possessive
    seen.where += PLAIN if company.lies_apart() or _are_from_there(company) else 0
    seen.where += one == "over" and words[span.first - 1].text == "the"
    seen.where -= _has_staff(company) or (one == "for" and is_where)
    seen.where -= _has_campaigners(company) and is_where


def _are_from_there(company: Company) -> bool:
    """Whether somebody comes or speaks from there: "a nurse from Northport", "by phone from"."""
    two = company.before(2)
    is_somebody = two.removesuffix("s") in OCCUPATIONS or two.endswith(_HUMAN)
    speaks = two in _REACHED_BY and company.before(3) in ("by", "video")
    return company.before() == "from" and (is_somebody or speaks) and two not in ACTS_FROM


def _add_firm(seen: Evidence, company: Company, *, opens: bool) -> None:
    """Add what tells that it is a firm or a body; `opens` where it begins the sentence."""
    one = company.before()
    is_named = one in _NAMING
    is_at = one == "at" and company.before(2) not in _AT_SOMEBODY
    is_listed = company.begins_list() if opens else company.is_listed()
    seen.named_beside += is_listed or (company.has_officer() and not is_named)
    seen.firm += is_at or _has_staff(company) or _has_campaigners(company)
    seen.firm += one in FIRMS_BEFORE or (company.after() in COMPANY_WORDS and not is_named)
    seen.firm += company.has_officer() and not is_named


def _add_thing(seen: Evidence, company: Company) -> None:
    """Add what tells that it is a product or another thing."""
    one = company.before()
    seen.made += one in _MAKING
    seen.wares += company.after() in WARES
    seen.thing += one in THING_NOUNS or company.after() in _WEAPONS
    seen.thing += company.is_called_a(THING_NOUNS)
    seen.numbered += company.has_number()


def _is_said_of_places(company: Company) -> bool:
    """Whether it lies somewhere, suffers or is called what towns and rivers are."""
    return _lies_or_suffers(company) or company.is_called_a(KINDS_OF_PLACES)


def _is_fought_over(company: Company, words: Sequence[Word], span: Span) -> bool:
    """Whether somebody goes there, rules, holds or attacks it: "the rebels hold Northport"."""
    one, two = company.before(), company.before(2)
    if (one == "for" and two in LEAVING_FOR) or (one == "on" and two in FALLING_ON):
        return True
    if (one == "of" and two in TOWNSFOLK) or (one == "to" and two in WAYS_TO):
        return True
    return one in HOLDING and any(word.key in FIGHTERS for word in words[: span.first])


def _lies_or_suffers(company: Company) -> bool:
    """Whether a verb of places follows: "Northport lies", "was flooded", ", which runs"."""
    after, next_one = company.after(), company.after(2)
    if company.gap_after() == ", ":
        return after == "which" and next_one in LYING_BEHIND_COMMA
    if after in ("was", "were", "is", "are"):
        is_place = next_one in ("a", "the", "one") and company.after(3) in KINDS_OF_PLACES
        return next_one in SUFFERED_BY_TOWNS or is_place
    return after in LYING


def _has_staff(company: Company) -> bool:
    """Whether somebody works at it or holds a part of it."""
    one, two = company.before(), company.before(2)
    return (one == "at" and two in STAFF) or (one == "in" and two in HOLDINGS)


def _has_campaigners(company: Company) -> bool:
    """Whether those come from it who speak for a body: "campaigners from Norfirm"."""
    if company.before() != "from":
        return False
    is_bought = any(company.before(step) in _BUYING for step in range(2, _LONGEST_WARE))
    return is_bought or company.before(2) in _CAMPAIGNERS


def opens_dateline(words: Sequence[Word], span: Span, company: Company) -> bool:
    """Whether it is the town in capitals before the news: "TALLINN, March 6"."""
    if span.first or not all(word.text.isupper() for word in words[: span.last]):
        return False
    gap = company.gap_after()[:2].strip()
    after = company.after()
    dated = gap == "," and (
        after in MONTHS_AND_DAYS or after.isdigit() or after in STATE_ABBREVIATIONS
    )
    return dated or gap in ("(", "\u2014", "-", "\u2013", ":")


def _is_dateline(text: str, words: Sequence[Word], span: Span, company: Company) -> bool:
    """Whether it is the town before the news, as of a caption: "Tallinn, Estonia: a bridge"."""
    is_caption = company.is_caption and span.first < _FIRST_OF_CAPTION
    if is_caption or opens_dateline(words, span, company):
        return True
    return span.first < _FIRST_OF_CAPTION and company.end <= dateline_end(text, words)
