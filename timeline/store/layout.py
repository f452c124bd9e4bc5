"""Where the parts of a store lie in its folder."""

import hashlib
import os
import re
from dataclasses import dataclass
from pathlib import Path

DEFAULT_STORE = ".timeline"


@dataclass(frozen=True, slots=True)
class Layout:
    """The paths inside one store folder.

    Args:
        root: The store folder; it need not exist.
    """

    root: Path

    @property
    def format(self) -> Path:
        """Which version of the schema the store has."""
        return self.root / "format.json"

    @property
    def registry(self) -> Path:
        """The registered actors with their indexes, kept for the next start."""
        return self.root / "actors.cache"

    @property
    def lock(self) -> Path:
        """Who writes."""
        return self.root / "lock"

    @property
    def tables(self) -> Path:
        """Folder of the tables of record."""
        return self.root / "tables"

    @property
    def releases(self) -> Path:
        """Folder of the releases."""
        return self.root / "releases"

    @property
    def current(self) -> Path:
        """The pointer to the release that readers open."""
        return self.root / "CURRENT"

    def release(self, version: int) -> Path:
        """The database of one release."""
        return self.releases / f"{version:08d}.duckdb"

    def checksum(self, version: int) -> Path:
        """What the database of one release is told from a damaged one by."""
        return self.releases / f"{version:08d}.crc32"

    def text_index(self, version: int) -> Path:
        """The folder of the full text of one release."""
        return self.releases / f"{version:08d}.text"


def default_store() -> Path:
    """The store of this working directory, unless TIMELINE_STORE names another."""
    return Path(os.environ.get("TIMELINE_STORE") or DEFAULT_STORE)


def store_for_folder(folder: Path) -> Path:
    """The store inside the default store that belongs to one folder of articles.

    It is named by the folder and by a digest of its whole path, and never lies in the folder.
    """
    whole = folder.resolve()
    digest = hashlib.sha256(str(whole).encode("utf-8", "surrogateescape")).hexdigest()[:8]
    # Plain signs alone, as not every library takes all others in a path.
    name = re.sub(r"[^\w.-]+", "-", whole.name)
    return default_store() / f"{name or 'root'}-{digest}"
