"""Work that workers can import, well and badly behaved."""

import os
import time
from collections.abc import Sequence
from pathlib import Path


def double(items: Sequence[int]) -> list[int | str]:
    return [2 * item for item in items]


def die_of_thirteen(items: Sequence[int]) -> list[int | str]:
    if 13 in items:
        os.abort()
    return double(items)


def die_once(items: Sequence[int], mark: Path) -> list[int | str]:
    if 13 in items and not mark.exists():
        mark.touch()
        os.abort()
    return double(items)


def fail_at_thirteen(items: Sequence[int]) -> list[int | str]:
    if 13 in items:
        raise RuntimeError("a fault of ours")
    return double(items)


def never_end_at_thirteen(items: Sequence[int]) -> list[int | str]:
    while 13 in items:
        pass
    return double(items)


def sleep_at_thirteen(items: Sequence[int]) -> list[int | str]:
    if 13 in items:
        time.sleep(600)
    return double(items)


def print_much(items: Sequence[int]) -> list[int | str]:
    print("x" * 100_000)
    return double(items)


def refuse(item: int, why: str) -> int | str:
    return f"{item} {why}"
