"""An extract with its clues to an `Article`."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from timeline.model import (
    Article,
    Clue,
    ClueKind,
    Extract,
    Field,
    PublicationTime,
    RawArticle,
    Stated,
)
from timeline.publication import clues as clues_of
from timeline.publication import dating
from timeline.publication.language import language_of
from timeline.publication.outlets import Outlets

_TRUST: Final = tuple(ClueKind)
_STATED_KINDS: Final = frozenset((ClueKind.SIDECAR, ClueKind.FRONT_MATTER, ClueKind.RECORD))
_PAGE_KINDS: Final = frozenset(
    (ClueKind.METADATA, ClueKind.HEADER, ClueKind.FEED, ClueKind.PAGE_SEARCH)
)
_TEXT_KINDS: Final = frozenset((ClueKind.TEXT,))
# No headline is longer, and no name; what is, is a text in the wrong place.
_LONGEST_TITLE: Final = 500
_LONGEST_NAME: Final = 200
_CAMPAIGN_PREFIXES: Final = ("utm_", "fbclid", "gclid")


def identify(raw: RawArticle, extract: Extract, *, outlets: Outlets) -> Article:
    """Say when, where and by whom an article was published, each with its evidence."""
    url = _url(extract.clues)
    clues = _by_trust(
        (
            *extract.clues,
            *(clues_of.url_clues(url) if url else ()),
            *clues_of.text_clues(extract.text, extract.body, outlets),
        )
    )
    doc_id = _value(clues, Field.DOC_ID)
    title = _value(clues, Field.TITLE)
    language = language_of(extract.text, _value(clues, Field.LANGUAGE))
    agency = _agency(clues, outlets)
    outlet = _outlet(clues, url, outlets) or agency or _told(clues)
    country = outlets.country_of(outlet)
    reposted_from = _reposted_from(clues, outlet, agency, outlets)
    published = dating.published(clues, url=url, language=language, country=country)
    original = (
        dating.original(published, clues, language=language, country=country)
        if published is not None and reposted_from is not None and reposted_from == agency
        else None
    )
    reposted = dating.reposted(clues, language=language, country=country)
    if reposted is None and published is not None and original is not None:
        reposted = Stated(published.value, published.evidence)
    return Article(
        article_id=_article_id(raw, doc_id, url),
        doc_id=doc_id,
        text=extract.text,
        body=extract.body,
        title=title and _shortened(title, _LONGEST_TITLE),
        url=url,
        published=_apart_from(reposted, original or published),
        modified=dating.modified(clues, language=language, country=country),
        outlet=outlet,
        agency=agency,
        reposted_from=reposted_from,
        language=language,
        digest=(_value(clues, Field.DIGEST) or "").casefold() in ("true", "yes", "1"),
        source_path=raw.where,
        reposted=reposted,
        encoding=extract.encoding,
    )


def _apart_from(
    reposted: Stated | None, published: PublicationTime | None
) -> PublicationTime | None:
    """The publication, of which the day of a repost is no other reading."""
    if reposted is None or published is None:
        return published
    day = reposted.value[:10]
    others = tuple(one for one in published.alternatives if one.value[:10] != day)
    return replace(published, alternatives=others)


def published_of(
    clues: Sequence[Clue], *, url: str | None, outlets: Outlets
) -> PublicationTime | None:
    """The publication of a page of which only the clues are known.

    Args:
        url: Where the page is, where that is known better than from its clues.
    """
    url = url or _url(clues)
    by_trust = _by_trust((*clues, *(clues_of.url_clues(url) if url else ())))
    country = outlets.country_of(_outlet(by_trust, url, outlets))
    language = language_of("", _value(by_trust, Field.LANGUAGE))
    return dating.published(by_trust, url=url, language=language, country=country)


def _by_trust(clues: Iterable[Clue]) -> list[Clue]:
    return sorted(clues, key=lambda clue: _TRUST.index(clue.kind))


def _of(clues: Iterable[Clue], field: Field) -> list[Clue]:
    return [clue for clue in clues if clue.field is field]


def _value(clues: Iterable[Clue], field: Field) -> str | None:
    return next((clue.value for clue in _of(clues, field)), None)


def _url(clues: Iterable[Clue]) -> str | None:
    urls = (clues_of.web_url(clue.value) for clue in _of(_by_trust(clues), Field.URL))
    return next((url for url in urls if url), None)


def _stated(clues: list[Clue], field: Field, outlets: Outlets) -> Stated | None:
    """What the most trusted clue says; a known outlet under its own name."""
    for clue in _of(clues, field):
        known = outlets.by_name(clue.value)
        name = _shortened(clue.value, _LONGEST_NAME) if known is None else known.name
        return Stated(name, clue.evidence)
    return None


def _shortened(words: str, most: int) -> str:
    """The words, cut with a mark where they are longer than `most` characters."""
    return words if len(words) <= most else f"{words[: most - 1]}…"


def _outlet(clues: list[Clue], url: str | None, outlets: Outlets) -> Stated | None:
    """The publisher: as stated, by a known host, by its page, by an unknown host, by the text."""
    host = clues_of.host_of(url) if url else ""
    return (
        _stated_by(_STATED_KINDS, clues, outlets)
        or _outlet_of_known_host(host, outlets)
        or _stated_by(_PAGE_KINDS, clues, outlets)
        or _outlet_of_host(host)
        or _stated_by(_TEXT_KINDS, clues, outlets)
    )


def _stated_by(kinds: frozenset[ClueKind], clues: list[Clue], outlets: Outlets) -> Stated | None:
    return _stated([clue for clue in clues if clue.kind in kinds], Field.OUTLET, outlets)


def _outlet_of_known_host(host: str, outlets: Outlets) -> Stated | None:
    known = outlets.by_host(host)
    return None if known is None else Stated(known.name, f'URL "{host}"')


def _outlet_of_host(host: str) -> Stated | None:
    if not host:
        return None
    name = clues_of.registered_domain(host)
    return Stated(name, f'URL "{host}", not in the registry of outlets')


def _reposted_from(
    clues: list[Clue], outlet: Stated | None, agency: Stated | None, outlets: Outlets
) -> Stated | None:
    """Whose text it is: as stated, or the agency that signs a dateline on another's page."""
    stated = _stated(clues, Field.REPOSTED_FROM, outlets)
    signed = agency is not None and agency.evidence.startswith(ClueKind.DATELINE.value)
    if stated is not None or not signed or outlet is None or agency is None:
        return stated
    return agency if outlet.value != agency.value else None


def _agency(clues: list[Clue], outlets: Outlets) -> Stated | None:
    """The originating agency: stated, or a known one that signs the dateline."""
    for clue in _of(clues, Field.AGENCY):
        if clue.kind is ClueKind.TEXT:
            continue
        if clue.kind is not ClueKind.DATELINE:
            return _stated([clue], Field.AGENCY, outlets)
        known = outlets.by_dateline(clue.value)
        if known is not None:
            return Stated(known.name, clue.evidence)
    return None


def _told(clues: list[Clue]) -> Stated | None:
    told = {clue.value: clue for clue in _of(clues, Field.AGENCY) if clue.kind is ClueKind.TEXT}
    if len(told) != 1:
        return None
    clue = next(iter(told.values()))
    return Stated(clue.value, clue.evidence)


def _article_id(raw: RawArticle, doc_id: str | None, url: str | None) -> str:
    """The source's own id within its file, else the canonical URL, else path and record."""
    if doc_id is not None:
        key = f"id\n{raw.source_path}\n{doc_id}"
    elif url is not None:
        key = f"url\n{canonical(url)}"
    else:
        key = f"path\n{raw.where}"
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def canonical(url: str) -> str:
    """The URL without what does not tell pages apart: scheme, "www.", fragment, campaign tags."""
    parts = urlsplit(url)
    kept = [
        (name, value)
        for name, value in parse_qsl(parts.query, keep_blank_values=True)
        if not name.casefold().startswith(_CAMPAIGN_PREFIXES)
    ]
    path = parts.path.rstrip("/") or "/"
    return urlunsplit(("https", clues_of.host_of(url), path, urlencode(kept), ""))
