"""English verbs and nouns that dates belong to."""

import re

from timeline.events.predicates import Form, Tongue, joined

_NOT = r"(?:n['\u2019]t| not| never)?"
_ADVERBS = (
    r"(?: (?:also|only|now|then|still|already|once|even|first|again|later|twice|not|never|just|soon"
    r"|all|both|originally|since|so|\w{3,}ly))*"
)
_HAVE = rf"(?:(?:has|have|had|['\u2019]ve){_NOT}{_ADVERBS} )"
_IRREGULAR = (
    r"came|cost|went|took|gave|made|saw|fell|rose|sent|broke|won|lost|became|led|fled|got|paid|brought"
    r"|built|bought|caught|chose|drew|drove|fought|flew|grew|hid|kept|lay|ran|sank|sat|shook|shot"
    r"|sold|stood|stole|struck|taught|threw|withdrew|wore|met|began|left|held|hit|put|cut|shut|let"
    r"|quit|spread|split|burst|cast|laid|lit|fed|sped|swept|slid|spent|bent|lent|dealt|burnt|bound"
    r"|found|ground|hung|dug|stuck|swung|rang|sang|sprang|swam|drank|shrank|ate|beat|bit|blew|froze"
    r"|forgot|forgave|rode|overtook|overthrew|undertook|underwent|withstood|taken|given|seen|fallen"
    r"|risen|broken|driven|drawn|flown|grown|hidden|shown|shaken|stolen|thrown|withdrawn|worn|begun"
    r"|frozen|forgotten|ridden|eaten|beaten|bitten|blown|chosen|gone|become|run|sunk|sworn|torn|born"
    r"|done|did|felt|slept|wept|woke|bred|retook|retaken|heard|lived|had"
)
_MEANT = (
    r"due|set|expected|scheduled|planned|slated|supposed|meant|forecast|intended|booked|timed|billed"
    r"|predicted|invited|about|going to|allowed|summoned|obliged|required"
)
_MEANS = (
    r"(?:plan|hope|aim|intend|mean|want|expect|wish|prepare|vow|promise|agree|pledge|threaten|propose"
    r"|arrange|decide)(?:s|d|ed|ned|ing)?"
)
_SAYS = (
    r"said|says|say|told|tells|tell|announced|announces|claimed|claims|reported|stated|added|denied"
    r"|denies|warned|warns|noted|notes|stressed|confirmed|confirms|alleged|acknowledged|admitted"
    r"|argued|insisted|explained|recalled|wrote|writes|tweeted|posted|repeated|promised|threatened"
    r"|asked|urged|testified|complained|replied|answered|joked|concluded|predicted|estimated|spoke"
    r"|accused|criticised|criticized|welcomed|praised|thanked|condemned|denounced|congratulated"
    r"|called(?! off)|demanded|vowed|hinted|revealed|conceded|recommended|suggested|proposed"
    r"|commented|remarked|appealed|pledged|mentioned|insists|argues|shown"
)
_PERCEIVED = r"(?:be )?(?:see|hear|feel|seen|heard|felt|found|smell)\b"
_WORD = r"[a-z][\w-]*"
# Told first: the longest reading of the same words.
_GROUPS = (
    (
        Form.DROPPED,
        r"(?:cancelled|canceled|called off|scrapped|abandoned|dropped|banned) the \w+(?: \w+){0,3}?"
        r" (?:of|on|for)(?= @)"
        r"|\b(?:(?:was|were|been|be) )?(?:put off|postponed|moved|brought forward|delayed)"
        r"(?: \w+){0,8}? from(?= @)",
    ),
    (
        Form.MEANT,
        rf"\b{_HAVE}?(?:was|were|been|be|is|are|being){_NOT}{_ADVERBS}"
        rf" (?:(?:{_MEANT})(?: (?:to(?: {_WORD})?|for|on|by|in|at|until))?"
        rf"|to(?: be)? {_WORD})(?= |$)"
        rf"|\b(?:due|set|scheduled|planned|expected|called|announced|promised|booked|hoped|slated"
        rf"|intended|timed|designed) (?:for|to(?: {_WORD})?)(?= |$)"
        r"|\b(?:should|ought to|was supposed to|were supposed to) have [a-z]+"
        rf"|\b{_HAVE}?{_MEANS} (?:to(?: {_WORD})?|for)(?= |$)"
        r"|\b(?:has|have|had) until(?= (?:[\w'\u2019-]+ ){0,3}@(?! (?:been|\w+ed)\b))"
        r"|\b(?:(?:was|were|been|be) )?(?:put (?:off|back)|postponed|delayed|extended|adjourned"
        r"|deferred|moved|brought forward)(?: \w+){0,8}? (?:to|until|till)(?= @)"
        r"|\b(?:drew up|has|have) plans? (?:to|for)(?= )",
    ),
    (
        Form.POSSIBLE,
        rf"\b(?:may|might|could(?! {_PERCEIVED})|should|ought to){_NOT}{_ADVERBS}(?: have)?"
        rf"(?: be| been)? {_WORD}"
        r"|\b(?:called|calls|appealed|asked) (?:for|on) (?:[\w'\u2019-]+ ){1,6}?to [a-z]+"
        r"|\b(?:advised|advises|urged|urges|demanded|demands|recommended|recommends|proposed"
        r"|proposes)(?: [\w'\u2019-]+){0,8}? (?:to|that) [a-z]+",
    ),
    (Form.WOULD, rf"(?:\bwould|['\u2019]d){_NOT}{_ADVERBS} (?:have )?(?:be )?{_WORD}"),
    (
        Form.COMING,
        rf"(?:\b(?:will|shall)|['\u2019]ll|\bwon['\u2019]t|\b(?:is|are) going to){_NOT}{_ADVERBS}"
        rf" (?:be )?{_WORD}"
        r"|\b(?:takes? (?:effect|office|place)|comes? into (?:force|effect)|starts|begins"
        r"|(?:re)?opens|closes|expires?|ends|runs? out|meets?|resumes?|arrives|departs)\b",
    ),
    (
        Form.STATE,
        rf"\b{_HAVE}(?:been )?{_ADVERBS.lstrip()}[a-z]+(?= (?:[^,;]{{0,60}} )?since @)"
        r"|\bused to \w+"
        rf"|\b(?:can|could) {_PERCEIVED}"
        rf"|\b(?:is|are|am|was|were){_NOT}{_ADVERBS}(?= (?:the|an?|in|at|on|of|under|no|nothing"
        r"|nobody|true|clear|likely|sure|ready|\d|@))",
    ),
    (Form.SAYING, rf"\b{_HAVE}?(?:{_SAYS})\b"),
    (
        Form.PAST,
        rf"\b(?:(?:has|have|had|was|were|been|got){_NOT}{_ADVERBS}|['\u2019]ve)(?: been| being)?"
        rf"{_ADVERBS} (?:\w{{2,}}ed|{_IRREGULAR})\b|\bdid{_NOT}{_ADVERBS} \w+"
        r"|\b(?<!\b[Aa] )(?<!\b[Aa]n )(?<!\b[Tt]he )"
        rf"(?!indeed|need|speed|hundred|united|sacred|naked|wicked)\w{{2,}}ed\b"
        rf"|\b(?:{_IRREGULAR})\b",
    ),
)
_DOCUMENT = (
    r"(?:statement|letter|law|act|treaty|agreement|deal|accord|contract|constitution|decree|report"
    r"|post|tweet|message|text|reply|paper|document|resolution|memo|protocol|charter|pact|amnesty"
    r"|census|budget|edition|figures?|data|wages|salar(?:y|ies)|season|model|version|issue|registers?"
    r"|address|speech|interview|remarks|photograph|photo|video|log)"
)
_HAPPENING = (
    r"(?:war|battle|fire|flood|storm|quake|earthquake|election|vote|referendum|attack|raid|ambush"
    r"|strike|protests?|riots?|coup|massacre|siege|crash|explosion|blast|collapse|summit|meeting"
    r"|talks|trial|match|race|truce|ceasefire|offensive|clash(?:es)?|fighting|shooting|bombing"
    r"|murder|death|arrest|festival|revolution|uprising|genocide|crisis|pandemic|epidemic|invasion)"
)
_THING = rf"(?:[\w-]+ ){{0,2}}?(?:{_DOCUMENT}|{_HAPPENING})"
ENGLISH = Tongue(
    groups=joined(_GROUPS),
    breaks=re.compile(
        r"; |: | [\u2013\u2014-] "
        r"|, (?=(?:and|but|while|which|who|whose|when|where|although|though|because|so|yet|or"
        r"|after which|before which)\b)"
        r"| (?=(?:who|which|whose|because|although|though|unless|whereas|while|when|if)\b)"
        r"|[\"\u201c\u201d] | since (?=(?:it|he|she|they|the|its|his|her|their)\b)"
        r"| that (?!@|evening|night|day|week|month|year|morning)"
    ),
    document=re.compile(
        rf"\b{_DOCUMENT} (?:of|dated|bore the date of) (?:the )?$|\bdated (?:the )?$"
    ),
    happening=re.compile(rf"\b{_HAPPENING} (?:of|from) (?:the )?$"),
    noun=re.compile(
        r"\b(?!as|out|because|instead|eve|mornings?|evenings?|nights?|days?|weeks?|months?|years?"
        r"|end|start|beginning|middle|course|summer|winter|spring|autumn|fall|afternoon|hours)"
        r"[a-z]{3,} of (?:the )?$"
    ),
    beside=re.compile(
        r"\b(?!early|late|only|back)[a-z]{3,} (?:on|in|for|at) (?:the )?@"
        r" (?:(?:was|were|is|(?:has|have|had) been) (?:\w+ly )?(?:cancelled|canceled|called off"
        r"|scrapped|banned|abandoned|postponed|put off)|(?:did not|didn['\u2019]t|never)"
        r" (?:take place|took place|happen(?:ed)?|go ahead|went ahead))\b"
    ),
    named=re.compile(
        rf"(?:\b(?:the|an?|its|his|her|their)|['\u2019]s) @(?:['\u2019]s)? {_THING}\b",
        re.IGNORECASE,
    ),
    remembered=re.compile(
        r"\b(?:[Aa]nniversar(?:y|ies)|commemorat\w+|memorial|in memory of|remember(?:s|ed)"
        r"|(?:be|is|are|was|were) remembered|remembrance|wreaths?|mourn\w*|plaque|mass for"
        r"|(?:mark|marks|marked|marking) (?:[\w-]+ ){0,3}years?"
        r"|[Ii]t (?:is|was) (?:[\w-]+ ){0,2}years?)\b"
    ),
    not_done=re.compile(
        r"\b(?:no|not|never|nobody|nothing|none|neither|nor|no one|cannot"
        r"|failed to|refused to|declined to)\b|n['\u2019]t\b",
        re.IGNORECASE,
    ),
    not_until=re.compile(
        r"\b(?:not|never|nothing|nobody|no \w+)\b[^,;]*\b(?:until|till) (?:the )?$"
        r"|\b(?:not guilty|not only|no longer|no doubt|no fewer|no less|not far|not long)\b",
        re.IGNORECASE,
    ),
    until=re.compile(r"\b(?:until|till|before) (?:the )?$"),
    denies=re.compile(
        r"\b(?:denie[sd]|deny|denying|rejects?|rejected|dismiss(?:es|ed)|disputes?|disputed)"
        r"(?: (?:on|in) \w+)?(?: (?:reports?|claims?|allegations?|suggestions?|accusations?))?"
        r"(?: that)? ?$"
    ),
    failed=re.compile(
        r"(?:,| but| and|(?= (?:has|have|was|were|did)\b))[^.;]*?\b(?:never \w+"
        r"|(?:did|has|have|was|were|is|does) ?(?:n['\u2019]t|not)\b(?! only)"
        r"|(?:been |was |were )?(?:cancelled|canceled|called off|scrapped|banned|abandoned|dropped"
        r"|put off|postponed)|stayed at home|came to nothing|instead|failed)\b"
    ),
    supposed=re.compile(
        r"(?<!\bas )(?<!asked )(?<!even )\b[Ii]f (?!any\b|not\b|only\b)\w+\b|\b[Uu]nless\b"
        r"|\b(?:provided|providing|on condition) that\b|\b[Ii]n case\b"
        r"|(?:^|[;,] )(?:[Ss]hould|[Hh]ad) (?:the|it|that|this|he|she|they|we|an?|[A-Z])\b"
    ),
    doubted=re.compile(
        r"\?|\b(?:reportedly|allegedly|alleged|apparently|supposedly|rumou?red"
        r"|(?:is|are) said to|almost|nearly)\b"
    ),
)
