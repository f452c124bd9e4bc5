"""The words by which the company of a name tells what it does."""

import re

from timeline.actors.lexicon import (
    ACTIONS,
    AUXILIARIES,
    FUNCTION_WORDS,
    GEOGRAPHY,
    GIVING,
    PARTS,
    PAST_FORMS,
    PLACE_HEADS,
    SPEECH,
    STAFF,
    TITLES,
)

# What an affair does to a government.
STIRRING = frozenset(
    "worries worry angers irks alarms pleases embarrasses isolates divides unites backs supports "
    "obliges".split()
)
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
# With one of these before it, a country is a part of the map: "growth in mainland China".
AREAS = frozenset(
    "northern southern eastern western central northeastern northwestern southeastern southwestern "
    "mainland rural urban occupied coastal inland".split()
)
# In small letters these do the same; with a capital they begin names of states.
COMPASS = frozenset("north south east west northeast northwest southeast southwest".split())
# "rebel-held Norland", "Oldtown-based Norfirm": what stands before the hyphen is no name's company.
COMPOUND_PARTICIPLES = frozenset(
    "based held controlled occupied ruled dominated administered governed run owned".split()
)
# Who leads a body is named; the body says only what is led: "who chairs the Norfirm board".
HEADING = frozenset("heads headed chairs chaired".split())
TO_LEAD = frozenset("head lead chair run command manage".split())
LEADING = frozenset(
    "leads heads chairs runs commands manages represents represented advises advised edits "
    "directs serves led headed chaired ran commanded".split()
)
# "an assistant to Ada Lind"
AIDES = frozenset("assistant aide adviser advisor deputy counsel successor heir secretary".split())
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
PARTNER = frozenset("unlike with against between by versus than on".split())
WHERE_IN = PLACE_HEADS | GEOGRAPHY | frozenset("part parts rest outside all most much".split())
SPACES = frozenset((" ", "\n", "\r\n", "\u00a0", "  "))
DELEGATES = frozenset(
    "ministers officials co-chairs chairs inspectors diplomats delegates delegations delegation "
    "representatives leaders envoys ambassadors negotiators mediators observers lawmakers members "
    "presidents premiers chancellors kings heads".split()
)
LINES = frozenset(
    "border borders line lines road roads route routes corridor flights flight train trains bus "
    "buses ferry ferries rail railway service services distance motorway path pipeline cable link "
    "links crossing crossings bridge tunnel sail sails sailed runs run travel travels".split()
)
NEVER_NOUNS = PARTS | frozenset(
    "more less most least better worse ahead away back home alone apart aside behind abroad "
    "afterwards all both which who whom whose that where when alone too itself himself "
    "herself themselves been being last first soon once long next early late this each every "
    "plc worldwide further often sometimes together meanwhile thus yesterday today tomorrow "
    "tonight".split()
)
CLAUSE_OPENERS = frozenset(
    "that but while as if because although though when where and both neither either nor or".split()
)
FROM_WHERE = frozenset("from near in inside outside".split())
GOVERNING = frozenset("between from to of for with at".split())
# "who speaks for Norfirm"
WORKING = frozenset(
    "speaks spoke speaking works worked working writes wrote plays played acting acts acted drives "
    "drove driven".split()
)
COPULAS = frozenset(
    "is was are were be been being has have had will would can could may might must should did do "
    "does also never too now still then said says became remains remained".split()
)
# A base form after one of these is a verb: "to hurt Northport", "will ask Northport".
BEFORE_BASE_FORMS = frozenset("to will would could should may might must can cannot not".split())
SUITS = frozenset(
    "lawsuit lawsuits suit suits case cases claims complaint complaints ruling".split()
)
# What stock markets do, called by their towns: "Seoul fell 0.8 per cent".
MARKET_VERBS = frozenset(
    "fell rose slipped gained lost dropped climbed added closed ended fall rise jumped slid slips "
    "lower higher gains falls rises mixed flat weaker firmer".split()
)
MARKETS = frozenset("stocks stock shares markets index indices equities bourses".split())
WITHIN = frozenset("in at inside near outside within".split())
# "plans to invest in Norfirm"
INVESTING = frozenset("invest invests invested investing investment investments".split())
LONGEST_SUM = 8
JOINING = frozenset("links link linking linked connects connect connecting connected".split())
HANDING = frozenset(
    "handed hands gave gives given offered offers sold sells passed appealed appeals lent "
    "proposed loyal hostile grateful opposed opposition threat blow boost concession "
    "concessions allegiance rebuke tribute ally allies message letter warning signal note "
    "ultimatum demand according".split()
)
# A name with one of these after it is that of what is sold: "Strato phones", "the Vinta brand".
WARES = frozenset("brand brands label labels app apps franchise".split())
BODIES_OF_BORDERS = frozenset(
    "guard guards police force forces agency service commission commissions troops "
    "officials".split()
)
SENT = frozenset("ambassador ambassadors envoy envoys emissary consul representative".split())
EXPECTING = frozenset(
    "expects expect expected wants want wanted forced forces allowed allows helped helps pushes "
    "pushed presses".split()
)
LONGEST_TITLE = 3
OPEN_NOUNS = frozenset("new a an the its his her their former first interim acting".split())
EXPLAINING = frozenset("which who whose owner owners maker makers parent".split())
# What a state or province does where it stands for its government.
DEEDS = SPEECH | frozenset(
    "sued sues sue opposes opposed oppose supports supported backs backed voted passed "
    "banned bans refuses refused wants wanted want approved joined signed signs rotate "
    "rotates draws adopted adopts raised raises seeks sought ordered orders imposed "
    "imposes lifted lifts extended vowed plans planned blocked blocks suspended agreed "
    "agrees settled settles asked asks".split()
)
# Other acts that a state or town does only where its government does: "Bavaria refused twice".
PAST_OF_DEEDS = frozenset(
    "refused appealed objected agreed disagreed voted sued accused demanded rejected accepted "
    "abstained complained protested apologised apologized threatened insisted hesitated promised "
    "pledged offered declined paid bought sold sent gave took cut raised lowered scrapped "
    "introduced tightened eased passed repealed legalised legalized outlawed ratified withdrew "
    "negotiated intervened warned wants want owes owe demands demand refuses appeals objects "
    "complains fears hopes expects proposes opposes pays offers insists threatens buys sells "
    "sends gives takes halted cancelled canceled summoned recalled expelled severed restored "
    "declared vetoed boycotted condemned denounced denied mobilised mobilized retaliated hired "
    "filed issued announced allocated awarded appointed elected commissioned licensed enacted "
    "amended waived exempted recognised recognized holds joins joined re-elects re-elected chose "
    "funded elects gets expropriated nationalised nationalized legalises bans requires "
    "required owns wanted expected hosts keeps needs".split()
)
BASES_OF_DEEDS = frozenset(
    "ban raise cut lift impose extend block appeal vote sue join stop scrap ease tighten legalise "
    "legalize ratify negotiate intervene halt recall restore veto boycott mobilise allow license "
    "amend waive recognise recognize elect nationalise require spend build buy sell send challenge "
    "abolish enforce suspend privatise close open end fight hold set start phase".split()
)
# What several do, in the headline "Lind, Ek discuss grain"; no nouns.
PLURAL_VERBS = frozenset(
    "discuss agree hold urge seek sign vow join meet hail condemn begin continue remain become "
    "bring keep lose make prepare reach reject say see send sell take tell think try unveil warn "
    "write accuse admit adopt announce appoint approve ask avoid build choose consider criticise "
    "criticize decide declare defend deny denounce deploy expect expel explain fail find get give "
    "go impose introduce invite leave oppose pass praise quit recognise recognize refuse regret "
    "reopen respond resume retain retake sue suspend swap thank welcome withdraw".split()
)
# What several states or towns do, where only governments are in such lists.
PLURAL_DEEDS = PLURAL_VERBS | frozenset(
    "support rotate pay want need plan share draw demand might may must would could hope prefer "
    "charge tax fund own ask object appeal".split()
)
# "Ohio and eleven other states"
MORE_OF_THEM = frozenset(
    "two three four five six seven eight nine ten eleven twelve several many dozens other states "
    "provinces regions towns cities more".split()
)
# "demanded that Northport raise its share"
DEMANDING = frozenset(
    "demand demands demanded demanding ask asked asks insist insists insisted propose proposed "
    "proposes recommend recommended recommends suggested suggest suggests request requested "
    "require requires required urged urge urges".split()
)
STATES_OF = frozenset("state states province provinces government governments region".split())
# "Ohio, whose governor"
OFFICERS = frozenset(
    "minister ministers premier governor government parliament legislature attorney mayor "
    "officials lawmakers president administration".split()
)
# "deliveries of heavy guns to Norland"
SHIPPED = frozenset("deliveries delivery shipments shipment exports supplies transfers".split())
SPOKEN_TO = frozenset(
    "recognised recognized recognise recognize fined fines paid pays owes owed joined beat beats "
    "backed told tells asked asks urged urges warned warns sued sues accused accuses blamed blames "
    "thanked thanks".split()
)
# Who works for, at or with somebody: "an analyst with Norfirm", "a spokesman for Norfirm".
STAFF_OF = (
    STAFF
    | TITLES
    | frozenset(
        "positions position roles jobs job posts post partner career stint spokesmen spokeswomen "
        "lawyers consultant consultants counsel lobbyist".split()
    )
)
# "Floods hit Norland"
HITTING = frozenset(
    "hit hits hitting struck strike strikes battered batters lashed lashes swept sweeps ravaged "
    "rocked rocks shook shakes pounded pounds drenched buffeted devastated gripped grips roiled "
    "engulfed engulfs paralysed paralyzed".split()
)
DISASTERS = frozenset(
    "earthquake quake tremor flood floods flooding storm storms hurricane typhoon cyclone drought "
    "fire fires wildfire wildfires heatwave rain rains snow tornado tornadoes landslide landslides "
    "pandemic virus outbreak famine blizzard tsunami eruption cold heat monsoon winds riot riots "
    "unrest protest protests violence blast blasts explosion explosions bomb bombs bombing "
    "bombings strikes clashes epidemic plague".split()
)
# "fired missiles at Norland"
FIRED = frozenset(
    "fired fire firing fires launched launching shot aimed directed hurled missiles missile "
    "rockets rocket shells drones anger criticism accusations hit lashed".split()
)
# "a victory over Norland"
OVER_OTHERS = frozenset(
    "victory victories win wins triumph leverage advantage edge superiority".split()
)
# "from Norland via Sudland and the Oldtown Strait to"
WAYPOINTS = frozenset("through via and the across over into by".split())
LONGEST_WAY = 12
# "withdrew its troops from Norland"
WITHDRAWING = frozenset(
    "withdraw withdraws withdrew withdrawal withdrawing withdrawn pull pulled pulling pullout "
    "evacuate evacuated evacuating expelled expel removed repatriated".split()
)
# "advanced on Northport", "an attack on Northport"
ADVANCING = frozenset(
    "advanced advance advancing advances marched march marching closing descended assault attack "
    "attacks strike strikes raid raids offensive airstrike airstrikes bombardment siege".split()
)
# What begins to say what a name is: "Norfirm, once a bank, ...".
APPOSITIONS = frozenset(
    "born aged long still usually the a an once formerly then now part owned known based "
    "its".split()
)
LONGEST_APPOSITION = 14
LONGEST_CAPTION = 4
CAPTION = re.compile(r", [A-Z][^\W\d_]*(?: [A-Z][^\W\d_]*){0,2}: ")
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
LOOK_BACK = 4
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
# Of a noun with one of these before it no verb follows: "under Norfirm rules".
BEFORE_NOUNS = frozenset("under of with for from about despite against amid during into".split())
# Other words that end so may be verbs: "Norfirm plans".
NOUNS_IN_S = frozenset(
    "talks shares sanctions elections prices tariffs taxes profits sales results "
    "earnings bonds stocks securities figures data ties relations laws banks firms companies "
    "subsidies loans deals ministries airstrikes missiles rockets drones helicopters warplanes "
    "jets tanks borders islands citizens nationals sources interests negotiations services "
    "customers deliveries flights investors creditors voters markets positions bases vehicles "
    "checkpoints trenches".split()
)
# Parties that are called by their members.
PLURAL_NAMES = frozenset(
    "democrats republicans conservatives liberals greens socialists nationalists".split()
)
VERBS = SPEECH | AUXILIARIES | PAST_FORMS
VERBS_AND_OF = VERBS | {"of"}
# What is held; who meets there is said otherwise: "a meeting of the Norfirm Council".
MEETINGS = frozenset("meeting meetings session sessions conference congress gathering".split())
# "on the proposal of Ada Lind"
REQUESTS = frozenset(
    "proposal initiative recommendation suggestion request invitation orders order "
    "instructions advice insistence".split()
)
# A part that acts for its body where it begins a clause: "the AU mission praised", not "Bo Ek of
# the AU mission".
GROUPS = frozenset("mission missions faction factions".split())
LIST_WORDS = frozenset(("and", "or", "nor", "the"))
NO_LIST_VERBS = FUNCTION_WORDS - {"said", "all", "both", "each", "now"}
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
