"""What outlives a run: the tables of record, the releases made of them, and the registries."""

from timeline.store.layout import Layout, default_store, store_at, store_for_folder
from timeline.store.release import Release, current_version, open_release

__all__ = [
    "Layout",
    "Release",
    "current_version",
    "default_store",
    "open_release",
    "store_at",
    "store_for_folder",
]
