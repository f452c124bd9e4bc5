"""Where the parts of a store lie in its folder, and its tables where they lie in a bucket."""

import hashlib
import os
import re
from dataclasses import dataclass
from pathlib import Path

from timeline.errors import UsageError

DEFAULT_STORE = ".timeline"

_BUCKET = re.compile(r"s3://[a-z0-9][a-z0-9.-]+(?:/(?!\.+(?:/|\Z))[\w.=-]+)*/?", re.ASCII)
# In the name of a folder, where no address may hold it, this stands for a slash.
_SLASH = "+"


@dataclass(frozen=True, slots=True)
class Layout:
    """The paths inside one store folder.

    Args:
        root: The store folder; it need not exist. Its name tells of a bucket, as `store_at` gave
            it, where the tables of record lie in one.
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
    def pages(self) -> Path:
        """Folder of pages behind links, kept so that a site is asked only for what changed."""
        return self.root / "pages"

    @property
    def damaged(self) -> Path:
        """Folder of what a repair could not read, and set aside."""
        return self.root / "damaged"

    @property
    def lock(self) -> Path:
        """Who writes."""
        return self.root / "lock"

    @property
    def bucket(self) -> str | None:
        """The address below which the tables of record lie; None where they lie in the folder."""
        scheme, slash, place = self.root.name.partition(_SLASH)
        if scheme != "s3" or not slash:
            return None
        return f"s3://{place.replace(_SLASH, '/')}"

    @property
    def tables(self) -> Path:
        """Folder of the tables of record; of copies of their files where they lie in a bucket."""
        return self.root / "tables"

    def table(self, name: str) -> str:
        """Where one table of record lies: its folder, or its address in a bucket."""
        return str(self.tables / name) if self.bucket is None else f"{self.bucket}/{name}"

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

    def checksums(self, version: int) -> Path:
        """What the files of one release are told from damaged ones by."""
        return self.releases / f"{version:08d}.crc32"

    def text_index(self, version: int) -> Path:
        """The folder of the full text of one release."""
        return self.releases / f"{version:08d}.text"


def default_store() -> Path:
    """The store of this working directory, unless TIMELINE_STORE names another."""
    return store_at(os.environ.get("TIMELINE_STORE") or DEFAULT_STORE)


def store_at(place: str) -> Path:
    """The folder of the store that a user names: a folder, or `s3://BUCKET/PREFIX`.

    Of a store in a bucket the tables of record alone lie there. All else lies in a folder of the
    usual place that is named by the bucket, and naming that folder names the same store.

    Raises:
        UsageError: It is no address of a bucket, or names something else on the net.
    """
    if "://" not in place:
        return Path(place)
    if not _BUCKET.fullmatch(place):
        raise UsageError(
            f"{place}: no place for a store; name a folder, or a bucket as s3://BUCKET/PREFIX in "
            "plain letters, figures and . _ - ="
        )
    return Path(DEFAULT_STORE) / place.rstrip("/").replace("://", _SLASH).replace("/", _SLASH)


def store_for_folder(folder: Path) -> Path:
    """The store inside the default store that belongs to one folder of articles.

    It is named by the folder and by a digest of its whole path, and never lies in the folder.
    """
    whole = folder.resolve()
    digest = hashlib.sha256(str(whole).encode("utf-8", "surrogateescape")).hexdigest()[:8]
    # Plain signs alone, as not every library takes all others in a path.
    name = re.sub(r"[^\w.-]+", "-", whole.name)
    return default_store() / f"{name or 'root'}-{digest}"
