"""How a name that nobody registered is written: as in the text, or in English letters."""

import re
from collections.abc import Sequence

from timeline.actors.moldovan_names import moldovan_in_english
from timeline.actors.names import Word
from timeline.actors.russian_case_cues import GENITIVE, NOMINATIVE, cases_before
from timeline.actors.russian_cases import latin_name, nominative
from timeline.actors.spelling import in_english, is_cyrillic
from timeline.actors.ukrainian_names import ukrainian_in_english
from timeline.model import ActorKind

# Before a name in quotes in the genitive, with others of a list between: "глава «Громгаза»".
_GOVERNING = re.compile(
    r"\b(?:лидер|депутат|член|сторонник|председател|замглав|глав|аналитик|представител|директор|президент|руководител|основател|владел|акционер|акци"
    r"|сотрудник|пресс-служб|секретар|юрист|адвокат|офис|работник|менеджер|эксперт|данным|словам"
    r"|от|из|у|для|без|против|после)[а-яё]{0,4} (?:\u00ab[^\u00bb]{1,30}\u00bb(?:,| и) )*\u00ab$",
    re.IGNORECASE,
)
# Before a name, whose country is not Ukraine: "Представитель России".
_ABROAD = re.compile(
    r"(?:России|РФ|Белоруссии|Беларуси|Казахстана|Молдавии|Молдовы|Грузии|Литвы|Латвии|Эстонии|"
    r"[Рр]оссийск[а-яё]+(?: [а-яё-]+){1,3}) $"
)
# What these end in tells that a case follows: "Громбанка", "Громнефтью".
_OF_FIRM = re.compile("(банк|пром|газ|инвест|холдинг|телеком)(?:а|у|ом|е)$")
# Few names have such an ending in the nominative: "Прошяну", "Громом".
# English words that firms have in Russian letters.
_IN_FIRMS = dict(
    pair.split(":")
    for pair in (
        "эйр:Air эйрлайнс:Airlines эйрвэйз:Airways моторс:Motors моторз:Motors энерджи:Energy "
        "фудс:Foods фуд:Food тревел:Travel трэвел:Travel девелопмент:Development тайм:Time "
        "интернешнл:International интернэшнл:International групп:Group сервис:Service "
        "сервисез:Services ресорсиз:Resources майнинг:Mining голд:Gold констракшн:Construction "
        "технолоджи:Technology технолоджис:Technologies солюшнс:Solutions системс:Systems "
        "лоджистикс:Logistics лоджистик:Logistic партнерс:Partners пауэр:Power "
        "петролеум:Petroleum стил:Steel шиппинг:Shipping экспресс:Express ньюс:News"
    ).split()
)
_DATIVE = re.compile("(?<=[аеиоуыэюя][бвгджзклмнпрстфхцчшщ])(?:у|ом)$")
_GENITIVE = re.compile("(?<=[бвгджзклмнпрстфхцчшщ])а$")


def written(
    text: str,
    words: Sequence[Word],
    kind: ActorKind = ActorKind.PERSON,
    *,
    country: str | None = None,
) -> str:
    """Write a name of a text; a Russian one in English letters, people's in the nominative.

    Args:
        country: Id of the outlet's country: in Ukraine Ukrainians are meant.
    """
    if not is_cyrillic(words[0].text):
        return " ".join(text[words[0].start : end_of_name(text, words)].split())
    start = words[0].start
    if text.endswith("\u00ab", 0, start):
        return _quoted(text, words)
    if kind is not ActorKind.PERSON and len(words) > 1:
        return in_english([word.text for word in words])
    cases = cases_before(text, start)
    if len(words) == 1 and GENITIVE in cases and NOMINATIVE not in cases:
        # "по данным Громстата"
        return latin_name([_GENITIVE.sub("", words[0].text)])
    names = tuple(word.text.casefold() for word in words)
    if (
        country == "ukraine"
        and len(names) > 1
        and not _ABROAD.search(text, max(0, start - 60), start)
    ):
        return ukrainian_in_english(nominative(names, cases=cases).words)
    if (
        country == "moldova"
        and len(names) > 1
        and not _ABROAD.search(text, max(0, start - 60), start)
    ):
        return moldovan_in_english(nominative(names, cases=cases).words)
    return latin_name(names, cases=cases)


def end_of_name(text: str, words: Sequence[Word]) -> int:
    """Where a name ends in a text, with the bracket that closes "Janata Dal (United)"."""
    end = words[-1].end
    is_open = text.rfind("(", words[0].start, end) > text.rfind(")", words[0].start, end)
    return end + (is_open and text.startswith(")", end))


def _agreeing(names: list[str]) -> list[str]:
    """An adjective and a noun in the nominative: "Южной хронике" is "Южная хроника"."""
    if len(names) != 2:
        return names
    quality, noun = names
    if quality.endswith(("ой", "ую")) and noun.endswith(("е", "и", "ы", "у", "ю")):
        soft = noun.endswith(("ии", "ию", "ю"))
        return [f"{quality[:-2]}ая", noun[:-1] + ("я" if soft else "а")]
    if quality.endswith(("ого", "ому")) and noun.endswith(("а", "у")):
        stem = quality[:-3]
        return [stem + ("ий" if stem.endswith(("к", "г", "х")) else "ый"), noun[:-1]]
    return names


def _quoted(text: str, words: Sequence[Word]) -> str:
    """In the nominative: "аналитики «Велес Капитала»" are those of "Veles Kapital"."""
    names = _agreeing([_OF_FIRM.sub(r"\1", word.text) for word in words])
    if not names[-1].endswith("ком"):
        names[-1] = _DATIVE.sub("", names[-1])
    if _GOVERNING.search(text, max(0, words[0].start - 60), words[0].start):
        # "владелец «Альфа-групп»": before a hyphen words have no case.
        names = [
            name if following.gap == "-" else _GENITIVE.sub("", name)
            for name, following in zip(names, [*words[1:], words[0]], strict=True)
        ]
    return " ".join(_IN_FIRMS.get(name.casefold()) or in_english([name]) for name in names)
