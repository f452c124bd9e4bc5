"""Tables and pages in older encodings are read as they were meant, and say so."""

import io

import pytest

from timeline.errors import SourceError
from timeline.extraction import extract
from timeline.model import Extract, Form, RawArticle, Stated
from timeline.readers import records
from timeline.readers.forms import read_stream

RUSSIAN = (
    "Мост через реку открыли во вторник после пяти лет работ, сообщило министерство. На открытие "
    "приехали два министра. Они сказали, что старый паром останется."
)
ROWS = f'title;text\nМост;"{RUSSIAN}"\nПаром;{RUSSIAN}\n'


def read(content: bytes, name: str = "a.csv") -> list[RawArticle | SourceError]:
    return list(read_stream(io.BytesIO(content), name, ()))


def extracted(item: RawArticle | SourceError) -> Extract:
    assert isinstance(item, RawArticle)
    return extract(item)


@pytest.mark.parametrize("codec", ["cp1251", "koi8_r", "utf-16", "utf-16-le"])
def test_a_table_in_another_encoding_is_read_and_says_so(codec: str) -> None:
    found = [extracted(item) for item in read(ROWS.encode(codec))]

    assert [one.text for one in found] == [RUSSIAN, RUSSIAN]
    assert all(one.encoding is not None for one in found)


def test_a_table_whose_first_rows_are_ascii_is_read_by_those_that_are_not() -> None:
    rows = "text\n" + "The bridge opened.\n" * 2000 + f"{RUSSIAN}\n".replace(",", "") * 2

    found = read(rows.encode("cp1251"))

    assert len(found) == 2002
    assert extracted(found[-1]).text == RUSSIAN.replace(",", "")


def test_a_row_that_is_not_in_the_encoding_of_its_table_is_refused_alone() -> None:
    content = ROWS.encode("cp1251") + b"x;\x98\n" + ROWS.encode("cp1251").split(b"\n")[2]

    found = read(content)

    assert [str(item) for item in found if isinstance(item, SourceError)] == [
        "a.csv:4: not valid windows-1251; save the file as UTF-8"
    ]
    assert len(found) == 4


def test_a_table_whose_encoding_cannot_be_told_names_the_likely_one() -> None:
    refused = read(b"text\n" + "Мост открыли во вторник".encode("cp1251") + b"\n")

    assert [str(item) for item in refused] == [
        "a.csv:2: not valid UTF-8 (it may be windows-1251); save the file as UTF-8"
    ]


def test_a_line_that_is_too_long_costs_its_row_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(records, "MAX_RECORD_BYTES", 100)

    found = read(b"title,text\na,One.\nb," + b"x" * 250 + b"\nc,Three.\n")

    assert [item.where for item in found] == ["a.csv:2", "a.csv:3", "a.csv:4"]
    assert [isinstance(item, SourceError) for item in found] == [False, True, False]


def page(head: str, text: str, codec: str) -> RawArticle:
    paragraphs = f"<p>{text}</p>" * 3
    source = (
        f"<html><head>{head}<title>A</title></head><body><article>{paragraphs}</article></body>"
    )
    return RawArticle(source.encode(codec), Form.HTML, "a.html")


@pytest.mark.parametrize(
    ("declared", "codec", "encoding"),
    [
        (
            "windows-1251",
            "cp1251",
            Stated("windows-1251", "declared by the page"),
        ),
        ("utf-8", "cp1251", Stated("windows-1251", "guessed: it reads as Russian")),
        ("", "koi8_r", Stated("KOI8-R", "guessed: it reads as Russian")),
        (
            "iso-8859-1",
            "cp1251",
            Stated("windows-1251", "guessed: it reads as Russian, though it says windows-1252"),
        ),
        (
            "koi8-r",
            "cp1251",
            Stated("windows-1251", "guessed: it reads as Russian, though it says KOI8-R"),
        ),
        ("windows-1251", "utf-8", None),
    ],
)
def test_a_page_is_read_as_its_words_show_whatever_it_declares(
    declared: str, codec: str, encoding: Stated | None
) -> None:
    found = extract(page(f"<meta charset='{declared}'>" if declared else "", RUSSIAN, codec))

    assert RUSSIAN in found.text
    assert found.encoding == encoding
