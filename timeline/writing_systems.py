"""How languages are written: their letters beyond ASCII, their commonest words, their encodings."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

# Words that carry no matter; a language is known by how many of them a text uses.
COMMON_WORDS: Final[Mapping[str, frozenset[str]]] = {
    language: frozenset(words.split())
    for language, words in {
        "en": "the of and to in that is was for on with as by at from has have said it its be an "
        "this are which were will been his not",
        "de": "der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als "
        "auch es an werden aus er hat dass sie nach bei um am wird einer",
        "fr": "le la les de des et en un une du que est pour dans qui par sur au plus pas avec ce "
        "il sont aux cette ont été se son",
        "es": "el la los las de que y en un una del se por con para al es su lo como más pero sus "
        "ha este fue son está desde",
        "it": "il la di che e in un una del della per con non sono da al dei le gli si è nel alla "
        "anche più ha delle come",
        "pt": "o a os as de que e em um uma do da dos das para com não por se no na ao mais foi "
        "como mas são sua pelo",
        "nl": "de het een van en in is dat op te zijn voor met die niet aan er om ook als bij maar "
        "naar uit heeft door werd",
        "pl": "w i z na do się nie jest to że o po od za przez jak dla oraz ale był tym co który",
        "tr": "ve bir bu da de için ile olarak daha olan çok sonra kadar en gibi ne ise göre dedi "
        "ancak eden",
        "az": "və bir bu da də üçün ilə olan ki ən edib sonra görə olub bildirib həmin edən kimi "
        "onun isə",
        "ru": "и в на не что с по как из за для это от его был к о но при также года до она они",
        "uk": "і в на не що з за як для це від його був та до про але при також року є які",
        "bg": "и в на не че с по като от за това се са да е при също година ще",
        "ar": "في من على إلى أن عن التي الذي هذا هذه مع كان بعد قال",
        "fa": "در از به که با را این است برای آن یک شده می های",
    }.items()
}

_RUSSIAN_LETTERS = re.compile(r"[а-яё]{3}")


def is_russian(sentence: str) -> bool:
    """Tell Russian from English by small letters in a row; capitals may be a mere name in it."""
    return _RUSSIAN_LETTERS.search(sentence) is not None


@dataclass(frozen=True, slots=True)
class WritingSystem:
    """A language as older encodings write it.

    Args:
        name: In English.
        letters: Small letters beyond ASCII, of the language and of names that it borrows.
        common: Words, or characters where it writes no spaces.
        codecs: Encodings that it was written in, by Python's names, commonest first.
        least_common: The share of the common words or characters in any text of it.
    """

    name: str
    letters: frozenset[str]
    common: frozenset[str]
    codecs: tuple[str, ...]
    least_common: float = 0.03
    is_of_characters: bool = False


# What stands between the words of any language.
SIGNS: Final = frozenset("\u00a0\u00ad‘’‚“”„«»‹›–—…•·§©®™°№€£¿¡×±²³½¼¾ªº\u2010\u2011†‰¶")
_WESTERN: Final = "àáâãäåæçèéêëìíîïñòóôõöøùúûüýÿßœšž"
_WEST: Final = ("cp1252", "iso8859_15")
_MIDDLE: Final = ("cp1250", "iso8859_2")
_CYRILLIC: Final = ("cp1251", "koi8_r", "cp866", "iso8859_5", "mac_cyrillic")
_RUSSIAN: Final = "абвгдежзийклмнопрстуфхцчшщъыьэюяё"
_IDEOGRAPHS: Final = "".join(map(chr, (*range(0x3000, 0x3040), *range(0x4E00, 0xA000))))
_WIDE: Final = "".join(map(chr, range(0xFF00, 0xFFF0)))
_KANA: Final = "".join(map(chr, range(0x3040, 0x3100)))
_HANGUL: Final = "".join(map(chr, range(0xAC00, 0xD7A4)))


def _of_words(
    name: str, letters: str, common: frozenset[str], codecs: tuple[str, ...]
) -> WritingSystem:
    return WritingSystem(name, frozenset(letters), common, codecs)


def _of_characters(
    name: str, letters: str, common: str, codecs: tuple[str, ...], least: float
) -> WritingSystem:
    return WritingSystem(
        name, frozenset(letters + _IDEOGRAPHS + _WIDE), frozenset(common), codecs, least, True
    )


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


WRITING_SYSTEMS: Final = (
    _of_words("English", _WESTERN, COMMON_WORDS["en"], _WEST),
    _of_words("German", "äöüßéèáàâêëîïôçñóíúåøæ", COMMON_WORDS["de"], _WEST),
    _of_words("French", "àâæçèéêëîïôœùûüÿäöñáíóú", COMMON_WORDS["fr"], _WEST),
    _of_words("Spanish", "áéíñóúüçàèòï", COMMON_WORDS["es"], _WEST),
    _of_words("Italian", "àèéìíîòóùúüöäçñ", COMMON_WORDS["it"], _WEST),
    _of_words("Portuguese", "àáâãçéêíóôõúüñèö", COMMON_WORDS["pt"], _WEST),
    _of_words("Dutch", "äëïöüéèêàáçîôûíóúñ", COMMON_WORDS["nl"], _WEST),
    _of_words(
        "Swedish",
        "åäöéèüáàøæ",
        _words("och i att det som en på är av för med till den har de inte om ett men var sig vid"),
        _WEST,
    ),
    _of_words(
        "Danish or Norwegian",
        "åæøéèêóòôüöä",
        _words("og i at det som en på er af av for med til den har de ikke om et men var fra sig"),
        _WEST,
    ),
    _of_words(
        "Finnish",
        "äöåéüšž",
        _words(
            "ja on ei se että oli hän mutta kun myös ovat joka ole sekä mukaan kuin tai jo vain"
        ),
        _WEST,
    ),
    _of_words(
        "Icelandic",
        "áéíóúýðþæö",
        _words("og að í á sem er var um til við með en af hann það fyrir ekki þeir eru frá"),
        ("cp1252",),
    ),
    _of_words("Turkish", "çğıöşüâîû\u0307é", COMMON_WORDS["tr"], ("cp1254", "iso8859_9")),
    _of_words("Polish", "ąćęłńóśźżéöüäáčšž", COMMON_WORDS["pl"], _MIDDLE),
    _of_words(
        "Czech or Slovak",
        "áčďéěíňóřšťúůýžľĺŕôäöü",
        _words("a v se na je že s z do o to i ve za k po od pro by jsou byl ale jako podle sa do"),
        _MIDDLE,
    ),
    _of_words(
        "Hungarian",
        "áéíóöőúüűä",
        _words("a az és hogy nem is egy van volt meg ez de már csak azt szerint után mint még ki"),
        _MIDDLE,
    ),
    _of_words(
        "Romanian",
        "ăâîşţéöü",
        _words("de a și şi în la cu pe din că un o au fost mai pentru este nu care prin sa au"),
        _MIDDLE,
    ),
    _of_words(
        "Croatian or Slovene",
        "čćđšžéöü",
        _words("je i u na se da su za od s o a koji ne će kao iz in v za so ki bi po pri pa"),
        _MIDDLE,
    ),
    _of_words(
        "Lithuanian or Latvian",
        "ąčęėįšųūžāēģīķļņōŗ",
        _words("ir kad iš į su po per už buvo tai bet yra kaip un ka no ar par uz bija arī gan"),
        ("cp1257",),
    ),
    _of_words(
        "Russian",
        _RUSSIAN,
        COMMON_WORDS["ru"]
        | _words("во со об у же бы ли через после до том этом все был была были"),
        _CYRILLIC,
    ),
    _of_words(
        "Ukrainian",
        _RUSSIAN + "ґєії",
        COMMON_WORDS["uk"] | _words("у через після до о об би чи був була були всі цього"),
        (*_CYRILLIC, "koi8_u"),
    ),
    _of_words(
        "Bulgarian",
        _RUSSIAN,
        COMMON_WORDS["bg"] | _words("бе беше след през до те той ще им му към или"),
        _CYRILLIC,
    ),
    _of_words(
        "Belarusian",
        _RUSSIAN + "іў",
        _words("і ў на не што з у да як за па для гэта ад яго але пра ад быў"),
        ("cp1251", "iso8859_5"),
    ),
    _of_words(
        "Serbian or Macedonian",
        "абвгдежзијклмнопрстћуфхцчџшљњђѓќѕ",
        _words("је и у на се да су за од са о а који не ће као из во ги со што беше"),
        ("cp1251", "iso8859_5"),
    ),
    _of_words(
        "Greek",
        "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ΄",
        _words("και το η ο να του της με για από που την στο στην τα δεν είναι θα οι των σε ότι"),
        ("cp1253", "iso8859_7"),
    ),
    _of_words(
        "Hebrew",
        "אבגדהוזחטיךכלםמןנסעףפץצקרשת\u200e\u200f",
        _words(
            "של את על לא הוא כי עם גם זה היא או אל יותר אבל היה בין כל לאחר "
            "אחרי עד אמר הם שני מי לפי"
        ),
        ("cp1255",),
    ),
    _of_words(
        "Arabic",
        "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيًٌٍَُِّْـ،؛؟پچژگ\u200c\u200d\u200e\u200f",
        COMMON_WORDS["ar"],
        ("cp1256",),
    ),
    _of_characters(
        "Japanese", _KANA, "のにはをたがでとるし", ("cp932", "euc_jp", "iso2022_jp"), 0.15
    ),
    _of_characters("Korean", _HANGUL, "이다는의에을를가은로고하한지", ("cp949",), 0.12),
    _of_characters(
        "Chinese", "", "的一是在不了有和人这中大为上个国這為個國", ("gb18030", "big5hkscs"), 0.04
    ),
)
