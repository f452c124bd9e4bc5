"""Entries of a registry file: plain values with the lines on which they stand."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path as FilePath

from timeline.errors import RegistryError, SourceError
from timeline.strict_yaml import Path, Value, parse_with_lines


@dataclass(frozen=True, slots=True)
class Entry:
    """One mapping of a registry file, with the place of each of its values."""

    where: str
    at: Path
    values: Mapping[str, Value]
    lines: Mapping[Path, int]

    def text(self, key: str) -> str | None:
        """A plain value; None where it is missing or empty."""
        value = self.values.get(key, "")
        if not isinstance(value, str):
            raise self.error(f"{key} must be plain text", key)
        return value.strip() or None

    def required(self, key: str) -> str:
        """A plain value that must be there."""
        value = self.text(key)
        if value is None:
            raise self.error(f"{key} is missing")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of plain values; a single one may stand without brackets."""
        return texts(self.values.get(key, []), lambda: self.error(f"{key} must be a list", key))

    def line(self, key: str | None = None) -> int:
        """The line of the entry or of one of its values."""
        path = self.at if key is None else (*self.at, key)
        return self.lines.get(path, self.lines.get(self.at, 1))

    def seen_from(self, other: "Entry") -> str:
        """The place of this entry, with its file where that is another one."""
        line = f"line {self.line()}"
        return line if self.where == other.where else f"{line} of {self.where}"

    def error(self, what: str, key: str | None = None) -> RegistryError:
        """The error that names this entry and its line."""
        name = self.values.get("id") or self.values.get("name")
        named = f' "{name}"' if isinstance(name, str) and name else ""
        return RegistryError(f"{self.where}:{self.line(key)}: entry{named}: {what}")


def entries(path: FilePath, keys: frozenset[str]) -> list[Entry]:
    """The entries of a file.

    Args:
        keys: The fields that there are.

    Raises:
        RegistryError: It cannot be read, or has something else; the text names file and line.
    """
    try:
        value, lines = parse_with_lines(text_of(path), where=str(path))
    except SourceError as error:
        raise RegistryError(str(error)) from None
    if value == "":
        return []
    if not isinstance(value, list):
        raise RegistryError(f"{path}:1: must be a list of entries that begin with '- id:'")
    return [
        _entry_of(item, Entry(str(path), (number,), {}, lines), keys)
        for number, item in enumerate(value)
    ]


def text_of(path: FilePath) -> str:
    """The text of a file.

    Raises:
        RegistryError: It cannot be read.
    """
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        if isinstance(error, UnicodeDecodeError):
            line = 1 + error.object.count(b"\n", 0, error.start)
            raise RegistryError(f"{path}:{line}: is not UTF-8; save the file as UTF-8") from None
        raise RegistryError(f"{path}: cannot be read ({error.strerror})") from None


def _entry_of(item: Value, place: Entry, keys: frozenset[str]) -> Entry:
    if not isinstance(item, dict):
        raise place.error("must be fields with values, as in 'id: some-name'")
    entry = Entry(place.where, place.at, item, place.lines)
    for key in item:
        if key not in keys:
            raise entry.error(f'no field "{key}"; there are {", ".join(sorted(keys))}', key)
    return entry


def texts(value: Value, error: Callable[[], RegistryError]) -> tuple[str, ...]:
    """A list of plain values, or a single one; what is neither raises the error."""
    if isinstance(value, str):
        return (value.strip(),) if value.strip() else ()
    if isinstance(value, dict):
        raise error()
    texts = [item.strip() for item in value if isinstance(item, str) and item.strip()]
    if len(texts) != len(value):
        raise error()
    return tuple(texts)
