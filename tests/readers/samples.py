"""One small file of every form, made from words of our own."""

import gzip
import io
import zipfile
from datetime import date
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

STORY = (
    "The bridge over the river was opened to traffic on Tuesday, after five years of work and "
    "two changes of plan, the ministry said.",
    "Two ministers came to the opening. They said that the next bridge, further down, is to "
    "follow before the end of the year, and that the old ferry stays.",
)
TEXT = "\n".join(STORY)


def html(title: str = "Bridge opens") -> bytes:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in STORY)
    return (
        f"<html lang='en'><head><title>{title}</title></head><body><article><h1>{title}</h1>"
        f"{body}</article></body></html>"
    ).encode()


def packed(members: dict[str, bytes], *, stored: str | None = None) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            kind = zipfile.ZIP_STORED if name == stored else zipfile.ZIP_DEFLATED
            # A ZipInfo has a time of its own: the same bytes at any time of the day.
            archive.writestr(zipfile.ZipInfo(name), content, kind)
    return buffer.getvalue()


def word(paragraphs: tuple[str, ...] = STORY, **more: bytes) -> bytes:
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    body = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in paragraphs)
    document = f'<w:document xmlns:w="{space}"><w:body>{body}</w:body></w:document>'
    return packed(
        {"[Content_Types].xml": b"<Types/>", "word/document.xml": document.encode(), **more}
    )


def epub(chapters: int = 2) -> bytes:
    names = [f"c{number}.xhtml" for number in range(1, chapters + 1)]
    items = "".join(f"<item id='{name}' href='text/{name}'/>" for name in names)
    order = "".join(f"<itemref idref='{name}'/>" for name in names)
    opf = (
        "<package xmlns='http://www.idpf.org/2007/opf'><manifest><item id='nav' href='nav.xhtml' "
        f"properties='nav'/>{items}</manifest><spine><itemref idref='nav'/>{order}</spine>"
        "</package>"
    )
    container = (
        "<container xmlns='urn:oasis:names:tc:opendocument:xmlns:container'><rootfiles>"
        "<rootfile full-path='OEBPS/content.opf'/></rootfiles></container>"
    )
    members = {
        "mimetype": b"application/epub+zip",
        "META-INF/container.xml": container.encode(),
        "OEBPS/content.opf": opf.encode(),
        "OEBPS/nav.xhtml": html("Contents"),
    }
    members |= {f"OEBPS/text/{name}": html(f"Story {name}") for name in names}
    return packed(members, stored="mimetype")


def pdf(lines: tuple[str, ...] = ("The bridge was opened.", "It is new.")) -> bytes:
    """A PDF of one page that shows the lines below each other."""
    shown = " ".join(f"({line}) Tj 0 -14 Td" for line in lines)
    stream = f"BT /F1 12 Tf 72 720 Td {shown} ET".encode()
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R "
        b"/Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    content = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(len(content))
        content += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    count = len(objects) + 1
    return content + (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R >>\n"
        b"startxref\n%d\n%%%%EOF\n" % (count, table, count, len(content))
    )


def rss() -> bytes:
    return (
        "<?xml version='1.0'?><rss version='2.0'><channel><title>Some Times</title>"
        "<link>https://some-times.com</link><language>en</language>"
        "<item><title>Bridge opens</title><link>https://some-times.com/1</link>"
        "<pubDate>Tue, 28 Sep 2021 08:00:00 +0400</pubDate><guid>one</guid>"
        f"<description>&lt;p&gt;{STORY[0]}&lt;/p&gt;&lt;p&gt;{STORY[1]}&lt;/p&gt;</description>"
        "</item><item><title>Ferry stays</title><link>https://some-times.com/2</link>"
        "<description>The ferry stays.</description></item></channel></rss>"
    ).encode()


def atom() -> bytes:
    return (
        "<feed xmlns='http://www.w3.org/2005/Atom'><title>Some Times</title>"
        "<entry><id>one</id><title>Bridge opens</title><link href='https://some-times.com/1'/>"
        "<published>2021-09-28T08:00:00+04:00</published><updated>2021-09-29T08:00:00Z</updated>"
        f"<content type='html'>&lt;p&gt;{STORY[0]}&lt;/p&gt;</content></entry></feed>"
    ).encode()


def warc_record(url: str, page: bytes, status: str = "200 OK", kind: str = "text/html") -> bytes:
    http = f"HTTP/1.1 {status}\r\nContent-Type: {kind}; charset=utf-8\r\n\r\n".encode() + page
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\n"
        "WARC-Date: 2024-05-05T00:00:00Z\r\n"
        "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000000>\r\n"
        "Content-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(http)}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"


def warc() -> bytes:
    return (
        warc_record("https://some-times.com/1", html())
        + warc_record("https://some-times.com/gone", html("Not found"), status="404 Not Found")
        + warc_record("https://some-times.com/a.png", b"\x89PNG", kind="image/png")
        + warc_record("https://some-times.com/2", html("Second"))
    )


def warc_gz() -> bytes:
    return gzip.compress(warc_record("https://some-times.com/1", html()), mtime=0) + gzip.compress(
        warc_record("https://some-times.com/2", html("Second")), mtime=0
    )


def mhtml() -> bytes:
    return (
        b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://some-times.com/1\r\n"
        b"Subject: Bridge opens\r\nMIME-Version: 1.0\r\n"
        b'Content-Type: multipart/related; type="text/html"; boundary="----x"\r\n\r\n'
        b"------x\r\nContent-Type: text/html; charset=windows-1252\r\n"
        b"Content-Transfer-Encoding: base64\r\n"
        b"Content-Location: https://some-times.com/1\r\n\r\n"
        + base64_lines(html("Caf\u00e9 opens").decode().encode("cp1252"))
        + b"\r\n------x\r\nContent-Type: image/png\r\n\r\nxx\r\n------x--\r\n"
    )


def base64_lines(content: bytes) -> bytes:
    import base64

    return base64.encodebytes(content)


def parquet(rows: list[dict[str, Any]] | None = None) -> bytes:
    made = rows or [{"text": TEXT, "title": "Bridge opens", "published": date(2021, 9, 28)}] * 2
    buffer = io.BytesIO()
    pq.write_table(pa.Table.from_pylist(made), buffer)
    return buffer.getvalue()


def workbook(rows: tuple[tuple[str, ...], ...] | None = None) -> bytes:
    """An XLSX of one sheet with its texts in line."""
    made = rows or (
        ("id", "title", "text"),
        ("7", "Bridge opens", TEXT),
        ("8", "Ferry", "It stays."),
    )
    cells = "".join(
        f"<row r='{number}'>"
        + "".join(
            f"<c r='{chr(65 + place)}{number}' t='inlineStr'><is><t>{text}</t></is></c>"
            for place, text in enumerate(row)
        )
        + "</row>"
        for number, row in enumerate(made, start=1)
    )
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    return packed(
        {
            "[Content_Types].xml": (
                f"<Types xmlns='{package}/content-types'><Default Extension='rels' "
                "ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                f"<Override PartName='/xl/workbook.xml' ContentType='{kind}.sheet.main+xml'/>"
                f"<Override PartName='/xl/worksheets/sheet1.xml' "
                f"ContentType='{kind}.worksheet+xml'/></Types>"
            ).encode(),
            "_rels/.rels": (
                f"<Relationships xmlns='{package}/relationships'><Relationship Id='r1' "
                f"Type='{office}/officeDocument' Target='xl/workbook.xml'/></Relationships>"
            ).encode(),
            "xl/workbook.xml": (
                f"<workbook xmlns='{main}' xmlns:r='{office}'><sheets>"
                "<sheet name='A' sheetId='1' r:id='r1'/></sheets></workbook>"
            ).encode(),
            "xl/_rels/workbook.xml.rels": (
                f"<Relationships xmlns='{package}/relationships'><Relationship Id='r1' "
                f"Type='{office}/worksheet' Target='worksheets/sheet1.xml'/></Relationships>"
            ).encode(),
            "xl/worksheets/sheet1.xml": (
                f"<worksheet xmlns='{main}'><sheetData>{cells}</sheetData></worksheet>"
            ).encode(),
        }
    )
