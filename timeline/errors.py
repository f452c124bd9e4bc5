"""Everything that Timeline raises on purpose.

    TimelineError
    ├── SourceError      a file, record or page cannot be read as articles
    │   └── SourceNotice        something in it was passed over, and the rest is read
    ├── RegistryError    a registry of actors or outlets is not in order
    ├── StoreError       the store cannot be opened, read or written
    │   ├── StoreVersionError   it was made by another version of the schema
    │   ├── StoreBusyError      another build holds it
    │   └── StoreAwayError      its bucket cannot be reached, or refuses
    ├── EngineError      worker processes cannot be started
    ├── OutputError      what a command has to say cannot be written
    └── UsageError       a command was called with words that do not fit

What a text gets wrong ("31 September") is no exception: it is a `Resolution` with a reason.
"""


class TimelineError(Exception):
    """Base of all; its text tells a user what is wrong, where, and what to do."""


class SourceError(TimelineError):
    """An input that cannot be read as articles.

    Args:
        where: Path of the input, with the record's number after a colon where it holds many
            ("corpus/a.jsonl:17").
        what: What is wrong and what to do about it, without the place.
    """

    def __init__(self, where: str, what: str) -> None:
        super().__init__(f"{where}: {what}")
        self.where = where
        self.what = what

    def __reduce__(self) -> tuple[type["SourceError"], tuple[str, str]]:
        return type(self), (self.where, self.what)


class SourceNotice(SourceError):  # noqa: N818 - it is told, never raised
    """Something in an input, or stated beside it, that was passed over; the rest is read."""


class RegistryError(TimelineError):
    """A registry file that is not in order; the text names file, line and entry."""


class StoreError(TimelineError):
    """A store that cannot be opened, read or written."""


class StoreVersionError(StoreError):
    """A store made by another version of the schema."""


class StoreBusyError(StoreError):
    """A store that another build is writing."""


class StoreAwayError(StoreError):
    """A store whose bucket cannot be reached, or refuses what is asked of it."""


class EngineError(TimelineError):
    """Worker processes that cannot be started."""


class OutputError(TimelineError):
    """An output that is full or closed."""


class UsageError(TimelineError):
    """A command called with words that do not fit."""
