"""What goes wrong with tables of record, in words that say where it was and what to do."""

from collections.abc import Iterator
from contextlib import contextmanager

from deltalake.exceptions import CommitFailedError, DeltaError

from timeline.errors import StoreAwayError, StoreBusyError, StoreError
from timeline.store.buckets import asking, refusal


@contextmanager
def reading(place: str) -> Iterator[None]:
    """Say of what a library raises while a table is read where that was and what to do.

    Args:
        place: Of the table: a path, or its address in a bucket.

    Raises:
        StoreAwayError: Its bucket cannot be asked.
        StoreError: It cannot be read.
    """
    try:
        yield
    except (DeltaError, OSError) as fault:
        raise unreadable(place, fault) from fault


@contextmanager
def writing(place: str) -> Iterator[None]:
    """The same while a table is written.

    Raises:
        StoreAwayError: Its bucket cannot be asked.
        StoreBusyError: Another machine has written it meanwhile.
        StoreError: It cannot be written.
    """
    try:
        yield
    except (DeltaError, OSError) as fault:
        raise _unwritten(place, fault) from fault


def unreadable(place: str, fault: Exception) -> StoreError:
    """What to raise for a table or file of one that cannot be read."""
    if asking(place) and (why := refusal(fault)):
        return StoreAwayError(f"{place}: {why}; the last release is still served")
    return StoreError(
        f"{place}: this table of the store cannot be read ({first_line(fault)}); "
        "run `python -m timeline store check`"
    )


def _unwritten(place: str, fault: Exception) -> StoreError:
    if isinstance(fault, CommitFailedError):
        return StoreBusyError(
            f"{place}: another machine has written this table meanwhile; what was committed "
            "before is safe: once it is done, run the same command again"
        )
    if asking(place) and (why := refusal(fault)):
        return StoreAwayError(f"{place}: {why}; what was committed before is safe")
    return StoreError(
        f"{place}: cannot write ({first_line(fault)}); what was committed before is safe: "
        "make room or give write permission, then run the same command again"
    )


def first_line(fault: BaseException) -> str:
    """What a library says went wrong, short enough for one line."""
    return str(fault).strip().splitlines()[0] if str(fault).strip() else type(fault).__name__
