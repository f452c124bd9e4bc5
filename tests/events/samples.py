"""Articles and date phrases of which a test states only what it is about."""

from datetime import date

from timeline.model import (
    Article,
    Confidence,
    DateInterval,
    DatePhrase,
    Grain,
    Reading,
    TimexType,
)


def article(text: str, *, article_id: str = "a") -> Article:
    return Article(
        article_id=article_id,
        doc_id=None,
        text=text,
        body=0,
        title=None,
        url=None,
        published=None,
        modified=None,
        outlet=None,
        agency=None,
        reposted_from=None,
        language="en",
        digest=False,
        source_path=article_id,
    )


def phrase(start: int, words: str, day: date | None, last: date | None = None) -> DatePhrase:
    """The words at `start` that mean a day, or the days up to another, or none."""
    return DatePhrase(
        start=start,
        end=start + len(words),
        text=words,
        type=TimexType.DATE,
        value="XXXX" if day is None else day.isoformat(),
        mod=None,
        interval=None if day is None else DateInterval.of(day, last or day),
        grain=None if day is None else Grain.DAY,
        edtf=None if day is None else day.isoformat(),
        time=None,
        zone=None,
        rule="test",
        confidence=Confidence.HIGH,
        reading=Reading(),
        reason="vague" if day is None else None,
    )
