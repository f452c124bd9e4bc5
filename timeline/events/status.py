"""What a sentence's own words say of an event's coming true: told as done, planned, denied ...

A status is given only where the words of the date's own clause, and whether its days are over,
make it certain. What is told as done, but by somebody whom the article quotes, has none.
"""

from datetime import date

from timeline.events.clauses import own_clause
from timeline.events.english_predicates import ENGLISH
from timeline.events.predicates import Form, Tongue, told
from timeline.events.russian_predicates import RUSSIAN
from timeline.model import DateInterval, Status
from timeline.writing_systems import is_russian

_INTENDED = (Form.MEANT, Form.COMING, Form.WOULD)
_MAY_FAIL = (Form.MEANT, Form.HAPPENING, Form.NOUN)
# Farther words of a sentence are another clause's; it bounds what each date costs.
_FAR = 300


def status_of(
    sentence: str,
    date_start: int,
    date_end: int,
    *,
    days: DateInterval | None = None,
    published: date | None = None,
    claimed: bool = False,
) -> Status | None:
    """Tell what a sentence says of the event on its date.

    Args:
        sentence: Of an article.
        date_start: Where its date phrase begins, from the start of the sentence.
        date_end: Where it ends.
        days: That the phrase means; None where it is not known.
        published: When the article was written; None where it is not known.
        claimed: The article has somebody claim it, and does not tell it in its own voice.

    Returns:
        None where the words do not make it certain.
    """
    cut = max(0, date_start - _FAR)
    sentence = sentence[cut : date_end + _FAR]
    date_start, date_end = date_start - cut, date_end - cut
    tongue = RUSSIAN if is_russian(sentence) else ENGLISH
    clause, first = own_clause(sentence, date_start, date_end, tongue.breaks)
    form, words = told(clause, tongue)
    ahead = _is_ahead(days, published)
    done = form is Form.PAST or (form is Form.HAPPENING and not ahead)
    if tongue.remembered.search(clause):
        return Status.COMMEMORATED
    if form is Form.NAME or (form is Form.SAYING and not claimed):
        return None
    if tongue.supposed.search(clause):
        return Status.HYPOTHETICAL
    goes_on_until = ahead and tongue.until.search(clause, 0, clause.index("@"))
    if not goes_on_until and _is_denied(words, sentence[:first], tongue):
        return Status.DENIED
    if form is Form.DROPPED or _came_to_nothing(form, clause, sentence[date_end:], tongue):
        return Status.DENIED
    if not done and _is_supposed(form, sentence, date_start, tongue, claimed=claimed):
        return Status.HYPOTHETICAL
    if form in _INTENDED or (ahead and (not done or goes_on_until)):
        return Status.PLANNED
    if done and not (claimed or ahead or tongue.doubted.search(clause)):
        return Status.OCCURRED
    return None


def _is_denied(words: str, before: str, tongue: Tongue) -> bool:
    if tongue.not_until.search(words):
        return False
    return tongue.not_done.search(words) is not None or tongue.denies.search(before) is not None


def _came_to_nothing(form: Form | None, clause: str, after: str, tongue: Tongue) -> bool:
    """Tell what was meant for a day, or named by it, from what took place."""
    if tongue.beside.search(clause):
        return True
    return form in _MAY_FAIL and tongue.failed.match(after) is not None


def _is_supposed(
    form: Form | None, sentence: str, place: int, tongue: Tongue, *, claimed: bool
) -> bool:
    """Tell what hangs on a condition or is a mere possibility."""
    if form is Form.POSSIBLE or (form is Form.WOULD and not claimed):
        return True
    start = sentence.rfind("; ", 0, place) + 1
    end = sentence.find("; ", place)
    return tongue.supposed.search(sentence, start, len(sentence) if end < 0 else end) is not None


def _is_ahead(days: DateInterval | None, published: date | None) -> bool:
    """Whether the days begin after the article was written."""
    if days is None or days.start is None or published is None:
        return False
    return days.start > published.toordinal()
