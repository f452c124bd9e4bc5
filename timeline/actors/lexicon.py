"""English words by which names are told from other words, and what a name is from its company."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


MONTHS_AND_DAYS = _words(
    "january february march april may june july august september october november december jan "
    "feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday "
    "saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays mon tue tues "
    "wed thu thur thurs fri sat sun"
)

# Words that never belong to a name, whatever their case at the beginning of a sentence.
FUNCTION_WORDS = _words(
    "a an the this that these those there here it its he she they we i you his her their our my "
    "your who what which when where why how whether while if unless until since because as so "
    "thus hence although though despite even but and or nor yet for from with without within in "
    "into on onto at by to toward towards of off over under above below between among amid across "
    "along around about against after before during through throughout beyond near behind beside "
    "besides inside outside per via according following including regarding given then now later "
    "earlier soon today yesterday tomorrow tonight meanwhile however moreover furthermore "
    "nevertheless nonetheless instead also again still already once twice finally eventually "
    "recently currently previously initially originally separately similarly likewise overall "
    "only just nearly almost roughly some many most few several all any each every both either "
    "neither none no not nobody everybody anybody somebody anyone anything somewhere everywhere "
    "one two three four five six seven eight nine ten eleven twelve dozens "
    "hundreds thousands millions much such same other another others everyone everything someone "
    "something nobody nothing never always often sometimes perhaps maybe indeed certainly clearly "
    "apparently reportedly allegedly yes well like unlike than let please speaking asked "
    "addressing citing quoting noting saying adding responding commenting writing announcing "
    "standing looking having being dear"
)

# Other words that name nobody where they stand alone at the beginning of a sentence.
OPENERS = FUNCTION_WORDS | _words(
    "fog frost wind hail sleet thunder sunshine ice storms turnout rain snow traffic demand "
    "violence weather trade tourism water electricity power food "
    "wheat bread unrest fear hope anger debt credit cash capital labour labor steel coal copper "
    "silver land housing health education science culture history justice freedom democracy "
    "diplomacy aid help support opposition pressure progress peace unity order law crime "
    "corruption poverty hunger drought flooding heat smoke dust mud nothing staff crew cargo mail "
    "radio sport football parliament congress government cabinet court council management "
    "production output supply capacity income spending investment business industry agriculture "
    "transport shipping aviation first second third fourth fifth last next half more less "
    "newspaper report source official analyst people men women children police officials "
    "authorities witnesses residents citizens civilians troops soldiers forces rebels protesters "
    "activists critics supporters opponents analysts experts economists investors traders markets "
    "shares stocks sales profits profit revenue revenues prices oil gas gold inflation "
    "unemployment growth exports imports talks negotiations clashes fighting shelling fire war "
    "elections election voters votes vote results lawmakers legislators deputies ministers "
    "diplomats leaders delegates delegations negotiators mediators observers monitors prosecutors "
    "lawyers judges courts doctors hospitals schools students teachers workers employees unions "
    "employers companies firms banks regulators shareholders customers consumers users farmers "
    "pilots crews rescuers firefighters survivors victims families relatives refugees migrants "
    "orders bookings deliveries costs wages rents bids offers rates yields futures margins losses "
    "dividends deposits loans subsidies tariffs taxes pensions jobs strikes correction live "
    "prisoners hostages attackers gunmen militants fighters separatists insurgents guerrillas "
    "media reporters journalists newspapers television news reports images photos videos footage "
    "sources documents data figures statistics polls surveys studies research scientists "
    "researchers early late mid back new old big small great good bad high low long short total "
    "average main major minor local regional national international global foreign domestic "
    "internal external public private military civilian political economic financial social legal "
    "unofficial former current joint bilateral trilateral additional further final initial "
    "preliminary annual monthly weekly daily quarterly year years month months week weeks day "
    "days morning afternoon evening night hours minutes part parts both"
)

# Capitalised words that are no actors wherever they stand.
NOT_ACTORS = _words(
    "democrat republican conservative liberal socialist communist ethnic covid internet christmas "
    "easter ramadan nowruz newroz god earth world english bible quran gdp ceo cfo coo cto ipo usd "
    "eur gbp amd azn tv id ok pm am gmt utc cet est edt msk bst photo video watch read update "
    "updated breaking exclusive opinion analysis interview editorial section article chapter "
    "annex appendix figure table page part phase stage day mr mrs ms muslim muslims christian "
    "christians jewish jew jews islam islamic catholic orthodox sunni shia shiite arab arabs kurd "
    "kurds kurdish slavic european europeans asian asians african africans western eastern "
    "northern southern westerner soviet nazi ottoman north south east west northeast northwest "
    "southeast southwest covid-19 twitter facebook telegram youtube instagram olympic olympics "
    "whatsapp linkedin bitcoin ether ethereum dogecoin nikkei ftse dax cac sensex nifty ibovespa "
    "stoxx ngo ngos meps mps ceos cfos cfa democratic ramadan eid brexit bluetooth wifi morning "
    "afternoon evening night midnight noon rs messrs dow bc bce gb mb tb kb ghz mhz mw gw kwh usb "
    "battle battles siege sieges treaty pc pcs "
    "celsius fahrenheit kelvin et pst pdt cst cdt ist aest ufo ufos uap uaps "
    "gp msp msps mla mlas md phd ppe faq pr hr rev "
    "gps dvd cd html dna rna hiv aids pdf sms vpn lng lpg suv vat gnp cpi ppi pmi atm led lcd xml "
)

# As American news write the states after their towns.
STATE_ABBREVIATIONS = _words(
    "del ala ariz ark calif colo conn fla ga ill ind kan ky la md mass mich minn miss mo mont neb "
    "nev okla ore pa penn tenn tex va vt wash wis wyo ont que alta sask man"
)

HONORIFICS = _words("mr mrs ms miss mx dr prof sir lord lady dame madam")
TITLES = HONORIFICS | _words(
    "president premier chancellor king queen prince princess sheikh emir sultan emperor empress "
    "pope patriarch archbishop bishop cardinal imam ayatollah rabbi reverend father catholicos "
    "general colonel major captain lieutenant sergeant corporal admiral commander marshal gen col "
    "gov maj capt lt sgt adm brig brigadier commodore governor mayor senator sen representative "
    "rep congressman congresswoman undersecretary comptroller treasurer councillor councilman "
    "councilwoman alderman constable sheriff detective trooper ensign midshipman airman "
    "premier-designate taoiseach commissar mufti rector registrar archdeacon deacon abbot "
    "baroness viscount duchess countess minister secretary ambassador envoy spokesman spokeswoman "
    "spokesperson director chairman chairwoman chairperson chair chief judge justice attorney "
    "prosecutor lawyer analyst economist leader speaker commissioner professor doctor lawmaker "
    "deputy mp mep fm pm ceo cfo founder cofounder co-founder boss coach striker actor actress "
    "singer writer head member officer owner manager coordinator journalist reporter activist "
    "politician oligarch businessman businesswoman billionaire opposition-leader ombudsman "
    "negotiator whip mediator rapporteur inspector superintendent trader strategist publicist "
    "historian executive scientist engineer adviser advisor lobbyist governor-general tanaiste "
    "ceann comhairle imam undersecretary-general quartermaster paramedic dona comandante "
    "commandante datuk dato hajji haji shri smt retd monsieur madame herr frau signor signora "
    "senora sergeant-major defender counsellor daw counselor sayyid mollah mullah maulana sri "
    "alderwoman chairmen undersecretary-designate vizier pandit archimandrite metropolitan kaiser "
    "tsar tsarina czar archduke archduchess marquis marquess maharaja magistrate "
    "generalissimo rear-admiral vice-admiral field-marshal lieutenant-colonel brigadier-general"
)
# Of several people named after it: "Senators Ada Lind and Bo Ek".
PLURAL_TITLES = _words(
    "presidents ministers premiers chancellors senators representatives governors mayors generals "
    "colonels captains admirals judges justices professors doctors ambassadors envoys lawmakers "
    "deputies secretaries leaders officials princes kings bishops analysts commissioners "
    "councillors economists spokesmen directors executives sens reps govs drs profs"
)
# These stand before or between titles: "Deputy Prime Minister", "First Lady".
TITLE_PARTS = TITLES | _words(
    "vice deputy prime first foreign defence defense interior finance economy health justice "
    "education energy culture agriculture transport trade labour labor environment home state "
    "treasury acting former then-president ex-president president-elect senior junior supreme "
    "crown grand chief executive general operating financial managing lady human rights security "
    "national economic special presidential press affairs assistant associate under permanent high "
    "external secretary-general major-general lieutenant-general late honorary caretaker incoming "
    "outgoing interim federal provincial regional municipal shadow parliamentary opposition "
    "designate majority minority"
)

ORGANISATION_HEADS = _words(
    "centers centres institutes chambers academies councils agencies associations endowment guild "
    "operator regulator complex enterprise enforcement investors ministry party bank corporation "
    "corp inc ltd llc plc gmbh company co group holding "
    "holdings university institute academy college school council committee commission union "
    "agency association assembly parliament congress senate court tribunal federation staff jury "
    "directorate foundation fund centre center organization organisation alliance bloc movement "
    "front league club society office department bureau board authority authorities service "
    "services forces army navy corps brigade battalion division regiment guard police command "
    "airlines airways air motors motor industries industry technologies technology tech systems "
    "software pharmaceuticals pharma energy oil gas petroleum telecom telecommunications "
    "communications media news press times post tribune herald gazette journal daily television tv "
    "argus advertiser dispatch echo enquirer intelligencer messenger sentinel "
    "radio broadcasting network partners capital investments securities insurance trust exchange "
    "consortium cooperative community communities confederation conference forum initiative "
    "mission secretariat presidency embassy consulate administration treasury reserve house "
    "cabinet government coalition ombudsman steel mining mines railways railway shipping logistics "
    "foods brands retail stores semiconductor electronics computer computers store market "
    "supermarkets electric aerospace aviation airbus labs laboratories studios entertainment games "
    "force cross crescent chiefs textiles looms chemicals plastics materials metals minerals "
    "properties estates developments developers builders construction engineering engineers "
    "consulting consultants advisors advisers associates sons brothers bros fisheries farms dairy "
    "breweries brewery distillers distillery bakery bakeries beverages drinks restaurants hotels "
    "resorts leisure cruises ferries freight cargo haulage parcels trucking tractors trucks "
    "automotive vehicles cycles bikes batteries solar hydro nuclear power utilities recycling "
    "biosciences biotech therapeutics diagnostics genomics healthcare clinics optics optical "
    "instruments devices robotics automation dynamics analytics data digital cloud networks "
    "wireless mobile telecoms broadband telekom satellites drones weapons shipyards shipyard "
    "shipbuilding shipbuilders dredging offshore drilling resources exploration lithium uranium "
    "aluminium aluminum cement concrete ceramics timber furniture apparel clothing footwear "
    "cosmetics toys publishing publishers pictures productions records betting sports payments "
    "finance financial credit mortgages savings assurance reinsurance equity ventures markets "
    "trading commodities rubber fertilizers fertilisers grocers pharmacy archives museum library "
    "theatre opera orchestra choir zoo observatory registry inspectorate watch monitors rangers "
    "firefighters brigade unit taskforce squadron fleet militia bundesbank zeitung allgemeine "
    "institution network panel mouvement partido partei frente banco banque banca societe societa "
    "compagnie compania federacion grupo gruppo groupe inversiones minera empresa instituto "
    "institut asociacion movimiento comision consejo ministerio partito lega liga conseil comite "
    "agence agencia fondation stiftung verband gesellschaft chamber inquiry caucus workers "
    "teachers nurses farmers miners guild legion brigades cartel brotherhood jihad pac bancorp "
    "bancshares realty reit intelligence analysis studies policy strategies strategy wealth asset "
    "advisory management research solutions innovations ratings economics global international "
    "worldwide commerce enterprises hospitality casinos gaming mutual united charities health "
    "healthcare medical biologics contract dream ledger chronicle observer star marine maritime "
    "transportation mobility mail guardian standard mirror express telegraph review monitor "
    "inquirer courier bulletin examiner people's democrats republicans conservatives liberals "
    "greens socialists mills works yards foundry foundries coordination directorate congress junta "
    "xunta generalitat observatory syndicate federations tribunal voice voices rally lions tigers "
    "eagles wolves sons daughters mothers friends defenders guardians knights brigades roundtable "
    "platform list choice dawn together lending banking terminal terminals yard refinery "
    "refineries smelter orchards vineyards winery wineries estate nurseries hatchery ranch "
    "plantations potash phosphate copper gold silver zinc nickel diamonds carriers liners lines "
    "tankers shipbrokers glass paper pulp packaging plywood sugar tea coffee cocoa cotton wool "
    "silk leather shoes optics lighting kitchens empire kingdom sultanate emirate caliphate "
    "khanate confederacy commune regime dictatorship entente axis dynasty allies guards councils "
    "legions battalions militias cossacks gop bar cafe pub inn restaurant tavern diner bistro"
)
# A name that ends so is of something people agree on, hold or suffer, never of a body.
EVENT_HEADS = _words(
    "act treaty accord accords convention protocol war wars summit cup prize award awards law pact "
    "resolution olympics championship championships festival bill constitution directive decree "
    "pandemic earthquake hurricane ceasefire index average parade day days week weeks expo fair "
    "finals playoffs semifinals exhibition marathon regatta anniversary carnival biennale "
    "discussions talks"
)
# What is named so is no actor, whatever it is.
THING_HEADS = _words(
    "convention conventions treaty treaties accord accords agreement agreements act protocol "
    "protocols war wars declaration statement summit cup prize award awards law plan deal pact "
    "flight flights "
    "resolution process olympics championship festival revolution uprising crisis genocide "
    "operation programme program project report index scheme code bill constitution directive era "
    "average composite nasdaq century anniversary day days pandemic earthquake hurricane virus "
    "peace ceasefire decree parade week weeks expo fair exhibition marathon regatta biennale "
    "discussions talks incident affair raid massacre revolt rebellion mutiny coup putsch holocaust "
    "doctrine charter compact offensive famine blockade armistice purge pogrom explosion"
)
# A part that acts for the whole: "an ICRC team returned".
PARTS = _words(
    "team teams patrol patrols convoy convoys troops forces fighters soldiers officers officials "
    "delegation experts observers monitors inspectors crew crews workers staff units aircraft "
    "jets planes drones ships tanks peacekeepers guards police agents diplomats side leadership "
    "militants gunmen rebels commandos lawmakers legislators deputies mps negotiators "
    "members mission missions faction factions representatives"
)
LEGAL_FORMS = _words(
    "cos cie asa llc jsc sa ag nv bv spa oy ab kk pty ltd plc se sarl oao ooo pao pjsc ltda srl "
    "kg zrt bt aps ou uab eood ead doo amba eirl gie inc gmbh oyj nyrt kft spolka kgaa sas sab "
    "bhd tbk ojsc cjsc a co corp company as limited "
    "incorporated cie"
)
PLACE_HEADS = _words(
    "peak ridge gorge fjord falls creek heights shoal atoll archipelago estuary reservoir oilfield "
    "gasfield quarry junction castle citadel fortress abbey cemetery prison jail barracks camp "
    "pier wharf lighthouse boulevard plaza piazza quarter borough parish municipality prefecture "
    "governorate voivodeship canton township settlement kibbutz oasis steppe city town village "
    "province region district cities towns villages provinces regions districts county oblast "
    "raion river lake sea ocean gulf bay strait mountain mountains mount valley desert island "
    "islands peninsula airport station port harbour harbor street avenue square road highway "
    "corridor pass bridge dam park stadium border canal cape hill hills forest plain plateau coast "
    "basin republic state territory territories plant mosque church cathedral monastery palace "
    "hotel hospital base checkpoint crossing arena barrier reef waterfall canyon glacier beach "
    "lagoon delta wetlands isthmus zone seas lakes rivers valleys straits bays lane terrace alley "
    "roundabout embankment expressway freeway parkway interchange country trail"
)

COMPANY_WORDS = _words(
    "shares stock stocks ceo revenue profit profits sales customers products users board "
    "executives shareholders investors founder headquarters earnings results chief employees "
    "rivals workers drivers bonds holders owners suppliers "
    "dealers bosses managers engineers lawyers subscribers clients creditors flights jets trucks "
    "phones apps devices chips spokeswomen spokesmen dividends dividend warrants debentures "
    "cars vehicles engines planes outlets factories mills branches passengers crews"
)
PARTICLES = _words(
    "de da di do dos das du del della der den des van von ter ten te la le el al bin bint binti "
    "binte ibn ben "
    "abu arap und es ez d ould oglu ogly ogli qizi kyzy gizi zu y e st"
)
SURNAME_ENDINGS = (
    *"yan ian yants ov ova ev eva yev yeva iyev iyeva off in ina sky skyy ski ska".split(),
    *"skaya skiy skyi enko chenko chuk czyk wicz vich ovich evich dze shvili ia oglu".split(),
    *"zade zadeh son sen ssen berg stein mann ez escu eanu opoulos akis idis ides ic".split(),
    *"vic vsky nen quist gaard".split(),
)
# Nouns before the name of a firm: "the carmaker Vinta".
FIRMS_BEFORE = _words(
    "pollster company firm group bank startup carmaker airline retailer party agency newspaper "
    "outlet broadcaster maker manufacturer giant rival supplier subsidiary unit parent lender "
    "insurer chipmaker developer operator regulator watchdog network site website magazine grocer "
    "brewer drugmaker miner shipbuilder planemaker automaker steelmaker publisher union charity "
    "exporter importer distributor producer processor contractor trader hotelier fintech biotech "
    "utility shipper shipowner line conglomerate multinational broker insurer reinsurer builder "
    "homebuilder housebuilder wholesaler seller marketplace bookmaker telecom telco refiner "
    "smelter driller explorer packager bottler confectioner distiller consultancy brokerage "
    "think-tank tank fund startup start-up chain studio foundation institute"
)
# Firms that are words, too: "Target prices rose".
WORDS_AND_FIRMS = _words(
    "apple target gap visa shell block square oracle snap zoom box slack discover progressive "
    "delta southwest match unity chase sprint orange next boots caterpillar vale vanguard fidelity "
    "citadel meta arm continental paramount pioneer puma labour conservatives vox wagner bild "
    "carnival amnesty apollo sequoia revival renaissance league unite carlyle unison confederation "
    "trend"
)
# Bodies of towns, which are not called by the town's name alone.
LOCAL_HEADS = _words(
    "police department council county university college school hospital chamber court airport "
    "port museum library theatre theater market district office institute festival fair academy "
    "authority commission board clinic cathedral church mosque zoo stadium"
)
# Nouns of things that have names: "the drug Vintazol", "the tanker Ada Lind".
THING_NOUNS = _words(
    "chatbot app phone smartphone drug vaccine pill film movie book novel memoir game series song "
    "album musical play painting car sedan suv pickup truck jet airliner aircraft missile rocket "
    "drone satellite ship tanker vessel destroyer frigate cruiser submarine ferry yacht freighter "
    "trawler software chip console tablet headset engine operation virus storm hurricane typhoon "
    "weedkiller herbicide pesticide insecticide painkiller antibiotic opioid therapy jab serum "
    "cyclone variant malware horse dog cat polar whale bear cryptocurrency token "
    "liner steamer steamship steamboat battleship warship corvette minesweeper minelayer gunboat "
    "icebreaker tugboat barge schooner sailboat lifeboat motorboat catamaran hovercraft dredger "
    "supertanker bulker helicopter bomber glider airship zeppelin spacecraft spaceship rover "
    "telescope opera ballet sitcom telenovela documentary thriller comedy podcast racehorse mare "
    "stallion gelding elephant gorilla panda orca dolphin"
)
SHIPS = _words("uss hms hmas ins mv mt rfa ss brp kri jds roks pns hmcs")
# Generic words that name nobody alone: "the Commission".
BARE_HEADS = _words(
    "office company group party government council committee commission court bank board agency "
    "ministry department authority service union university college school institute centre "
    "center team fund foundation federation association bureau command police guard assembly "
    "tribunal corporation exchange market store network museum library unit delegation mission "
    "parliament house houses secretariat embassy consulate administration republic state states "
    "nation army"
)
# Who works somewhere: "analysts at Norfirm".
STAFF = _words(
    "analyst analysts economist economists strategist strategists trader traders executive "
    "executives head director partner professor researcher researchers engineer engineers lawyer "
    "lawyers manager managers employees workers staff colleagues"
)
