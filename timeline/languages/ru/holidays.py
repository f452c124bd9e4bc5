"""Feasts by their Russian names: "День Победы", "к Новому году", "на Рождество"."""

import re
from collections.abc import Sequence

from timeline.dates.rule import Example, Family, Piece, Rule
from timeline.languages.ru.lexicon import (
    ADJECTIVE,
    OF_YEAR,
    UNIT_TRIGGER,
    pattern,
    year,
)
from timeline.languages.ru.surroundings import begins_sentence
from timeline.model import CalendarDate, HolidayDate

_DAY = r"(?:день|дн(?:я|ю|ем|е))"
_FEASTS = (
    (rf"старый нов{ADJECTIVE} год(?:а|у|ом)?", (1, 14)),
    (rf"нов{ADJECTIVE} год(?:а|у|ом)?", "new year"),
    (rf"католическ{ADJECTIVE} рождеств(?:о|а|у|ом)", "christmas"),
    (rf"(?:православн{ADJECTIVE} )?рождеств(?:о|а|у|ом|е)(?: христов(?:о|а|у))?",
     "orthodox christmas"),
    (r"пасх(?:а|и|у|е)", "orthodox easter"),
    (rf"страстн{ADJECTIVE} пятниц(?:а|у|ы|е|ей)", "orthodox good friday"),
    (r"новруз(?:а|у|ом|е)?(?:[- ]байрам(?:а|у|ом|е)?)?", "nowruz"),
    (r"курбан-?байрам(?:а|у|ом|е)?", "eid al-adha"),
    (r"(?:ураза|рамазан)-?байрам(?:а|у|ом|е)?", "eid al-fitr"),
    (r"ханук(?:а|у|и|е|ой)", "hanukkah"),
    (r"йом[- ]кипур(?:а|у|ом)?", "yom kippur"),
    (r"рош[- ]ха-?шан(?:а|у|ы|е|ой)", "rosh hashanah"),
    (r"троиц(?:а|ы|у|е)(?! сергиев)", "orthodox pentecost"),
    (r"крещени(?:е|я|ю|ем)(?: господн\w{1,3})?", (1, 19)),
    (rf"{_DAY} святого валентина", "valentine's day"),
    (rf"{_DAY} защитника отечества", (2, 23)),
    (rf"(?:международн{ADJECTIVE} )?женск{ADJECTIVE} {_DAY}", "women's day"),
    (rf"{_DAY} космонавтики", (4, 12)),
    (r"первома(?:й|я|ю)", "may day"),
    (rf"{_DAY} победы", "victory day"),
    (rf"{_DAY} россии", (6, 12)),
    (rf"{_DAY} знаний", (9, 1)),
    (rf"{_DAY} народного единства", (11, 4)),
    (r"хэллоуин(?:а|у|ом)?", "halloween"),
)  # fmt: skip
_COMPILED = tuple((re.compile(words), feast) for words, feast in _FEASTS)
_NAME = "|".join(words for words, _ in _FEASTS)
HOLIDAY_TRIGGER = (
    rf"(?:старый|нов{ADJECTIVE}|католическ{ADJECTIVE}|православн{ADJECTIVE}|рождеств(?:о|а|у|ом|е)"
    rf"|пасх[аиуе]|троиц[аыуе]|крещени(?:е|я|ю|ем)|международн{ADJECTIVE}|женск{ADJECTIVE}|первома(?:й|я|ю)"
    rf"|страстн{ADJECTIVE}|новруз(?:а|у|ом|е)?|курбан|ураза|рамазан|ханук[ауиео]|йом|рош"
    r"|хэллоуин(?:а|у|ом)?)"
)


def _holiday(match: re.Match[str]) -> Sequence[Piece]:
    feast = next(feast for words, feast in _COMPILED if words.fullmatch(match["name"]))
    named = year(match["year"]) if match["year"] else None
    if isinstance(feast, tuple):
        return (Piece(CalendarDate(named, *feast)),)
    return (Piece(HolidayDate(feast, named)),)


def _is_feast(text: str, match: re.Match[str]) -> bool:
    """Feasts have a capital: "Новый год" is one, "новый год" may be any."""
    if text[match.start("name") : match.end("name")].islower():
        return False
    if match["name"].startswith("нов"):
        return not begins_sentence(text, match.start())
    return not text.startswith((" Богородицы", " Пресвятой"), match.end())


HOLIDAY = Rule(
    name="ru.holiday",
    triggers=(HOLIDAY_TRIGGER, UNIT_TRIGGER),
    pattern=pattern(rf"(?P<name>{_NAME})(?:,? {OF_YEAR})?"),
    interpret=_holiday,
    examples=(
        Example("парад на [День Победы] отменили", "XXXX-victory_day"),
        Example("к [Новому году] сдадут", "XXXX-new_year"),
        Example("на [Рождество 2020 года] пел хор", "2020-orthodox_christmas"),
        Example("к [Пасхе] пекли", "XXXX-orthodox_easter"),
        Example("откроют в [День знаний] школу", "XXXX-09-01"),
        Example("к [Курбан-байраму] режут", "XXXX-eid_al-adha"),
        Example("в [Страстную пятницу] поют", "XXXX-orthodox_good_friday"),
    ),
    rejects=("в новом году", "до рождества христова", "новый год правления"),
    fits=_is_feast,
)
FAMILY = Family("Feasts", (HOLIDAY,))
