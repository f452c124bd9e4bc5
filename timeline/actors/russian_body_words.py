"""Words of which the names of Russian bodies are made, with what English says for them.

Each is written in the nominative; all its cases are found by its stem.
"""

from enum import StrEnum
from itertools import product

from timeline.actors.names import fold


class Order(StrEnum):
    """Where English puts what a body is for: before its noun, or after one of these words."""

    BEFORE = ""
    OF = "of"
    FOR = "for"


# Adjectives are longer.
_SHORT = 4


def _translations(text: str) -> dict[tuple[str, ...], str]:
    """Read "words in Russian: English" separated by semicolons, several Russian ones by slashes."""
    pairs = (entry.split(":") for entry in " ".join(text.split()).split(";") if entry.strip())
    return {
        tuple(map(fold, words)): english.strip()
        for russians, english in pairs
        for russian in russians.split("/")
        for words in product(*map(_with_genitive_plural, russian.split()))
    }


def _with_genitive_plural(word: str) -> tuple[str, ...]:
    """A word, and the genitive of a plural, whose ending no stem is without: "банки", "банков"."""
    if word.endswith(("ый", "ий", "ой", "ые", "ие")) and len(word) > _SHORT:
        return (word, f"{word[:-2]}ых", f"{word[:-2]}их")
    if not word.endswith(("ы", "и")) or word.endswith("ии"):
        return (word,)
    if word.endswith("ки") and word[-3] not in "аеиоуыэюя":
        return (word, f"{word[:-2]}ок", f"{word[:-1]}ов")
    return (word, f"{word[:-1]}ов", f"{word[:-1]}ев")


def _heads(order: Order, text: str) -> dict[tuple[str, ...], tuple[str, Order]]:
    return {words: (english, order) for words, english in _translations(text).items()}


# What a body is.
HEADS = {
    **_heads(
        Order.BEFORE,
        "агентство: Agency; альянс: Alliance; армия: Army; банк: Bank; батальон: Battalion; "
        "биржа: Exchange; блок: Bloc; бригада: Brigade; бюро: Bureau; гвардия: Guard; "
        "гарнизон: Garrison; дивизия: Division; движение: Movement; дума: Duma; завод: Plant; "
        "железная дорога/железные дороги: Railway; комбинат: Plant; комитет: Committee; "
        "комиссия: Commission; компания: Company; концерн: Concern; корпорация: Corporation; "
        "корпус: Corps; музей: Museum; отряд: Detachment; офис: Office; "
        "партия: Party; палата: Chamber; полк: Regiment; "
        "инспекция: Inspectorate; больница: Hospital; клиника: Clinic; "
        "служба: Service; госслужба: State Service; собрание: Assembly; "
        "совет: Council; союз: Union; суд: Court; "
        "театр: Theatre; трибунал: Tribunal; управление: Department; "
        "учреждение: Institution; флот: Fleet; фонд: Fund; фронт: Front; хурал: Khural; "
        "школа: School; грэс: GRES; аэс: Nuclear Power Plant; "
        "гэс: Hydroelectric Power Plant; тэц: Thermal Power Plant; "
        "штаб: Staff; госпиталь: Hospital; гимназия: Gymnasium; лицей: Lyceum; "
        "кластер: Cluster; консорциум: Consortium; "
        "военный округ: Military District; контингент: Contingent; коллегия: Board",
    ),
    **_heads(
        Order.OF,
        "академия: Academy; ассамблея: Assembly; ассоциация: Association; институт: Institute; "
        "конгресс: Congress; конфедерация: Confederation; коалиция: Coalition; "
        "департамент: Department; лига: League; "
        "торгово промышленная палата: Chamber of Commerce and Industry; объединение: Association; "
        "общество: Society; организация: Organization; прокуратура: Prosecutor's Office; "
        "содружество: Community; сообщество: Community; университет: University; "
        "федерация: Federation; академия наук: Academy of Sciences; "
        "кабинет министров: Cabinet of Ministers; церковь: Church; "
        "епархия: Diocese; митрополия: Metropolis; совет министров: Council of Ministers",
    ),
    **_heads(Order.FOR, "центр: Centre; обсерватория: Observatory; лаборатория: Laboratory"),
}
# Bodies of a town or region, which have no capital of their own: "прокуратура Нортпорта".
LOCAL = _translations(
    "прокуратура: Prosecutor's Office; полиция: Police; милиция: Police; мэрия: City Hall; "
    "горадминистрация/горисполком: City Administration; администрация: Administration; "
    "городской совет/горсовет: City Council; городская дума/гордума: City Duma; "
    "городской суд/горсуд: City Court; областной суд/облсуд: Regional Court; "
    "краевой суд/крайсуд: Regional Court; районный суд/райсуд: District Court; "
    "арбитражный суд: Arbitration Court; апелляционный суд: Court of Appeal; "
    "административный суд: Administrative Court; гарнизонный военный суд: Garrison Court; "
    "акимат: Akimat; хокимият: Hokimiyat; заксобрание/законодательное собрание: "
    "Legislative Assembly; областная дума/облдума: Regional Duma; сакребуло: Sakrebulo; "
    "областной совет/облсовет: Regional Council; маслихат: Maslikhat; "
    "облгосадминистрация/областная администрация/облисполком: Regional Administration; "
    "избирательная комиссия/избирком: Election Commission; аэропорт: Airport; "
    "общественная палата: Civic Chamber; епархия: Diocese; следственное управление: "
    "Investigative Department; территориальная избирательная комиссия: Election Commission"
)
# What a body is like, or of which level.
QUALITIES = _translations(
    "государственный/госуд: State; национальный: National; федеральный: Federal; "
    "центральный: Central; верховный: Supreme; высший: Supreme; генеральный: General; "
    "главный: Main; международный: International; межгосударственный: Interstate; "
    "межпарламентский: Inter-Parliamentary; республиканский: Republican; региональный: Regional; "
    "областной: Regional; краевой: Regional; городской: City; районный: District; "
    "окружной: District; муниципальный: Municipal; военный: Military; следственный: Investigative; "
    "антикоррупционный: Anti-Corruption; антимонопольный: Antimonopoly; избирательный: Election; "
    "таможенный: Customs; налоговый: Tax; пограничный: Border; миграционный: Migration; "
    "контрольный: Control; надзорный: Supervisory; счетный/счётный: Accounts; "
    "арбитражный: Arbitration; апелляционный: Appeals; кассационный: Cassation; "
    "хозяйственный: Economic; административный: Administrative; уголовный: Criminal; "
    "гражданский: Civil; общественный: Public; народный: People's; демократический: Democratic; "
    "либеральный: Liberal; социалистический: Socialist; коммунистический: Communist; "
    "консервативный: Conservative; христианский: Christian; исламский: Islamic; "
    "мусульманский: Muslim; православный: Orthodox; католический: Catholic; "
    "апостольский: Apostolic; духовный: Spiritual; спортивный: Sports; олимпийский: Olympic; "
    "паралимпийский: Paralympic; футбольный: Football; медицинский: Medical; "
    "технический: Technical; технологический: Technological; политехнический: Polytechnic; "
    "педагогический: Pedagogical; аграрный: Agrarian; сельскохозяйственный: Agricultural; "
    "экономический: Economic; финансовый: Financial; инвестиционный: Investment; "
    "инновационный: Innovation; промышленный: Industrial; торговый: Trade; фондовый: Stock; "
    "валютный: Currency; товарный: Commodity; сырьевой: Raw Materials; энергетический: Energy; "
    "атомный: Nuclear; ядерный: Nuclear; нефтяной: Oil; газовый: Gas; нефтегазовый: Oil and Gas; "
    "нефтехимический: Petrochemical; угольный: Coal; металлургический: Metallurgical; "
    "химический: Chemical; горный: Mining; обогатительный: Processing; горнодобывающий: Mining; "
    "машиностроительный: Machine-Building; судостроительный: Shipbuilding; "
    "авиационный: Aviation; авиастроительный: Aircraft; космический: Space; морской: Maritime; "
    "речной: River; воздушный: Air; транспортный: Transport; дорожный: Road; "
    "строительный: Construction; жилищный: Housing; земельный: Land; водный: Water; "
    "лесной: Forest; экологический: Environmental; природный: Natural; научный: Scientific; "
    "исследовательский: Research; аналитический: Analytical; информационный: Information; "
    "телевизионный: Television; стратегический: Strategic; политический: Political; "
    "геополитический: Geopolitical; социальный: Social; социологический: Sociological; "
    "исторический: History; культурный: Cultural; гуманитарный: Humanitarian; "
    "благотворительный: Charitable; правозащитный: Human Rights; независимый: Independent; "
    "объединенный/объединённый: United; единый: United; совместный: Joint; временный: Interim; "
    "переходный: Transitional; чрезвычайный: Extraordinary; специальный: Special; "
    "специализированный: Specialized; молодежный/молодёжный: Youth; студенческий: Student; "
    "женский: Women's; детский: Children's; профсоюзный: Trade Union; кредитный: Credit; "
    "ипотечный: Mortgage; страховой: Insurance; пенсионный: Pension; сберегательный: Savings; "
    "резервный: Reserve; коммерческий: Commercial; расчетный/расчётный: Settlement; "
    "судебный: Judicial; юридический: Law; конституционный: Constitutional; "
    "законодательный: Legislative; исполнительный: Executive; учредительный: Constituent; "
    "парламентский: Parliamentary; президентский: Presidential; правительственный: Government; "
    "дипломатический: Diplomatic; миротворческий: Peacekeeping; наблюдательный: Supervisory; "
    "попечительский: Trustee; экспертный: Expert; координационный: Coordination; "
    "консультативный: Consultative; продовольственный: Food; ветеринарный: Veterinary; "
    "санитарный: Sanitary; эпидемиологический: Epidemiological; пожарный: Fire; "
    "противопожарный: Fire; спасательный: Rescue; воздушно десантный: Airborne; танковый: Tank; "
    "мотострелковый: Motor Rifle; артиллерийский: Artillery; ракетный: Missile; "
    "гвардейский: Guards; механизированный: Mechanized; десантный: Airborne; "
    "калийный: Potash; содовый: Soda; соляной: Salt; сахарный: Sugar; табачный: Tobacco; "
    "пивоваренный: Brewing; текстильный: Textile; швейный: Garment; железнодорожный: Railway; "
    "судоремонтный: Ship Repair; портовый: Port; рыбный: Fish; целлюлозно бумажный: "
    "Pulp and Paper; деревообрабатывающий: Woodworking; мебельный: Furniture; стекольный: Glass; "
    "ракетно космический: Rocket and Space; приборостроительный: Instrument-Making; "
    "лесопромышленный: Timber; птицеводческий: Poultry; зерновой: Grain; хлопковый: Cotton; "
    "шелковый: Silk; урановый: Uranium; золотодобывающий: Gold Mining; электросетевой: Grid; "
    "телекоммуникационный: Telecommunications; издательский: Publishing; лизинговый: Leasing; "
    "оппозиционный: Opposition; патриотический: Patriotic; трудовой: Labour; "
    "прогрессивный: Progressive; радикальный: Radical; республиканско: Republican; "
    "молодой: Young; инспекционный: Inspection; "
    "банковский: Banking; трансформаторный: Transformer; межрайонный: "
    "Interdistrict; холдинговый: Holding; тихоокеанский: Pacific; атлантический: Atlantic; "
    "полярный: Polar; арктический: Arctic; сельский: Rural; цифровой: Digital; "
    "внутренний: Internal; внешний: Foreign; иностранный: Foreign; внешнеэкономический: "
    "Foreign Economic; евразийский: Eurasian; европейский: European; "
    "азиатский: Asian; африканский: African; арабский: Arab; тюркский: Turkic; исламский: Islamic; "
    "всемирный: World; мировой: World; глобальный: Global; северный: Northern; южный: Southern; "
    "восточный: Eastern; западный: Western; северо западный: North-West; "
    "дальневосточный: Far Eastern; сибирский: Siberian; уральский: Ural; приволжский: Volga; "
    "кавказский: Caucasus; каспийский: Caspian; черноморский: Black Sea; балтийский: Baltic; "
    "северо кавказский: North Caucasus; среднеазиатский: Central Asian; "
    "центральноазиатский: Central Asian; профессиональный: Professional; учебный: Training; "
    "клинический: Clinical; онкологический: Oncology; кардиологический: Cardiology; "
    "почтовый: Postal; телеграфный: Telegraph; гидрометеорологический: Hydrometeorological; "
    "сейсмологический: Seismological; статистический: Statistical; бюджетный: Budget; "
    "оборонный: Defence; мониторинговый: Monitoring; наблюдательная: Observer; "
    "автомобильный: Automobile; тракторный: Tractor; вагоностроительный: Railcar; "
    "трубный: Pipe; алюминиевый: Aluminium; медный: Copper; цементный: Cement; "
    "нефтеперерабатывающий: Oil; газоперерабатывающий: Gas Processing; мясной: Meat; "
    "молочный: Dairy; коньячный: Brandy; винный: Wine; ювелирный: Jewellery; "
    "электротехнический: Electrotechnical; тепловой: Thermal; ликероводочный: Distillery; "
    "экспортно импортный: Export-Import; "
    "научно исследовательский: Research; горно обогатительный: Mining and Processing; "
    "горно металлургический: Mining and Metallurgical; горно химический: Mining and Chemical; "
    "социально экономический: Socio-Economic; социально политический: Socio-Political; "
    "общественно политический: Socio-Political; военно морской: Naval; "
    "военно промышленный: Military-Industrial; военно воздушный: Air; "
    "санитарно эпидемиологический: Sanitary and Epidemiological; "
    "социал демократический: Social Democratic; либерально демократический: Liberal Democratic; "
    "христианско демократический: Christian Democratic; народно освободительный: "
    "People's Liberation; народно демократический: People's Democratic; "
    "национально демократический: National Democratic; медико социальный: Medical and Social"
)
# What a body is for, or of whom it consists.
PURPOSES = _translations(
    "безопасность: Security; госконтроль: State Control; рыбное хозяйство: Fisheries; "
    "госбезопасность: State Security; фронт: Front; "
    "контроль за наркотиками/контроль за оборотом наркотиков: Drug Control; "
    "разминирование территорий: Mine Action; нацбезопасность: National Security; "
    "инновационное развитие: Innovative Development; "
    "развитие: Development; реконструкция: Reconstruction; "
    "реформы: Reforms; экономика: Economics; финансы: Finance; статистика: Statistics; "
    "доходы: Revenue; налоги: Tax; сборы: Duties; контроль: Control; надзор: Supervision; "
    "мониторинг: Monitoring; аудит: Audit; регулирование: Regulation; "
    "регистрация: Registration; управление: Management; защита: Protection; права: Rights; "
    "права человека: Human Rights; потребители: Consumer; конкуренция: Competition; "
    "борьба с коррупцией/противодействие коррупции: Anti-Corruption; "
    "борьба с терроризмом: Counter-Terrorism; борьба с отмыванием: Anti-Money Laundering; "
    "борьба с экономическими преступлениями: Economic Crimes; "
    "борьба с организованной преступностью: Organized Crime; преступность: Crime; "
    "коррупция: Corruption; терроризм: Terrorism; наркотики: Drug; оборот наркотиков: Drug; "
    "охрана: Protection; государственная охрана: State Protection; граница: Border; "
    "миграция: Migration; беженцы: Refugees; труд: Labour; занятость: Employment; "
    "здравоохранение: Health; здоровье: Health; медицина: Medicine; лекарства: Medicines; "
    "образование: Education; наука: Science; культура: Culture; "
    "искусство: Arts; спорт: Sports; туризм: Tourism; молодежь/молодёжь: Youth; дети: Children; "
    "женщины: Women; семья: Family; выборы: Elections; бюджет: Budget; "
    "законодательство: Legislation; юстиция: Justice; правосудие: Justice; мир: Peace; "
    "согласие: Accord; возрождение: Renaissance; единство: Unity; свобода: Freedom; "
    "справедливость: Justice; прогресс: Progress; народ: People; инвестиции: Investment; "
    "инновации: Innovation; технологии: Technologies; связь: Communications; "
    "информация: Information; массовые коммуникации: Mass Communications; "
    "массовая информация: Mass Media; печать: Press; телевидение: Television; радио: Radio; "
    "радиовещание: Broadcasting; вещание: Broadcasting; космос: Space; авиация: Aviation; "
    "воздушный транспорт: Air Transport; транспорт: Transport; дороги: Roads; "
    "железнодорожный транспорт: Rail Transport; железные дороги: Railways; "
    "строительство: Construction; архитектура: Architecture; жилье/жильё: Housing; земля: Land; "
    "ресурсы: Resources; вода: Water; лес: Forest; лесное хозяйство: Forestry; "
    "сельское хозяйство: Agriculture; продовольствие: Food; рыболовство: Fisheries; "
    "энергетика: Energy; энергия: Energy; электроэнергия: Electricity; нефть: Oil; газ: Gas; "
    "недропользование: Subsoil Use; геология: Geology; природа: Nature; "
    "окружающая среда: Environment; экология: Ecology; климат: Climate; "
    "гидрометеорология: Hydrometeorology; чрезвычайные ситуации: Emergency Situations; "
    "оборона: Defence; вооружение: Arms; сотрудничество: Cooperation; "
    "исследования: Research; анализ: Analysis; прогнозирование: Forecasting; "
    "планирование: Planning; стратегия: Strategy; политика: Policy; дипломатия: Diplomacy; "
    "превентивная дипломатия: Preventive Diplomacy; дела: Affairs; отношения: Relations; "
    "связи: Relations; религии: Religious; язык: Language; история: History; "
    "стандартизация: Standardization; метрология: Metrology; имущество: Property; "
    "интеллектуальная собственность: Intellectual Property; приватизация: Privatization; "
    "закупки: Procurement; ценные бумаги: Securities; рынок/рынки: Market; вклады: Deposit; "
    "страхование вкладов: Deposit Insurance; гарантирование вкладов: Deposit Guarantee; "
    "страхование: Insurance; медицинское страхование: Health Insurance; ипотека: Mortgage; "
    "предпринимательство: Entrepreneurship; бизнес: Business; торговля: Trade; "
    "промышленность: Industry; экспорт: Export; импорт: Import; помощь: Aid; "
    "наследие: Heritage; пробация: Probation; исполнение наказаний: Penitentiary; "
    "расследования: Investigations; самоуправление: Self-Government; "
    "реинтеграция: Reintegration; примирение: Reconciliation; урегулирование: Settlement; "
    "розыск: Search; разведка: Intelligence; контрразведка: Counterintelligence; "
    "внешняя разведка: Foreign Intelligence; министры: Ministers; разминирование: Mine Action; "
    "активы: Assets; государственные доходы: State Revenue; "
    "демократия: Democracy; европейская интеграция: European Integration; "
    "интеграция: Integration; перспективные исследования: Advanced Studies; "
    "стратегические исследования: Strategic Studies; проблемы: Problems; "
    "общественное мнение: Public Opinion; социальная защита: Social Protection; "
    "миротворчество: Peacekeeping; выдача виз: Visa; тарифы: Tariffs; цены: Prices; "
    "кибербезопасность: Cybersecurity; данные: Data; персональные данные: Personal Data; "
    "реестр: Registry; государственный реестр: State Registry; долг: Debt; услуги: Services; "
    "государственные услуги: Public Services; техника: Technology; снабжение: Supply; "
    "общественный транспорт: Public Transport; метрополитен: Metro; "
    "ликвидация последствий: Relief; спасение: Salvation; созидание: Creation; "
    "благосостояние: Prosperity; солидарность: Solidarity; перемены: Changes; "
    "будущее: Future; надежда: Hope; порядок: Order; действие: Action; "
    "достоинство: Dignity; отечество: Fatherland; родина: Homeland"
)
# Those of whom a body consists stand after it in English, too.
MEMBERS = _translations(
    "силы: Forces; участники: Participants; "
    "журналисты: Journalists; писатели: Writers; предприниматели: Entrepreneurs; "
    "промышленники: Industrialists; туроператоры: Tour Operators; адвокаты: Lawyers; "
    "юристы: Lawyers; судьи: Judges; врачи: Doctors; учителя: Teachers; профсоюзы: Trade Unions; "
    "банки: Banks; страховщики: Insurers; производители: Producers; экспортеры: Exporters; "
    "экспортёры: Exporters; импортеры: Importers; фермеры: Farmers; шахтеры: Miners; "
    "шахтёры: Miners; металлурги: Metallurgists; строители: Builders; перевозчики: Carriers; "
    "виноградари: Winegrowers; виноделы: Winemakers; садоводы: Gardeners; "
    "пенсионеры: Pensioners; ветераны: Veterans; инвалиды: Disabled; студенты: Students; "
    "ученые/учёные: Scientists; художники: Artists; композиторы: Composers; "
    "кинематографисты: Filmmakers; архитекторы: Architects; работодатели: Employers; "
    "социалисты: Socialists; коммунисты: Communists; "
    "республиканцы: Republicans; регионы: Regions; зеленые/зелёные: Greens; рабочие: Workers; "
    "крестьяне: Peasants; матери: Mothers; комитеты солдатских матерей: Soldiers' Mothers; "
    "инвесторы: Investors; вкладчики: Depositors; акционеры: Shareholders; "
    "автомобилисты: Motorists; таксисты: Taxi Drivers; рестораторы: Restaurateurs; "
    "мукомолы: Millers; хлопкоробы: Cotton Growers; животноводы: Stockbreeders; "
    "рыбаки: Fishermen; моряки: Seafarers; горняки: Miners; железнодорожники: Railway Workers; "
    "нефтяники: Oil Workers; муниципалитеты: Municipalities; избиратели: Voters; "
    "граждане: Citizens; наблюдатели: Observers; переводчики: Translators; издатели: Publishers; "
    "библиотекари: Librarians; аудиторы: Auditors; бухгалтеры: Accountants; "
    "нотариусы: Notaries; риелторы: Realtors; застройщики: Developers; дольщики: Shareholders"
)
# These alone make no name of a noun: "районный суд", "международная организация".
COMMON_QUALITIES = frozenset(
    fold(word)
    for word in (
        "районный городской областной краевой окружной местный региональный муниципальный военный "
        "международный национальный государственный апелляционный кассационный арбитражный "
        "специальный совместный временный экспертный общественный независимый гражданский "
        "административный медицинский коммерческий правозащитный благотворительный новый "
        "главный центральный крупный детский судебный исследовательский инвестиционный "
        "строительный транспортный энергетический торговый страховой консультативный "
        "парламентский правительственный политический демократический партийный мировой "
        "иностранный европейский западный северный южный восточный нефтяной газовый горный "
        "аналитический юридический научный технический финансовый спортивный молодежный "
        "молодёжный религиозный экономический социальный федеральный республиканский"
    ).split()
)
# Courts that are called by these are of a region or a country, not of a district.
COURT_QUALITIES = frozenset(
    fold(word)
    for word in (
        "верховный высший конституционный городской областной краевой окружной военный "
        "апелляционный кассационный арбитражный хозяйственный экономический административный "
        "европейский международный гаагский лондонский стокгольмский высокий федеральный "
        "межамериканский антикоррупционный гарнизонный третейский"
    ).split()
)
