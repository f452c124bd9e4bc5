"""Bytes of every form become a text and clues, or an error that says why not."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.errors import SourceError
from timeline.extraction import extract
from timeline.model import ClueKind, Extract, Field, Form, RawArticle, Stated


def take(content: str | bytes, form: Form, **more: Any) -> Extract:
    packed = content.encode() if isinstance(content, str) else content
    return extract(RawArticle(packed, form, "a", **more))


def value(found: Extract, field: Field) -> str | None:
    return next((clue.value for clue in found.clues if clue.field is field), None)


def test_a_plain_text_is_its_file_with_its_line_ends() -> None:
    found = take("First line.\r\nSecond line.\r\n\r\n", Form.TEXT)

    assert found.text == "First line.\r\nSecond line.\r\n\r\n"


def test_a_byte_order_mark_is_no_part_of_the_text() -> None:
    assert take(b"\xef\xbb\xbfWords.", Form.TEXT).text == "Words."
    assert take("Words.".encode("utf-16"), Form.TEXT).text == "Words."


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"caf\xe9", "a: not valid UTF-8 at byte 3; save it as UTF-8"),
        (b"one\0two", "a: a NUL character at 3; this is no text file"),
        (b" \r\n ", "a: no text in it; remove it or fill it"),
    ],
)
@pytest.mark.parametrize("form", [Form.TEXT, Form.MARKDOWN])
def test_what_is_no_text_is_refused(content: bytes, what: str, form: Form) -> None:
    with pytest.raises(SourceError) as refusal:
        take(content, form)

    assert str(refusal.value) == what


def test_front_matter_gives_clues_and_is_no_part_of_the_text() -> None:
    found = take(
        "---\r\ntitle: Bridge opens\r\nDate: 2021-09-28\r\ndigest: true\r\n---\r\n"
        "\r\nIt opened.\r\n",
        Form.MARKDOWN,
    )

    assert found.text == "It opened.\r\n"
    assert [(clue.kind, clue.field, clue.value, clue.name) for clue in found.clues] == [
        (ClueKind.FRONT_MATTER, Field.PUBLISHED, "2021-09-28", "Date"),
        (ClueKind.FRONT_MATTER, Field.TITLE, "Bridge opens", "title"),
        (ClueKind.FRONT_MATTER, Field.DIGEST, "true", "digest"),
    ]


@pytest.mark.parametrize(
    ("content", "what"),
    [
        ("---\ntitle: A\nBody.", "a:1: the front matter is not closed; add a line of ---"),
        ("---\n- one\n---\nBody.", 'a:2: the front matter is no list of "name: value" lines'),
        ("---\ntitle: A: B\n---\nBody.", "a:2: not valid YAML"),
        ("---\nurl: x\nurl: y\n---\nBody.", 'a:3: "url" stands twice; keep one of them'),
        ("---\ntitle: A\n---\n\n", "a: no text in it; remove it or fill it"),
    ],
)
def test_broken_front_matter_is_refused_by_line(content: str, what: str) -> None:
    with pytest.raises(SourceError) as refusal:
        take(content, Form.MARKDOWN)

    assert str(refusal.value).startswith(what)


def test_a_rule_of_hyphens_inside_the_text_ends_no_front_matter() -> None:
    found = take("---\ntitle: A\n---\nOne.\n---\nTwo.\n", Form.MARKDOWN)

    assert found.text == "One.\n---\nTwo.\n"


def test_a_record_is_read_by_its_usual_names() -> None:
    record = {"Full Text": "It opened.", "Headline": "Bridge opens", "pubDate": "x", "id": 7}

    found = take(json.dumps(record), Form.RECORD)

    assert found.text == "It opened."
    assert value(found, Field.TITLE) == "Bridge opens"
    assert value(found, Field.DOC_ID) == "7"


def test_a_mapped_record_is_read_by_the_users_names() -> None:
    record = {"text": "not this", "words": "It opened.", "meta": {"when": "2021-09-28"}}

    found = take(
        json.dumps(record), Form.RECORD, fields=(("published", "meta.when"), ("text", "words"))
    )

    assert found.text == "It opened."
    assert value(found, Field.PUBLISHED) == "2021-09-28"


def test_the_source_of_a_record_may_be_an_object_with_a_name() -> None:
    found = take('{"text": "It opened.", "source": {"id": 1, "name": "Some Times"}}', Form.RECORD)

    assert value(found, Field.OUTLET) == "Some Times"


@pytest.mark.parametrize(
    ("content", "what"),
    [
        ('{"title": "A"}', 'a:17: no "text" field; name it with --map'),
        ('{"text": ""}', 'a:17: "text" is empty; remove this record or fill it'),
        ('{"text": 5}', 'a:17: "text" is no text; name the field of the text with --map'),
        ("[1]", "a:17: no JSON object; write one {...} per line"),
        ("{", "a:17: not valid JSON; correct or remove this record"),
        ("[" * 100_000, "a:17: not valid JSON; correct or remove this record"),
    ],
)
def test_a_record_without_text_is_refused_by_number(content: str, what: str) -> None:
    with pytest.raises(SourceError) as refusal:
        take(content, Form.RECORD, record=17)

    assert str(refusal.value) == what


def test_half_a_character_in_a_record_becomes_a_character_that_can_be_stored() -> None:
    found = take(b'{"text": "It \\ud800 opened."}', Form.RECORD)

    assert found.text == "It \N{REPLACEMENT CHARACTER} opened."


def test_what_a_sidecar_states_comes_first() -> None:
    found = take(
        "---\noutlet: Old Times\n---\nIt opened.",
        Form.MARKDOWN,
        sidecar=(("outlet", "Some Times"), ("unknown", "x")),
    )

    assert [(clue.kind, clue.value) for clue in found.clues] == [
        (ClueKind.SIDECAR, "Some Times"),
        (ClueKind.FRONT_MATTER, "Old Times"),
    ]


@pytest.mark.parametrize("form", [Form.TEXT, Form.MARKDOWN, Form.RECORD])
@given(content=st.binary() | st.text().map(str.encode))
@settings(deadline=None)
def test_any_bytes_are_extracted_or_refused(form: Form, content: bytes) -> None:
    try:
        found = take(content, form)
    except SourceError:
        return

    assert 0 <= found.body <= len(found.text)


@given(text=st.text())
@settings(deadline=None)
def test_any_text_in_a_record_keeps_its_words(text: str) -> None:
    try:
        found = take(json.dumps({"text": text}), Form.RECORD)
    except SourceError:
        assert not text.strip()
        return

    assert found.text == text


@pytest.mark.parametrize("form", [Form.TEXT, Form.MARKDOWN])
def test_a_text_in_another_encoding_says_how_it_was_read(form: Form) -> None:
    text = "Мост через реку открыли во вторник после пяти лет работ, сообщило министерство. " * 2

    found = take(text.encode("cp1251"), form)

    assert found.text == text
    assert found.encoding == Stated("windows-1251", "guessed: it reads as Russian")
    assert take(text, form).encoding is None
