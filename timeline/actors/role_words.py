"""English words that tell what a name does in its sentence: where, who says, who is told."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# A country before one of these is where, not who.
GEOGRAPHY = _words(
    "border borders territory territories region regions area areas north south east west capital "
    "city cities town towns village villages district districts province provinces coast soil "
    "airspace waters side-road road roads exclave enclave river lake sea mountains frontier land "
    "lands interior northeast northwest southeast southwest countryside outskirts suburbs suburb "
    "southern northern eastern western central second-largest largest"
)

LOCATIVES = _words(
    "past in inside within across throughout near around at into outside via through beyond toward "
    "towards off opposite"
)
MOTION = _words(
    "retire retires retired retiring voyage voyages trek treks trekked sail sails sailed "
    "sailing cruise pilgrimage commute travel travels travelled traveled travelling fly flies "
    "flew flown flying go goes went gone going return returns returned returning come comes "
    "came coming trip trips visit visits sell sells selling sale sales deliver delivered "
    "delivery journey route routes road roads flight flights move moves moved moving flee flees "
    "fled arrive arrives arrived arriving enter enters entered exports export exported imports "
    "deported extradited sent send deliveries shipments supplies link links pipeline rail "
    "railway way transit evacuated transferred relocated withdrew emigrated immigrated migrated "
    "repatriate repatriated repatriating repatriation deport deportation extradite extradition "
    "transfer transferring relocate relocating evacuate evacuation smuggle smuggled smuggling "
    "ship shipping import importing exporting ferried ferry airlifted airlift bused bussed "
    "escorted took taking takes taken turn turned turns drove driving walked close next shipped "
    "brought back"
)
VISITING = _words(
    "visit visits visited visiting leave leaves left leaving enter enters entered entering reach "
    "reaches reached reaching tour toured touring cross crossed crossing borders bordering "
    "bordered fled flees fleeing crosses tours flee visits skirts skirted bypassed traverses "
    "traversed"
)
GIVING = _words(
    "support backing help aid assistance pressure demand demands statement statements call calls "
    "letter letters threat threats request requests message messages reaction response responses "
    "order orders offer offers proposal proposals guarantee guarantees funding weapons arms "
    "approval permission recognition signal signals criticism condemnation invitation reply note"
)
ADDRESSING = _words(
    "told tell tells telling urged urge urges urging asked ask asks asking called warned warn "
    "warns warning thanked thank thanks accused accuse accuses accusing blamed blame blames "
    "blaming invited invite invites congratulated condemned condemn condemns criticised "
    "criticized criticises criticizes pressed pressing phoned informed notified addressed "
    "demanded reminded assured promised offered gave give gives giving handed sent sued sue sues "
    "fined fine"
)

SPEECH = _words(
    "said say says saying told tells announced announces announce claimed claims claim reported "
    "reports stated states added adds denied denies deny warned warns warn declared declares "
    "noted notes stressed stresses confirmed confirms alleged alleges acknowledged acknowledges "
    "argued argues insisted insists explained explains recalled recalls wrote writes tweeted "
    "dismissed dismisses disputed disputes rejected rejects emphasised emphasized emphasises "
    "emphasizes underlined underlines commented comments replied replies responded responds "
    "suggested suggests admitted admits urged urges accused accuses condemned condemns criticised "
    "criticized praised praises welcomed welcomes predicted predicts forecast promised promises "
    "vowed vows pledged pledges demanded demands asked asks complained complains remarked "
    "observed believes thinks proposed proposes posted pointed quoted cited called calls repeated "
    "reiterated maintained maintains conceded concedes indicated indicates expressed expresses "
    "hailed thanked thanks thank congratulated congratulates invited invites blamed blames "
    "lauded slammed defended defends mocked branded labelled labeled joked concluded concludes "
    "testified signalled signaled signals estimated estimates projects projected revealed reveals "
    "disclosed advised advises cautioned cautions countered contended contends lamented conveyed "
    "voiced disagreed agrees agreed"
)
AUXILIARIES = _words(
    "has had have is was are were will would can could may might must should does did do wants "
    "wanted needs seeks sought plans planned agreed agrees signed signs attacked attacks launched "
    "launches sent sends took takes began begins ordered orders fired fires imposed imposes want "
    "need oppose favour favor opposes favours favors summoned recalled expelled expels withdrew "
    "withdraws refused refuses rejects supports supported backs backed hopes hoped expects "
    "expected considers considered sees saw insists threatens threatened decided decides declined "
    "declines shot responded responds handed hands gave gives made makes lost loses won wins "
    "joined joins left pulled pulls pushed pushes raised raises cut cuts kept keeps put puts "
    "holds held bought buys sold sells acquired acquires owns owned pays paid posted unveiled "
    "unveils hired hires sued sues settled closed chairs hosts runs closes opened opens appointed "
    "appoints elected led leads cancelled canceled suspended suspends extended extends lifted "
    "lifts banned bans blocked blocks counts regards mounted broke violated violates shelled "
    "shells captured captures voiced spoke speaks met meets dispatched deployed deploys accepted "
    "accepts ought never also too now still then doesn don didn isn aren wasn weren wouldn couldn "
    "shouldn hasn haven hadn won cannot show shows showed suggest"
)

PAST_FORMS = _words(
    "beat became began bent bet bid blew bought bound bred broke brought built burst came caught "
    "chose clung cost crept cut dealt did drank drew drove dug fell fed felt fled flew forbade "
    "fought found froze gave got grew had heard held hid hit kept knew laid leapt led left lent "
    "let lit lost made meant met overtook overthrew overcame paid put quit ran rang read rebuilt "
    "rose said sang sank sat saw sent set shook shot shut slid slipped sold sought spent split "
    "spoke sprang spread stole stood strode struck stuck swept swore swung taught threw told took "
    "tore understood undertook underwent upheld went were withdrew withheld withstood woke won "
    "wrote cast sworn forecast broadcast retook regained overran outran outbid undercut foresaw "
    "rewrote resold repaid redrew misled withstood outgrew oversaw mistook undid outdid wept slew "
    "thought ate burnt dreamt leant learnt "
    "hung knelt rode shone shrank sped spun stank stung swam trod wore wove outsold overrode awoke "
    "arose begot clad"
)
NOUN_MODIFIERS_OF_PEOPLE = _words("administration government regime cabinet era team campaign camp")
# What is done to somebody: "the arrest of Ada Lind".
ACTIONS = _words(
    "trial dissolution disbandment liquidation bailout breakup suspension prosecution punishment "
    "seizure defeat nationalization privatisation privatization boycott blockade request "
    "invitation presence arrest detention appointment election killing murder assassination death "
    "dismissal expulsion release invasion bombing shelling takeover purchase acquisition sale "
    "nationalisation capture support help talks meeting participation mediation nomination naming "
    "firing ousting ouster removal impeachment conviction indictment jailing sacking kidnapping "
    "abduction extradition poisoning hiring re-election inauguration sentencing deportation "
    "overthrow toppling siege occupation annexation conquest liberation bombardment partition "
    "encirclement colonisation colonization isolation destruction rescue"
)
# What several make together: "the statement of Norland and Sudland".
JOINT_MATTERS = _words(
    "merger mergers row feud rift rivalry partnership cooperation friendship pact statement "
    "statements agreement agreements deal deals accord accords declaration treaty talks meeting "
    "meetings summit war wars truce ceasefire conflict dispute union alliance"
)
