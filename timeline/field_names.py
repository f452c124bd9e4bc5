"""The names under which exports, front matter and tables hold the facts of an article."""

from collections.abc import Collection, Iterable, Mapping
from difflib import get_close_matches
from functools import lru_cache
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
_FIELD_BY_NAME: Final = {name: field for field, names in USUAL_NAMES.items() for name in names} | {
    HTML_TEXT: TEXT
}
# "titel" is a title and "publishd" a day; "post" and "guides" are words of their own.
_LEAST_LETTERS: Final = 5
_MOST_LETTERS: Final = 40
_LEAST_LIKENESS: Final = 0.8


def normal(name: str) -> str:
    """The form in which names are compared: "Published At" is "published_at"."""
    return name.strip().lstrip("\ufeff").casefold().replace(" ", "_").replace("-", "_")


def find(field: str, keys: Iterable[str]) -> str | None:
    """The key that holds `field` by its usual names, None where there is none."""
    by_normal: dict[str, str] = {}
    for key in keys:
        by_normal.setdefault(normal(key), key)
    return next((by_normal[name] for name in USUAL_NAMES[field] if name in by_normal), None)


def unknown(keys: Iterable[str]) -> list[str]:
    """The keys that name nothing that is read, as they are written."""
    return [key for key in keys if key.strip() and normal(key) not in _FIELD_BY_NAME]


def misspelt(keys: Collection[str]) -> list[tuple[str, str]]:
    """Unknown keys beside the field that each is spelled like, which no other key states."""
    near = ((key, _nearest(normal(key))) for key in unknown(keys))
    return [(key, field) for key, field in near if field and find(field, keys) is None]


# The keys of a folder of articles are mostly the same few.
@lru_cache(maxsize=4096)
def _nearest(name: str) -> str | None:
    if not _LEAST_LETTERS <= len(name) <= _MOST_LETTERS:
        return None
    found = get_close_matches(name, _FIELD_BY_NAME, n=1, cutoff=_LEAST_LIKENESS)
    return _FIELD_BY_NAME[found[0]] if found else None
