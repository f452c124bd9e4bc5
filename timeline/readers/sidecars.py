"""What tables and files beside the articles state of them."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from timeline import field_names, strict_yaml
from timeline.encodings import decode
from timeline.errors import SourceError, SourceNotice
from timeline.model import Field
from timeline.readers.records import MAX_RECORD_BYTES

TABLE_NAME: Final = "sources.csv"
META_SUFFIX: Final = ".meta.yaml"
_FILE_COLUMNS: Final = ("file", "filename", "file_name", "path")

Facts = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Sidecars:
    """The facts that a source's tables and files state, by file name and by URL.

    Args:
        stated_at: Of each file that is stated, the place of the statement ("sources.csv:3").
        notices: What was passed over in the tables and files.
    """

    by_file: Mapping[str, Facts] = field(default_factory=dict)
    by_url: Mapping[str, Facts] = field(default_factory=dict)
    stated_at: Mapping[str, str] = field(default_factory=dict)
    notices: tuple[SourceNotice, ...] = ()

    def of(self, name: str, url: str | None) -> Facts:
        """The facts on a file, or on the URL that an article states."""
        by_url = () if url is None else self.by_url.get(url.strip(), ())
        return tuple(sorted({**dict(by_url), **dict(self.by_file.get(name, ()))}.items()))


def is_sidecar(name: str) -> bool:
    """Whether a file states facts on others and is no article."""
    last = name.rsplit("/", 1)[-1]
    return last == TABLE_NAME or last.endswith(META_SUFFIX)


def read_meta(content: bytes, *, name: str, files: Sequence[str]) -> Sidecars:
    """The facts in a `name.meta.yaml`, which are of these files.

    Raises:
        SourceError: In no known encoding, not YAML, or no list of fields.
    """
    values = strict_yaml.parse(decode(content, where=name).text, where=name)
    if not isinstance(values, dict):
        raise SourceError(f"{name}:1", 'no list of "name: value" lines; see the README')
    facts = _facts({key: value for key, value in values.items() if isinstance(value, str)})
    notices = list(map(_misspelt, field_names.misspelt(values)))
    if not files:
        notices.append(f'no file beside it is called "{_stem(name)}"; rename or remove it')
    told = (SourceNotice(name, "; ".join(notices)),) if notices else ()
    return Sidecars(by_file=dict.fromkeys(files, facts), notices=told)


def read_table(content: bytes, *, name: str) -> Sidecars:
    """The facts in a `sources.csv`; its file names are relative to its folder.

    Raises:
        SourceError: In no known encoding, or neither a column "file" nor a column "url".
    """
    # The process's own: without it, what was read before would say whether a long cell passes.
    csv.field_size_limit(MAX_RECORD_BYTES)
    rows = csv.DictReader(io.StringIO(decode(content, where=name).text, newline=""))
    columns = [column for column in rows.fieldnames or () if column]
    file_column = next(
        (column for column in columns if field_names.normal(column) in _FILE_COLUMNS), None
    )
    url_column = field_names.find(Field.URL, columns)
    if file_column is None and url_column is None:
        raise SourceError(f"{name}:1", 'neither a column "file" nor a column "url"; add one')
    folder = name[: -len(TABLE_NAME)]
    by_file: dict[str, Facts] = {}
    by_url: dict[str, Facts] = {}
    stated_at: dict[str, str] = {}
    try:
        for row in rows:
            facts = _facts({key: value or "" for key, value in row.items() if key})
            if file_column and (file_name := (row[file_column] or "").strip()):
                file = folder + file_name.replace("\\", "/").removeprefix("./")
                by_file[file] = facts
                stated_at[file] = f"{name}:{rows.line_num}"
            if url_column and (url := (row[url_column] or "").strip()):
                by_url[url] = facts
    except csv.Error as error:
        raise SourceError(f"{name}:{rows.line_num}", f"not a CSV row ({error})") from None
    unknown = [one for one in field_names.unknown(columns) if one != file_column]
    return Sidecars(by_file, by_url, stated_at, _unknown_columns(unknown, columns, name))


def merged(parts: Iterable[Sidecars]) -> Sidecars:
    """All facts together; where two state the same field, the later part has it."""
    by_file: dict[str, Facts] = {}
    by_url: dict[str, Facts] = {}
    stated_at: dict[str, str] = {}
    notices: list[SourceNotice] = []
    for part in parts:
        stated_at.update(part.stated_at)
        notices.extend(part.notices)
        for into, facts in ((by_file, part.by_file), (by_url, part.by_url)):
            for key, pairs in facts.items():
                into[key] = tuple(sorted({**dict(into.get(key, ())), **dict(pairs)}.items()))
    return Sidecars(by_file, by_url, stated_at, tuple(notices))


def stem_of(name: str) -> str:
    """What a `name.meta.yaml` says the file beside it is called, with its ending or without."""
    return name.removesuffix(META_SUFFIX)


def _stem(name: str) -> str:
    return stem_of(name).rsplit("/", 1)[-1]


def _misspelt(pair: tuple[str, str]) -> str:
    key, meant = pair
    return f'"{key}" is not known and not read; is it "{meant}"?'


def _unknown_columns(
    unknown: Sequence[str], columns: Sequence[str], name: str
) -> tuple[SourceNotice, ...]:
    if not unknown:
        return ()
    meant = dict(field_names.misspelt(columns))
    shown = ", ".join(
        f'"{one}" (is it "{meant[one]}"?)' if one in meant else f'"{one}"' for one in unknown[:12]
    )
    return (SourceNotice(f"{name}:1", f"columns that are not known and not read: {shown}"),)


def _facts(values: Mapping[str, str]) -> Facts:
    facts = {}
    for name in Field:
        key = field_names.find(name, values)
        if key is not None and values[key].strip():
            facts[str(name)] = values[key].strip()
    return tuple(sorted(facts.items()))
