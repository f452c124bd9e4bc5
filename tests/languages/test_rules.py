import importlib
import pkgutil
import re

import pytest

from timeline.dates.open_values import open_value
from timeline.dates.rule import Example, Language, Rule
from timeline.dates.tagger import find_mentions
from timeline.dates.written import written
from timeline.languages import LANGUAGES

RULES = [
    (language, rule)
    for language in LANGUAGES.values()
    for family in language.families
    for rule in family.rules
]
EXAMPLES = [(language, rule, example) for language, rule in RULES for example in rule.examples]
REJECTS = [(language, rule, text) for language, rule in RULES for text in rule.rejects]


@pytest.mark.parametrize(
    ("language", "rule", "example"), EXAMPLES, ids=[f"{r.name}: {e.text}" for _, r, e in EXAMPLES]
)
def test_rule_finds_the_phrase_of_its_example(
    language: Language, rule: Rule, example: Example
) -> None:
    phrases = re.findall(r"\[(.*?)\]", example.text)
    text = re.sub(r"[\[\]]", "", example.text)

    found = [
        mention for mention in find_mentions(written(text), language) if mention.rule == rule.name
    ]

    assert [mention.text for mention in found] == phrases
    assert " ".join(open_value(mention.expression) for mention in found) == example.value


@pytest.mark.parametrize(
    ("language", "rule", "text"), REJECTS, ids=[f"{r.name}: {t}" for _, r, t in REJECTS]
)
def test_rule_leaves_its_near_miss_alone(language: Language, rule: Rule, text: str) -> None:
    found = [
        mention for mention in find_mentions(written(text), language) if mention.rule == rule.name
    ]

    assert found == []


def test_every_rule_is_proved_by_an_example() -> None:
    unproved = [rule.name for _, rule in RULES if not rule.examples]

    assert unproved == []


def test_every_rule_of_a_module_is_listed_in_its_family() -> None:
    modules = [
        importlib.import_module(f"timeline.languages.{language.code}.{module.name}")
        for language in LANGUAGES.values()
        for module in pkgutil.iter_modules(
            importlib.import_module(f"timeline.languages.{language.code}").__path__
        )
    ]

    written = {
        rule.name for module in modules for rule in vars(module).values() if isinstance(rule, Rule)
    }

    assert written <= {rule.name for _, rule in RULES}


def test_rule_names_are_unique_and_begin_with_their_language() -> None:
    names = [rule.name for _, rule in RULES]

    assert len(set(names)) == len(names)
    assert all(rule.name.startswith(f"{language.code}.") for language, rule in RULES)
