"""What a web page states about itself for machines: JSON-LD and meta tags."""

import json
from collections.abc import Iterator
from typing import Final, TypeAlias

from lxml.html import HtmlElement

from timeline.model import Clue, ClueKind, Field

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"

# In order of trust within each field.
_META: Final = (
    ("article:published_time", Field.PUBLISHED),
    ("og:article:published_time", Field.PUBLISHED),
    ("datePublished", Field.PUBLISHED),
    ("parsely-pub-date", Field.PUBLISHED),
    ("sailthru.date", Field.PUBLISHED),
    ("publish-date", Field.PUBLISHED),
    ("pubdate", Field.PUBLISHED),
    ("cXenseParse:recs:publishtime", Field.PUBLISHED),
    ("dc.date.issued", Field.PUBLISHED),
    ("article:published", Field.PUBLISHED),
    ("article:published_date", Field.PUBLISHED),
    ("article.published", Field.PUBLISHED),
    ("shareaholic:article_published_time", Field.PUBLISHED),
    ("rnews:datePublished", Field.PUBLISHED),
    ("publishdate", Field.PUBLISHED),
    ("publish_date", Field.PUBLISHED),
    ("publication_date", Field.PUBLISHED),
    ("pub_date", Field.PUBLISHED),
    ("bt:pubdate", Field.PUBLISHED),
    ("og:release_date", Field.PUBLISHED),
    ("citation_online_date", Field.PUBLISHED),
    ("citation_publication_date", Field.PUBLISHED),
    ("dcterms.created", Field.PUBLISHED),
    ("article:modified_time", Field.MODIFIED),
    ("og:updated_time", Field.MODIFIED),
    ("dateModified", Field.MODIFIED),
    ("og:article:modified_time", Field.MODIFIED),
    ("article:modified_date", Field.MODIFIED),
    ("bt:moddate", Field.MODIFIED),
    ("last-updated", Field.MODIFIED),
    ("og:site_name", Field.OUTLET),
    ("og:title", Field.TITLE),
    ("og:url", Field.URL),
)
_ARTICLE_TYPES: Final = ("Article", "NewsArticle", "ReportageNewsArticle", "BlogPosting")
_LD_FIELDS: Final = (
    ("datePublished", Field.PUBLISHED),
    ("dateModified", Field.MODIFIED),
    ("headline", Field.TITLE),
    ("publisher", Field.OUTLET),
    ("inLanguage", Field.LANGUAGE),
)


def metadata_clues(tree: HtmlElement) -> Iterator[Clue]:
    """The clues in JSON-LD, then those in meta tags and the canonical link."""
    yield from _json_ld_clues(tree)
    yield from _meta_clues(tree)
    for link in tree.xpath("//link[@rel='canonical'][@href]"):
        yield Clue(ClueKind.METADATA, Field.URL, link.get("href").strip(), "canonical")
    language = tree.get("lang")
    if language:
        yield Clue(ClueKind.METADATA, Field.LANGUAGE, language.strip(), "html lang")
    title = tree.findtext(".//title")
    if title and title.strip():
        yield Clue(ClueKind.METADATA, Field.TITLE, " ".join(title.split()), "title")


def _meta_clues(tree: HtmlElement) -> Iterator[Clue]:
    found: dict[str, str] = {}
    for tag in tree.iter("meta"):
        name = tag.get("property") or tag.get("name") or tag.get("itemprop") or ""
        content = (tag.get("content") or "").strip()
        if name and content:
            found.setdefault(name.casefold(), content)
    for name, field in _META:
        value = found.get(name.casefold())
        if value:
            yield Clue(ClueKind.METADATA, field, value, name)


def _json_ld_clues(tree: HtmlElement) -> Iterator[Clue]:
    for script in tree.xpath("//script[@type='application/ld+json']"):
        for item in _items(_loaded(script.text or "")):
            if _is_article(item):
                yield from _item_clues(item)


def _loaded(text: str) -> Json:
    try:
        value: Json = json.loads(text.strip().strip(";"), strict=False)
    except (ValueError, RecursionError):
        return None
    return value


def _items(value: Json) -> Iterator[dict[str, Json]]:
    match value:
        case list():
            for part in value:
                yield from _items(part)
        case dict():
            yield value
            yield from _items(value.get("@graph"))


def _is_article(item: dict[str, Json]) -> bool:
    types = item.get("@type")
    names = types if isinstance(types, list) else [types]
    return any(isinstance(name, str) and name.endswith(_ARTICLE_TYPES) for name in names)


def _item_clues(item: dict[str, Json]) -> Iterator[Clue]:
    for key, field in _LD_FIELDS:
        value = item.get(key)
        if isinstance(value, dict):
            value = value.get("name")
        if isinstance(value, str) and value.strip():
            yield Clue(ClueKind.METADATA, field, value.strip(), f"JSON-LD {key}")
