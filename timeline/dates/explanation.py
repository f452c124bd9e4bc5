"""The way from words to days, in words; and the rules of a language, as a list for readers."""

from collections.abc import Iterator
from datetime import date

from timeline.dates.open_values import open_value
from timeline.dates.rule import Language, Rule
from timeline.dates.tagging import TaggedDate, tag
from timeline.model import DateInterval


def explain(text: str, *, language: Language, published: date | None) -> Iterator[str]:
    """Tell, line by line, how each date of a text is read.

    Args:
        text: Any string.
        language: Whose rules to use.
        published: The day to count from; None where it is not known.
    """
    rules = {rule.name: rule for family in language.families for rule in family.rules}
    tagged = tag(text, language=language, anchor=published)
    if not tagged:
        yield "No words in it speak of time."
    for number, one in enumerate(tagged):
        if number:
            yield ""
        yield from _explain_one(one, rules[one.mention.rule])


def _explain_one(one: TaggedDate, rule: Rule) -> Iterator[str]:
    mention, resolution = one.mention, one.resolution
    yield f"{mention.text}"
    like = f", as in: {rule.examples[0].text}" if rule.examples else ""
    yield f"  rule        {rule.name}{like}"
    yield f"  the words   {open_value(mention.expression)} ({mention.type})"
    if mention.mod:
        yield f"  mod         {mention.mod}"
    reading = resolution.reading
    if reading.anchor is not None:
        yield f"  counted     from {reading.anchor}: {reading.direction}"
    elif reading.direction is not None:
        yield f"  counted     {reading.direction}"
    days = _days(resolution.interval) if resolution.interval else f"no days: {resolution.reason}"
    yield f"  value       {resolution.value}, {days}"
    for other in reading.alternatives:
        yield f"  or perhaps  {_days(other)}"
    yield f"  confidence  {resolution.confidence}"


def _days(interval: DateInterval) -> str:
    first, last = interval.first_day, interval.last_day
    return str(first) if first == last else f"{first} to {last}"


def list_rules(language: Language) -> Iterator[str]:
    """List the rules of a language by family, each with its examples and near misses."""
    for number, family in enumerate(language.families):
        if number:
            yield ""
        yield family.name
        for rule in family.rules:
            yield f"  {rule.name}"
            for example in rule.examples:
                yield f"    {example.text}  ->  {example.value}"
            for text in rule.rejects:
                yield f"    not: {text}"
