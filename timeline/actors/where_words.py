"""The words by which a country, a town or a seat of government is told to act or to be a place."""

import re

from timeline.actors.company_words import PLURAL_VERBS
from timeline.actors.lexicon import FUNCTION_WORDS, PLACE_HEADS
from timeline.actors.role_words import GEOGRAPHY, SPEECH

# What an affair does to a government.
STIRRING = frozenset(
    "worries worry angers irks alarms pleases embarrasses isolates divides unites backs supports "
    "obliges".split()
)
# With one of these before it, a country is a part of the map: "growth in mainland China".
AREAS = frozenset(
    "northern southern eastern western central northeastern northwestern southeastern southwestern "
    "mainland rural urban occupied coastal inland".split()
)
# In small letters these do the same; with a capital they begin names of states.
COMPASS = frozenset("north south east west northeast northwest southeast southwest".split())
PARTNER = frozenset("unlike with against between by versus than on".split())
# "as big as Norland"
SIZES = frozenset("big large small populous wide long rich poor high flat far old".split())
WHERE_IN = PLACE_HEADS | GEOGRAPHY | frozenset("part parts rest outside all most much".split())
LINES = frozenset(
    "border borders line lines road roads route routes corridor flights flight train trains bus "
    "buses ferry ferries rail railway service services distance motorway path pipeline cable link "
    "links crossing crossings bridge tunnel sail sails sailed runs run travel travels".split()
)
GOVERNING = frozenset("between from to of for with at".split())
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
# "moves to the Foreign Ministry", "the path to NATO"
GOING = frozenset(
    "moves moved move goes went go gone returns returned switches summoned transferred rushed "
    "driven path road way route journey scholarship admitted".split()
)
GOES = frozenset("goes went go gone".split())
PEOPLE = frozenset("he she they who we i to".split())
MILES = frozenset("km kilometres kilometers miles mi metres meters".split())
COURTS = frozenset(("court", "tribunal"))
JOINING = frozenset("links link linking linked connects connect connecting connected".split())
HANDING = frozenset(
    "handed hand hands gave give gives given offered offer offers sold sells passed pass appealed "
    "appeal appeals lent lend proposed loyal hostile grateful gratitude opposed opposition threat "
    "blow boost concession concessions allegiance rebuke tribute ally allies message letter "
    "warning signal note ultimatum demand according talk talks talked talking speak speaks spoke "
    "speaking listen listened listening thanks thank respond responds responded response reply "
    "replied replies apologise apologised apologize apologized apology complained complaint "
    "owe owes owed indebted condolences sympathy congratulations advice "
    "aid help support assistance loan loans debt debts payment payments paid pay contribution "
    "compensation pledge pledged promise promised commitment donated donate donation leased "
    "entrusted ceded cede surrendered surrender lost lose loses granted grant awarded award "
    "presented present submitted submit addressed directed attributed credit belong belongs "
    "belonged similar vital important crucial acceptable answer access obligations obligation "
    "gift favour favor insult setback lifeline applied apply referred danger challenge harm "
    "damage unknown known".split()
)
BODIES_OF_BORDERS = frozenset(
    "guard guards police force forces agency service commission commissions troops "
    "officials".split()
)
EXPECTING = frozenset(
    "expects expect expected wants want wanted forced forces allowed allows helped helps pushes "
    "pushed presses".split()
)
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
    "required owns wanted expected hosts keeps needs taken given withdrawn drawn chosen spent "
    "built lent struck".split()
)
BASES_OF_DEEDS = frozenset(
    "ban raise cut lift impose extend block appeal vote sue join stop scrap ease tighten legalise "
    "legalize ratify negotiate intervene halt recall restore veto boycott mobilise allow license "
    "amend waive recognise recognize elect nationalise require spend build buy sell send challenge "
    "abolish enforce suspend privatise close open end fight hold set start phase".split()
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
STATES_OF = frozenset("state states province provinces government governments region".split())
# "Ohio, whose governor"
OFFICERS = frozenset(
    "minister ministers premier governor government parliament legislature attorney mayor "
    "officials lawmakers president administration".split()
)
SPOKEN_TO = frozenset(
    "recognised recognized recognise recognize fined fines paid pays owes owed joined beat beats "
    "backed told tells asked asks urged urges warned warns sued sues accused accuses blamed blames "
    "thanked thanks".split()
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
LONGEST_CAPTION = 4
CAPTION = re.compile(r", [A-Z][^\W\d_]*(?: [A-Z][^\W\d_]*){0,2}: ")
LOOK_BACK = 4
LIST_WORDS = frozenset(("and", "or", "nor", "the"))
NO_LIST_VERBS = FUNCTION_WORDS - {"said", "all", "both", "each", "now"}
