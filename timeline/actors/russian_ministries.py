"""Ministries in Russian: by their short names, and by what they are for."""

from collections.abc import Sequence

from timeline.actors.institutions import Institution
from timeline.actors.names import Word
from timeline.actors.russian_purposes import Purpose
from timeline.model import ActorKind


def _pairs(text: str) -> dict[str, str]:
    entries = (entry.split(":") for entry in " ".join(text.split()).split(";"))
    return {
        russian: english.strip() for russians, english in entries for russian in russians.split()
    }


# The longest of those that begin alike first.
_SHORT = _pairs(
    "минобороны: Defence; мид мвсп: Foreign; мвд: Interior; минфин мф: Finance; "
    "минтрансдор: Transport and Roads; минтранссвязи: Transport and Communications; "
    "минтранс: Transport; минздравсоцразвития: Health and Social Development; "
    "минздрав моз: Health; минюст минюстиции: Justice; минэнерго минэнергетики: Energy; "
    "минсельхозпрод: Agriculture and Food; минсельхоз минсельводхоз: Agriculture; "
    "минкультуры минкульт: Culture; минкультинформ: Culture and Information; "
    "минэкономразвития минэкономразвитие мэр: Economic Development; "
    "минэкономфин: Economy and Finance; минэкономики минэконом: Economy; "
    "миннацэкономики мнэ: National Economy; мчс: Emergency Situations; "
    "минпромторг: Industry and Trade; минпромэнерго: Industry and Energy; минпром: Industry; "
    "минобрнауки мон: Education and Science; минобразования минобр: Education; "
    "минпросвещения минпрос: Education; миннауки: Science; минвуз: Higher Education; "
    "минтрудсоцзащиты минсоцтруд: Labour and Social Protection; минтруд: Labour; "
    "минсоцразвития: Social Development; минсоцполитики: Social Policy; "
    "минсоцзащиты: Social Protection; миндоходов: Revenue; минспорт: Sports; "
    "минспорттуризм: Sports and Tourism; минторговли минторг: Trade; "
    "минприроды: Natural Resources; минэкологии минэко: Ecology; минлесхоз: Forestry; "
    "минводхоз: Water Management; минцифры минцифра минцифрового: Digital Development; "
    "минкомсвязи минсвязи: Communications; мининформ мининформации: Information; "
    "мининформполитики: Information Policy; минстройархитектуры: Architecture and Construction; "
    "минстрой: Construction; минжкх минжилкомхоз: Housing; "
    "минрегионразвития минрегион: Regional Development; "
    "мининфраструктуры: Infrastructure; минтуризма: Tourism; минвостокразвития: "
    "Development of the Far East; минкавказа: North Caucasus Affairs; "
    "минобщин: Communities Development; минветеранов: Veterans Affairs; "
    "минреинтеграции: Reintegration; минстратегпром: Strategic Industries; "
    "минтопэнерго: Fuel and Energy; минуглепром: Coal Industry; минатом: Nuclear Energy; "
    "минпечати: Press; минимущества: Property; миннац: Nationalities; "
    "мининвест: Investment; минвнешторг: Foreign Trade; миннефтегаз: Oil and Gas; "
    "минмолодежи: Youth; миндиаспоры: Diaspora; минобщества: Public Development; "
    "мнб: National Security; мгб: State Security; мнс: Taxes and Duties"
)
_FUNCTIONS = {
    tuple(words.split()): english
    for words, english in (
        ("обороны", "Defence"),
        ("национальной обороны", "Defence"),
        ("иностранных дел", "Foreign"),
        ("внутренних дел", "Interior"),
        ("финансов", "Finance"),
        ("экономики", "Economy"),
        ("национальной экономики", "National Economy"),
        ("экономического развития", "Economic Development"),
        ("труда", "Labour"),
        ("промышленности", "Industry"),
        ("высокотехнологической промышленности", "High-Tech Industry"),
        ("горной промышленности", "Mining"),
        ("оборонной промышленности", "Defence Industry"),
        ("цифрового развития", "Digital Development"),
        ("цифровой трансформации", "Digital Transformation"),
        ("цифровой экономики", "Digital Economy"),
        ("цифровых технологий", "Digital Technologies"),
        ("информационных технологий", "Information Technologies"),
        ("внешней торговли", "Foreign Trade"),
        ("внешних связей", "Foreign Relations"),
        ("внешних экономических связей", "Foreign Economic Relations"),
        ("инфраструктуры", "Infrastructure"),
        ("инфраструктурного развития", "Infrastructure Development"),
        ("территориального управления", "Territorial Administration"),
        ("государственного управления", "Public Administration"),
        ("социальной защиты населения", "Social Protection"),
        ("социального обеспечения", "Social Security"),
        ("социального развития", "Social Development"),
        ("общественного развития", "Social Development"),
        ("населения", ""),
        ("молодежи", "Youth"),
        ("молодёжи", "Youth"),
        ("делам молодежи", "Youth Affairs"),
        ("делам молодёжи", "Youth Affairs"),
        ("делам ветеранов", "Veterans Affairs"),
        ("делам религий", "Religious Affairs"),
        ("коммуникаций", "Communications"),
        ("массовых коммуникаций", "Mass Communications"),
        ("чрезвычайным ситуациям", "Emergency Situations"),
        ("гражданской обороны", "Civil Defence"),
        ("имущественных отношений", "Property Relations"),
        ("доходов", "Revenue"),
        ("налогов", "Taxes"),
        ("сборов", "Duties"),
        ("налогам", "Taxes"),
        ("сборам", "Duties"),
        ("коммунального хозяйства", "Housing"),
        ("водного хозяйства", "Water Resources"),
        ("сокращения бедности", "Poverty Reduction"),
        ("физической культуры", "Sports"),
        ("путей сообщения", "Railways"),
        ("диаспоры", "Diaspora"),
        ("примирения", "Reconciliation"),
        ("общин", "Communities"),
        ("территорий", "Territories"),
        ("местного самоуправления", "Local Government"),
        ("стратегических отраслей промышленности", "Strategic Industries"),
        ("делам реинтеграции", "Reintegration"),
        ("вопросам реинтеграции", "Reintegration"),
        ("антимонопольного регулирования", "Antimonopoly Regulation"),
        ("топлива", "Fuel"),
        ("нефти", "Oil"),
        ("газа", "Gas"),
        ("рыбного хозяйства", "Fisheries"),
        ("здравоохранения", "Health"),
        ("охраны здоровья", "Health"),
        ("охраны окружающей среды", "Environmental Protection"),
        ("природных ресурсов", "Natural Resources"),
        ("минеральных ресурсов", "Mineral Resources"),
        ("образования", "Education"),
        ("просвещения", "Education"),
        ("спорта", "Sports"),
    )
}
_BEGIN = tuple({short[:3] for short in _SHORT})
_LONGEST = 3
# What the short names of ministries end in, in their cases.
CASES = ("", "а", "у", "ом", "е", "я", "ю", "ем")


def ministry_at(words: Sequence[Word], at: int) -> Institution | None:
    """Read the ministry that begins at a word: "МИД", "Минфином", "Министерство обороны"."""
    plain = words[at].text.casefold()
    if not plain.startswith(_BEGIN):
        return None
    if plain.startswith("министерств"):
        return _ministry_of(words, at)
    for short, function in _SHORT.items():
        if plain.startswith(short) and plain[len(short) :] in CASES:
            # "мэр" is no ministry, and "МЭР" is one.
            is_letters = len(short) > _LONGEST or words[at].text.isupper()
            return Institution(ActorKind.MINISTRY, function, at + 1) if is_letters else None
    return None


def _ministry_of(words: Sequence[Word], at: int) -> Institution | None:
    first = at + 2 if at + 1 < len(words) and words[at + 1].key == "по" else at + 1
    last, functions = first, []
    while (found := _function_at(words, first)) is not None:
        last = first = found[1]
        functions.append(found[0])
        if first < len(words) and words[first].key == "и":
            first += 1
    functions = [function for function in functions if function]
    if not functions:
        purpose = Purpose(words, at + 1)
        last, functions = purpose.last, [purpose.english] if purpose.phrases else []
    if not functions:
        return None
    *others, final = functions
    said = f"{', '.join(others)} and {final}" if others else final
    return Institution(ActorKind.MINISTRY, said, last)


def _function_at(words: Sequence[Word], at: int) -> tuple[str, int] | None:
    """What a ministry is for, and the number of the word after it."""
    for length in range(_LONGEST, 0, -1):
        keys = tuple(word.text.casefold() for word in words[at : at + length])
        if len(keys) == length and keys in _FUNCTIONS:
            return _FUNCTIONS[keys], at + length
    purpose = Purpose(words, at, most=1)
    return (purpose.english, purpose.last) if purpose.phrases else None
