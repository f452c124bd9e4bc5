"""The registry with its indexes, kept in a store so that the next start need not build them.

The file is JSON behind a line that names its content: what it was made from, and a digest of the
rest. A file that is damaged, or was made from anything else, is not read and made anew.
"""

import hashlib
import json
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from timeline.actors import ActorRegistry
from timeline.actors.compiled import from_plain, to_plain
from timeline.store.uncollected import uncollected


def cached_registry(cache: Path, key: str, make: Callable[[], ActorRegistry]) -> ActorRegistry:
    """Give the registry of a key from the file that keeps it, else make and keep it.

    Args:
        cache: The file; where it cannot be written, nothing is kept.
        key: Of all that the registry is made from.
        make: Makes it; what it raises is passed on.
    """
    kept = _read(cache, key)
    if kept is not None:
        return kept
    registry = make()
    if cache.parent.is_dir():
        with suppress(OSError):
            _write(cache, key, registry)
    return registry


def _read(cache: Path, key: str) -> ActorRegistry | None:
    try:
        head, _, body = cache.read_bytes().partition(b"\n")
    except OSError:
        return None
    if head != _head(key, body):
        return None
    try:
        with uncollected():
            return from_plain(json.loads(body))
    except (ValueError, LookupError, TypeError, AttributeError):
        return None


def _write(cache: Path, key: str, registry: ActorRegistry) -> None:
    body = json.dumps(to_plain(registry), ensure_ascii=False).encode("utf-8", "surrogatepass")
    draft = cache.with_name(f"{cache.name}.{os.getpid()}")
    draft.write_bytes(_head(key, body) + b"\n" + body)
    draft.replace(cache)


def _head(key: str, body: bytes) -> bytes:
    return f"timeline actors {key} {hashlib.sha256(body).hexdigest()}".encode()
