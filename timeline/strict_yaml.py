"""YAML as people write it by hand: text, lists and mappings, and nothing that surprises.

Every scalar is a string ("no" stays "no", "2021-09-28" stays as written). Anchors, aliases, tags,
several documents and keys that stand twice are refused, so that a small file cannot become a
large value; so are more values than anybody states of an article.
"""

from collections.abc import Iterator, Mapping
from typing import Final, TypeAlias

import yaml

from timeline.errors import SourceError

Value: TypeAlias = "str | list[Value] | dict[str, Value]"
Path: TypeAlias = tuple[str | int, ...]

MAX_DEPTH: Final = 20
_MAX_VALUES: Final = 10_000
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def parse(text: str, *, where: str, first_line: int = 1) -> Value:
    """Read what a file states of an article as strings, lists and mappings; empty values are "".

    Args:
        where: The file, for errors.
        first_line: Line of the file on which `text` begins, for errors.

    Raises:
        SourceError: Not YAML, YAML with anchors, tags or doubled keys, or more values than a file
            has to state; names `where:line`.
    """
    return _built(text, _Builder(where, first_line, _MAX_VALUES))


def parse_with_lines(
    text: str, *, where: str, first_line: int = 1
) -> tuple[Value, Mapping[Path, int]]:
    """Read `text` as `parse` does, as long as it may be, with the line of every value.

    Returns:
        The value, and the line of each part of it under the keys and positions that lead there:
        `lines[(3, "domains")]` is where the domains of the fourth entry stand.
    """
    builder = _Builder(where, first_line)
    return _built(text, builder), builder.lines


def _built(text: str, builder: "_Builder") -> Value:
    try:
        return builder.document(_events(text))
    except yaml.YAMLError as error:
        place = _place_and_reason(error, text, builder.where, builder.first_line)
        raise SourceError(*place) from None


def _events(text: str) -> Iterator[yaml.Event]:
    events: Iterator[yaml.Event] = yaml.parse(text, Loader=_Loader)
    return events


def _place_and_reason(
    error: yaml.YAMLError, text: str, where: str, first_line: int
) -> tuple[str, str]:
    if isinstance(error, yaml.MarkedYAMLError) and error.problem_mark is not None:
        # What is missing at the end is reported for the line after the last.
        line = first_line + min(error.problem_mark.line, text.rstrip().count("\n"))
        return f"{where}:{line}", f"not valid YAML ({error.problem}); correct this line"
    return f"{where}:{first_line}", "not valid YAML (a character that YAML does not allow)"


class _Builder:
    """Makes values out of the parser's events and notes their lines."""

    def __init__(self, where: str, first_line: int, max_values: int | None = None) -> None:
        self.where = where
        self.first_line = first_line
        self.max_values = max_values
        self.lines: dict[Path, int] = {}

    def document(self, events: Iterator[yaml.Event]) -> Value:
        value: Value = ""
        documents = 0
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise self._refusal(event, "a second document begins; keep one")
                value = self._value(next(events), events, ())
        return value

    def _value(self, event: yaml.Event, events: Iterator[yaml.Event], path: Path) -> Value:
        self._check(event, path)
        self.lines[path] = self._line(event)
        if self.max_values is not None and len(self.lines) > self.max_values:
            raise self._refusal(event, f"more than {self.max_values} values; keep those of use")
        match event:
            case yaml.ScalarEvent():
                return str(event.value)
            case yaml.SequenceStartEvent():
                return self._list(events, path)
            case _:
                return self._mapping(events, path)

    def _list(self, events: Iterator[yaml.Event], path: Path) -> Value:
        items: list[Value] = []
        while not isinstance(event := next(events), yaml.SequenceEndEvent):
            items.append(self._value(event, events, (*path, len(items))))
        return items

    def _mapping(self, events: Iterator[yaml.Event], path: Path) -> Value:
        entries: dict[str, Value] = {}
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            if not isinstance(event, yaml.ScalarEvent):
                raise self._refusal(event, "a key is not plain text; quote it")
            self._check(event, path)
            key = str(event.value)
            if key in entries:
                raise self._refusal(event, f'"{key}" stands twice; keep one of them')
            entries[key] = self._value(next(events), events, (*path, key))
        return entries

    def _check(self, event: yaml.Event, path: Path) -> None:
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None) is not None:
            raise self._refusal(event, "anchors and aliases (& and *) are not read; write it out")
        if getattr(event, "tag", None) is not None:
            raise self._refusal(event, "tags (!) are not read; leave the tag out")
        if len(path) > MAX_DEPTH:
            raise self._refusal(event, f"nested more than {MAX_DEPTH} deep")

    def _line(self, event: yaml.Event) -> int:
        return self.first_line + (event.start_mark.line if event.start_mark else 0)

    def _refusal(self, event: yaml.Event, what: str) -> SourceError:
        return SourceError(f"{self.where}:{self._line(event)}", what)
