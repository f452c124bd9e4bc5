"""Kinds of happenings, by the English and Russian words that tell of them.

Words of one row tell of one kind: the same deed under another verb, or the noun for it. A row is
worth having only where two readings of it cannot well be two happenings of the same day, people
and place. Rows that are steps of one affair (charged, tried, sentenced) are kept apart: they tell
happenings from one another.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import TypeAlias

# A row: what names the kind, and its words; "*" stands for any ending, "_" for a space.
_ROWS = """
# Fighting.
clash: clash clashes clashed fighting fought battle* skirmish* hostilities firefight gunfight
    shootout стычк* бо[ией] боев* столкновени* перестрелк*
shell: shell shelled shelling shells mortar* rocket* missile* bombard* artillery обстрел*
    снаряд* ракет* артилл*
shoot: shot shooting* shots gunman gunmen gunfire opened_fire sniper* выстрел* стрельб* застрел*
    стреля*
bomb: bomb bombed bombing* blast* explosion* exploded explodes explode detonat* blew_up взрыв*
    взорва*
airstrike: airstrike* air_strike* air_raid* drone* авиаудар* беспилотник*
seize: seize seized seizes seizure captured captures capturing capture took_control overran
    overrun stormed storming retook retaken recaptured taken taking_of liberat* захват* занял*
    взял* взят* штурм* освободил*_город*
fall: fell fallen пал пала пало пали падени*
invade: invade invaded invasion incursion crossed_the_border вторг* вторжени*
withdraw: withdraw withdrew withdrawn withdrawal withdrawing pulled_out pull-out pullout
    pulling_out вывел* вывод* отвел* отвод* отступ*
ambush: ambush* засад*
besiege: siege besieged blockade* blockaded осад* осажд* блокад*
mutiny: mutin* coup putsch overthrow overthrew overthrown ousted toppled переворот* мятеж*
    сверг* свержени*
surrender: surrender* laid_down_their_arms сдал* капитул*
swap: swap* exchange_of exchanged prisoner_exchange обмен*
# Death and injury.
kill: kill killed kills killing died dies die death deaths dead toll fatal* погиб* смерт* умер*
    убит* убил*
wound: wound wounded injured hurt injuries ранен* пострада*
murder: murder* slain slaying убийств*
attack: attack* assault* offensive* атак* атаков* нападени* наступлени*
bury: bury buried burial funeral* laid_to_rest похорон* хорон*
mourn: mourn* vigil* memorial* commemorat* wreath* траур* поминальн* памят*
drown: drown* утону* тонул*
miss: missing disappear* vanish* пропал* исчез*
# Disasters.
quake: earthquake* quake* tremor* aftershock* землетрясени* толчк*
flood: flood* inundat* наводнени* затоп* паводк*
storm: storm* hurricane* cyclone* typhoon* tornado* шторм* ураган* бур[яи]
fire: fire fires blaze* wildfire* burned burnt burning пожар* сгоре* горел*
put_out: put_out puts_out extinguish* doused brought_under_control потуш* ликвидир*_пожар*
sink: sink sank sunk sinking sinks capsiz* went_down foundered затону* перевернул*
collide: collide collision* collided rammed hit_a столкнул* таран*
crash: crash* derail* plunged крушени* авари* разбил* сошл*_с_рельсов
collapse: collapse* caved_in обруш* рухну*
leak: leak* spill* spilt oil_slick slick утечк* разлив*
evacuate: evacuat* эвакуа* эвакуир*
rescue: rescue* saved pulled_from спас*
run_aground: aground stranded refloat* на_мель
outbreak: outbreak* epidemic* infect* first_case tested_positive cases вспышк* эпидеми* зараз*
    заболе*
vaccinate: vaccin* вакцин* привив*
quarantine: quarantine* lockdown* карантин*
# Law.
arrest: arrest* detain* detention custody handcuff* picked_up арест* задерж*
charge: charged charges indict* обвинени* предъяв*
try: trial* went_on_trial судебн*_процесс процесс*
testify: testif* gave_evidence witness_box took_the_stand показани* свидетельств*
plead: plead* pleaded plea признал*_вину
convict: convict* found_guilty guilty verdict* acquit* cleared вердикт* приговор* виновн*
    оправда*
sentence: sentenced sentencing jailed years_in_prison prison_term приговорил* лет_колонии
appeal: appeal* апелляц* обжал*
search: searched searches raid* обыск*
release: release released releases freed free bailed set_free освобо* отпусти*
sue: sue sued sues lawsuit* filed_suit legal_action иск иска иски подал*_в_суд
fine: fined fines штраф*
investigate: investigat* inquiry inquiries probe* расследован* следстви*
kidnap: kidnap* abduct* hostage* похит* похищ* заложник*
escape: escap* fled flee flees бежал* сбежал* побег*
extradite: extradit* экстради*
testing: doping positive_test failed_a_test допинг*
# Politics.
vote: vote* voted voting ballot* polls poll election* elections elected referendum plebiscite
    голосова* выбор* избра* референдум*
result: declared_the_winner declared_winner results result winner победител* итог* результат*
recount: recount* пересч[её]т*
resign: resign* stepped_down step_down stepping_down quit quits stood_down отставк*
    уш[её]л*_в_отставку
dismiss: dismissed sacked fired_him sack ousting removed_from уволи* уволен* отстранил* смест*
appoint: appoint* named_as named_her named_him nominated назначил* назначен*
inaugurate: sworn swear took_the_oath oath inaugurat* присяг* инаугурац*
dissolve: dissolv* распусти* роспуск*
protest: protest* demonstrat* marched marchers rally rallies rallied демонстрац* протест*
    митинг* марш*
strike: strike* walkout* walk-out* stoppage* walked_out downed_tools забастовк* бастова* бастуют
sanction: sanction* embargo* санкци*
pass: passed adopt* approv* pass passes принял* одобри* утверди*
ratify: ratif* ратифи*
veto: veto* вето
ban: banned bans ban prohibit* outlaw* запрет*
suspend: suspend* приостанов* отстран*
postpone: postpon* put_off delayed delay adjourn* отлож* перенес* перенос*
cancel: cancel* called_off scrapped отмен*
curfew: curfew* state_of_emergency emergency_rule комендантск* чрезвычайн*_положени*
annex: annex* аннекс*
independence: independen* secession seceded независимост*
# Dealings.
debate: debat* session sessions sitting sittings заседани* обсудил*
# What is signed, agreed, reached or adopted is a pact; its stages have days of their own.
pact: sign signed signs signing signature* ink inked initialled initialed agreed agreement* deal
    deals accord accords pact* treaty treaties truce* ceasefire* cease-fire* armistice
    joint_statement trilateral_statement ceasefire_statement truce_statement joint_declaration
    humanitarian_pause adopted подписа* парафир* договор* соглашени* сделк* договорил* перемири*
    прекращени*_огня совместное_заявление трехсторонн*_заявлен* трёхсторонн*_заявлен*
meet: meet met meets meeting* summit* talks negotiat* встреч* встрети* переговор* саммит*
phone: phoned telephon* phone_call rang called_him spoke_by_telephone позвони* телефонн* созвон*
visit: visit* flew_to arrived_in визит* посети*
letter: wrote_to letter letters письм*
address: address* speech told_the_nation televised обращени* выступи* речь
apologise: apolog* извин*
deny: denied denies denial опроверг* отрица*
accuse: accus* blame* обвини*
mediate: mediat* посредни*
hand_over: handed_over handover hand_over transfer* cede ceded переда* передал*
return: return returned returns repatriat* came_home верну* возвра*
deploy: deploy* sent_troops развер* развёр* ввел* ввод*
# Business.
merge: merg* takeover* acquisition* acquire* слияни* поглощ*
bid: bid bids offer offers offered предложени*
buy: buy bought buys purchase* купи* покуп*
sell: sell sold sells sale sales прода*
bankrupt: bankrupt* insolven* банкрот*
lay_off: laid_off layoff* redundan* job_cuts увольнени* сократи* сокращени*
devalue: devalu* peg float* девальв* обвал*
rate: rates raised_rates rate_rise ставк*
loan: loan* bailout* bail-out* tranche* кредит* транш* за[её]м
dividend: dividend* дивиденд*
launch: launch* unveil* запуст* запуск* представи*
default: default* дефолт*
# Building, sport, rest.
open: open opened opens opening reopened reopen* cut_the_ribbon откры* открыт*
close: close closed closes closure* shut shuts shutdown закры* закрыт*
build: build built construct* foundation_stone постро* строител*
publish: publish publish* report_said published leaked вышел*_доклад опубликов*
win: win won wins victory defeat* beat победи* побед* выигра* обыгра* проигра*
transfer_of_player: signed_for joined_from перешел*_из
award: award* prize* medal* наград* преми* медал*
discover: found discover* unearthed обнаруж* нашли найден*
born: born birth родил* рожд*
marry: married wedding* свадьб* женил* вышла_замуж
cross: crossed crosses crossing пересек*
cut: cut_off power_cut* blackout* outage* отключ* обесточ*
hack: hack* cyberattack* взлом* кибератак*
land: landed landing* lift-off liftoff приземл* посадк*
test: tested tests испытани* испыта*
"""
# "The statement by Norland, Sudland and Ostland": what several sides state together is a pact.
_STATEMENT_OF_SEVERAL = re.compile(
    r"\b(?:statement|declaration) (?:by|of) (?:the )?[A-Z]\w+(?:, (?:the )?[A-Z]\w+){0,8}"
    r",? and (?:the )?[A-Z]"
)
_START_OF_WAR = re.compile(
    r"\bwar\b[^.;]{0,60}\b(?:began|begun|begins|started|starts|broke out|resumed)\b", re.IGNORECASE
)
_WORD = re.compile(r"[^\W\d_]+(?:[-\u2019'][^\W\d_]+)*")
_EITHER = re.compile(r"\[(.+?)\]")
_Followed: TypeAlias = tuple[tuple[str, ...], str]


def _by_first_word(rows: str) -> Mapping[str, Sequence[_Followed]]:
    """For each first word, "*" at its end kept: the words that must follow it, and the kind."""
    index: defaultdict[str, list[_Followed]] = defaultdict(list)
    for row in re.split(r"\n(?! )", rows.strip()):
        kind, _, words = row.partition(":")
        if not kind.startswith("#"):
            for spelled in (one for word in words.split() for one in _spellings(word)):
                first, *others = spelled.split("_")
                index[first].append((tuple(others), f"={kind}"))
    return dict(index)


def _spellings(word: str) -> list[str]:
    """ "уш[её]л" as "ушел", "ушёл"."""
    either = _EITHER.search(word)
    if either is None:
        return [word]
    return [
        spelled
        for letter in either[1]
        for spelled in _spellings(word[: either.start()] + letter + word[either.end() :])
    ]


_KNOWN = _by_first_word(_ROWS)
_BEGINNINGS = range(2, max(map(len, _KNOWN)))


def kinds_in(text: str) -> frozenset[str]:
    """The kinds of happenings that the words of a text tell of, each with "=" before it."""
    words = [word[0].casefold() for word in _WORD.finditer(text)]
    found = {
        kind
        for number, word in enumerate(words, 1)
        for others, kind in _begun_by(word)
        if _are(words[number : number + len(others)], others)
    }
    if _STATEMENT_OF_SEVERAL.search(text):
        found.add("=pact")
    if _START_OF_WAR.search(text):
        found.add("=clash")
    # That a fire was put out is not that it broke out, though either names it.
    return frozenset(found - {"=fire"} if "=put_out" in found else found)


@lru_cache(maxsize=8192)
def _begun_by(word: str) -> tuple[_Followed, ...]:
    beginnings = (f"{word[:end]}*" for end in _BEGINNINGS if end <= len(word))
    return tuple(found for key in (word, *beginnings) for found in _KNOWN.get(key, ()))


def _are(words: Sequence[str], wanted: Sequence[str]) -> bool:
    return len(words) == len(wanted) and all(
        word.startswith(one[:-1]) if one.endswith("*") else word == one
        for word, one in zip(words, wanted, strict=True)
    )
