"""A store of made-up events, for tests that must not wait for articles to be read."""

import json
import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import duckdb
import pyarrow as pa
import pytest

from timeline.store import Layout
from timeline.store.rollups import make_rollups
from timeline.store.schema import RELEASE_DDL, SCHEMA_VERSION
from timeline.store.text_index import make_index, sentences

ACTORS = (
    ("arland", "Arland", "country"),
    ("belmark", "Belmark", "country"),
    ("caspia", "Caspia", "country"),
    ("president-orlov", "President Orlov", "person"),
    ("union", "Northern Union", "organisation"),
    ("army", "Arland Army", "armed force"),
)
OUTLETS = ("Daily Herald", "Arland News", "Caspian Post", "Radio Belmark", None)
DEEDS = (
    "signed a statement on the border with {other}",
    "opened an inquiry into strikes near the river",
    "called for an immediate halt to the fighting",
    "said its forces had entered the valley and taken three villages",
    "received the foreign minister of {other} for talks on trade",
)
EPOCH = date(1970, 1, 1).toordinal()
BUSY = (date(2020, 10, 15).toordinal() - EPOCH, date(2021, 6, 1).toordinal() - EPOCH)
QUIET = (date(1985, 1, 1).toordinal() - EPOCH, date(2022, 12, 31).toordinal() - EPOCH)

Days = tuple[int | None, int | None]
MakeStore = Callable[..., Path]


@dataclass(frozen=True, slots=True)
class Oddity:
    """One event that a test puts in: its label and sentence, days, and the dates of its sources."""

    label: str
    sentence: str
    dates: tuple[tuple[str | None, str | None], ...]
    outlet: str = "Daily Herald"
    status: str | None = None
    link: str | None = "https://herald.example/odd"
    digest: bool = False
    time: str | None = None
    missing: bool = False


def _iso(day: int) -> str:
    return date.fromordinal(day + EPOCH).isoformat()


def _day(text: str | None) -> int | None:
    return None if text is None else date.fromisoformat(text).toordinal() - EPOCH


class _Writer:
    """Rows of a release, numbered as they come; columns that are not named stay empty."""

    def __init__(self) -> None:
        self.rows: dict[str, list[dict[str, object]]] = {
            "articles": [],
            "mentions": [],
            "mention_actors": [],
            "events": [],
            "actors": [
                {"actor_no": number, "actor_id": actor, "name": name, "kind": kind}
                for number, (actor, name, kind) in enumerate(ACTORS)
            ],
            "refusals": [{"where_": "broken.jsonl:3", "what": 'no "text" field; use --map'}],
            "release": [{"version": 1, "schema": SCHEMA_VERSION}],
        }

    def article(
        self,
        *,
        outlet: str | None,
        published: int | None,
        text: str,
        digest: bool = False,
        missing: bool = False,
    ) -> int:
        number = len(self.rows["articles"])
        self.rows["articles"].append(
            {
                "article_no": number,
                "article_id": f"a{number}",
                "title": f"Report {number}",
                "outlet": outlet,
                "url": f"https://news.example/{number}",
                "published": None if published is None else _iso(published),
                "published_day": published,
                "published_evidence": 'front matter "published"',
                "published_confidence": "high",
                "language": "en",
                "digest": digest,
                "source_path": f"{number}.md",
                "body": 0,
                "text": text,
                "missing": missing,
            }
        )
        return number

    def mention(self, *, event: int, article: int, days: Days, phrase: str, **more: object) -> int:
        number = len(self.rows["mentions"])
        sentence = str(more["sentence"])
        at = sentence.index(phrase)
        self.rows["mentions"].append(
            {
                "mention_no": number,
                "mention_id": f"m{number}",
                "event_no": event,
                "event_id": f"e{event}",
                "article_no": article,
                "article_id": f"a{article}",
                "start": 0,
                "end": len(sentence),
                "date_start": at,
                "date_end": at + len(phrase),
                "date_text": phrase,
                "type": "DATE",
                "value": "XXXX",
                "first_day": days[0],
                "last_day": days[1],
                "rule": "en.made_up",
                "confidence": "high",
                "reading": '{"anchor": null, "direction": null, "alternatives": []}',
                **more,
            }
        )
        return number

    def name_actors(self, mention: int, *actors: int) -> None:
        self.rows["mention_actors"] += [
            {"mention_no": mention, "actor_no": actor, "position": place}
            for place, actor in enumerate(dict.fromkeys(actors))
        ]

    def event(self, *, label: str, days: Days, grain: str, sources: int, dates: int) -> int:
        number = len(self.rows["events"])
        self.rows["events"].append(
            {
                "event_no": number,
                "event_id": f"e{number}",
                "label": label,
                "first_day": days[0],
                "last_day": days[1],
                "grain": grain,
                "sources": sources,
                "mentions": sources,
                "dates_given": dates,
            }
        )
        return number

    def write(self, path: Path) -> None:
        connection = duckdb.connect(str(path))
        connection.execute(RELEASE_DDL)
        for table, rows in self.rows.items():
            if rows:
                columns = {name for row in rows for name in row}
                named = {name: [row.get(name) for row in rows] for name in sorted(columns)}
                connection.register("rows", pa.table(named))
                connection.execute(f"INSERT INTO {table} BY NAME SELECT * FROM rows")
        make_rollups(connection)
        connection.close()


def _make_up(writer: _Writer, events: int, seed: int) -> None:
    """Events around two busy months and thinly over forty years, some in longer periods."""
    dice = random.Random(seed)
    for _ in range(events):
        middle = dice.choice((*BUSY, None))
        first = dice.randint(*QUIET) if middle is None else middle + int(dice.gauss(0, 60))
        grain, length = dice.choices(
            (("day", 1), ("day", 4), ("month", 30), ("year", 365)), weights=(14, 1, 2, 1)
        )[0]
        days = first, first + length - 1
        who = min(int(dice.expovariate(0.6)), len(ACTORS) - 1)
        other = dice.randrange(len(ACTORS))
        deed = dice.choice(DEEDS).format(other=ACTORS[other][1])
        label = f"{ACTORS[who][1]} {deed}"
        outlets = dice.sample(OUTLETS, k=min(1 + int(dice.expovariate(1.1)), len(OUTLETS)))
        event = writer.event(label=label, days=days, grain=grain, sources=len(outlets), dates=1)
        for outlet in outlets:
            phrase = date.fromordinal(first + EPOCH).strftime("on %d %B %Y")
            sentence = f"{label} {phrase}."
            article = writer.article(
                outlet=outlet, published=days[1] + dice.randint(0, 40), text=sentence
            )
            mention = writer.mention(
                event=event,
                article=article,
                days=days,
                phrase=phrase,
                sentence=sentence,
                label=label,
                grain=grain,
                source_link=f"https://news.example/{article}#:~:text={who}",
            )
            writer.name_actors(mention, who, other)


def _add(writer: _Writer, odd: Oddity) -> None:
    days = [(_day(first), _day(last)) for first, last in odd.dates]
    event = writer.event(
        label=odd.label, days=days[0], grain="day", sources=len(days), dates=len(set(days))
    )
    for first, last in days:
        article = writer.article(
            outlet=odd.outlet,
            published=last or first,
            text=odd.sentence,
            digest=odd.digest,
            missing=odd.missing,
        )
        mention = writer.mention(
            event=event,
            article=article,
            days=(first, last),
            phrase=odd.sentence.split()[0],
            sentence=odd.sentence,
            label=odd.label,
            grain="day",
            source_link=odd.link,
            status=odd.status,
            time=odd.time,
            reason="names no days" if first is None and last is None else None,
        )
        writer.name_actors(mention, 0)


@pytest.fixture(scope="session")
def make_store(tmp_path_factory: pytest.TempPathFactory) -> MakeStore:
    """Makes a store of so many made-up events, and of what a test adds to them."""
    return lambda *, events, odd=(), seed=7: write_store(
        tmp_path_factory.mktemp("store"), events=events, odd=odd, seed=seed
    )


def write_store(folder: Path, *, events: int, odd: tuple[Oddity, ...] = (), seed: int = 7) -> Path:
    """Write a store with one release of made-up events; gives its folder."""
    writer = _Writer()
    _make_up(writer, events, seed)
    for one in odd:
        _add(writer, one)
    layout = Layout(folder)
    layout.releases.mkdir(parents=True)
    writer.write(layout.release(1))
    with duckdb.connect(str(layout.release(1)), read_only=True) as connection:
        make_index(layout.text_index(1), sentences(connection))
    layout.format.write_text(json.dumps({"schema": SCHEMA_VERSION}), encoding="utf-8")
    layout.current.write_text("1\n", encoding="ascii")
    return folder


@pytest.fixture(scope="session")
def oddity() -> type[Oddity]:
    """What a test puts into a made-up store besides."""
    return Oddity
