"""Which version of the schema a store was made with, and whether this program reads that."""

import json
import shlex

from deltalake import DeltaTable
from deltalake.exceptions import DeltaError, TableNotFoundError

from timeline.errors import StoreError, StoreVersionError
from timeline.store.buckets import asking
from timeline.store.faults import first_line, unreadable
from timeline.store.layout import Layout
from timeline.store.schema import RECORD_TABLES, SCHEMA_VERSION
from timeline.store.text_files import replace_text

# A table in a bucket tells its version itself.
_SETTING = "timeline.schema"
_MADE_LAST = list(RECORD_TABLES)[-1]


def made_with(layout: Layout) -> int | None:
    """The version of the schema that the tables of record have now; None where there are none yet.

    Raises:
        StoreError: This cannot be told, or the bucket cannot be asked.
    """
    if layout.bucket is not None:
        return _schema_in_bucket(layout)
    return stored_version(layout) if layout.format.exists() else None


def _schema_in_bucket(layout: Layout) -> int | None:
    place = layout.table(_MADE_LAST)
    try:
        table = DeltaTable(place, storage_options=asking(place))
    except TableNotFoundError:
        return None
    except (DeltaError, OSError) as fault:
        raise unreadable(place, fault) from fault
    return int(table.metadata().configuration.get(_SETTING, 0))


def check_version(layout: Layout) -> None:
    """See that this program can read the store.

    Raises:
        StoreVersionError: Another version of the schema made it.
        StoreError: There is no store.
    """
    check_known(layout, stored_version(layout))


def check_known(layout: Layout, found: int) -> None:
    """See that this program can read a version of the schema.

    Raises:
        StoreVersionError: It is another than this program's.
    """
    if found != SCHEMA_VERSION:
        raise StoreVersionError(
            f"{layout.root}: this store has schema {found}, this program reads schema "
            f"{SCHEMA_VERSION}; run `python -m timeline store migrate --store {layout.root}`, or "
            "build into another store with --store"
        )


def stored_version(layout: Layout) -> int:
    """The version of the schema that the store was made with.

    Raises:
        StoreError: There is no store, or this cannot be told.
    """
    try:
        return int(json.loads(layout.format.read_text(encoding="utf-8"))["schema"])
    except FileNotFoundError:
        raise StoreError(_no_store(layout)) from None
    except (OSError, ValueError, KeyError, TypeError, OverflowError, RecursionError) as fault:
        raise StoreError(
            f"{layout.format}: cannot be read ({first_line(fault)}); "
            f"run `python -m timeline store repair --store {layout.root}`"
        ) from fault


def _no_store(layout: Layout) -> str:
    """What to say where there is none: the app keeps those of its folders below the usual one."""
    said = f"{layout.root}: there is no store here; "
    if layout.tables.exists():
        return f"{said}mend it with `python -m timeline store repair --store {layout.root}`"
    below = sorted(
        f"--store {shlex.quote(str(path.parent))}"
        for path in layout.root.glob(f"*/{layout.format.name}")
    )
    if below:
        return f"{said}name one of those below it: {', '.join(below)}"
    return f"{said}make one with `python -m timeline build FOLDER --store {layout.root}`"


def version_setting() -> dict[str, str]:
    """What a table in a bucket is made with, so that it tells this program's schema."""
    return {_SETTING: str(SCHEMA_VERSION)}


def write_version(layout: Layout) -> None:
    """Note that a store has this program's schema."""
    layout.releases.mkdir(exist_ok=True)
    replace_text(layout.format, json.dumps({"schema": SCHEMA_VERSION}) + "\n")
