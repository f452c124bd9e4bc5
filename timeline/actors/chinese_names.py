"""Chinese names in Russian letters (Palladius) written as English does (pinyin)."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain

_HARD = {
    **dict(zip("b p m f d t n l g k h r s c".split(), "бпмфдтнлгкхжсц", strict=True)),
    "zh": "чж",
    "ch": "ч",
    "sh": "ш",
    "z": "цз",
}
_SOFT = {
    **dict(zip("b p m d t n l".split(), "бпмдтнл", strict=True)),
    "j": "цз",
    "q": "ц",
    "x": "с",
}
_FINALS = (
    "a:а ai:ай an:ань ang:ан ao:ао e:э ei:эй en:энь eng:эн ong:ун ou:оу u:у ua:уа uai:уай "
    "uan:уань uang:уан ui:уй un:унь uo:о"
)
_SOFT_FINALS = "i:и ia:я ian:янь iang:ян iao:яо ie:е in:инь ing:ин iong:юн iu:ю"
_ROUND_FINALS = "u:юй uan:юань ue:юэ un:юнь"
_WHOLE = (
    "ya:я yan:янь yang:ян yao:яо ye:е yi:и yin:инь ying:ин yong:юн you:ю yu:юй yuan:юань yue:юэ "
    "yun:юнь wa:ва wai:вай wan:вань wang:ван wei:вэй wen:вэнь weng:вэн wo:во wu:у er:эр an:ань "
    "ang:ан ao:ао ai:ай en:энь ou:оу bo:бо po:по mo:мо fo:фо zhi:чжи chi:чи shi:ши ri:жи zi:цзы "
    "ci:цы si:сы hui:хуэй lu:люй nu:нюй hua:хуа a:а e:э"
)
# Of one syllable, which no name ends in, as these are endings of grammatical case.
_NO_ENDS = frozenset("а э у е ю я".split())
_SURNAMES = frozenset(
    "ли ван чжан лю чэнь ян чжао хуан чжоу у сюй сунь ху чжу гао линь хэ го ма ло лян сун чжэн се "
    "хань тан фэн юй дун сяо чэн цао юань дэн фу шэнь цзэн пэн люй су лу цзян цай цзя дин вэй сюэ "
    "е янь пань ду дай ся чжун тянь жэнь фань фан ши яо тань ляо цзоу сюн цзинь хао кун бай цуй "
    "кан мао цю цинь гу хоу шао мэн лун вань дуань лэй цянь инь чан цяо лай гун вэнь чжай лань "
    "си цзи лоу сян хуа цуй вэнь дяо му цзо мяо нин чи пу ю гэн ао ба жун синь тун".split()
)


def chinese_in_english(names: Sequence[str]) -> str | None:
    """Write a surname and a given name, in whatever case, in pinyin; None where it is no such.

    Args:
        names: In small Russian letters.
    """
    if len(names) != 2 or names[0] not in _SURNAMES:
        return None
    given = next(filter(None, map(_in_pinyin, _nominatives(names[1]))), None)
    surname = _syllables().get(names[0])
    return None if given is None or surname is None else f"{surname.title()} {given.title()}"


def _nominatives(word: str) -> Iterator[str]:
    """What a word may be in the nominative, itself first: "Кэцяна" is "Кэцян"."""
    yield word
    for endings, instead in ((("а", "у", "е", "ом", "ем"), ""), (("я", "ю", "е", "ем"), "ь"),
                             (("я", "ю", "е", "ем"), "й")):  # fmt: skip
        for ending in endings:
            if word.endswith(ending):
                yield word.removesuffix(ending) + instead


@lru_cache(maxsize=4096)
def _in_pinyin(word: str) -> str | None:
    """One or two syllables in pinyin; None where they are none."""
    known = _syllables()
    whole = known.get(word)
    if whole is not None:
        return whole
    for cut in range(len(word) - 1, 0, -1):
        one, other = known.get(word[:cut]), known.get(word[cut:].lstrip("ъ"))
        if one is not None and other is not None and word[cut:] not in _NO_ENDS:
            return one + other
    return None


@lru_cache(maxsize=1)
def _syllables() -> Mapping[str, str]:
    """Pinyin under Russian syllables."""
    soft = {initial: _SOFT[initial] for initial in ("j", "q", "x")}
    pairs = chain(
        _combined(_HARD, _FINALS), _combined(_SOFT, _SOFT_FINALS), _combined(soft, _ROUND_FINALS)
    )
    return {**dict(pairs), **dict(_read(_WHOLE))}


def _combined(initials: Mapping[str, str], finals: str) -> Iterator[tuple[str, str]]:
    for final, pinyin in _read(finals):
        for initial, russian in initials.items():
            yield russian + final, initial + pinyin


def _read(pairs: str) -> Iterator[tuple[str, str]]:
    for pair in pairs.split():
        pinyin, russian = pair.split(":")
        yield russian, pinyin
