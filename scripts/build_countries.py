"""Build `data/countries.yaml`: the countries of the world as entries of the actor registry.

Names come from CLDR (through babel), capitals and demonyms from countryinfo; what they lack or
have wrong is mended here by hand. Run it in the root of the repository after `pip install -r
requirements-dev.txt`:

    python scripts/build_countries.py
"""

import json
import re
import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import Path

import countryinfo
from babel import Locale

OUT = Path("data/countries.yaml")
HEAD = """\
# Countries: names (CLDR), demonyms and capitals (countryinfo), seats of government (by hand).
# Made by scripts/build_countries.py; to change a country, write an entry of the same id into
# actors.yaml, whose fields are added to these.
"""
# Names in scripts of their own cannot be taken for English words.
LANGUAGES = ("ru", "hy")
# Nobody lives there, or nobody speaks for them.
LEFT_OUT = frozenset(
    "AN AQ AX BL BQ BV CC CS CX GF GP GS HM IO MF MQ NF PM PN RE SH SJ TF TK UM WF YT".split()
)
NAMES: Mapping[str, str] = {
    "BA": "Bosnia and Herzegovina",
    "CD": "Democratic Republic of the Congo",
    "CG": "Republic of the Congo",
    "CI": "Ivory Coast",
    "CZ": "Czech Republic",
    "HK": "Hong Kong",
    "MM": "Myanmar",
    "MO": "Macao",
    "PS": "Palestine",
    "ST": "Sao Tome and Principe",
    "TR": "Turkey",
    "XK": "Kosovo",
}
ALIASES: Mapping[str, str] = {
    "AE": "UAE, Emirates",
    "BA": "Bosnia, Bosnia-Herzegovina",
    "BY": "Byelorussia, Republic of Belarus",
    "CD": "Congo, DR Congo, DRC, Congo-Kinshasa",
    "CG": "Congo-Brazzaville",
    "CI": "Côte d'Ivoire, Cote d'Ivoire",
    "CN": "People's Republic of China, PRC, Mainland China",
    "CV": "Cabo Verde",
    "DE": "Federal Republic of Germany",
    "DZ": "People's Democratic Republic of Algeria",
    "EG": "Arab Republic of Egypt",
    "FR": "French Republic",
    "GB": "Britain, Great Britain, UK, U.K.",
    "IR": "Islamic Republic of Iran",
    "KG": "Kyrgyz Republic, Kirghizia",
    "KP": "DPRK, Democratic People's Republic of Korea",
    "KR": "Republic of Korea",
    "LA": "Lao PDR",
    "MK": "Macedonia",
    "MM": "Burma",
    "NL": "Holland",
    "PS": "Palestinian Authority, State of Palestine",
    "RU": "Russian Federation",
    "SA": "Kingdom of Saudi Arabia",
    "SY": "Syrian Arab Republic",
    "SZ": "Swaziland",
    "TL": "East Timor",
    "TR": "Türkiye, Republic of Turkey, Republic of Türkiye",
    "US": "United States of America, USA, U.S.A., U.S., US, America",
    "VA": "Vatican, Holy See",
    "VN": "Viet Nam",
}
# Every demonym of these, instead of what countryinfo has.
DEMONYMS: Mapping[str, str] = {
    "AE": "Emirati, Emiratis",
    "AF": "Afghan, Afghans",
    "AG": "Antiguan, Antiguans, Barbudan, Barbudans",
    "AR": "Argentine, Argentines, Argentinian, Argentinians, Argentinean",
    "AZ": "Azerbaijani, Azerbaijanis, Azeri, Azeris",
    "BA": "Bosnian, Bosnians, Herzegovinian",
    "BD": "Bangladeshi, Bangladeshis",
    "BF": "Burkinabe, Burkinabé",
    "BW": "Botswanan, Botswanans, Motswana, Batswana",
    "BY": "Belarusian, Belarusians, Belarussian, Belarussians",
    "CD": "Congolese",
    "CG": "",
    "CZ": "Czech, Czechs",
    "DJ": "Djiboutian, Djiboutians",
    "DK": "Danish, Danes, Dane",
    "DM": "",
    "DO": "Dominican, Dominicans",
    "EC": "Ecuadorian, Ecuadorians, Ecuadorean",
    "ES": "Spanish, Spaniard, Spaniards",
    "FI": "Finnish, Finn, Finns",
    "FR": "French, Frenchman, Frenchmen, Frenchwoman",
    "GB": "British, Briton, Britons, Brits",
    "GI": "Gibraltarian, Gibraltarians",
    "GL": "Greenlandic, Greenlanders",
    "HR": "Croatian, Croatians, Croat, Croats",
    "HK": "Hongkonger, Hongkongers",
    "IE": "Irish, Irishman, Irishmen",
    "IS": "Icelandic, Icelander, Icelanders",
    "JE": "",
    "GG": "",
    "KG": "Kyrgyz, Kyrgyzstani, Kyrgyzstanis, Kirghiz",
    "KZ": "Kazakh, Kazakhs, Kazakhstani, Kazakhstanis, Kazakstani",
    "LA": "Lao, Laotian, Laotians",
    "LS": "Basotho, Mosotho",
    "LU": "Luxembourgish, Luxembourger, Luxembourgers",
    "LI": "Liechtensteiner, Liechtensteiners",
    "MG": "Malagasy",
    "MK": "Macedonian, Macedonians, North Macedonian",
    "MO": "Macanese",
    "MP": "",
    "MV": "Maldivian, Maldivians",
    "NL": "Dutch, Dutchman, Dutchmen",
    "NP": "Nepali, Nepalis, Nepalese",
    "NZ": "New Zealander, New Zealanders, Kiwi, Kiwis",
    "PH": "Philippine, Filipino, Filipinos",
    "PL": "Polish, Pole, Poles",
    "PK": "Pakistani, Pakistanis",
    "RS": "Serbian, Serbians, Serb, Serbs",
    "RU": "Russian, Russians",
    "SA": "Saudi, Saudis, Saudi Arabian",
    "SC": "Seychellois",
    "SE": "Swedish, Swede, Swedes",
    "SI": "Slovenian, Slovenians, Slovene, Slovenes",
    "SK": "Slovak, Slovaks, Slovakian",
    "SR": "Surinamese",
    "TJ": "Tajik, Tajiks, Tajikistani, Tajikistanis",
    "TM": "Turkmen, Turkmens, Turkmenistani",
    "TR": "Turkish, Turk, Turks",
    "US": "American, Americans",
    "UZ": "Uzbek, Uzbeks, Uzbekistani, Uzbekistanis",
    "VA": "",
    "XK": "Kosovar, Kosovars, Kosovan, Kosovans",
}
# Seats of government that speak for the country, instead of the capital of countryinfo.
SEATS: Mapping[str, str] = {
    "AU": "Canberra",
    "BE": "",
    "BI": "Gitega, Bujumbura",
    "BO": "La Paz",
    "CI": "Yamoussoukro, Abidjan",
    "CN": "Beijing, Zhongnanhai",
    "DE": "Berlin, Bundestag",
    "FR": "Paris, Élysée, Élysée Palace, Quai d'Orsay, Matignon",
    "GB": "London, Downing Street, Whitehall, Westminster",
    "IL": "",
    "IN": "New Delhi, Delhi",
    "KR": "Seoul, Blue House",
    "KZ": "Astana, Nur-Sultan, Akorda",
    "LK": "Colombo",
    "ME": "Podgorica",
    "MV": "",
    "MY": "Kuala Lumpur, Putrajaya",
    "NL": "The Hague",
    "PS": "Ramallah",
    "RU": "Moscow, Kremlin",
    "SC": "",
    "SM": "",
    "SZ": "Mbabane",
    "TR": "Ankara, Sublime Porte",
    "UA": "Kyiv, Kiev, Bankova",
    "US": "Washington, Washington D.C., White House, Capitol Hill",
    "VA": "",
    "XK": "Pristina",
    "YE": "Sanaa, Sana'a",
}
RUSSIAN_NAMES: Mapping[str, str] = {
    # Loses a vowel in all other cases.
    "EG": "Египту",
    "BY": "Белоруссия",
    "GB": "Британия",
    "KG": "Киргизия, Кыргызстан",
    "MD": "Молдавия, Молдова",
    "PS": "Палестина",
    "RU": "Российская Федерация, РФ",
    "TM": "Туркмения, Туркменистан",
    "TR": "Турция",
    "US": "США",
    "KR": "Южная Корея",
    "KP": "КНДР, Северная Корея",
    "CN": "КНР",
    "AE": "ОАЭ, Эмираты",
    "CZ": "Чехия",
    "DE": "ФРГ",
    "BA": "Босния",
}
# The adjective of a country, in the nominative; its other cases are found by their stem.
RUSSIAN_DEMONYMS: Mapping[str, str] = {
    "AE": "эмиратский",
    "AF": "афганский",
    "AL": "албанский",
    "AM": "армянский",
    "AR": "аргентинский",
    "AT": "австрийский",
    "AU": "австралийский",
    "AZ": "азербайджанский",
    "BA": "боснийский",
    "BD": "бангладешский",
    "BE": "бельгийский",
    "BG": "болгарский",
    "BR": "бразильский",
    "BY": "белорусский, беларусский",
    "CA": "канадский",
    "CH": "швейцарский",
    "CL": "чилийский",
    "CN": "китайский",
    "CO": "колумбийский",
    "CU": "кубинский",
    "CY": "кипрский",
    "CZ": "чешский",
    "DE": "германский, немецкий",
    "DK": "датский",
    "DZ": "алжирский",
    "EE": "эстонский",
    "EG": "египетский",
    "ES": "испанский",
    "ET": "эфиопский",
    "FI": "финский, финляндский",
    "FR": "французский",
    "GB": "британский",
    "GE": "грузинский",
    "GR": "греческий",
    "HR": "хорватский",
    "HU": "венгерский",
    "ID": "индонезийский",
    "IE": "ирландский",
    "IL": "израильский",
    "IN": "индийский",
    "IQ": "иракский",
    "IR": "иранский",
    "IS": "исландский",
    "IT": "итальянский",
    "JO": "иорданский",
    "JP": "японский",
    "KE": "кенийский",
    "KG": "киргизский, кыргызский, киргизстанский, кыргызстанский",
    "KP": "северокорейский",
    "KR": "южнокорейский",
    "KW": "кувейтский",
    "KZ": "казахстанский, казахский",
    "LB": "ливанский",
    "LT": "литовский",
    "LU": "люксембургский",
    "LV": "латвийский, латышский",
    "LY": "ливийский",
    "MA": "марокканский",
    "MD": "молдавский, молдовский",
    "ME": "черногорский",
    "MK": "македонский, северомакедонский",
    "MN": "монгольский",
    "MX": "мексиканский",
    "MY": "малайзийский",
    "NG": "нигерийский",
    "NL": "нидерландский, голландский",
    "NO": "норвежский",
    "NP": "непальский",
    "PE": "перуанский",
    "PH": "филиппинский",
    "PK": "пакистанский",
    "PL": "польский",
    "PS": "палестинский",
    "PT": "португальский",
    "QA": "катарский",
    "RO": "румынский",
    "RS": "сербский",
    "RU": "российский",
    "SA": "саудовский, саудийский",
    "SD": "суданский",
    "SE": "шведский",
    "SG": "сингапурский",
    "SI": "словенский",
    "SK": "словацкий",
    "SY": "сирийский",
    "TH": "таиландский, тайский",
    "TJ": "таджикский, таджикистанский",
    "TM": "туркменский, туркменистанский",
    "TN": "тунисский",
    "TR": "турецкий",
    "UA": "украинский",
    "US": "американский",
    "UZ": "узбекский, узбекистанский",
    "VE": "венесуэльский",
    "VN": "вьетнамский",
    "XK": "косовский",
    "YE": "йеменский",
    "ZA": "южноафриканский",
}
RUSSIAN_SEATS: Mapping[str, str] = {
    "Kremlin": "Кремль",
    "White House": "Белый дом",
    "Washington": "Вашингтон",
    "Beijing": "Пекин",
    "New Delhi": "Нью-Дели",
    "Ankara": "Анкара",
    "Canberra": "Канберра",
    "Ottawa": "Оттава",
    "Astana": "Астана",
    "Brussels": "Брюссель",
    "Yerevan": "Ереван",
    "Dushanbe": "Душанбе",
    "Pretoria": "Претория",
    "Islamabad": "Исламабад",
    "Bern": "Берн",
    "Brasília": "Бразилиа",
    "Abuja": "Абуджа",
    "Hanoi": "Ханой",
    "Rabat": "Рабат",
    "Abu Dhabi": "Абу-Даби",
    "Tirana": "Тирана",
    "Manama": "Манама",
    "Yaoundé": "Яунде",
    "N'Djamena": "Нджамена",
    "Bogotá": "Богота",
    "San José": "Сан-Хосе",
    "San Salvador": "Сан-Сальвадор",
    "Georgetown": "Джорджтаун",
    "Pristina": "Приштина",
    "Lilongwe": "Лилонгве",
    "Valletta": "Валлетта",
    "Port Louis": "Порт-Луи",
    "Chișinău": "Кишинев",
    "Naypyidaw": "Нейпьидо",
    "Wellington": "Веллингтон",
    "Ramallah": "Рамалла",
    "Doha": "Доха",
    "Dodoma": "Додома",
}
# CLDR tells these apart in brackets only.
ONE_NAME_FOR_TWO = frozenset(("VG", "VI"))
# No government of a state sits there.
NO_SEAT = frozenset(
    "AS AI AW BM CK CW FK FO GG GI GL GU HK IM JE KY MO MP MS NC NU PF PR SX TC VG VI EH".split()
)


def main() -> None:
    """Write the table."""
    entries = [HEAD, *("\n".join(_lines(*country)) + "\n" for country in sorted(_countries()))]
    OUT.write_text("\n".join(entries), encoding="utf-8")


def _countries() -> Iterator[tuple[str, str, str, str]]:
    """Give id, code, capital and demonyms of each country."""
    facts = _countryinfo()
    for code, name in Locale("en").territories.items():
        if re.fullmatch("[A-Z]{2}", code) and (code in facts or code == "XK"):
            shown = NAMES.get(code, name).replace(" & ", " and ").replace("St. ", "Saint ")
            yield (_slug(shown), code, *facts.get(code, ("", "")))


def _countryinfo() -> dict[str, tuple[str, str]]:
    folder = Path(countryinfo.__file__).parent / "data"
    facts: dict[str, tuple[str, str]] = {}
    for path in sorted(folder.rglob("*.json")):
        country = json.loads(path.read_text(encoding="utf-8"))
        code = country["ISO"]["alpha2"]
        capital = country.get("capital")
        if code not in LEFT_OUT and isinstance(capital, str):
            facts.setdefault(code, (capital, country.get("demonym") or ""))
    return facts


def _lines(id_: str, code: str, capital: str, demonym: str) -> Iterator[str]:
    english = Locale("en").territories[code]
    name = NAMES.get(code, english).replace(" & ", " and ").replace("St. ", "Saint ")
    yield f"- id: {id_}"
    yield "  kind: country"
    yield f"  name: {_quoted(name)}"
    aliases = [alias for alias in [*_split(ALIASES.get(code, "")), english] if alias != name]
    if "(" in english or " - " in english or "SAR" in english:
        aliases.remove(english)
    yield from _list("aliases", aliases)
    yield from _names(code)
    yield from _list("demonyms", _demonyms(code, demonym))
    yield from _list("metonyms", _seats(code, name, capital))


def _names(code: str) -> Iterator[str]:
    """Names in other languages, without what CLDR puts in brackets."""
    if code in ONE_NAME_FOR_TWO:
        return
    yield "  names:"
    for language in LANGUAGES:
        name = re.sub(r"\s*\(.*", "", Locale(language).territories[code]).strip()
        more = _split(RUSSIAN_NAMES.get(code, "")) if language == "ru" else []
        yield f"    {language}: [{', '.join(_quoted(one) for one in (name, *more))}]"


def _demonyms(code: str, demonym: str) -> list[str]:
    return [*_english_demonyms(code, demonym), *_split(RUSSIAN_DEMONYMS.get(code, ""))]


def _english_demonyms(code: str, demonym: str) -> list[str]:
    if code in DEMONYMS:
        return _split(DEMONYMS[code])
    singles = _split(demonym.replace(" and ", ","))
    plurals = [f"{word}s" for word in singles if word.endswith(("an", "i", "er", "ot", "k", "ai"))]
    return singles + plurals


def _seats(code: str, name: str, capital: str) -> list[str]:
    if code in NO_SEAT:
        return []
    seats = _split(SEATS[code]) if code in SEATS else [capital]
    seats = [seat for seat in seats if seat and seat != name]
    return [*seats, *(russian for seat in seats if (russian := _russian_city(seat)))]


def _russian_city(name: str) -> str | None:
    """The Russian name of a city, where a time zone is named after it."""
    if name in RUSSIAN_SEATS:
        return RUSSIAN_SEATS[name]
    english = Locale("en").time_zones
    for zone, names in Locale("ru").time_zones.items():
        plain = zone.rpartition("/")[2].replace("_", " ")
        if name in (plain, english.get(zone, {}).get("city")) and "city" in names:
            return str(names["city"])
    return None


def _split(words: str) -> list[str]:
    return [word.strip() for word in words.split(",") if word.strip()]


def _list(key: str, words: list[str]) -> Iterator[str]:
    if words:
        yield f"  {key}: [{', '.join(_quoted(word) for word in dict.fromkeys(words))}]"


def _quoted(word: str) -> str:
    return word if re.fullmatch(r"\w[\w .-]*", word) else json.dumps(word, ensure_ascii=False)


def _slug(name: str) -> str:
    bare = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", bare.lower()).strip("-")


if __name__ == "__main__":
    main()
