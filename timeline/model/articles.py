"""Articles: their bytes, what is taken out of these, and what is known of their publication."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from timeline.model.evidence import Confidence, Stated


class Form(StrEnum):
    """How the bytes of a `RawArticle` are to be read."""

    MARKDOWN = "markdown"
    TEXT = "text"
    HTML = "html"
    RECORD = "record"
    PDF = "pdf"
    WORD = "word"


@dataclass(frozen=True, slots=True)
class RawArticle:
    """The bytes of one article and where they were found.

    Args:
        content: The file as it is; for one record of many, the record as a JSON object in UTF-8.
        form: What `content` is.
        source_path: Path relative to the source that the user named, with forward slashes.
        record: Number of the record within its file, counted as an editor counts lines; None
            where the file is one article.
        sidecar: Field and value pairs that a table or file beside it states, sorted by field.
        fields: For a `RECORD`, which of our fields (`text`, `published` ...) is found under which
            of its keys, as the user's `--map` says; what is not mapped goes by the usual names.
        feed: The same of the feed that led to a page, which is trusted less than the page.
        encoding: How a reader had to decode the file; None for UTF-8, and where `content` is as
            it was found.
        stand_in: What to read in its place where no article is found in it; None for nothing.
    """

    content: bytes
    form: Form
    source_path: str
    record: int | None = None
    sidecar: tuple[tuple[str, str], ...] = ()
    fields: tuple[tuple[str, str], ...] = ()
    feed: tuple[tuple[str, str], ...] = ()
    encoding: Stated | None = None
    stand_in: "RawArticle | None" = None

    @property
    def where(self) -> str:
        """The place to name to a user: "corpus/a.jsonl:17"."""
        return self.source_path if self.record is None else f"{self.source_path}:{self.record}"


class ClueKind(StrEnum):
    """Where a clue was found, most trusted first."""

    SIDECAR = "sidecar"
    FRONT_MATTER = "front matter"
    RECORD = "record"
    METADATA = "page metadata"
    URL = "URL"
    HEADER = "header line"
    DATELINE = "dateline"
    FEED = "feed"
    TEXT = "text"
    PAGE_SEARCH = "page search"


class Field(StrEnum):
    """What a clue speaks of."""

    PUBLISHED = "published"
    MODIFIED = "modified"
    OUTLET = "outlet"
    AGENCY = "agency"
    REPOSTED_FROM = "reposted_from"
    REPOSTED = "reposted"
    TITLE = "title"
    URL = "url"
    LANGUAGE = "language"
    DOC_ID = "doc_id"
    DIGEST = "digest"


@dataclass(frozen=True, slots=True)
class Clue:
    """One thing that an input says of its publication, as it says it.

    Args:
        kind: Where it was found.
        field: What it speaks of.
        value: The words of the source, unparsed.
        name: The key, tag or phrase it stood under ("article:published_time"), for the evidence.
    """

    kind: ClueKind
    field: Field
    value: str
    name: str

    @property
    def evidence(self) -> str:
        """The clue as a user reads it: 'front matter "published"'."""
        return f'{self.kind} "{self.name}"'


@dataclass(frozen=True, slots=True)
class Extract:
    """What extraction takes out of the bytes: a text that is never altered again, and clues.

    Args:
        text: The article without front matter or markup; line ends kept.
        clues: In the order in which they were found.
        body: Offset in `text` where header lines (title, date, byline) end and the story begins.
        encoding: How the bytes were decoded; None for UTF-8 and what has no encoding of its own.
        notices: What was passed over in the bytes and what to do about it, in words.
    """

    text: str
    clues: tuple[Clue, ...]
    body: int = 0
    encoding: Stated | None = None
    notices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PublicationTime:
    """When an article was published, at the grain that its source states.

    Args:
        value: ISO 8601: "2021-09", "2021-09-28", "2021-09-28T08:00" or "2021-09-28T08:00+04:00";
            an offset only where one is stated.
        evidence: The clue it came from, in words.
        confidence: How far to trust it.
        alternatives: What other clues say that name other days, most trusted first.
    """

    value: str
    evidence: str
    confidence: Confidence
    alternatives: tuple[Stated, ...] = ()

    @property
    def day(self) -> date | None:
        """The local day, the anchor of the text; None where only a month or year is known."""
        return date.fromisoformat(self.value[:10]) if len(self.value) >= 10 else None


@dataclass(frozen=True, slots=True)
class Article:
    """A text and what is known of its publication; None where nothing says it.

    Args:
        article_id: Ours, unique in a store.
        doc_id: The source's own id.
        text: As extracted.
        body: Offset where the story begins, after title, date and byline.
        digest: The text is a digest in other words than the source's.
        language: ISO 639-1 code.
        source_path: As in `RawArticle.where`.
        reposted: The later day, ISO 8601, of the page that shows what another `published`.
        encoding: How its bytes were decoded; None for UTF-8.
    """

    article_id: str
    doc_id: str | None
    text: str
    body: int
    title: str | None
    url: str | None
    published: PublicationTime | None
    modified: str | None
    outlet: Stated | None
    agency: Stated | None
    reposted_from: Stated | None
    language: str
    digest: bool
    source_path: str
    reposted: Stated | None = None
    encoding: Stated | None = None
