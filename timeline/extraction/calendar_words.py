"""Names of months as headers of news write them, and the shapes of whole timestamps.

The shapes are loose on purpose: they say that words are a timestamp, and
`publication.timestamps` says which.
"""

import re
from collections.abc import Mapping
from typing import Final

# One line a language: January to December, forms of one month parted by "|".
_MONTHS_BY_LANGUAGE: Final[Mapping[str, str]] = {
    "en": "january|jan february|feb march|mar april|apr may june|jun july|jul august|aug "
    "september|sept|sep october|oct november|nov december|dec",
    "ru": "января|январь|янв февраля|февраль|фев марта|март|мар апреля|апрель|апр мая|май "
    "июня|июнь|июн июля|июль|июл августа|август|авг сентября|сентябрь|сен|сент "
    "октября|октябрь|окт ноября|ноябрь|ноя|нояб декабря|декабрь|дек",
    "uk": "січня|січень лютого|лютий березня|березень квітня|квітень травня|травень "
    "червня|червень липня|липень серпня|серпень вересня|вересень жовтня|жовтень "
    "листопада|листопад грудня|грудень",
    "az": "yanvar|yan fevral|fev mart aprel may iyun iyul avqust|avq sentyabr|sen oktyabr|okt "
    "noyabr|noy dekabr|dek",
    "tr": "ocak|oca şubat|şub mart|mar nisan|nis mayıs|may haziran|haz temmuz|tem ağustos|ağu "
    "eylül|eyl ekim|eki kasım|kas aralık|ara",
    "hy": "հունվարի|հունվար|հուն փետրվարի|փետրվար|փետ մարտի|մարտ ապրիլի|ապրիլ|ապր մայիսի|մայիս|մայ "
    "հունիսի|հունիս|հնս հուլիսի|հուլիս|հլս օգոստոսի|օգոստոս|օգս սեպտեմբերի|սեպտեմբեր|սեպ "
    "հոկտեմբերի|հոկտեմբեր|հոկ նոյեմբերի|նոյեմբեր|նոյ դեկտեմբերի|դեկտեմբեր|դեկ",
    "ka": "იანვარი|იანვარს|იან თებერვალი|თებერვალს|თებ მარტი|მარტს|მარ აპრილი|აპრილს|აპრ "
    "მაისი|მაისს|მაი ივნისი|ივნისს|ივნ ივლისი|ივლისს|ივლ აგვისტო|აგვისტოს|აგვ "
    "სექტემბერი|სექტემბერს|სექ ოქტომბერი|ოქტომბერს|ოქტ ნოემბერი|ნოემბერს|ნოე "
    "დეკემბერი|დეკემბერს|დეკ",
    "de": "januar|jänner|jan februar|feber|feb märz|maerz|mär april|apr mai juni|jun juli|jul "
    "august|aug september|sept|sep oktober|okt november|nov dezember|dez",
    "fr": "janvier|janv février|fevrier|févr|fév mars avril|avr mai juin juillet|juil août|aout "
    "septembre|sept octobre|oct novembre|nov décembre|decembre|déc",
    "es": "enero|ene febrero|feb marzo|mar abril|abr mayo|may junio|jun julio|jul agosto|ago "
    "septiembre|setiembre|sept|sep octubre|oct noviembre|nov diciembre|dic",
    "pt": "janeiro|jan fevereiro|fev março|marco|mar abril|abr maio|mai junho|jun julho|jul "
    "agosto|ago setembro|set outubro|out novembro|nov dezembro|dez",
    "it": "gennaio|gen febbraio|feb marzo|mar aprile|apr maggio|mag giugno|giu luglio|lug "
    "agosto|ago settembre|set|sett ottobre|ott novembre|nov dicembre|dic",
    "nl": "januari|jan februari|feb maart|mrt april|apr mei juni|jun juli|jul augustus|aug "
    "september|sept|sep oktober|okt november|nov december|dec",
    "pl": "stycznia|styczeń lutego|luty marca|marzec kwietnia|kwiecień maja|maj czerwca|czerwiec "
    "lipca|lipiec sierpnia|sierpień września|wrzesień października|październik "
    "listopada|listopad grudnia|grudzień",
    "ar": "يناير|كانون_الثاني فبراير|شباط مارس|آذار أبريل|إبريل|ابريل|نيسان مايو|أيار "
    "يونيو|يونيه|حزيران يوليو|يوليه|تموز أغسطس|اغسطس|آب سبتمبر|أيلول أكتوبر|اكتوبر|تشرين_الأول "
    "نوفمبر|تشرين_الثاني ديسمبر|كانون_الأول",
}


def _numbers_by_word() -> dict[str, int]:
    numbers: dict[str, int] = {}
    for months in _MONTHS_BY_LANGUAGE.values():
        for number, forms in enumerate(months.split(), start=1):
            for form in forms.split("|"):
                numbers.setdefault(form.replace("_", " "), number)
    return numbers


# "listopad" is October in Croatian and November in Polish; only languages named above are read.
MONTHS: Final[Mapping[str, int]] = _numbers_by_word()


def month_number(word: str) -> int | None:
    """1 to 12 for the name of a month in any of the languages, whatever its case; else None."""
    # Turkish capital I with dot becomes two characters when folded.
    return MONTHS.get(word.casefold().replace("i\u0307", "i").rstrip("."))


WEEKDAY: Final = (
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun|"
    r"понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|"
    r"(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend|"
    r"lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|"
    r"lunes|martes|miércoles|jueves|viernes|sábado|domingo|"
    r"pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar|"
    r"bazar ertəsi|çərşənbə axşamı|çərşənbə|cümə axşamı|cümə|şənbə|bazar|"
    r"երկուշաբթի|երեքշաբթի|չորեքշաբթի|հինգշաբթի|ուրբաթ|շաբաթ|կիրակի"
    r")"
)

_LONGEST_FIRST: Final = sorted(MONTHS, key=lambda word: (-len(word), word))
MONTH: Final = rf"(?:{'|'.join(map(re.escape, _LONGEST_FIRST))})(?!\w)\.?"
DAY: Final = r"(?:[12]\d|3[01]|0?[1-9])(?!\d)(?:st|nd|rd|th|er|\.|º|-?го|-ci|-cı|-cu|-cü)?"
YEAR: Final = r"(?:19|20)\d\d(?!\d)"
_OF: Final = r"(?:,?\s{1,3}(?:de\s{1,2}|of\s{1,2})?|\s?[.\-/]\s?|,\s?)"
_DATE: Final = (
    rf"(?:{DAY}{_OF}{MONTH}{_OF}(?:del\s)?{YEAR}"
    rf"|{MONTH}\s{{0,3}}{DAY}\s?,?\s{{0,3}}{YEAR}"
    rf"|{YEAR}{_OF}{MONTH}{_OF}{DAY}"
    r"|(?:19|20)\d\d\s?[./-]\s?(?:1[0-2]|0?[1-9])\s?[./-]\s?(?:[12]\d|3[01]|0?[1-9])(?!\d)"
    r"|(?:[12]\d|3[01]|0?[1-9])\s?[./-]\s?(?:[12]\d|3[01]|0?[1-9])\s?[./-]\s?(?:19|20)\d\d(?!\d)"
    r"|(?:19|20)\d\d\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日)"
)
_CLOCK: Final = (
    r"(?:(?:[01]?\d|2[0-3])(?:[:.]|\s?h\s?)[0-5]\d(?!\d)(?:[:.][0-5]\d(?!\d))?(?:\.\d{1,6})?"
    r"(?:\s?[ap]\.?m\b\.?)?|(?:1[0-2]|[1-9])\s?[ap]\.?m\b\.?)"
)
ZONE: Final = (
    r"(?:\(?(?:UTC|GMT)\s?[+\-−]\s?\d{1,2}(?::?\d{2})?\)?|[+\-−]\d{2}:?\d{2}(?!\d)|Z(?!\w)"
    r"|\(?(?:UTC|GMT|CES?T|EES?T|WES?T|E[SD]?T|C[SD]T|M[SD]T|P[SD]T|BST|IST|JST|MSK|МСК|AEDT|AEST)"
    r"(?!\w)\)?)"
)
_BETWEEN: Final = (
    r"(?:T(?=\d)|\s{0,3}[,|/·•—–\-\[(:]{0,2}\s{0,3}(?:г\.|года|р\.|-c[iıuü]\sil|il|ի)?,?\s{0,2}"
    rf"(?:{WEEKDAY}\b,?\s{{0,2}})?"
    r"(?:at|в|о|um|à|a\sl[ae]s|às|alle|ore|om|saat|ժամը)?\s{0,2})"
)
_AFTER: Final = r"(?:\s{0,2}(?:Uhr|Hs|hs|h)(?!\w)|\])?"

# A whole date, with its time of day before or after it and its zone where they are given.
TIMESTAMP: Final = re.compile(
    rf"(?<![\w.])(?:{_CLOCK}{_AFTER}(?:\s{{0,2}}{ZONE})?{_BETWEEN}{_DATE}|{_DATE}(?:{_BETWEEN}{_CLOCK}{_AFTER})?)"
    rf"(?:\s{{0,2}}{ZONE})?",
    re.IGNORECASE,
)
# A day and its month, the year left out.
DAY_AND_MONTH: Final = rf"(?:{MONTH}\s{{1,2}}{DAY}|{DAY}\s{{1,2}}{MONTH})"
