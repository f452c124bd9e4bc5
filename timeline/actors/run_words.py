"""Words and forms by which runs of capitalised words begin, go on, end and tell their kind."""

import re

from timeline.actors.lexicon import (
    FIRMS_BEFORE,
    FUNCTION_WORDS,
    LEGAL_FORMS,
    MONTHS_AND_DAYS,
    OPENERS,
    ORGANISATION_HEADS,
    PLACE_HEADS,
    TITLE_PARTS,
    TITLES,
)
from timeline.actors.occupations import OCCUPATIONS

ORGANISATION_JOINTS = frozenset(("of", "for", "and", "on", "the", "a"))
LONGEST_RUN = 12
LONGEST_FORM = 5
LEGAL_FORM = re.compile(
    r"(?:['\u2019]s (?:Inc|Co|Corp|Ltd)\b"
    r"|\.?,? (?:Inc|Ltd|LLC|plc|PLC)\b| (?:Sp\. z o\.o\."
    r"|S\.p\.A\.|S\.A\.(?:[A-Z]\.)?(?: de C\.V\.)?|d\.o\.o\.|a\.s\.|s\.r\.o\.|N\.V\.|B\.V\.|K\.K\."
    r"|\([A-Z]\w+(?: [A-Z]\w+)?\) (?:Ltd|Limited|Bhd|Inc|LLC|[Pp]lc|PLC|Pvt\.? Ltd|Sdn\.? Bhd)\b"
    r"|S\. de R\.L\.(?: de C\.V\.)?|S\.\u00e0 r\.l\.|AS\b|ApS\b|amba\b|O[U\u00dc]\b|A\.\u015e\."
    r"|d\.d\.|e\.V\.|z\.s\.|Sh\.p\.k\.|A/S|I/S|S/A|\(Pty\) Ltd|Pty\.? Ltd|Pte\.? Ltd|Pvt\.? Ltd"
    r"|Sdn\.? Bhd"
    r"|(?:GmbH )?& Co\.? KG(?:aA)?))"
)
EXCHANGES = frozenset(
    "NYSE NASDAQ Nasdaq LSE TSX ASX OTC Euronext HKEX SSE SZSE BSE NSE JSE AIM LON FRA".split()
)
TICKER = re.compile(
    r"\([A-Z][A-Za-z]{1,10}: ?[A-Z0-9.]{1,6}[);]|"
    rf"\((?:[A-Z0-9]{{1,6}}\.[A-Z]{{1,2}}\)|(?:{'|'.join(sorted(EXCHANGES))}): ?\w)"
)
# "Sh3.4 billion", "N35 million"
SUM = re.compile(
    r"[A-Z][A-Za-z]{0,2}\d[\d,.]*(?:[.,]\d| ?(?:million|billion|trillion|crore|lakh|bn|mn?|tn|k)\b)"
)
SYMBOLS = frozenset(("symbol", "ticker"))
# "(R-Ohio)", "D-N.Y.,": somebody's party and state.
PARTY_TAG = re.compile(r"[RDI]-[A-Z]")
# "cut to Baa3"
RATING = re.compile(r"(?:Aaa|Aa[123]|A[123]|Baa[123]|Ba[123]|B[123]|Caa[123]|AAA|AA|BBB|BB)")
BEFORE_RATINGS = frozenset("to from at of rating rated its".split())
# Chinese and Korean surnames that are English words, too.
SURNAMES_AND_WORDS = frozenset(("He", "An", "So", "Do", "No", "Per"))
OWNERS = frozenset(
    "seamen fishermen people peoples workers farmers citizens children women men".split()
)
SITES = frozenset("com net org".split())
HEADLINE_SHARE = 0.75
HEADLINE_WORDS = 5
STOPS = frozenset(".!?\u2026\"'\u201d\u00bb;:")
PUBLIC_HEADS = frozenset(
    "authority administration commission council committee agency bureau board service office "
    "court department".split()
)
PUBLIC_QUALITIES = frozenset("national supreme grand federal state high crown".split())
MONTHS_AND_NAMES = frozenset("april may june august march january".split())
DESCRIBING = (
    FIRMS_BEFORE
    | {f"{noun}s" for noun in FIRMS_BEFORE}
    | OCCUPATIONS
    | frozenset("fellow nonprofit employee correspondent reporter columnist analyst".split())
)
BEFORE_MONTHS = frozenset("last next early late mid this".split())
LONGEST_SYLLABLE = 6
# In words: "the Lopez de la Vega family".
LONGEST_SURNAME = 4
COMPOUNDS = frozenset(
    "based led run made era born wide like type area site only free held style owned bound ready "
    "led class sized old long listed backed driven linked funded".split()
)
OPENING_SIGNS = frozenset('\u2014\u2013"\u201c\u00ab:)_`')
# 'a conference, "Rivers and Roads",'
EVENT_NOUNS = frozenset(
    "conference forum seminar workshop webinar exhibition festival session report book film study "
    "project programme program essay lecture panel theme title concert symposium".split()
)
QUOTES = frozenset('"\u201c\u201d')
TITLES_AND_SURNAMES = frozenset("king prince pope bishop marshal major judge cardinal".split())
# Given names that are countries too.
NAMES_AND_COUNTRIES = frozenset(("jordan", "chad", "georgia", "israel", "kenya"))
FIRM_HEADS = ORGANISATION_HEADS | LEGAL_FORMS
FIRST_HEADS = ORGANISATION_HEADS - TITLE_PARTS
ALL_HEADS = ORGANISATION_HEADS | PLACE_HEADS
GENERIC = ALL_HEADS | OPENERS | TITLE_PARTS
NO_SURNAMES = MONTHS_AND_DAYS | TITLE_PARTS
# No words of somebody's name, for all that is known.
NO_NAMES_OF_PEOPLE = (ALL_HEADS | LEGAL_FORMS | TITLE_PARTS | OPENERS | MONTHS_AND_DAYS) - {
    "page",
    "star",
    "bay",
    "hill",
    "park",
    "ab",
    "a",
    "rich",
}
FORMS_OF_FIRMS = LEGAL_FORMS - frozenset("a as".split())
# Surnames, too, where no name follows.
SHORT_TITLES = frozenset("gen col maj capt lt sgt adm sen rep gov prof sir dona dato sri".split())
# These go on over "of Norland", as names of firms hardly do.
HEADS_OF_COUNTRIES = frozenset(
    "ministry party bank university institute academy college school council committee commission "
    "union agency association assembly parliament congress senate court tribunal federation "
    "directorate foundation fund centre center organization organisation alliance bloc movement "
    "front league club society office department bureau board authority service services forces "
    "army navy corps guard police command exchange confederation conference forum initiative "
    "mission secretariat embassy administration treasury reserve house government coalition "
    "chamber republic kingdom state states democrats republicans socialists communists liberals "
    "greens pensioners workers conservatives farmers archives museum library theatre opera church "
    "inspectorate registry railways authorities company corporation brotherhood cross crescent "
    "regulator guild operator network networks institutes chambers centers centres times executive "
    "endowment brothers sisters sons daughters friends servants heart guardians mothers "
    "grandmothers jurisdiction complex observer academies companies airports ports post telecom "
    "radio television press voice news bundesbank coordination generalitat junta xunta".split()
)
# These begin a title of several words: "Managing Director", "Vice Admiral".
RANKS = frozenset(
    "vice deputy prime acting managing executive chief senior assistant associate interim former "
    "rear lead founding caretaker incoming outgoing majority minority".split()
)
BEFORE_DATES = FUNCTION_WORDS | BEFORE_MONTHS
# These begin names too ("Third Way"), where a capital that is not the sentence's says so.
NUMBERS = frozenset(
    "one two three four five six seven eight nine ten first second third fourth fifth".split()
)
# Of titles these only qualify another word: without a title they begin the name of a body.
QUALITIES_IN_NAMES = (
    frozenset(
        "foreign defence defense interior finance economy health justice education energy culture "
        "agriculture transport trade labour labor environment home treasury crown grand supreme "
        "human rights security national economic special press high state first".split()
    )
    - TITLES
)
ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")
UNIT_HEADS = frozenset(
    "brigade division regiment battalion corps army fleet squadron wing legion circuit".split()
)
# Whole words among the short names of months and days.
WHOLE_MONTHS = frozenset("may june july".split())
# "UAVs", "MPs"
PLURAL_ACRONYM = re.compile(r"[A-Z]{2,5}s")
ROMAN = re.compile(r"(?:X{0,2}(?:IX|IV|V?I{1,3})|X{0,2}V|X{1,2})")
NUMERAL = re.compile(r"[IVX]{1,5}|\d+(?:st|nd|rd|th)")
# Of a plane, a car or a telephone: "A320neo", "X5".
MODEL = re.compile(r"[A-Z]{1,4}-?\d+[a-z]*")
JOINTS_IN_NAMES = frozenset("of and for the in on to s de du des la et pour del y e da do".split())
OFFICES_OF_TITLES = frozenset(
    "Office Department Council Court Guard College University Hospital School".split()
)
PARTICIPLES = frozenset("born named called founded led backed joined raised educated".split())
VERSUS = frozenset(("v", "vs", "versus"))
# What a short end of a word may be after an apostrophe: no part of a name.
CONTRACTIONS = frozenset("s t m d re ve ll".split())
# Small words that have a capital within a sentence only as parts of a name.
CAPITALS_WITHIN = frozenset("without against for with beyond our today now first one plus".split())
# Small words that are syllables of names, too, between others.
SYLLABLES = frozenset("than no so an on in to do my he us".split())
# In brackets after the name of a party, whose wing it is.
WINGS = frozenset("united secular real reformed democratic liberal independent original".split())
# Who leads firms: "Vinta Energy Chairman Ada Lind".
LEADERS_OF_FIRMS = frozenset("chairman chairwoman ceo cfo coo".split())
FIELDS_OF_CHIEFS = frozenset(
    "executive financial operating economist technology legal investment strategist".split()
)
# Titles that only qualify a body that comes next.
QUALITIES = frozenset(("general", "justice"))
# Whom parties are of: "Bloc of Communists and Socialists".
MEMBERS = frozenset(
    "communists socialists democrats republicans conservatives liberals greens nationalists "
    "farmers workers pensioners peasants patriots veterans agrarians reformists monarchists "
    "entrepreneurs".split()
)
# Bodies that are called by their leaders, too.
PARTIES = frozenset("party front movement bloc alliance league list union rally".split())
# Names of places begin so, hardly those of people.
PLACE_BEGINS = frozenset(
    "new san santa los las fort port saint st puerto north south east west upper lower greater "
    "central northern southern eastern western".split()
)
# With a hyphen these stand before names and titles: "Ex-President Ada Lind".
SMALL_PREFIXES = frozenset(("pro", "anti", "non"))
PREFIXES = frozenset(("Ex", "Then", "Pro"))
# Firms have these names without "of Oldtown", which says where they are.
FIRMS_OF_TOWNS = frozenset("group holding holdings industries motors steel foods".split())
# Before a name these say something of it: "New Norfirm chief".
ADJECTIVES = frozenset("new old big rival former top".split())
# Churches that are no buildings: "the Lutheran Church", "the Church of England".
DENOMINATIONS = frozenset(
    "catholic orthodox anglican episcopal lutheran methodist baptist presbyterian reformed "
    "evangelical protestant pentecostal adventist coptic apostolic uniate unification mormon "
    "england scotland ireland wales sweden norway denmark finland greece christ scientology".split()
)
# What readers are asked to do on a page: "Follow Ada Lind".
BUTTONS = frozenset(
    "email e-mail contact follow call phone text meet ask join visit read watch see view share "
    "like subscribe write tweet message get keep".split()
)
# Outlets and lists that go by a number: "Radio 24".
NUMBERED = frozenset("radio channel kanal canal tv movement".split())
# Qualities that have a capital and are no part of a name.
QUALITIES_OF_GROUPS = frozenset("islamist islamists jihadist jihadists salafist salafists".split())
