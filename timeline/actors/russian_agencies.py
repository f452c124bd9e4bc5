"""Agencies that many countries have by one name, in Russian: "Генпрокуратура Норландии"."""

from collections.abc import Sequence

from timeline.actors.institutions import SERVICES, Institution
from timeline.actors.names import Word
from timeline.model import ActorKind

# Beginnings of their words in every case; the longest first.
_AGENCIES = {
    ("центральн", "избирательн", "комисси"): "Central Election Commission",
    ("государственн", "комитет", "национальн", "безопасност"): (
        "State Committee for National Security"
    ),
    ("служб", "государственн", "безопасност"): "State Security Service",
    ("служб", "национальн", "безопасност"): "National Security Service",
    ("государственн", "пограничн", "служб"): "State Border Service",
    ("государственн", "таможенн", "служб"): "State Customs Service",
    ("государственн", "налогов", "служб"): "State Tax Service",
    ("генеральн", "прокуратур"): "Prosecutor General's Office",
    ("следственн", "комитет"): "Investigative Committee",
    ("служб", "госбезопасност"): "State Security Service",
    ("пограничн", "служб"): "Border Service",
    ("национальн", "банк"): "National Bank",
    ("центральн", "банк"): "Central Bank",
    ("счетн", "палат"): "Accounts Chamber",
    ("счётн", "палат"): "Accounts Chamber",
    ("совет", "безопасност"): "Security Council",
    ("госпогранкомитет",): "State Border Committee",
    ("госналогслужб",): "State Tax Service",
    ("госналогкомитет",): "State Tax Committee",
    ("гостаможкомитет",): "State Customs Committee",
    ("госкомимуществ",): "State Property Committee",
    ("генштаб",): "General Staff",
    ("госсовет",): "State Council",
    ("генпрокуратур",): "Prosecutor General's Office",
    ("центризбирком",): "Central Election Commission",
    ("госпогранслужб",): "State Border Service",
    ("погранслужб",): "Border Service",
    ("госкомстат",): "State Statistics Committee",
    ("центробанк",): "Central Bank",
    ("нацбанк",): "National Bank",
    ("совбез",): "Security Council",
    ("следком",): "Investigative Committee",
    ("цик",): "Central Election Commission",
    ("гкнб",): "State Committee for National Security",
    ("снб",): "National Security Service",
    ("сгб",): "State Security Service",
    ("цб",): "Central Bank",
    ("береговая", "охран"): "Coast Guard",
    ("полици",): "Police",
}
AGENCIES = frozenset(_AGENCIES.values()) - SERVICES
_BEGIN = tuple({stems[0] for stems in _AGENCIES})
_LONGEST_ENDING = 3


def agency_at(words: Sequence[Word], at: int) -> Institution | None:
    """Read the agency that begins at a word, which is one where its country stands beside it."""
    if at >= len(words) or not words[at].text.casefold().startswith(_BEGIN):
        return None
    for stems, function in _AGENCIES.items():
        named = words[at : at + len(stems)]
        if len(named) == len(stems) and all(map(_is_case_of, named, stems)):
            return Institution(ActorKind.ORGANISATION, function, at + len(stems))
    return None


def _is_case_of(word: Word, stem: str) -> bool:
    plain = word.text.casefold()
    return plain.startswith(stem) and len(plain) - len(stem) <= _LONGEST_ENDING
