"""The names under which exports, front matter and tables hold the facts of an article."""

from collections.abc import Iterable, Mapping
from typing import Final

from timeline.model import Field

TEXT: Final = "text"
# In a record: a text with markup, of which the words are taken.
HTML_TEXT: Final = "content_html"

# Most telling first: where a record has two of them, the first one is read.
USUAL_NAMES: Final[Mapping[str, tuple[str, ...]]] = {
    TEXT: (
        "text",
        "body",
        "content",
        "article",
        "article_text",
        "article_body",
        "articlebody",
        "full_text",
        "fulltext",
        "maintext",
        "main_text",
        "story",
        "plain_text",
    ),
    Field.PUBLISHED: (
        "published",
        "published_at",
        "date_published",
        "datepublished",
        "publication_date",
        "publish_date",
        "published_date",
        "date_publish",
        "pub_date",
        "pubdate",
        "publishedat",
        "posted",
        "datetime",
        "date",
    ),
    Field.MODIFIED: (
        "modified",
        "updated",
        "updated_at",
        "last_updated",
        "lastmod",
        "date_modified",
        "datemodified",
        "date_modify",
    ),
    Field.OUTLET: (
        "outlet",
        "publisher",
        "publication",
        "newspaper",
        "media_name",
        "source_name",
        "site_name",
        "source",
        "source_domain",
    ),
    Field.AGENCY: ("agency", "news_agency", "wire"),
    Field.REPOSTED_FROM: ("reposted_from", "original_source", "via"),
    Field.REPOSTED: ("reposted", "reposted_at", "repost_published", "republished"),
    Field.TITLE: ("title", "headline"),
    Field.URL: ("url", "link", "source_url", "permalink", "canonical_url", "uri"),
    Field.LANGUAGE: ("language", "lang"),
    Field.DOC_ID: ("doc_id", "id", "article_id", "guid", "uuid"),
    Field.DIGEST: ("digest",),
}

FIELDS: Final = tuple(USUAL_NAMES)


def normal(name: str) -> str:
    """The form in which names are compared: "Published At" is "published_at"."""
    return name.strip().lstrip("\ufeff").casefold().replace(" ", "_").replace("-", "_")


def find(field: str, keys: Iterable[str]) -> str | None:
    """The key that holds `field` by its usual names, None where there is none."""
    by_normal: dict[str, str] = {}
    for key in keys:
        by_normal.setdefault(normal(key), key)
    return next((by_normal[name] for name in USUAL_NAMES[field] if name in by_normal), None)
