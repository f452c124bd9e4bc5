"""What a PDF says is exported with the page that it stands on."""

import io
from pathlib import Path

import pypdfium2

from tests.readers import samples
from timeline.build import build
from timeline.exports.rows import What, rows
from timeline.store import open_release


def pdf_of_pages(*pages: tuple[str, ...]) -> bytes:
    joined = pypdfium2.PdfDocument.new()
    for lines in pages:
        joined.import_pages(pypdfium2.PdfDocument(samples.pdf(lines)))
    buffer = io.BytesIO()
    joined.save(buffer)
    return buffer.getvalue()


def test_a_mention_in_a_pdf_carries_its_page_and_no_other_does(tmp_path: Path) -> None:
    first = "The bridge was opened on 12 May 2021 by the mayor."
    last = "It was closed again on 3 June 2021 for repairs."
    folder = tmp_path / "corpus"
    folder.mkdir()
    (folder / "a.pdf").write_bytes(pdf_of_pages((first,), (), (last,)))
    (folder / "b.txt").write_text(f"{first}\n\f\n{last}", encoding="utf-8")

    build([str(folder)], store=tmp_path / "store")

    with open_release(tmp_path / "store") as release:
        mentions = list(rows(release.connection, What.MENTIONS))
        sources = {
            article["article_id"]: article["source_path"]
            for article in rows(release.connection, What.ARTICLES)
        }
    found = sorted(
        (sources[mention["article_id"]], mention["value"], mention["page"]) for mention in mentions
    )
    assert found == [
        ("a.pdf", "2021-05-12", 1),
        ("a.pdf", "2021-06-03", 3),
        ("b.txt", "2021-05-12", None),
        ("b.txt", "2021-06-03", None),
    ]
