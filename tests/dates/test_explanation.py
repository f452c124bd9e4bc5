from datetime import date

from timeline.dates.explanation import explain, list_rules
from timeline.languages import LANGUAGES

ENGLISH = LANGUAGES["en"]


def test_explanation_tells_rule_anchor_and_what_else_was_considered() -> None:
    lines = list(explain("on 17 August", language=ENGLISH, published=date(2021, 9, 24)))

    told = "\n".join(lines)
    assert lines[0] == "17 August"
    assert "en.day_month" in told
    assert "from 2021-09-24: past" in told
    assert "2021-08-17" in told
    assert "2022-08-17" in told


def test_explanation_of_a_text_without_dates_says_so() -> None:
    lines = list(explain("nothing here", language=ENGLISH, published=None))

    assert lines == ["No words in it speak of time."]


def test_list_names_every_rule_below_its_family() -> None:
    lines = list(list_rules(ENGLISH))

    assert all(family.name in lines for family in ENGLISH.families)
    assert all(f"  {rule.name}" in lines for family in ENGLISH.families for rule in family.rules)
