"""Words around English dates that tell how to read them."""

import re

from timeline.dates.rule import Cues

CUES = Cues(
    past=re.compile(
        r"\b(?:said|told|reported|announced|was|were|had|did|died|met|began|started|ended|since)\b"
    ),
    future=re.compile(
        r"\b(?:will|would|shall|to be|is due|are due|due|scheduled|slated|is expected|are expected"
        r"|plans? to|planned for|is to|are to|set for|going to|upcoming|by|until|deadline)\b"
    ),
    joint=re.compile(r" ?- ?| (?:to|until|till|through|thru|up to) (?:the )?"),
    between=re.compile(r"\bbetween (?:the )?$"),
    both=re.compile(r" and (?:the )?"),
    since=re.compile(
        r"\b(?:since|starting from|as of|beginning) (?:at least |about |around )?(?:on )?$"
    ),
    until=re.compile(r"\b(?:until|till|up to|by|no later than|through) (?:at least |about )?$"),
    before=re.compile(r"\b(?:before|prior to|ahead of) (?:about |around )?$"),
    after=re.compile(r"\b(?:after|following) (?:about |around )?$"),
)
