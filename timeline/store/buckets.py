"""Tables in a bucket: how it is asked, what it means by a refusal, and copies of its files here.

Who asks, and which server, is said by the environment as AWS's own tools read it
(`AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY`, `AWS_REGION`, `AWS_ENDPOINT_URL`, `AWS_ALLOW_HTTP`).

A file of a table is written once and never changed, so each is fetched once; what reads tables
then reads files of this machine, wherever the tables lie.
"""

import re
import shutil
from collections.abc import Collection
from pathlib import Path

import pyarrow.fs as pa_fs
from deltalake.fs import DeltaStorageHandler

SCHEME = "s3://"

_ASKING = {
    # A version of a table is taken only where nobody has taken it, so that two machines that
    # write at once never undo each other.
    "aws_conditional_put": "etag",
    # Half a minute at most until it is said that nobody answers.
    "max_retries": "3",
    "retry_timeout": "15s",
    "connect_timeout": "5s",
    "timeout": "30s",
}
_READ_BYTES = 1 << 22
_WHY = tuple(
    (re.compile(signs), why)
    for signs, why in (
        ("NoSuchBucket", "there is no such bucket; make it, or name another with --store"),
        (
            r"Missing (?:AccessKeyId|SecretAccessKey)|//169\.254\.",
            "no key is given; set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY",
        ),
        (
            "InvalidAccessKeyId|SignatureDoesNotMatch|AccessDenied|40[13] (?:Forbidden|Unauth)",
            "the key is refused; check AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and what it may do",
        ),
        (
            "scheme is not allowed",
            "AWS_ENDPOINT_URL is no https; set AWS_ALLOW_HTTP=true if you trust the way there",
        ),
        (
            "error sending request|timed out",
            "the server does not answer; check the network and AWS_ENDPOINT_URL, then try again",
        ),
        ("Generic S3 error", "the server answers with an error; try again later"),
    )
)


def asking(table: str) -> dict[str, str] | None:
    """How a table is reached, as `deltalake` takes it; None for one in a folder."""
    return dict(_ASKING) if table.startswith(SCHEME) else None


def refusal(fault: Exception) -> str | None:
    """What a bucket's refusal means and what to do; None where it is something else."""
    said = str(fault)
    return next((why for signs, why in _WHY if signs.search(said)), None)


def fetch(table: str, folder: Path, names: Collection[str]) -> None:
    """Let a folder hold these files of a table and no others.

    Raises:
        OSError: One cannot be fetched or written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    remote = _files(table)
    for name in names:
        if not (folder / name).exists():
            _fetch(remote, name, folder / name)
    for path in folder.iterdir():
        if path.name not in names:
            path.unlink()


def fetch_anew(table: str, folder: Path, names: Collection[str]) -> None:
    """Fetch files once more; of those that are gone from the bucket the copies go too.

    Raises:
        OSError: One is there and cannot be fetched or written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    remote = _files(table)
    for name in names:
        try:
            _fetch(remote, name, folder / name)
        except FileNotFoundError:
            (folder / name).unlink(missing_ok=True)


def fetch_all(table: str, folder: Path) -> None:
    """Let a folder hold all Parquet files of a table, also those that it no longer needs.

    Raises:
        OSError: One cannot be fetched or written.
    """
    fetch(table, folder, [name for name in _names(table, "") if name.endswith(".parquet")])


def take_log(table: str, folder: Path) -> None:
    """Move the log of a table out of its bucket into a folder.

    Raises:
        OSError: It cannot be fetched, written or removed.
    """
    folder.mkdir(parents=True, exist_ok=True)
    remote = _files(table)
    names = _names(table, "_delta_log")
    for name in names:
        _fetch(remote, name, folder / name.rpartition("/")[2])
    for name in names:
        remote.delete_file(name)


def remove(table: str, name: str) -> None:
    """Remove a file of a table from its bucket, if it is there.

    Raises:
        OSError: It cannot be removed.
    """
    if name in _names(table, ""):
        _files(table).delete_file(name)


def _files(table: str) -> pa_fs.FileSystem:
    return pa_fs.PyFileSystem(DeltaStorageHandler(table, asking(table)))


def _names(table: str, folder: str) -> list[str]:
    found = _files(table).get_file_info(pa_fs.FileSelector(folder))
    return [one.path for one in found if one.type is pa_fs.FileType.File]


def _fetch(remote: pa_fs.FileSystem, name: str, path: Path) -> None:
    """Fetch a file; killed half-way, there is none of its name."""
    draft = path.with_name(f".{path.name}.new")
    with remote.open_input_stream(name) as source, draft.open("wb") as copy:
        shutil.copyfileobj(source, copy, _READ_BYTES)
    draft.replace(path)
