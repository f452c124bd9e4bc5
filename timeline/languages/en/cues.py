"""Words around English dates that tell how to read them."""

import re

from timeline.dates.rule import Cues
from timeline.languages.en.lexicon import ZONE

# The verb: a month stands after "in May", before "May and", beside figures and marks.
_MAY = (
    "".join(
        rf"(?<!\b{word} )"
        for word in ("in", "of", "or", "and", "by", "to", "since", "early", "late", "last", "next")
    )
    + r"(?<!this )(?<!from )(?<!until )(?<!mid-)(?<!\d )may(?= [a-z])"
    r"(?! (?:have|to|and|or|of|last|this|next|in|was|is)\b)"
)
_PAST_VERBS = "|".join(
    "was were had did ate arose awoke became began bled blew bought broke brought built came "
    "caught chose clung crept dealt died drank drew drove dug fell felt fled flew forbade foresaw "
    "forgave forgot fought found froze gave got grew heard held hid hung kept knelt knew laid lay "
    "led left lost made meant met overcame oversaw overthrew overtook paid ran rang rebuilt "
    "retook rode rose said sang sank sat saw says sent shone shook shot shrank slept slid sold "
    "sought spent spoke sprang spun stole stood strove struck stuck swam swept swore swung taught "
    "thought threw told took tore understood undertook went wept withdrew woke won wore "
    "wrote".split()
)
_NOT_TO_COME = "".join(
    rf"(?<!\b{word} )"
    for word in (
        "to", "will", "would", "could", "may", "might", "can", "must", "should", "likely", "not",
        "a", "the", "no", "stay", "stays", "remain", "remains", "be", "is", "are", "keep",
    )
) + "(?<!'ll )"  # fmt: skip
# What somebody decides is so until a day to come: "postponed until Friday".
_NOT_PUT_OFF = (
    r"(?!(?:postpon|delay|exten|adjourn|defer|suspen|reman|detain|jail|bann|barr|clos|block|grant|order"
    r"|prolong|renew|schedul|resched|reserv|impos|cancel|halt|stay|limit|requir|allow|expect|ask|sign"
    r"|book|contract|commit|appoint|elect|sentenc|permit|restrict|hir|loan|urg|advis|warn|push|mov"
    r"|need|cover|sold|insur|agre|confin|shut|recess|plann|guarante|protect|freez|fix)\w*)"
)
CUES = Cues(
    # A plan that is told in the past, "had been scheduled to expire", is over.
    past=re.compile(
        r"\b(?:had(?: been)?(?: due| scheduled| set| expected| supposed| slated| meant| hoped"
        r"| planned| intended| wanted| agreed| vowed| promised) to \w+"
        r"|(?:was|were) due"
        r"|(?:originally|initially|previously|first) (?:due|scheduled|set|expected|planned|slated"
        r"|meant|supposed)(?: (?:to \w+|for))?"
        r"|(?:was|were) (?:ready|about|willing|able|going) to \w+"
        # What was hard, or failed, is over too.
        r"|(?:failed|refused|declined|forced|tried|managed|struggled|hard|difficult|impossible|helped"
        r"|enabled|allowed|prompted)(?: \w+){0,3} to \w+"
        rf"|(?<!\bbe )(?<!\bis )(?<!\bare )(?<!\bnot )(?:{_PAST_VERBS}"
        # Forecasts of figures are of what is over: "expected to show new posts in April".
        r"|to (?:show|reveal|confirm)\b[^.;]{0,60} (?:in|for)(?= $)"
        # Results are of months that are over.
        r"|(?:months|weeks|quarter|half|year) (?:to|through)(?: the)?(?= $)"
        r"|(?:dis)?agreed(?! to| that)|freed|decreed|guaranteed"
        # These verbs have one form for what is over and what is to come.
        rf"|{_NOT_TO_COME}(?:hit|shut|put|quit|burst|spread|beat|let)(?! to\b)"
        r"|since|set(?! to| for| of)"
        # "Prices for August", in figures that are of it.
        r"|(?:figures?|data|numbers?|results?|readings?|inflation|payrolls?|prices|earnings|sales"
        r"|output|index|rates?|reports?|survey|orders|profits?|exports|minutes) for(?= $)"
        r"|(?!hundred|united|ahmed)\w{2,}[^e]ed))\b"
    ),
    future=re.compile(
        r"(?:\b|(?='ll\b))(?:will|won't|cannot|can't"
        r"|'ll|would|shall|(?:must|should|might)(?! have)|to be"
        rf"|{_MAY}"
        r"|(?:was|were) to(?! have)"
        r"|(?<!was )(?<!were )(?<!been )due|upcoming|plann?(?:s|ed|ing)? (?:to|an?|the|for)"
        # What is on the agenda is told in the present.
        r"|(?<!did )(?<!not )(?<!n't )"
        r"(?:starts?|ends?|closes?|opens?|leaves?|votes?|plays?|runs?|resumes?|returns?|go(?:es)?)"
        r" (?:at|on|again|back|as)|expects?|anticipates?|awaits?|on sale"
        r"|(?:starts?|ends?|closes?|opens?|begins?)(?= $)|runs? (?:out|from|to|until|through)"
        r"|deadline (?:is|of|for)|to (?:begin|open|start|resume|return|meet|arrive|convene)"
        r"|(?:is|are|be) (?:asked|invited|urged|told|required) to"
        r"|(?:re)?opens|meets?|begins|resumes|convenes|arrives|departs|debuts"
        r"|(?:restarts|reconvenes|lapses|continues|concludes|finishes|appears|retires|lands|sails"
        r"|speaks|sits|rises|comes|travels|votes|rules)"
        r"(?= (?:again |back |here |there )?(?:on |at |in )?$)"
        r"|(?:follows|decides|publishes|unveils|announces|joins)(?= (?:on|in) $)"
        r"|takes (?:place|office|over)|goes (?:on (?:sale|trial|show|display)|to the polls|before)"
        r"|go to the polls|(?:comes?|enters?) into (?:force|effect)"
        r"|(?<!the )(?<!two )(?<!three )(?<!of )(?<!his )(?<!her )(?<!their )(?<!both )"
        r"(?:hosts|visits|faces)"
        r"|(?:holds|stages)(?= (?:\w+ ){1,6}(?:on|in) (?:the )?$)"
        r"|airs|(?:is|are) (?:marked|held|celebrated|observed|played|decided|published|released"
        r"|announced)(?= (?:on|in|at) (?:the )?$)"
        r"|premieres|(?<!two )(?<!three )(?<!the )(?<!of )launches|kicks off|steps down"
        r"|fights again|takes (?:the (?:oath|stand|helm)|charge|up)|stands trial"
        r"|(?:travels|heads|flies) to"
        r"|(?:schedul(?:ed|ing)|set|expect(?:s|ed)|slated|meant|going|hopes?|hoped|intend(?:s|ed)?"
        r"|promis(?:es|ed)|pledg(?:es|ed)|threaten(?:s|ed)|propos(?:es|ed)"
        r"|vow(?:s|ed)|ready|agreed|supposed|is|are|has|have|prepar(?:es|ing)|wants?|needs?)"
        r" (?:to|for)|scheduled|expires?|matur\w+|takes effect|effective|payable"
        # The day of what is: "the first concert is on Friday", "rain is likely from Saturday".
        r"|(?:is|are|'s|'re) (?:out |back |again |due |next )?(?:on|at|in)(?= (?:the )?$)"
        r"|(?:is|are|'s|'re) (?:\w+ )?(?:expected|likely|unlikely|scheduled|forecast|due|possible)"
        r"|(?:forecast|called|earmarked|pencilled in|booked|bookings|tickets|invited) for"
        r"|(?:can|could)(?: [\w'-]+){1,10} as (?:soon|early) as"
        r"|could be \w+(?= (?:\w+ )?(?:by|on|in|from) )"
        r"|(?<=\w )until"
        r"|(?:postponed|delayed|extended|moved|pushed|put|brought|adjourned|deferred|rescheduled)"
        r"(?: back| off| forward)? (?:to|until|till)(?= (?:\w+ )?$)"
        r"|(?:in (?:effect|force|place)|open|shut|closed|valid|remains?|stays?|continues?|lasts?)"
        r"(?: [\w-]+){0,2} (?:through|till)(?= $)"
        r"|(?:call(?:s|ed|ing)?|announced|set|fixed|convened|summoned|ordered|sought|tabled|organi[sz]ed)"
        r"(?: [\w'-]+){1,5} for(?= $)"
        rf"|(?:who|which) (?!(?:{_PAST_VERBS})\b)[a-z]{{3,}}(?<!ed)(?= (?:on|in|at) $)"
        r"|(?<!to )(?<!not )(?<!n't )(?<!did )(?:face|choose|elect|take on|tackles?|defends?"
        r"|travel to|meet)(?: [\w'-]+){1,5} (?:on|in)(?= (?:the )?$)"
        r"|(?<!\bthe )(?<!\ba )(?<!\bof )(?<!\bto )"
        r"play(?: (?!in\b|by\b|of\b)[\w'-]+){1,3} on(?= $)"
        r"|ahead of(?: [\w'-]+){1,4}(?= (?:on )?$)"
        r"|(?:promis|pledg)(?:es|ed|ing)(?: [\w'-]+){1,6} (?:by|for)(?= (?:the )?$)"
        r"|(?<!today )(?:is|are|falls?)(?: on)?(?= $)"
        r"|(?:when|if|once|until|before)(?: [\w'-]+){1,5} (?:is|are) \w{4,}"
        r"(?= (?:in|on|at|by|before) )"
        r"|(?:extend|renew|prolong)(?:s|ed)?(?: [\w$'-]+){1,10} (?:through|until|till)(?= $)"
        r"|(?:is|are|remains?|stays?) in (?:force|effect|place)"
        r"|(?:hint(?:s|ed|ing) at|prospects? of|chances? of|risk of|(?:target|goal|aim) of))\b"
    ),
    agenda=re.compile(
        r"\b(?:to (?!the|a|an|this|his|her|its|their)[a-z]{3,}"
        r"|(?:is|are) (?!investigat|prob|look|search|hunt|mourn|recover|question|appeal|seek|study"
        r"|examin|review|blam|accus|count|demand)[a-z]{2,}ing)\b"
        r"|^(?:apply|ask|bring|book|call|check|come|email|enter|join|pay|register|return|send|submit|tell|vote|write)\b"
    ),
    lasted=re.compile(
        r"\b(?:lasted|lived|ran|was|were|held out|slept|sat|stood|fought|hid|led|spent|did|had|knew"
        r"|took|saw|heard|said|thought|went|came|lay|lost|wore|ate|drove|grew|kept|paid|taught|wrote"
        rf"|{_NOT_PUT_OFF}\w{{2,}}ed)"
        r"(?: (?!to\b)[\w'-]+){0,3} until (?:[\w-]+ ){0,2}$"
    ),
    done=re.compile(
        r",? (?:[\w'-]+ ){0,4}?(?:(?:agreed|vowed|promised|decided|voted|chose|resolved|wanted"
        rf"|hoped|offered|threatened) (?:not )?to|was|were|had|{_PAST_VERBS})\b"
    ),
    undone=re.compile(
        r",? (?:was|were) (?:put off|postponed|delayed|called off|cancell?ed|scrapped|abandoned"
        r"|averted|avoided|stopped|suspended|adjourned|held up)\b"
    ),
    early=re.compile(r"\bearly on $"),
    relative=re.compile(
        r", (?:(?:(?:some|many|most|all|both|one|none) )?(?:of|in|on|at|by|for|from|to|with) )?"
        r"(?:which|who|whose|whom|where|that) (?:[^,;:()\"]|, (?=\d{4}\b))*$"
    ),
    # After "and" the clause itself goes on.
    behind=re.compile(r"[^,;:()\"]*, (?!(?:and|but|or|then|at|before|after|when|until)\b)[^;:]*$"),
    compared=re.compile(
        r"\b(?:first|last|time|times|worst|best|most|least|record|\w{3,}est)(?: \w+){0,3} since $"
    ),
    ahead=re.compile(
        r" (?:could|may|might|will|would)(?! (?:not )?have)\b"
        r"| (?:delivery|settlement|futures?|contracts?|crude|gold|silver|copper|platinum|wheat|corn"
        r"|soybeans?|coffee|cocoa|sugar|cotton|cattle|hogs?|heating oil|natural gas|gasoline)\b"
    ),
    coming=re.compile(
        r"\b(?:will|(?:is|are) (?:due|set|expected|scheduled|planned|to)|expires?|should(?! have)"
        r"|(?:re)?opens|begins|starts|closes|takes place)\b"
    ),
    joint=re.compile(r" ?- ?| (?:to|until|till|through|thru|up to) (?:the )?"),
    between=re.compile(r"\bbetween (?:the )?$"),
    both=re.compile(r" and (?:the )?"),
    of_day=re.compile(
        r"\)?,? (?:local time,? )?(?:in [a-z]{3,}(?: [a-z]{3,})?,? (?=on ))?(?:on )?(?:the )?"
    ),
    between_times=re.compile(r" ?\(| ?[-/] ?|,? (?:to|and|or|until|till) "),
    of_its_year=re.compile(
        # What was so "since 1888, opened in May" of another year.
        r"(?<!since \d{4})(?<!until \d{4})(?<!by \d{4})(?<!before \d{4})(?<!after \d{4})"
        r"(?:, (?:in|on|by) |(?: [a-z'-]+){0,4},? (?:(?:which|that) (?:began|started|broke out"
        r"|ended|struck|killed|was (?:held|fought|signed))|(?:signed|reached|agreed|adopted"
        r"|approved|concluded|brokered|negotiated|passed|held|fought|begun|launched|founded|struck|published"
        r"|built|opened|ratified|sealed))(?: [a-z]+){0,4} (?:in|on) )(?:early |mid-|late )?"
        r"(?:the )?"
    ),
    beside_it=re.compile(r",? ?\(?(?:on )?(?:the )?"),
    listed=re.compile(r",? ?(?:(?:and|or|then|again) ){0,2}(?:(?:in|on|by|from) )?"),
    opens=re.compile(
        r"(?:(?:^|[.:;!?\"\n]|  ) {0,2}(?:(?:and|because|but|even|so|then|when|yes,|no,) )?"
        r"(?:in|during|throughout|by)(?: early| late| mid)?"
        r"|^|  |\n)[ -]?$"
    ),
    happened=re.compile(
        r"\b(?<!be )(?<!to )(?!plan|sched|expect|slat|postpon|delay|extend|propos|agree|intend|need"
        r"|indeed|unit)"
        r"(?:\w{3,}ed|held|began|met|fell|won|lost|died|took place|came|went)"
        r" (?:only |again |there |back )?(?:on|in) (?:the )?$"
    ),
    zone=re.compile(rf",? \(?({ZONE})(?!\w)"),
    zone_before=re.compile(
        r"\bin ([^\W\d]{3,20}(?: [^\W\d]{3,12})?),? (?:where )?it was (?:still|already) "
        r"(?:only )?(?:the )?$"
    ),
    born=re.compile(r"\b(?:born|b\.)(?: (?:at|in) [\w ]{2,24})?,? (?:on |in )?(?:the )?$"),
    died=re.compile(r"\b(?:died|dies|passed away|death came)\b[\w ,]*$"),
    reported=re.compile(
        r"\b(?:said|says|told (?:\w+ ){1,3}|announced|confirmed)(?: in an? \w+)?,? ?"
        r"(?:late |early )?(?:on )?$"
    ),
    of_noun=re.compile(r"\bthe $"),
    since=re.compile(r"\b(?:since|starting from|beginning) (?:at least |about |around )?(?:on )?$"),
    until=re.compile(r"\b(?:until|till|up to|by|no later than|through) (?:at least |about )?$"),
    before=re.compile(r"\b(?:before|prior to|ahead of) (?:about |around )?$"),
    after=re.compile(
        r"\b(?:after|(?<!are )(?<!is )(?<!was )(?<!were )(?<!been )(?<!be )(?<!'re )following)"
        r" (?:about |around )?$"
    ),
)
