"""Where articles were found, and how what was read there is told from all else."""

import hashlib
import json
import os
from dataclasses import dataclass
from pathlib import Path

from timeline.errors import SourceError
from timeline.model import RawArticle
from timeline.store.rows import storable


@dataclass(frozen=True, slots=True)
class Found:
    """An article at its place, to be read.

    Args:
        file: The whole path of the file, or the link, that it was found in.
        content_digest: As `digest_of` tells it.
    """

    raw: RawArticle
    file: str
    content_digest: str


def root_of(source: str) -> str:
    """The folder that the paths of a source are relative to; empty for a link."""
    if "://" in source:
        return ""
    path = Path(source).resolve()
    return str(path if os.path.isdir(path) else path.parent)


def file_at(root: str, where: str) -> str:
    """The whole path of a file, or a link as it is."""
    return storable(where if not root or "://" in where else f"{root.rstrip('/')}/{where}")


def digest_of(raw: RawArticle) -> str:
    """Tell this content, with all that was stated beside it, from any other."""
    beside = json.dumps([raw.form, raw.sidecar, raw.fields, raw.feed])
    return hashlib.sha256(beside.encode() + b"\0" + raw.content).hexdigest()[:32]


def reading_id_of(found: Found, read_by: str) -> str:
    """Tell this reading, at its place by these rules, from any other."""
    key = "\0".join((found.content_digest, read_by, found.file, found.raw.where))
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def reading_order(refusal: SourceError) -> tuple[str, int, str]:
    """A key that sorts the second record of a file before its tenth."""
    file, _, record = refusal.where.rpartition(":")
    if file and record.isascii() and record.isdecimal():
        return file, int(record), refusal.what
    return refusal.where, 0, refusal.what
