"""The words by which the company of a name tells what it does."""

import re

from timeline.actors.lexicon import FUNCTION_WORDS, PARTS, STAFF, TITLES
from timeline.actors.role_words import ACTIONS, AUXILIARIES, GIVING, PAST_FORMS, SPEECH

ARTICLES = frozenset(("the", "a", "an", "neighbouring", "neighboring", "nearby"))
# These say of what kind a name is and nothing of what it does: "of the former Norfirm".
QUALITIES = frozenset(
    "former late ruling governing then current new newly old incoming outgoing outlawed banned "
    "exiled jailed imprisoned powerful influential embattled troubled ailing bankrupt insolvent "
    "struggling private public nationalist conservative liberal populist leftist leftwing "
    "rightwing centrist socialist communist islamist separatist secular moderate hardline radical "
    "extremist militant paramilitary rebel opposition dominant main largest biggest smaller tiny "
    "leading prestigious famous famed renowned legendary veteran fellow longtime popular elite "
    "specialist independent semi-official influential respected venerable historic defunct nascent "
    "fledgling future reformist progressive self-styled self-proclaimed breakaway splinter".split()
)
# "rebel-held Norland", "Oldtown-based Norfirm": what stands before the hyphen is no name's company.
COMPOUND_PARTICIPLES = frozenset(
    "based held controlled occupied ruled dominated administered governed run owned hit torn "
    "stricken plagued ravaged besieged battered wracked struck strapped ridden scarred".split()
)
# Who leads a body is named; the body says only what is led: "who chairs the Norfirm board".
HEADING = frozenset("heads headed chairs chaired".split())
TO_LEAD = frozenset("head lead chair run command manage".split())
LEADING = frozenset(
    "leads heads chairs runs commands manages represents represented advises advised edits "
    "directs serves led headed chaired ran commanded".split()
)
# "an assistant to Ada Lind"
AIDES = frozenset(
    "assistant aide adviser advisor deputy counsel successor heir secretary assistants aides "
    "advisers advisors deputies counsels successors heirs secretaries".split()
)
# Of whom no name is given: they speak for their body.
UNNAMED = frozenset(
    "official officer spokesman spokeswoman spokesperson diplomat aide representative delegate "
    "envoy negotiator mediator lawyer adviser advisor inspector investigator monitor observer "
    "emissary".split()
)
UNNAMED_SEVERAL = frozenset(
    "officials spokesmen spokespeople diplomats aides sources source".split()
)
# "by the count of the Finance Ministry"
RECKONINGS = frozenset("count account estimate reckoning admission calculation".split())
# Without names they speak for where they work: "analysts at Norfirm".
ANALYSTS = frozenset(
    "source sources insiders analyst analysts economist economists strategist strategists".split()
)
TAKING = frozenset(
    "took take takes taken bought buy seized seize won win gained gain acquired acquire".split()
)
SAYING = frozenset("estimate forecast project predict believe reckon note warn hope".split())
# "confirmed Ada Lind to the Supreme Court"
NAMING = frozenset(
    "appointed appoints appoint appointment named nominated nominates nominate nomination "
    "confirmed confirms confirm confirmation elevated promoted seconded admitted re-elected".split()
)
LONGEST_NAMING = 8
# Nouns before the name of a body: "the peacekeeping force NORFOR".
BODIES_BEFORE = frozenset(
    "force mission body organisation organization committee council commission team unit battalion "
    "brigade militia movement alliance coalition federation confederation association club".split()
)
GIVEN = frozenset(
    "offered offers offer gave give gives giving sent sends sold sells lent lends promised "
    "promises handed hands owes owed paid pays loaned granted grants denied denies supplied".split()
)
# Whom these have as their object gets what comes next, or hears it: "told Radio Norland".
GRANTING = frozenset(
    "told tells tell telling promised promises promise offered offers offer gave give gives giving "
    "lent lends owed owes owe paid pays granted grants awarded awards loaned".split()
)
RENAMED = frozenset("renamed rebranded dubbed nicknamed christened".split())
# What is held in a firm: "shares in Norfirm".
HOLDINGS = frozenset("shares share stake stakes stock stocks bonds holding majority".split())
# "elections to the Northport Council"
CHOOSING = frozenset("election elections elected re-elected by-election by-elections seats".split())
HELD_LIST = re.compile(r"\b(?:[Ss]hares|[Ss]takes|[Ss]tocks) in (?:[A-Z][\w&.'-]*,? )+and $")
ADVERBS = frozenset(
    "also first has had have again then later earlier now today yesterday still itself himself "
    "herself themselves soon already never always often just even both alone instead meanwhile "
    "thus reportedly once previously repeatedly on".split()
)
SPACES = frozenset((" ", "\n", "\r\n", "\u00a0", "  "))
DELEGATES = frozenset(
    "ministers officials co-chairs chairs inspectors diplomats delegates delegations delegation "
    "representatives leaders envoys ambassadors negotiators mediators observers lawmakers members "
    "presidents premiers chancellors kings heads".split()
)
# Verbs that are no plurals of nouns.
ONLY_VERBS = frozenset(
    "contains includes provides requires becomes remains brings gives gets goes comes keeps makes "
    "takes tells thinks knows finds loses means seems appears depends lies sits stands allows "
    "enables ensures prevents protects believes describes follows belongs exists consists refers "
    "applies receives spends carries produces employs operates manages builds grows begins "
    "continues happens occurs reads arrives enters tries seeks likes prefers deserves hears feels "
    "urges intends relies serves teaches adopts appeals earns generates specialises specializes "
    "competes expands struggles refuses agrees proves lacks enjoys retains obtains acts".split()
)
NEVER_NOUNS = (
    ONLY_VERBS
    | PARTS
    | frozenset(
        "more less most least better worse far ahead away back home alone apart aside behind "
        "abroad afterwards all both which who whom whose that where when alone too itself himself "
        "herself themselves been being last first soon once long next early late this each every "
        "plc worldwide further often sometimes together meanwhile thus yesterday today tomorrow "
        "tonight alike rather quite almost indeed elsewhere everywhere anyway anymore overnight "
        "online upfront twice thrice forward forwards backward backwards onward onwards "
        "upward upwards downward downwards alongside versus aboard atop plus worth "
        "unable able ready willing "
        "responsible likely unlikely liable guilty aware eager reluctant".split()
    )
)
CLAUSE_OPENERS = frozenset(
    "that but while as if because although though when where and both neither either nor or "
    "whether until unless once since after before so why how what whereas whenever wherever "
    "lest".split()
)
FROM_WHERE = frozenset("from near in inside outside".split())
# "She has served on the Oldtown Council"
SERVING = frozenset("served serves serve serving sat sits sit sitting seat seats spot".split())
# "who speaks for Norfirm"
WORKING = frozenset(
    "speaks spoke speaking works worked working writes wrote plays played acting acts acted drives "
    "drove driven elected re-elected sat sits sitting stood stands standing ran running candidate "
    "candidates nominee nominees contested".split()
)
# "a militia loyal to Ada Lind"
ATTACHED = frozenset(
    "loyal close closest linked allied tied affiliated devoted attached aligned belonging "
    "ambassador ambassadors envoy envoys".split()
)
# "plans to invest in Norfirm"
INVESTING = frozenset("invest invests invested investing investment investments".split())
LONGEST_SUM = 8
# A name with one of these after it is that of what is sold: "Strato phones", "the Vinta brand".
WARES = frozenset(
    "brand brands label labels app apps franchise laptop laptops notebook notebooks browser "
    "browsers software operating console consoles tablet tablets smartphone smartphones handset "
    "handsets sedan sedans suv suvs".split()
)
LONGEST_TITLE = 3
OPEN_NOUNS = frozenset("new a an the its his her their former first interim acting".split())
EXPLAINING = frozenset("which who whose owner owners maker makers parent".split())
# What several do, in the headline "Lind, Ek discuss grain"; no nouns.
PLURAL_VERBS = frozenset(
    "discuss agree hold urge seek sign vow join meet hail condemn begin continue remain become "
    "bring keep lose make prepare reach reject say see send sell take tell think try unveil warn "
    "write accuse admit adopt announce appoint approve ask avoid build choose consider criticise "
    "criticize decide declare defend deny denounce deploy expect expel explain fail find get give "
    "go impose introduce invite leave oppose pass praise quit recognise recognize refuse regret "
    "reopen respond resume retain retake sue suspend swap thank welcome withdraw".split()
)
# "demanded that Northport raise its share"
DEMANDING = frozenset(
    "demand demands demanded demanding ask asked asks insist insists insisted propose proposed "
    "proposes recommend recommended recommends suggested suggest suggests request requested "
    "require requires required urged urge urges".split()
)
# "the race for the Senate"
RACES = frozenset(
    "race races contest contests primary primaries candidate candidates candidacy nominee nominees "
    "election elections by-election runoff".split()
)
# Whoever has one works there: "held a senior position with Norfirm".
POSITIONS = frozenset("positions position roles jobs job posts post career stint".split())
# Who works for, at or with somebody: "an analyst with Norfirm", "a spokesman for Norfirm".
STAFF_OF = (
    STAFF
    | TITLES
    | POSITIONS
    | frozenset(
        "partner spokesmen spokeswomen lawyers consultant consultants counsel lobbyist".split()
    )
)
# What begins to say what a name is: "Norfirm, once a bank, ...".
APPOSITIONS = frozenset(
    "born aged long still usually the a an once formerly then now part owned known based "
    "its".split()
)
LONGEST_APPOSITION = 14
LONGEST_DESCRIPTION = 6
LONGEST_OWNER = 5
NAMED_SO = frozenset("registered known called named nicknamed christened dubbed".split())
# What is about a country rather than done to it: "talks on Norland".
MATTERS = frozenset(
    "talks differ agree agreed disagree report reports conference summit policy position "
    "stance debate debates vote resolution statement statements briefing meeting meetings "
    "discussions consultations negotiations views split divided envoy expert experts "
    "focus article book session questions comments work working conferences summits reports "
    "policies positions debates resolutions briefings sessions books articles".split()
)
# Who belongs to somebody or something: "the founder of the small bank".
RELATED = TITLES | frozenset(
    "son daughter brother sister father mother wife husband widow widower uncle aunt nephew niece "
    "cousin grandson granddaughter friend ally rival critic supporter supporters followers allies "
    "critics founders owners fans".split()
)
LONGEST_ADJECTIVES = 6
# What begins to say when, where or how a seat of government acts: "Kampala, in a letter, said".
ASIDES = frozenset(
    "like unlike including alongside in by for after at under with through during on before since "
    "despite".split()
)
# After these a number before them counts, and is no part of a name.
UNITS = frozenset(
    "percent per people million billion trillion workers soldiers men women years months days "
    "times points dollars euros pounds".split()
)
ADVERBS_BETWEEN = 2
# Nouns that only say what the name before them is: "the FNV union said".
CLASS_NOUNS = frozenset(
    "union party agency service newspaper airline confederation movement bank militia alliance "
    "coalition broadcaster federation watchdog charity faction association group lobby institute "
    "regulator chamber consortium cooperative".split()
)
# Other words that end so are verbs: "with members of Norfirm attending".
NOUNS_IN_ING = frozenset(
    "training funding building meeting hearing spending planning banking mining offering shipping "
    "trading processing manufacturing ceiling listing filing financing briefing wedding gathering "
    "holding lending borrowing ruling rating warning bombing shelling shooting killing landing "
    "engineering broadcasting advertising marketing accounting housing heating lobbying king "
    "monitoring peacekeeping policing screening testing pricing drilling refining farming fishing "
    "tourism wing string spring thing morning evening backing".split()
)
# Other words that end so are no nouns: "Norland quickly".
NOUNS_IN_LY = frozenset(
    "ally family supply assembly rally reply monopoly anomaly weekly daily monthly quarterly "
    "assembly fly butterfly creed feed seed breed deed weed shed".split()
)
# Of a noun with one of these before it no verb follows: "under Norfirm rules".
BEFORE_NOUNS = frozenset(
    "under of with for from about despite against amid during into by to in on at over through via "
    "toward towards onto upon within across behind beyond among between per several many other two "
    "three four five six seven eight nine ten eleven twelve dozen dozens hundred hundreds thousand "
    "thousands million some most all top senior former new old existing few both various numerous "
    "certain its their his her our my your whose these those".split()
)
# Without an article these are no subjects within a sentence: "to have U.S. dollars".
SHORT_COUNTRIES = frozenset(("U.S", "US", "U.K", "UK", "U.N", "UN", "EU", "E.U"))
# The full stop after these is a part of the name: "Norfirm Inc. shares".
CUT_SHORT = frozenset("inc corp co ltd cos bros jr sr".split())
# Other words that end so may be verbs: "Norfirm plans".
NOUNS_IN_S = frozenset(
    "allies partners rivals neighbours neighbors "
    "talks shares sanctions elections prices tariffs taxes profits sales results "
    "earnings bonds stocks securities figures data ties relations laws banks firms companies "
    "subsidies loans deals ministries airstrikes missiles rockets drones helicopters warplanes "
    "jets tanks borders islands citizens nationals sources interests negotiations services "
    "customers deliveries flights investors creditors voters markets positions bases vehicles "
    "checkpoints trenches camps tunnels outposts strongholds hideouts bunkers barracks depots "
    "warehouses headquarters garrisons fortifications defences defenses installations facilities "
    "factories premises launchers mortars howitzers rifles weapons munitions explosives grenades "
    "bombers warships submarines frigates destroyers vessels boats convoys trucks lorries tankers "
    "assets casualties losses prisoners hostages captives detainees".split()
)
# Parties that are called by their members.
PLURAL_NAMES = frozenset(
    "democrats republicans conservatives liberals greens socialists nationalists".split()
)
VERBS = SPEECH | AUXILIARIES | PAST_FORMS
VERBS_AND_OF = VERBS | {"of"}
# What is held; who meets there is said otherwise: "a meeting of the Norfirm Council".
ADDRESSES = frozenset("address addressed addresses addressing".split())
# "with the assistance of Norfirm"
HELPING = frozenset(
    "assistance aid backing cooperation collaboration consent blessing permission approval "
    "knowledge involvement agreement".split()
)
# "He was an official of Norfirm" says where he works.
RULING_OFFICIALS = frozenset("of to for as is was were be been became".split())
MEETINGS = frozenset("meeting meetings session sessions conference congress gathering".split())
# "on the proposal of Ada Lind"
REQUESTS = frozenset(
    "proposal initiative recommendation suggestion request invitation orders order "
    "instructions advice insistence".split()
)
# A part that acts for its body where it begins a clause: "the AU mission praised", not "Bo Ek of
# the AU mission".
GROUPS = frozenset("mission missions faction factions".split())
NO_TITLES = FUNCTION_WORDS | VERBS
NO_NOUNS = NO_TITLES | NEVER_NOUNS | PLURAL_VERBS
# What ends the adjectives before a name, read backwards.
NO_LED = NO_NOUNS | {"s", "of"}
ACTS_FROM = (
    (GIVING - {"demand", "demands", "orders", "order"})
    | DELEGATES
    | frozenset(
        "troops soldiers forces units officers fighters peacekeepers team teams experts monitors "
        "contingent contingents surveyors investigators specialists campaigners researchers "
        "scientists activists analysts economists lawyers executives engineers".split()
    )
)
ACTS_OF = (ACTIONS | DELEGATES | PARTS | {"consortium", "coalition", "ahead", "instead"}) - {
    "workers",
    "staff",
    "crew",
    "crews",
    "faction",
    "factions",
}
