"""Telling the files of a release from damaged ones.

DuckDB sees damage only in what it reads, and a text index may answer wrongly for it.
"""

import json
from pathlib import Path
from zlib import crc32

from timeline.store.layout import Layout

_READ_BYTES = 1 << 20
_LOCKS = "*.lock"
# Stands for the database, whose name tells its version.
_DATABASE = "/"


def checksums(database: Path, text: Path) -> str:
    """List the files of a release that is written, before they get their own names."""
    found = {_DATABASE: _checksum(database)}
    found |= {path.name: _checksum(path) for path in sorted(text.iterdir()) if is_kept(path)}
    return json.dumps(found) + "\n"


def damaged_files(layout: Layout, version: int) -> list[Path]:
    """The files of a release that are not as they were written, or not there at all."""
    listing = layout.checksums(version)
    try:
        listed = dict(json.loads(listing.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return [listing]
    if _DATABASE not in listed:
        return [listing]
    text = layout.text_index(version)
    paths = {
        layout.release(version) if name == _DATABASE else text / name: expected
        for name, expected in listed.items()
    }
    return [path for path, expected in paths.items() if _checksum(path) != expected]


def is_kept(path: Path) -> bool:
    """Whether a file of a text index is part of it, and not a lock of who writes it."""
    return not path.match(_LOCKS)


def _checksum(path: Path) -> str | None:
    """Of what a file holds; None where it cannot be read."""
    found = 0
    try:
        with path.open("rb") as file:
            while piece := file.read(_READ_BYTES):
                found = crc32(piece, found)
    except OSError:
        return None
    return f"{found:08x}"
