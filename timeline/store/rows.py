"""Values as rows of the tables of record, and back."""

import json
import re
from collections.abc import Sequence, Set
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from timeline.events import source_link, voice_of
from timeline.model import (
    ActorKind,
    ActorMention,
    Article,
    Confidence,
    DateInterval,
    DatePhrase,
    EventMention,
    Grain,
    Reading,
    Role,
    Stated,
    Status,
    TimexType,
)

EPOCH = date(1970, 1, 1).toordinal()

_SURROGATE = re.compile("[\ud800-\udfff]")

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class ReadingRows:
    """One article's rows, still without `reading_id` and `part`.

    Args:
        article: A row of `articles`.
        mentions: Rows of `mentions`, in the order of the text.
        notice: What was passed over in it, in words; empty for nothing.
    """

    article: Row
    mentions: list[Row]
    notice: str = ""


def reading_rows(
    article: Article, mentions: Sequence[EventMention], notices: Sequence[str] = ()
) -> ReadingRows:
    """Turn an article and what was read in it into rows."""
    rows = [_storable(_mention_row(article, mention)) for mention in mentions]
    return ReadingRows(_storable(_article_row(article)), rows, storable("; ".join(notices)))


def story_cell(names: Set[str]) -> str:
    """The names that an article is full of, in one cell."""
    return " ".join(sorted(names))


def _article_row(article: Article) -> Row:
    voice = voice_of(article)
    published = article.published
    return {
        "base_id": article.article_id,
        "doc_id": article.doc_id,
        "title": article.title,
        **_stated("outlet", "outlet_evidence", article.outlet),
        **_stated("agency", "agency_evidence", article.agency),
        **_stated("reposted_from", "reposted_evidence", article.reposted_from),
        "url": article.url,
        "published": published and published.value,
        "published_day": _epoch_day(published.day) if published else None,
        "published_evidence": published and published.evidence,
        "published_confidence": published and published.confidence.value,
        "modified": article.modified,
        "language": article.language,
        "digest": article.digest,
        "source_path": article.source_path,
        "voice": voice.name,
        "text_fingerprint": voice.fingerprint,
        "story": story_cell(voice.names),
        "body": article.body,
        "text": article.text,
        **_stated("reposted", "reposted_day_evidence", article.reposted),
        **_stated("encoding", "encoding_evidence", article.encoding),
        "published_alternatives": _alternatives_json(published.alternatives if published else ()),
    }


def _alternatives_json(alternatives: Sequence[Stated]) -> str:
    told = [{"published": one.value, "evidence": one.evidence} for one in alternatives]
    return json.dumps(told, ensure_ascii=False)


def _stated(value: str, evidence: str, fact: Stated | None) -> Row:
    return {value: fact and fact.value, evidence: fact and fact.evidence}


def _mention_row(article: Article, mention: EventMention) -> Row:
    phrase = mention.date
    interval = phrase.interval or DateInterval(None, None)
    return {
        "base_mention_id": mention.mention_id,
        "start": mention.start,
        "end": mention.end,
        "sentence": mention.sentence,
        "label": mention.label,
        "source_link": source_link(article, mention),
        "date_start": phrase.start,
        "date_end": phrase.end,
        "date_text": phrase.text,
        "type": phrase.type.value,
        "value": phrase.value,
        "mod": phrase.mod,
        "first_day": _epoch_day(interval.first_day),
        "last_day": _epoch_day(interval.last_day),
        "grain": phrase.grain and phrase.grain.value,
        "edtf": phrase.edtf,
        "time": phrase.time,
        "zone": phrase.zone,
        "rule": phrase.rule,
        "confidence": phrase.confidence.value,
        "reading": reading_json(phrase.reading),
        "reason": phrase.reason,
        "status": mention.status and mention.status.value,
        "attributed_to": mention.attributed_to,
        "actors": [_actor_cell(actor) for actor in mention.actors],
        "page": mention.page,
    }


def _actor_cell(actor: ActorMention) -> Row:
    cell = {
        "start": actor.start,
        "end": actor.end,
        "actor_id": actor.actor_id,
        "name": actor.name,
        "kind": actor.kind.value,
        "role": actor.role.value,
    }
    return _storable(cell)


def reading_json(reading: Reading) -> str:
    """Write how a date was read as the export has it, days as ISO dates."""
    alternatives = [
        {"first_day": _iso(interval.first_day), "last_day": _iso(interval.last_day)}
        for interval in reading.alternatives
    ]
    told = {
        "anchor": _iso(reading.anchor),
        "direction": reading.direction,
        "alternatives": alternatives,
    }
    return json.dumps(told, ensure_ascii=False)


def mention_of(row: Row) -> EventMention:
    """Turn a row of a release's mentions, with a list `actors`, back into the value."""
    return EventMention(
        mention_id=row["mention_id"],
        article_id=row["article_id"],
        start=row["start"],
        end=row["end"],
        sentence=row["sentence"],
        label=row["label"],
        date=_phrase_of(row),
        actors=tuple(_actor_of(cell) for cell in row["actors"] or ()),
        status=Status(row["status"]) if row["status"] else None,
        attributed_to=row["attributed_to"],
        page=row["page"],
    )


def _phrase_of(row: Row) -> DatePhrase:
    dated = row["first_day"] is not None or row["last_day"] is not None
    return DatePhrase(
        start=row["date_start"],
        end=row["date_end"],
        text=row["date_text"],
        type=TimexType(row["type"]),
        value=row["value"],
        mod=row["mod"],
        interval=interval_of(row["first_day"], row["last_day"]) if dated else None,
        grain=Grain(row["grain"]) if row["grain"] else None,
        edtf=row["edtf"],
        time=row["time"],
        zone=row["zone"],
        rule=row["rule"],
        confidence=Confidence(row["confidence"]),
        reading=_reading_of(row["reading"]),
        reason=row["reason"],
    )


def _actor_of(cell: Row) -> ActorMention:
    return ActorMention(
        start=cell["start"],
        end=cell["end"],
        actor_id=cell["actor_id"],
        name=cell["name"],
        kind=ActorKind(cell["kind"]),
        role=Role(cell["role"]),
    )


# All dates of an article that stand alone were read alike.
@lru_cache(maxsize=4096)
def _reading_of(text: str) -> Reading:
    told = json.loads(text)
    return Reading(
        anchor=_from_iso(told["anchor"]),
        direction=told["direction"],
        alternatives=tuple(
            DateInterval.of(_from_iso(days["first_day"]), _from_iso(days["last_day"]))
            for days in told["alternatives"]
        ),
    )


def interval_of(first_day: int | None, last_day: int | None) -> DateInterval:
    """Turn stored days, both included, into the half-open interval."""
    return DateInterval(
        None if first_day is None else first_day + EPOCH,
        None if last_day is None else last_day + EPOCH + 1,
    )


def days_of(interval: DateInterval | None) -> tuple[int | None, int | None]:
    """Turn an interval into stored days, both included, None where open or undated."""
    if interval is None:
        return None, None
    return _epoch_day(interval.first_day), _epoch_day(interval.last_day)


def iso_day(day: int | None) -> str | None:
    """Write a stored day as an ISO date."""
    return None if day is None else date.fromordinal(day + EPOCH).isoformat()


def _epoch_day(day: date | None) -> int | None:
    return None if day is None else day.toordinal() - EPOCH


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _from_iso(day: str | None) -> date | None:
    return None if day is None else date.fromisoformat(day)


def storable(text: str) -> str:
    """Replace lone surrogates, which no UTF-8 column holds, one for one so that offsets stay."""
    return _SURROGATE.sub("\ufffd", text)


def _storable(row: Row) -> Row:
    return {name: storable(cell) if isinstance(cell, str) else cell for name, cell in row.items()}
