"""Times keep the zone that the text tells them in, and days are those of the publisher."""

import pytest

from timeline.dates import date_phrases
from timeline.languages import LANGUAGES
from timeline.model import Confidence, DatePhrase, PublicationTime


def phrases(code: str, text: str, published: str = "2020-11-10T09:00+04:00") -> list[DatePhrase]:
    when = PublicationTime(published, "test", Confidence.HIGH)
    return date_phrases(text, language=LANGUAGES[code], published=when)


@pytest.mark.parametrize(
    ("code", "text", "day", "time", "zone"),
    [
        ("en", "Signed at 23:00 Moscow time on 9 November.", "2020-11-09", "23:00", "Moscow time"),
        ("en", "Signed at 23:00 (Moscow time) on Monday.", "2020-11-09", "23:00", "Moscow time"),
        ("en", "Signed on 9 November at 1900 GMT.", "2020-11-09", "19:00", "GMT"),
        ("en", "Left at 0400 GMT on 3 May 2020.", "2020-05-03", "04:00", "GMT"),
        ("en", "He spoke at 5pm ET on Friday.", "2020-11-06", "17:00", "ET"),
        ("en", "He spoke at 9 p.m. EST on Friday.", "2020-11-06", "21:00", "EST"),
        ("en", "He spoke at 9 p.m. Eastern time on Friday.", "2020-11-06", "21:00", "Eastern time"),
        ("en", "Logged 2020-11-09 23:00 MSK.", "2020-11-09", "23:00", "MSK"),
        ("en", "In force from 10:00 to 12:00 GMT on 3 May.", "2020-05-03", "10:00", "GMT"),
        ("en", "It ran between 1 and 9 November, Moscow time.", "2020-11-01", None, "Moscow time"),
        ("ru", "Подписано 9 ноября в 23:00 по московскому времени.", "2020-11-09", "23:00",
         "по московскому времени"),
        ("ru", "Тихо с 00 часов 00 минут по московскому времени 10 ноября.", "2020-11-10", "00:00",
         "по московскому времени"),
        ("ru", "Подписано 10 ноября в 01:00 по Баку.", "2020-11-10", "01:00", "по Баку"),
        ("ru", "Вылет 3 мая в 18:16 (мск).", "2020-05-03", "18:16", "мск"),
        ("ru", "Закрыто с 10:00 до 12:00 мск 3 мая.", "2020-05-03", "10:00", "мск"),
        ("ru", "Бой шёл ночью 8 ноября по местному времени.", "2020-11-08", "NI",
         "по местному времени"),
    ],
)  # fmt: skip
def test_a_time_has_its_day_and_its_zone(
    code: str, text: str, day: str, time: str | None, zone: str
) -> None:
    (found,) = phrases(code, text)

    assert found.interval is not None
    assert (str(found.interval.first_day), found.time, found.zone) == (day, time, zone)


@pytest.mark.parametrize(
    ("code", "text", "zones"),
    [
        ("en", "On 10 November Baku time they stopped; in Moscow it was still 9 November.",
         ["Baku time", "Moscow"]),
        ("ru", "Это было 10 ноября по бакинскому времени, в Москве было ещё 9 ноября.",
         ["по бакинскому времени", "Москве"]),
    ],
)  # fmt: skip
def test_the_same_moment_keeps_both_of_its_days(code: str, text: str, zones: list[str]) -> None:
    found = phrases(code, text)

    assert [one.value for one in found] == ["2020-11-10", "2020-11-09"]
    assert [one.zone for one in found] == zones


@pytest.mark.parametrize(
    ("published", "yesterday"),
    [
        ("2020-11-10T01:30+04:00", "2020-11-09"),
        ("2020-11-09T23:30-05:00", "2020-11-08"),
        ("2020-11-09T21:30Z", "2020-11-08"),
        ("2020-11-10T00:00+14:00", "2020-11-09"),
        ("2020-11-10T01:30", "2020-11-09"),
    ],
)
@pytest.mark.parametrize(("code", "text"), [("en", "They met yesterday."), ("ru", "Шло вчера.")])
def test_the_publishers_own_day_is_the_anchor(
    code: str, text: str, published: str, yesterday: str
) -> None:
    (found,) = phrases(code, text, published)

    assert found.value == yesterday


def test_the_two_ends_of_a_range_of_hours_are_of_one_day() -> None:
    (found,) = phrases("en", "between 10 a.m. and 2 p.m. Baku time on 3 May", "2021-09-28")

    assert found.value in {
        "2021-05-03T10:00/2021-05-03T14:00",
        "2022-05-03T10:00/2022-05-03T14:00",
    }


def test_the_month_of_may_is_no_word_of_the_future() -> None:
    (found,) = phrases("en", "At 04:00 GMT on 3 May the ship left.", "2021-09-28")

    assert found.value == "2021-05-03T04:00"
