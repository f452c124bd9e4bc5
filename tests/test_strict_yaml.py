"""YAML as people write it by hand, and what it refuses."""

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.errors import SourceError
from timeline.strict_yaml import parse, parse_with_lines


def test_every_value_stays_as_it_is_written() -> None:
    value = parse("digest: no\npublished: 2021-09-28\nempty:\nids: [01, x]\n", where="a.md")

    assert value == {"digest": "no", "published": "2021-09-28", "empty": "", "ids": ["01", "x"]}


def test_every_value_has_its_line() -> None:
    _, lines = parse_with_lines("- id: a\n- id: b\n  names: [c]\n", where="a.yaml", first_line=10)

    assert lines[(1, "id")] == 11
    assert lines[(1, "names", 0)] == 12


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("a: &x [1]\nb: *x", "f.yaml:1: anchors and aliases"),
        ("a: 1\na: 2", 'f.yaml:2: "a" stands twice'),
        ("a: !!python/object:os.system x", "f.yaml:1: tags (!) are not read"),
        ("a: b: c", "f.yaml:1: not valid YAML"),
        ("a: [", "f.yaml:1: not valid YAML"),
        ("---\na: 1\n---\nb: 2", "f.yaml:3: a second document"),
        ("? [a]\n: b", "f.yaml:1: a key is not plain text"),
        ("[" * 30, "f.yaml:1: nested more than 20 deep"),
        ("a:\n" + "- b\n" * 20_000, "f.yaml:10000: more than 10000 values"),
        ("a: \x07", "f.yaml:1: not valid YAML (a character"),
    ],
)
def test_what_surprises_is_refused_by_line(text: str, error: str) -> None:
    with pytest.raises(SourceError) as refusal:
        parse(text, where="f.yaml")

    assert str(refusal.value).startswith(error)


def test_a_registry_may_be_as_long_as_it_is() -> None:
    value, _ = parse_with_lines("- a\n" * 20_000, where="f.yaml")

    assert len(value) == 20_000


@given(st.text())
@settings(deadline=None)
def test_any_text_is_read_or_refused(text: str) -> None:
    with suppress(SourceError):
        parse(text, where="f.yaml")
