"""What a language is made of: rules that carry the text that proves them."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from timeline.model import Confidence, TimeExpression


@dataclass(frozen=True, slots=True)
class Piece:
    """One date within what a rule matched.

    Args:
        expression: What its words say.
        start, end: Where they stand; None where they are the whole match.
        mod: TIMEX3 mod, None where the words have none.
    """

    expression: TimeExpression
    start: int | None = None
    end: int | None = None
    mod: str | None = None


@dataclass(frozen=True, slots=True)
class Example:
    """A text with the phrase in square brackets that a rule finds, and its value still open.

    Args:
        text: "prices rose in [August]".
        value: "XXXX-08"; for several phrases their values in order, joined by a space.
    """

    text: str
    value: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A way in which a language names dates.

    Args:
        name: "en.month_alone"; the part before the first dot is the language.
        triggers: Patterns of the words at which it is tried, constants of its language.
        pattern: Matched against the folded text (see `dates.folding`) where a trigger, or a word
            that leads to one, begins; never beyond the sentence.
        interpret: From the match to the dates in it, none where it is no date after all.
        examples: Texts that prove it.
        rejects: Near misses, in which this rule finds nothing.
        confidence: Of its answers, unless the resolution has reason to trust them less.
        fits: Asked with the text as it is written, for rules that depend on capitals.
    """

    name: str
    triggers: tuple[str, ...]
    pattern: re.Pattern[str]
    interpret: Callable[[re.Match[str]], Sequence[Piece]]
    examples: tuple[Example, ...]
    rejects: tuple[str, ...] = ()
    confidence: Confidence = Confidence.HIGH
    fits: Callable[[str, re.Match[str]], bool] | None = None


@dataclass(frozen=True, slots=True)
class Family:
    """Rules of one kind, as they are listed to users."""

    name: str
    rules: tuple[Rule, ...]


NEVER = re.compile(r"(?!)")


@dataclass(frozen=True, slots=True, eq=False)
class Cues:
    """Words around a date that tell how to read it, as patterns over the folded text.

    Args:
        past: "said on", "was held".
        future: "will", "is due".
        lasted: What ends before a date until which it went on: "held out until".
        done: What tells of a deed right after its date, though before a date it would point ahead:
            "On 9 November they agreed to".
        relative: What stands before a date in a relative clause, from its comma on: ", which fell
            in ".
        behind: What stands between such a date and one of the sentence that goes on behind: ", had
            been fined in ".
        early: What stands before a day and tells that it was early on it: "early on ".
        undone: What stands after the date of a plan that came to nothing: ", were put off".
        compared: What stands before a date that only compares: "the worst since".
        ahead: What stands right after a date to come, whatever is told before it: " futures".
        coming: Of these, what tells of days after the text was written, in a story of the past
            too: "will", not "planned to".
        agenda: What points ahead where the sentence has neither: "Leaders to sign pact on Friday".
        born: What stands before the day of a birth, which is told of somebody at any time.
        died: What stands before the day of a death, for which lives are told in news.
        reported: What stands right before the day on which the text heard of something: "he said
            on".
        joint: What stands between the two ends of a range, "and" aside.
        between: What stands before a range that is joined by `both`.
        beside: What stands between a length and the day that it is before or after.
        both: "and".
        of_day: What stands between a time and its day: " on ".
        between_times: What stands between two times of one day: " (", " to ".
        listed: What stands between two dates of a list: ", in", " and again in ".
        of_its_year: What stands between a year and a date of that year: "2015, in May".
        beside_it: What stands between "the next day" and the date that it was: ", on ".
        opens: What stands before a year that the following dates are in: "In".
        of_noun: What stands before a date that only tells which: "the 1994 treaty".
        since, until, before, after: What stands before a date that leaves one side open.
        happened: What stands right before a date of something that is over: "resumed only on".
        zone: What stands after a date and names its time zone, as its first group.
        zone_before: The same before a date: "in Moscow it was still".
    """

    past: re.Pattern[str]
    future: re.Pattern[str]
    coming: re.Pattern[str]
    joint: re.Pattern[str]
    between: re.Pattern[str]
    both: re.Pattern[str]
    opens: re.Pattern[str]
    since: re.Pattern[str]
    until: re.Pattern[str]
    before: re.Pattern[str]
    after: re.Pattern[str]
    zone: re.Pattern[str] = NEVER
    zone_before: re.Pattern[str] = NEVER
    of_noun: re.Pattern[str] = NEVER
    beside: re.Pattern[str] = NEVER
    agenda: re.Pattern[str] = NEVER
    of_day: re.Pattern[str] = NEVER
    between_times: re.Pattern[str] = NEVER
    listed: re.Pattern[str] = NEVER
    of_its_year: re.Pattern[str] = NEVER
    born: re.Pattern[str] = NEVER
    died: re.Pattern[str] = NEVER
    reported: re.Pattern[str] = NEVER
    happened: re.Pattern[str] = NEVER
    lasted: re.Pattern[str] = NEVER
    done: re.Pattern[str] = NEVER
    beside_it: re.Pattern[str] = NEVER
    ahead: re.Pattern[str] = NEVER
    compared: re.Pattern[str] = NEVER
    undone: re.Pattern[str] = NEVER
    early: re.Pattern[str] = NEVER
    relative: re.Pattern[str] = NEVER
    behind: re.Pattern[str] = NEVER


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """All that the engine knows of a language.

    Args:
        code: ISO 639-1.
        families: The rules; where two match as long a text, the earlier wins.
        leads: Pattern of the words that may stand between the start of a date and its trigger,
            each with the space or dash after it.
        cues: Words around a date.
        of_stories: Names of rules that count only in a text that tells a past story; in news
            "former" belongs to a title.
        capitals: Triggers that are other words when written small: "may", "march".
        starts, ends: Patterns of the one character before a trigger, and of what stands after it;
            other where a script sets no space between words.
    """

    code: str
    families: tuple[Family, ...]
    leads: str
    cues: Cues
    of_stories: frozenset[str] = frozenset()
    capitals: frozenset[str] = frozenset()
    starts: str = r"[^\w$£€#]"
    ends: str = r"(?!\w)"
