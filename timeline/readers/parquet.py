"""Parquet: a table of articles by columns."""

from collections.abc import Iterator
from typing import BinaryIO, Final

import pyarrow as pa
import pyarrow.parquet as pq

from timeline.errors import SourceError
from timeline.model import RawArticle
from timeline.readers import records
from timeline.readers.records import Fields

_ROWS_AT_ONCE: Final = 64
# Of a group of rows, which is the least that can be read.
_MAX_GROUP_BYTES: Final = 256 * 2**20
_BROKEN: Final = "not a Parquet file that can be read; write it again"


def read_parquet(
    stream: BinaryIO, *, name: str, fields: Fields = ()
) -> Iterator[RawArticle | SourceError]:
    """One article per row, numbered from 1."""
    number = 0
    try:
        table = pq.ParquetFile(stream)
        refusal = _refusal(table, fields, name)
        if refusal is not None:
            yield refusal
            return
        yield from records.unread_columns(table.schema_arrow.names, fields, name)
        for batch in table.iter_batches(batch_size=_ROWS_AT_ONCE):
            for record in batch.to_pylist():
                number += 1
                yield records.pack(record, name=name, number=number, fields=fields)
    except (pa.ArrowException, OSError, ValueError, OverflowError):
        yield SourceError(name if not number else f"{name}:{number + 1}", _BROKEN)


def _refusal(table: pq.ParquetFile, fields: Fields, name: str) -> SourceError | None:
    metadata = table.metadata
    groups = map(metadata.row_group, range(metadata.num_row_groups))
    if any(group.total_byte_size > _MAX_GROUP_BYTES for group in groups):
        limit = _MAX_GROUP_BYTES // 2**20
        return SourceError(name, f"a group of rows has more than {limit} MiB; write smaller groups")
    return records.no_text_column(table.schema_arrow.names, fields, name)
