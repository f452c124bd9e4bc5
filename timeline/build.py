"""From sources to a release: read what is new or changed, keep it, and release it."""

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from timeline.engines.local import Work, map_batches
from timeline.engines.progress import Course, Progress
from timeline.errors import SourceError, SourceNotice
from timeline.languages import LANGUAGES
from timeline.model import RawArticle
from timeline.pipeline import Knowledge, process_batch
from timeline.places import Found, digest_of, file_at, reading_id_of, reading_order, root_of
from timeline.readers import read_sources
from timeline.readers.files import find_files
from timeline.readers.sources import STANDARD_INPUT, is_link
from timeline.store.decisions import read_decisions
from timeline.store.knowledge import Registries, fingerprint, load_registries
from timeline.store.layout import Layout
from timeline.store.ledger import Entry, Ledger, State, ledger_rows
from timeline.store.releasing import release_of
from timeline.store.rows import ReadingRows, Row, reading_rows, storable
from timeline.store.schema import RECORD_TABLES
from timeline.store.tables import Tables, open_for_writing
from timeline.summary import Summary, Tally

if TYPE_CHECKING:
    from timeline.proposing import Proposer
    from timeline.readers.snapshots import Archive

__all__ = ["Progress", "Summary", "build"]

_BATCH_ARTICLES = 16
_COMMIT_ARTICLES = 128
_COMMIT_CHARACTERS = 16_000_000
_REFUSAL_MARK = "!"
_NOTICE_MARK = "?"


def build(
    sources: Sequence[str],
    *,
    store: Path,
    jobs: int = 0,
    fields: Mapping[str, str] | None = None,
    model: "Proposer | None" = None,
    archive: "Archive | None" = None,
    progress: Callable[[Progress], None] | None = None,
) -> Summary:
    """Read sources into a store and release what it then holds.

    Args:
        sources: Files, folders and links, as `readers.read_sources` takes them.
        store: The store folder; it is made where it is not there.
        jobs: Worker processes; 0 works in this process, without protection against articles
            that never come to an end.
        fields: Which of our fields is found in which column.
        model: Proposes names besides those that rules find; None proposes none.
        archive: Asked for pages of links that are gone; None asks nobody.
        progress: Told now and then how far it is.

    Raises:
        StoreError: The store cannot be opened or written; what was committed stays.
        RegistryError: A registry is not in order.
    """
    layout = Layout(store)
    # A folder that may not be entered is told of where it is opened for writing.
    if not os.path.exists(layout.format):
        if nothing := _refusals_of_nothing(sources):
            return Summary(refused=nothing)
        # A registry that is not in order is refused before a store is made.
        load_registries((), cache=layout.registry)
    with open_for_writing(store) as tables, Ledger(tables) as ledger:
        course = Course(sources, store, progress or _tell_nobody)
        decisions = read_decisions(tables)
        known = load_registries(decisions, cache=tables.layout.registry)
        registries = replace(known, propose=model)
        reading = _Build(tables, ledger, fingerprint(decisions, model=model), course)
        for source in sources:
            inputs = read_sources(
                [source], fields=fields or {}, cache=tables.layout.pages, archive=archive
            )
            reading.read(source, inputs, registries, jobs)
        for name in RECORD_TABLES:
            tables.gather(name)
        release = release_of(tables)
    return replace(reading.summary(), release=release.version, suffixed=release.suffixed)


def read_batch(
    batch: Sequence[RawArticle], registries: Registries
) -> list[ReadingRows | SourceError]:
    """Read articles and turn what was read into rows; one value per article, in order."""
    knowledge = Knowledge(
        LANGUAGES, registries.outlets, registries.actors, propose=registries.propose
    )
    return [
        result
        if isinstance(result, SourceError)
        else reading_rows(result.article, result.mentions, result.notices)
        for result in process_batch(batch, knowledge)
    ]


def _tell_nobody(_: Progress) -> None:
    return None


@dataclass(slots=True)
class _Batch:
    """What is committed next."""

    articles: list[Row] = field(default_factory=list)
    mentions: list[Row] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    characters: int = 0

    @property
    def is_full(self) -> bool:
        return len(self.entries) >= _COMMIT_ARTICLES or self.characters >= _COMMIT_CHARACTERS


class _Build:
    """One build: what it has settled so far and what it will commit next."""

    def __init__(self, tables: Tables, ledger: Ledger, read_by: str, course: Course) -> None:
        self._tables = tables
        self._ledger = ledger
        self._fingerprint = read_by
        self._course = course
        self._first_part = self._part = tables.next_part()
        self._next = _Batch()
        self._tally = Tally()
        self._stand_ins: list[RawArticle] = []

    def read(
        self,
        source: str,
        inputs: Iterable[RawArticle | SourceError],
        registries: Registries,
        jobs: int,
    ) -> None:
        """Read one source to its end and commit all of it."""
        root = root_of(source)
        work = Work(partial(read_batch, registries=registries), _refusal_of)
        self._read_all(self._settle_known(inputs, root), work, jobs)
        stand_ins, self._stand_ins = self._stand_ins, []
        self._read_all(self._settle_known(stand_ins, root), work, jobs)
        self._commit()
        if os.path.exists(source):
            self._mark_missing(storable(str(Path(source).resolve())))
        self._course.end(source)

    def _read_all(
        self, found: Iterator[Found], work: Work[RawArticle, ReadingRows | SourceError], jobs: int
    ) -> None:
        given: deque[list[Found]] = deque()
        for results in map_batches(work, _raws(_batches(found), given), jobs=jobs):
            for one, result in zip(given.popleft(), results, strict=True):
                self._take(one, result)
                self._course.count(one.raw)
            self._course.tell()

    def summary(self) -> Summary:
        """What was done so far."""
        return self._tally.summary()

    def _settle_known(
        self, inputs: Iterable[RawArticle | SourceError], root: str
    ) -> Iterator[Found]:
        """Yield only what must be read; a store inside a source is no part of it."""
        own = storable(str(self._tables.layout.root.resolve())) + "/"
        for item in inputs:
            file = file_at(root, item.where if isinstance(item, SourceError) else item.source_path)
            if file.startswith(own):
                continue
            if isinstance(item, SourceNotice):
                self._notice(item, file=file, content_digest=None)
                continue
            if isinstance(item, SourceError):
                self._refuse(item, file=file, content_digest=None)
                continue
            found = Found(item, file, digest_of(item))
            if self._is_known(found):
                self._course.count(item)
            else:
                yield found

    def _is_known(self, found: Found) -> bool:
        if self._ledger.forgot(found.content_digest):
            self._tally.counts["forgotten"] += 1
            return True
        digest, read_by = found.content_digest, self._fingerprint
        refusal = self._ledger.at(found.file + _REFUSAL_MARK + storable(found.raw.where))
        known = (State.REFUSED, digest, read_by)
        if refusal and (refusal.state, refusal.content_digest, refusal.fingerprint) == known:
            self._tally.refused.append(SourceError(refusal.where, refusal.refusal or ""))
            self._replace(found.raw)
            self._ledger.see(refusal.place)
            return True
        entry = self._ledger.reading_in(
            found.file,
            where=storable(found.raw.where),
            content_digest=digest,
            fingerprint=read_by,
        )
        if entry is None:
            return False
        self._keep(entry, storable(found.raw.where))
        return True

    def _keep(self, entry: Entry, where: str) -> None:
        """Note that a reading of the store is still there, and where."""
        self._tally.counts["unchanged"] += 1
        if not entry.dated:
            self._tally.note_undated(where)
        noticed = self._ledger.at(entry.file + _NOTICE_MARK + entry.where)
        if noticed and noticed.content_digest == entry.content_digest:
            notice = SourceNotice(where, noticed.refusal or "")
            self._notice(notice, file=entry.file, content_digest=entry.content_digest)
        if entry.state is State.READ and entry.where == where:
            self._ledger.see(entry.place)
        else:
            self._add(replace(entry, state=State.READ, where=where, part=self._part))

    def _take(self, found: Found, result: ReadingRows | SourceError) -> None:
        if isinstance(result, SourceError):
            self._refuse(result, file=found.file, content_digest=found.content_digest)
            self._replace(found.raw)
            return
        article = result.article
        entry = self._entry(found, article)
        self._count(entry)
        reading = {"reading_id": entry.reading_id, "part": entry.reading_part}
        origin = {
            "file": entry.file,
            "content_digest": entry.content_digest,
            "fingerprint": entry.fingerprint,
            "mentions": len(result.mentions),
        }
        self._next.articles.append({**article, **reading, **origin})
        self._next.mentions.extend({**mention, **reading} for mention in result.mentions)
        self._next.characters += len(article["text"])
        self._add(entry)
        if result.notice:
            notice = SourceNotice(entry.where, result.notice)
            self._notice(notice, file=entry.file, content_digest=entry.content_digest)

    def _entry(self, found: Found, article: Row) -> Entry:
        base_id = article["base_id"]
        place = f"{found.file}#{base_id}"
        if self._ledger.saw(place):
            # A second content under one id in one file; the first one has the plain place.
            place = f"{place}~{found.content_digest}"
        return Entry(
            place=place,
            part=self._part,
            state=State.READ,
            content_digest=found.content_digest,
            fingerprint=self._fingerprint,
            reading_id=reading_id_of(found, self._fingerprint),
            reading_part=self._part,
            base_id=base_id,
            named_by_place=article["doc_id"] is None and article["url"] is None,
            dated=article["published"] is not None,
            file=found.file,
            where=storable(found.raw.where),
            refusal=None,
        )

    def _count(self, entry: Entry) -> None:
        earlier = self._ledger.at(entry.place)
        if not entry.dated:
            self._tally.note_undated(entry.where)
        if earlier and earlier.content_digest == entry.content_digest:
            self._tally.counts["unchanged"] += 1
            self._tally.counts["reread"] += 1
        elif earlier or self._ledger.knew(entry.base_id or "", before_part=self._first_part):
            self._tally.counts["changed"] += 1
        else:
            self._tally.counts["new"] += 1

    def _refuse(self, refusal: SourceError, *, file: str, content_digest: str | None) -> None:
        """Note a refusal beside what was read in the file before, which stays."""
        self._tally.refused.append(refusal)
        self._add(self._told(refusal, State.REFUSED, _REFUSAL_MARK, file, content_digest))

    def _notice(self, notice: SourceNotice, *, file: str, content_digest: str | None) -> None:
        """Note what was passed over in a file, beside what was read in it."""
        self._tally.notices.append(notice)
        entry = self._told(notice, State.NOTICED, _NOTICE_MARK, file, content_digest)
        earlier = self._ledger.at(entry.place)
        if earlier and replace(earlier, part=entry.part) == entry:
            self._ledger.see(entry.place)
        else:
            self._add(entry)

    def _told(
        self, told: SourceError, state: State, mark: str, file: str, content_digest: str | None
    ) -> Entry:
        """The entry of a refusal or notice, which is of no reading."""
        where = storable(told.where)
        return Entry(
            place=file + mark + where,
            part=self._part,
            state=state,
            content_digest=content_digest,
            fingerprint=self._fingerprint,
            reading_id=None,
            reading_part=None,
            base_id=None,
            named_by_place=False,
            dated=False,
            file=file,
            where=where,
            refusal=storable(told.what),
        )

    def _replace(self, refused: RawArticle) -> None:
        """Have what stands in for a refused article read after all others of its source."""
        if refused.stand_in is not None:
            self._stand_ins.append(refused.stand_in)

    def _mark_missing(self, root: str) -> None:
        for entry in self._ledger.unseen_under(root):
            was_read = entry.state is State.READ
            self._tally.counts["missing"] += was_read
            state = State.MISSING if was_read else State.GONE
            self._add(replace(entry, state=state, part=self._part))
        self._commit()

    def _add(self, entry: Entry) -> None:
        self._ledger.note(entry)
        self._next.entries.append(entry)
        if self._next.is_full:
            self._commit()

    def _commit(self) -> None:
        """Commit articles and mentions first: only the ledger makes them count."""
        batch, self._next = self._next, _Batch()
        self._tables.append("articles", batch.articles)
        self._tables.append("mentions", batch.mentions)
        self._tables.append("ledger", ledger_rows(batch.entries))
        self._part = self._tables.next_part()


def _refusals_of_nothing(sources: Sequence[str]) -> tuple[SourceError, ...]:
    """Why there is nothing to read in any of the sources; empty where there is something."""
    refused: list[SourceError] = []
    for source in sources:
        if is_link(source) or source == STANDARD_INPUT:
            return ()
        for found in find_files(source):
            if not isinstance(found, SourceError):
                return ()
            refused.append(found)
    return tuple(sorted(refused, key=reading_order))


def _refusal_of(raw: RawArticle, what: str) -> SourceError:
    return SourceError(raw.where, what)


def _raws(batches: Iterable[list[Found]], given: deque[list[Found]]) -> Iterator[list[RawArticle]]:
    """Hand out the articles of each batch and remember in `given` which batch they were."""
    for batch in batches:
        given.append(batch)
        yield [one.raw for one in batch]


def _batches(found: Iterable[Found]) -> Iterator[list[Found]]:
    batch: list[Found] = []
    for one in found:
        batch.append(one)
        if len(batch) == _BATCH_ARTICLES:
            yield batch
            batch = []
    if batch:
        yield batch
