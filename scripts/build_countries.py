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
    "AE": "UAE, the Emirates",
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
    "CV": "Cape Verdean, Cape Verdeans, Cabo Verdean",
    "KM": "Comorian, Comorians, Comoran, Comorans",
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
    "ME": "Montenegrin, Montenegrins",
    "MM": "Burmese",
    "MO": "Macanese",
    "MP": "",
    "MV": "Maldivian, Maldivians",
    "NE": "Nigerien, Nigeriens",
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
    "AR": "Buenos Aires, Casa Rosada",
    "AU": "Canberra",
    "BE": "",
    "BI": "Gitega, Bujumbura",
    "BO": "La Paz",
    "BR": "Brasília, Planalto",
    "CI": "Yamoussoukro, Abidjan",
    "CN": "Beijing, Zhongnanhai",
    "CO": "Bogotá, Nariño Palace, Casa de Nariño",
    "DE": "Berlin, Bundestag",
    "ES": "Madrid, Moncloa",
    "FR": "Paris, Élysée, Élysée Palace, Quai d'Orsay, Matignon",
    "GB": "London, Downing Street, Whitehall, Westminster",
    "IL": "",
    "IT": "Rome, Palazzo Chigi, Chigi Palace",
    "IN": "New Delhi, Delhi",
    "KR": "Seoul, Blue House",
    "KZ": "Astana, Nur-Sultan, Akorda",
    "LK": "Colombo",
    "ME": "Podgorica",
    "MM": "Naypyidaw, Naypyitaw, Nay Pyi Taw",
    "MV": "",
    "MY": "Kuala Lumpur, Putrajaya",
    "NL": "The Hague",
    "PH": "Manila, Malacañang, Malacañang Palace",
    "PS": "Ramallah",
    "RU": "Moscow, Kremlin",
    "SC": "",
    "SM": "",
    "SZ": "Mbabane",
    "TR": "Ankara, Sublime Porte",
    "UA": "Kyiv, Kiev, Bankova",
    "US": "Washington, Washington D.C., White House, Capitol Hill",
    "VA": "",
    "VE": "Caracas, Miraflores, Miraflores Palace",
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
    "KR": "Корея, Южная Корея",
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
    "AO": "ангольский",
    "AR": "аргентинский",
    "AT": "австрийский",
    "AU": "австралийский",
    "AZ": "азербайджанский",
    "BA": "боснийский",
    "BD": "бангладешский",
    "BE": "бельгийский",
    "BF": "буркинийский",
    "BG": "болгарский",
    "BH": "бахрейнский",
    "BI": "бурундийский",
    "BJ": "бенинский",
    "BO": "боливийский",
    "BR": "бразильский",
    "BT": "бутанский",
    "BW": "ботсванский",
    "BY": "белорусский, беларусский",
    "CA": "канадский",
    "CD": "конголезский",
    "CF": "центральноафриканский",
    "CH": "швейцарский",
    "CI": "ивуарийский",
    "CL": "чилийский",
    "CM": "камерунский",
    "CN": "китайский",
    "CO": "колумбийский",
    "CR": "костариканский",
    "CU": "кубинский",
    "CY": "кипрский",
    "CZ": "чешский",
    "DE": "германский, немецкий",
    "DJ": "джибутийский",
    "DK": "датский",
    "DO": "доминиканский",
    "DZ": "алжирский",
    "EC": "эквадорский",
    "EE": "эстонский",
    "EG": "египетский",
    "ER": "эритрейский",
    "ES": "испанский",
    "ET": "эфиопский",
    "FI": "финский, финляндский",
    "FR": "французский",
    "GA": "габонский",
    "GB": "британский",
    "GE": "грузинский",
    "GH": "ганский",
    "GM": "гамбийский",
    "GN": "гвинейский",
    "GR": "греческий",
    "GT": "гватемальский",
    "GY": "гайанский",
    "HK": "гонконгский",
    "HN": "гондурасский",
    "HR": "хорватский",
    "HT": "гаитянский",
    "HU": "венгерский",
    "ID": "индонезийский",
    "IE": "ирландский",
    "IL": "израильский",
    "IN": "индийский",
    "IQ": "иракский",
    "IR": "иранский",
    "IS": "исландский",
    "IT": "итальянский",
    "JM": "ямайский",
    "JO": "иорданский",
    "JP": "японский",
    "KE": "кенийский",
    "KG": "киргизский, кыргызский, киргизстанский, кыргызстанский",
    "KH": "камбоджийский",
    "KP": "северокорейский",
    "KR": "южнокорейский",
    "KW": "кувейтский",
    "KZ": "казахстанский, казахский",
    "LA": "лаосский",
    "LB": "ливанский",
    "LI": "лихтенштейнский",
    "LK": "шри-ланкийский",
    "LR": "либерийский",
    "LT": "литовский",
    "LU": "люксембургский",
    "LV": "латвийский, латышский",
    "LY": "ливийский",
    "MA": "марокканский",
    "MC": "монакский",
    "MD": "молдавский, молдовский",
    "ME": "черногорский",
    "MG": "малагасийский",
    "MK": "македонский, северомакедонский",
    "ML": "малийский",
    "MM": "мьянманский, бирманский",
    "MN": "монгольский",
    "MR": "мавританский",
    "MT": "мальтийский",
    "MU": "маврикийский",
    "MV": "мальдивский",
    "MW": "малавийский",
    "MX": "мексиканский",
    "MY": "малайзийский",
    "MZ": "мозамбикский",
    "NA": "намибийский",
    "NE": "нигерский",
    "NG": "нигерийский",
    "NI": "никарагуанский",
    "NL": "нидерландский, голландский",
    "NO": "норвежский",
    "NP": "непальский",
    "NZ": "новозеландский",
    "OM": "оманский",
    "PA": "панамский",
    "PE": "перуанский",
    "PH": "филиппинский",
    "PK": "пакистанский",
    "PL": "польский",
    "PS": "палестинский",
    "PT": "португальский",
    "PY": "парагвайский",
    "QA": "катарский",
    "RO": "румынский",
    "RS": "сербский",
    "RU": "российский",
    "RW": "руандийский",
    "SA": "саудовский, саудийский",
    "SD": "суданский",
    "SE": "шведский",
    "SG": "сингапурский",
    "SI": "словенский",
    "SK": "словацкий",
    "SL": "сьерра-леонский",
    "SN": "сенегальский",
    "SO": "сомалийский",
    "SS": "южносуданский",
    "SV": "сальвадорский",
    "SY": "сирийский",
    "TD": "чадский",
    "TG": "тоголезский",
    "TH": "таиландский, тайский",
    "TJ": "таджикский, таджикистанский",
    "TM": "туркменский, туркменистанский",
    "TN": "тунисский",
    "TR": "турецкий",
    "TW": "тайваньский",
    "TZ": "танзанийский",
    "UA": "украинский",
    "UG": "угандийский",
    "US": "американский",
    "UY": "уругвайский",
    "UZ": "узбекский, узбекистанский",
    "VA": "ватиканский",
    "VE": "венесуэльский",
    "VN": "вьетнамский",
    "XK": "косовский",
    "YE": "йеменский",
    "ZA": "южноафриканский",
    "ZM": "замбийский",
    "ZW": "зимбабвийский",
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
    "The Hague": "Гаага",
    "Nur-Sultan": "Нур-Султан",
    "Akorda": "Акорда",
    "Bankova": "Банковая",
    "Downing Street": "Даунинг-стрит",
    "Élysée Palace": "Елисейский дворец",
    "Managua": "Манагуа",
    "Kingston": "Кингстон",
    "Capitol Hill": "Капитолийский холм",
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
