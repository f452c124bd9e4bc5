"""Names and events in sentences, and the happenings that they tell of."""

from dataclasses import dataclass
from enum import StrEnum

from timeline.model.dates import DateInterval, DatePhrase


class Status(StrEnum):
    """What a source says of an event's coming true; None in its place until it is known."""

    OCCURRED = "occurred"
    PLANNED = "planned"
    DENIED = "denied"
    HYPOTHETICAL = "hypothetical"
    COMMEMORATED = "commemorated"


class Role(StrEnum):
    """What a name does in its sentence; who acts, speaks or is addressed is of the event."""

    ACTOR = "actor"
    SPEAKER = "speaker"
    ADDRESSED = "addressed"
    PLACE = "place"
    ADJECTIVE = "adjective"


class ActorKind(StrEnum):
    """What a registered name stands for."""

    PERSON = "person"
    COUNTRY = "country"
    ORGANISATION = "organisation"
    MINISTRY = "ministry"
    ARMED_FORCE = "armed force"
    PLACE = "place"
    OUTLET = "outlet"


@dataclass(frozen=True, slots=True)
class ActorMention:
    """A name in a text, resolved to a registered actor."""

    start: int
    end: int
    actor_id: str
    name: str
    kind: ActorKind
    role: Role


@dataclass(frozen=True, slots=True)
class EventMention:
    """One article's sentence that speaks of one date.

    Args:
        mention_id: Unique in a store, the same in every build of the same text.
        start, end: The sentence; `sentence` is `Article.text[start:end]`.
        label: The sentence cut to the words that tell what happened, for a mark on the chart.
        date: The date phrase, resolved or not.
        actors: Names in the sentence that act, in order, each actor once.
        status: None until known.
        attributed_to: Who the article says claims it, by the fullest name that it gives or by its
            words for one without a name; None where the article tells it in its own voice.
        page: Of a PDF, counted from 1, where the sentence begins; None for other forms.
    """

    mention_id: str
    article_id: str
    start: int
    end: int
    sentence: str
    label: str
    date: DatePhrase
    actors: tuple[ActorMention, ...]
    status: Status | None = None
    attributed_to: str | None = None
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """Mentions that tell of one happening, within and across articles.

    Args:
        event_id: The same in every build of the same mentions.
        label: Of the mention that tells it best.
        interval: The days that most sources give, None only where all its mentions are undated.
        mention_ids: Sorted.
        sources: Distinct voices: agencies where known, else outlets; identical text counts once.
        dates_given: Each distinct interval with the mentions that give it, most mentions first;
            more than one means that the sources disagree or differ in grain.
    """

    event_id: str
    label: str
    interval: DateInterval | None
    mention_ids: tuple[str, ...]
    sources: int
    dates_given: tuple[tuple[DateInterval, tuple[str, ...]], ...]
