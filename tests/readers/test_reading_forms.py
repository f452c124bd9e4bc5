"""Every form in which articles come is read, and every broken one is refused with a reason."""

import gzip
import io
import json
import stat
import sys
import zipfile
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.readers import samples
from timeline.errors import SourceError
from timeline.extraction import extract
from timeline.model import Article, RawArticle
from timeline.publication import Outlets, identify
from timeline.readers import archives, files, read_sources, records
from timeline.readers.forms import read_stream

SAMPLES: dict[str, bytes] = {
    "a.docx": samples.word(),
    "a.epub": samples.epub(),
    "a.pdf": samples.pdf(),
    "a.rss": samples.rss(),
    "a.atom": samples.atom(),
    "a.warc": samples.warc(),
    "a.warc.gz": samples.warc_gz(),
    "a.mhtml": samples.mhtml(),
    "a.parquet": samples.parquet(),
    "a.xlsx": samples.workbook(),
    "a.html": samples.html(),
    "a.json": json.dumps([{"text": "One."}, {"text": "Two."}]).encode(),
    "a.jsonl": b'{"text": "One."}\n{"text": "Two."}\n',
    "a.jsonl.gz": gzip.compress(b'{"text": "One."}\n{"text": "Two."}\n', mtime=0),
    "a.csv": b"title,text\nA,One.\nB,Two.\n",
    "a.tsv": b"title\ttext\nA\tOne.\n",
    "a.txt": b"Some words.",
    "a.md": b"---\ntitle: A\n---\nSome words.",
    "a.zip": samples.packed({"a.html": samples.html(), "sub/b.txt": b"Some words."}),
}


def read(name: str, content: bytes) -> list[RawArticle | SourceError]:
    return list(read_stream(io.BytesIO(content), name, ()))


def articles(name: str, content: bytes) -> list[Article]:
    return [
        identify(raw, extract(raw), outlets=Outlets())
        for raw in read(name, content)
        if isinstance(raw, RawArticle)
    ]


def refusals(name: str, content: bytes) -> list[str]:
    """What is refused on the way to a text, by the reader or by the extraction."""
    said = []
    for item in read(name, content):
        try:
            if isinstance(item, SourceError):
                raise item
            extract(item)
        except SourceError as refusal:
            said.append(str(refusal))
    return said


@pytest.mark.parametrize(
    ("name", "wheres"),
    [
        ("a.docx", ["a.docx"]),
        ("a.epub", ["a.epub:1", "a.epub:2"]),
        ("a.pdf", ["a.pdf"]),
        ("a.rss", ["a.rss:1", "a.rss:2"]),
        ("a.atom", ["a.atom:1"]),
        ("a.warc", ["a.warc:1", "a.warc:4"]),
        ("a.warc.gz", ["a.warc.gz:1", "a.warc.gz:2"]),
        ("a.mhtml", ["a.mhtml"]),
        ("a.parquet", ["a.parquet:1", "a.parquet:2"]),
        ("a.xlsx", ["a.xlsx:2", "a.xlsx:3"]),
        ("a.json", ["a.json:1", "a.json:2"]),
        ("a.jsonl", ["a.jsonl:1", "a.jsonl:2"]),
        ("a.jsonl.gz", ["a.jsonl.gz/a.jsonl:1", "a.jsonl.gz/a.jsonl:2"]),
        ("a.tsv", ["a.tsv:2"]),
        ("a.zip", ["a.zip/a.html", "a.zip/sub/b.txt"]),
    ],
)
def test_every_form_gives_its_articles_with_their_places(name: str, wheres: list[str]) -> None:
    found = articles(name, SAMPLES[name])

    assert [article.source_path for article in found] == wheres
    assert all(article.text.strip() for article in found)


@pytest.mark.parametrize("name", [name for name in SAMPLES if name not in ("a.csv", "a.tsv")])
def test_a_form_is_known_by_its_content_under_any_name(name: str) -> None:
    given_, renamed = read(name, SAMPLES[name]), read("export", SAMPLES[name])

    assert [type(item) for item in renamed] == [type(item) for item in given_]


def test_a_document_of_word_keeps_its_paragraphs() -> None:
    (article,) = articles("a.docx", SAMPLES["a.docx"])

    assert article.text == samples.TEXT


def test_the_pages_of_a_pdf_are_parted_and_its_lines_are_joined() -> None:
    long = "The bridge over the river was opened to traffic on Tuesday after five years of"

    (article,) = articles("a.pdf", samples.pdf((long, "work, the ministry said.", "It is new.")))

    assert article.text == f"{long} work, the ministry said.\nIt is new."


def test_an_entry_of_a_feed_has_its_words_day_and_outlet() -> None:
    first, second = articles("a.rss", SAMPLES["a.rss"])

    assert first.text == samples.TEXT
    assert first.published is not None
    assert first.published.value == "2021-09-28T08:00+04:00"
    assert first.outlet is not None
    assert (first.outlet.value, first.url) == ("Some Times", "https://some-times.com/1")
    assert second.published is None


def test_a_page_in_a_web_archive_has_its_address_and_not_the_day_of_the_crawl() -> None:
    first, _ = articles("a.warc", SAMPLES["a.warc"])

    assert first.url == "https://some-times.com/1"
    assert first.published is None


def test_a_page_that_a_browser_archived_is_read_in_the_encoding_of_its_part() -> None:
    (article,) = articles("a.mhtml", SAMPLES["a.mhtml"])

    assert article.title == "Caf\u00e9 opens"
    assert article.url == "https://some-times.com/1"


def test_days_and_numbers_of_tables_are_read_as_they_are_shown() -> None:
    parquet, _ = articles("a.parquet", SAMPLES["a.parquet"])
    sheet, _ = articles("a.xlsx", SAMPLES["a.xlsx"])

    assert parquet.published is not None
    assert parquet.published.value == "2021-09-28"
    assert sheet.doc_id == "7"


def test_an_export_that_wraps_its_list_is_read() -> None:
    content = json.dumps({"status": "ok", "articles": [{"content": "One."}]}).encode()

    assert [article.text for article in articles("a.json", content)] == ["One."]


def test_one_record_in_a_file_is_one_article() -> None:
    content = json.dumps({"title": "A", "text": "One."}, indent=2).encode()

    assert [article.text for article in articles("a.json", content)] == ["One."]


def test_a_table_beside_the_files_of_an_archive_is_its_sidecar() -> None:
    content = samples.packed(
        {"a.txt": b"Some words.", "sources.csv": b"file,outlet\na.txt,Some Times\n"}
    )

    (article,) = articles("a.zip", content)

    assert article.outlet is not None
    assert article.outlet.evidence == 'sidecar "outlet"'


def test_a_text_below_its_address_is_no_list_of_links() -> None:
    (article,) = articles("a.txt", b"https://some-times.com/1\nThe bridge was opened.")

    assert article.url == "https://some-times.com/1"


def test_standard_input_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    piped = io.TextIOWrapper(io.BytesIO(b'{"text": "One."}\n{"text": "Two."}\n'))
    monkeypatch.setattr(sys, "stdin", piped)

    found = list(read_sources(["-"]))

    assert [getattr(item, "where", "") for item in found] == [
        "standard input:1",
        "standard input:2",
    ]


def encrypted_pdf() -> bytes:
    entry = (
        b"/Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <%s> /U <%s> >> "
        b"/ID [<00> <00>]"
    )
    key = b"00" * 32
    plain: bytes = samples.pdf()
    return plain.replace(b"/Root 1 0 R", b"/Root 1 0 R " + entry % (key, key))


def encrypted_zip() -> bytes:
    content = bytearray(samples.packed({"a.txt": b"Some words."}))
    content[6] |= 1
    content[content.index(b"PK\x01\x02") + 8] |= 1
    return bytes(content)


def zip_with_link() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        info = zipfile.ZipInfo("a.txt")
        info.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(info, "/etc/passwd")
    return buffer.getvalue()


def entity_bomb(close: str) -> bytes:
    lines = "".join(f"<!ENTITY e{n} '{f'&e{n - 1};' * 10}'>" for n in range(1, 12))
    return f"<?xml version='1.0'?><!DOCTYPE x [<!ENTITY e0 'ha'>{lines}]>{close}".encode()


WORD_BOMB = entity_bomb(
    "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>"
    "<w:p><w:r><w:t>&e11;</w:t></w:r></w:p></w:document>"
)


@pytest.mark.parametrize(
    ("name", "content", "what"),
    [
        ("a.pdf", samples.pdf()[:200], "a.pdf: the PDF is broken"),
        ("a.pdf", b"%PDF-1.7\n" + b"\0" * 500, "a.pdf: the PDF is broken"),
        ("a.pdf", samples.pdf(()), "a.pdf: pictures of pages without text"),
        ("a.pdf", encrypted_pdf(), "a.pdf: encrypted"),
        (
            "a.docx",
            samples.word(samples.STORY, **{"word/vbaProject.bin": b"x"}),
            "a.docx: holds macros",
        ),
        ("a.docx", samples.word(()), "a.docx: no text in this document"),
        ("a.docx", samples.packed({"word/x.xml": b"x"}), "a.docx: no word/document.xml in it"),
        ("a.docx", samples.packed({"word/document.xml": b"<w"}), "a.docx: its text is broken"),
        ("a.docx", samples.packed({"word/document.xml": WORD_BOMB}), "a.docx: "),
        ("a.docx", samples.word()[:300], "a.docx: the archive is broken"),
        ("a.epub", samples.packed({"mimetype": b"application/epub+zip"}), "a.epub: no META-INF"),
        (
            "a.epub",
            samples.packed({"META-INF/container.xml": entity_bomb("<x>&e11;</x>")}),
            "a.epub: no list of chapters in it",
        ),
        ("a.zip", encrypted_zip(), "a.zip/a.txt: encrypted"),
        ("a.zip", zip_with_link(), "a.zip/a.txt: a link"),
        ("a.zip", samples.packed({"../a.txt": b"x"}), "a.zip/../a.txt: a name that leads out"),
        ("a.zip", samples.packed({"/a.txt": b"x"}), "a.zip//a.txt: a name that leads out"),
        ("a.zip", samples.packed({"a.png": b"x"}), "a.zip: the archive holds no articles"),
        ("a.zip", samples.packed({"a.txt": b" " * 2**22}), "a.zip/a.txt: unpacks to 4 MiB"),
        ("a.zip", samples.packed({"a.txt": b"x"})[:40], "a.zip: the archive is broken"),
        (
            "a.txt.gz",
            gzip.compress(b"Some words.", mtime=0)[:15],
            "a.txt.gz: the archive is broken",
        ),
        ("a.xlsx", b"PK\x03\x04" + b"xl/" * 50, "a.xlsx: not a workbook"),
        ("a.xlsx", samples.workbook((("a", "b"), ("1", "2"))), 'a.xlsx:1: no "text" column'),
        ("a.parquet", b"PAR1" + b"x" * 100, "a.parquet: not a Parquet file"),
        ("a.parquet", samples.parquet([{"words": "x"}]), 'a.parquet:1: no "text" column'),
        ("a.rss", b"<rss version='2.0'><channel></channel></rss>", "a.rss: no entries"),
        ("a.rss", entity_bomb("<rss><channel><item/></channel></rss>")[:4000], "a.rss"),
        ("a.warc", samples.warc()[:80], "a.warc"),
        ("a.mhtml", b"MIME-Version: 1.0\r\n\r\nwords", "a.mhtml: no web page in this archive"),
        ("a.json", b"{", "a.json: not valid JSON"),
        ("a.json", b"[" * 100_000, "a.json: not valid JSON"),
        ("a.json", b"[]", "a.json: no list of articles in it"),
        ("a.json", b'[1, {"text": "One."}]', "a.json:1: no JSON object"),
        ("a.bin", b"\0\1\2\3", "a.bin: not a form that is read"),
        ("a.txt", b"https://a.org/1\nhttps://a.org/2\n", "a.txt: a list of links"),
    ],
)
def test_what_is_broken_or_hostile_is_refused_with_a_reason(
    name: str, content: bytes, what: str
) -> None:
    said = refusals(name, content)

    assert said
    assert said[0].startswith(what)


def overlong_member() -> bytes:
    """An archive whose list names a member of 128 MiB where there is none."""
    content = bytearray(samples.packed({"a.jsonl": b"{}"}))
    entry = content.index(b"PK\x01\x02")
    content[entry + 20 : entry + 28] = (2**27).to_bytes(4, "little") * 2
    content[entry + 42 : entry + 46] = (len(content) - 10).to_bytes(4, "little")
    return bytes(content)


# What a fuzzer found: each once brought an exception of another kind.
FOUND: list[tuple[str, bytes]] = [
    ("a.html", b"<html><body><nav>Home &#x1; &#x2;</nav></body></html>"),
    ("a.rss", b"<rss><channel><item<link</item</link<"),
    ("a.mhtml", samples.mhtml().replace(b"windows-1252", b"utf\0-8")),
    ("a.zip", overlong_member()),
    ("a.zip", samples.packed({"x.txt": b"x", "a.md": b"Words."}).replace(b"x.txt", b"\0.txt")),
]


@pytest.mark.parametrize(("name", "content"), FOUND)
def test_what_a_fuzzer_found_is_read_or_refused(name: str, content: bytes) -> None:
    assert articles(name, content) or refusals(name, content)


def nested(depth: int) -> bytes:
    content = b"Some words."
    for level in range(depth):
        content = samples.packed({"a.zip" if level else "a.txt": content})
    return content


def test_archives_in_archives_are_read_to_a_depth() -> None:
    assert articles("a.zip", nested(2))
    assert refusals("a.zip", nested(4)) == [
        "a.zip/a.zip/a.zip: an archive in an archive in an archive; unpack it first"
    ]


def test_a_line_without_an_end_is_passed_over_and_the_rest_is_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(records, "MAX_RECORD_BYTES", 100)
    content = b'{"text": "One."}\n{"text": "' + b"x" * 1000 + b'"}\n{"text": "Two."}\n'

    found = read("a.jsonl", content)

    assert [getattr(item, "where", "") for item in found] == ["a.jsonl:1", "a.jsonl:2", "a.jsonl:3"]
    assert isinstance(found[1], SourceError)


def test_a_file_of_nothing_but_refusals_is_given_up() -> None:
    found = read("a.jsonl", b"[]\n" * 5000)

    assert len(found) == 1001
    assert str(found[-1]) == "a.jsonl: 1000 records refused; the rest is not read"


def test_an_archived_page_of_endless_parts_is_refused() -> None:
    content = b'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n'

    (refusal,) = read("a.mhtml", content + b"--x\r\n\r\na\r\n" * 20_000)

    assert str(refusal) == "a.mhtml: more than 10000 parts; save the page again"


def test_a_file_that_is_larger_than_an_article_is_refused() -> None:
    endless = io.BytesIO(b"word " * (files.MAX_ARTICLE_BYTES // 5 + 10))

    (refusal,) = read_stream(endless, "a.txt", ())

    assert str(refusal) == "a.txt: larger than 16 MiB; split it"


def test_a_packed_file_that_never_ends_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "MAX_UNPACKED_BYTES", 10_000)
    content = gzip.compress(b'{"text": "One."}\n' * 10_000)

    *read_before, last = read("a.jsonl.gz", content)

    assert len(read_before) < 1000
    assert "unpacks to more than" in str(last)


def test_a_long_export_in_an_archive_is_read_line_by_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "MAX_DOCUMENT_BYTES", 1000)
    lines = "".join(json.dumps({"text": f"One {number}."}) + "\n" for number in range(500))

    assert len(read("a.zip", samples.packed({"a.jsonl": lines.encode()}))) == 500


def test_a_break_in_a_web_archive_keeps_what_was_before() -> None:
    found = read("a.warc.gz", samples.warc_gz()[:-40])

    assert isinstance(found[0], RawArticle)


@pytest.mark.parametrize("name", sorted(SAMPLES))
@given(data=st.data())
@settings(deadline=None, max_examples=25)
def test_a_damaged_file_is_read_or_refused(name: str, data: st.DataObject) -> None:
    content = bytearray(SAMPLES[name])
    for _ in range(data.draw(st.integers(0, 6))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    end = data.draw(st.integers(1, len(content)) | st.just(len(content)))

    for item in read(name, bytes(content[:end])):
        if isinstance(item, RawArticle):
            with suppress(SourceError):
                identify(item, extract(item), outlets=Outlets())
