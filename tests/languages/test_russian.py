"""Whole Russian phrases, from the words to the days on the timeline."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.dates import date_phrases, tag
from timeline.languages import LANGUAGES
from timeline.model import Confidence, DatePhrase, PublicationTime

RUSSIAN = LANGUAGES["ru"]
PUBLISHED = PublicationTime("2021-09-24", "test", Confidence.HIGH)
WORDS = (
    "в с до на по 1 22 31 1994 года году г. гг. мая август сентябре XX век понедельник среду утром "
    "ночь ночью прошлой неделе три дня назад через спустя начале конце около первого второй "
    "половине половина - , . и 18:16 2016-2018 90-х годов день каждый раз недавно этом том же"
).split()


def _phrases(text: str) -> list[DatePhrase]:
    return date_phrases(text, language=RUSSIAN, published=PUBLISHED)


def _days(phrase: DatePhrase) -> str:
    if phrase.interval is None:
        return "undated"
    first, last = phrase.interval.first_day, phrase.interval.last_day
    return f"{first or ''}..{last or ''}" if first != last else str(first)


@pytest.mark.parametrize(
    ("text", "words", "days"),
    [
        ("Война шла с 27 сентября по 10 ноября 2020 года.", "27 сентября по 10 ноября 2020 года",
         "2020-09-27..2020-11-10"),
        ("Бои длились с 27 сентября по 10 ноября.", "27 сентября по 10 ноября",
         "2020-09-27..2020-11-10"),
        ("Талоны действуют с понедельника по среду.", "понедельника по среду",
         "2021-09-20..2021-09-22"),
        ("Паром вернулся только 17 августа.", "17 августа", "2021-08-17"),
        ("Крепость взяли в ночь на 8 ноября 2020 года.", "ночь на 8 ноября 2020 года",
         "2020-11-08"),
        ("Паром будет стоять до 15 ноября.", "15 ноября", "..2021-11-15"),
        ("Порт работает с 1994 года.", "1994 года", "1994-01-01.."),
        ("После 2010 года порт закрыли.", "2010 года", "2011-01-01.."),
        ("Склад сдадут к концу года.", "концу года", "..2021-12-31"),
        ("Он жил там в 1992 и 1993 годах.", "1992 и 1993 годах", "1992-01-01..1993-12-31"),
        ("Мост строили в 2016-2018 гг. без перерыва.", "2016-2018 гг.", "2016-01-01..2018-12-31"),
        ("Мост строили между 2016 и 2018 годами.", "2016 и 2018 годами",
         "2016-01-01..2018-12-31"),
        ("Выставка пройдёт 28-29 апреля 2022 года.", "28-29 апреля 2022 года",
         "2022-04-28..2022-04-29"),
        ("Снег выпал в начале октября 2020 года.", "начале октября 2020 года",
         "2020-10-01..2020-10-10"),
        ("Он уехал в конце 1990-х.", "конце 1990-х", "1997-01-01..1999-12-31"),
        ("Суд прошёл в минувший вторник.", "минувший вторник", "2021-09-21"),
        ("Бои шли в конце сентября — начале октября 2020 года.",
         "конце сентября — начале октября 2020 года", "2020-09-21..2020-10-10"),
        ("Мост сдадут не позднее 1 июня 2022 года.", "1 июня 2022 года", "..2022-06-01"),
        ("Мост сдадут не ранее 1 июня 2022 года.", "1 июня 2022 года", "2022-06-01.."),
        ("Он уехал в четверг, 5 ноября.", "четверг, 5 ноября", "2020-11-05"),
        ("Снег выпал во второй декаде мая.", "второй декаде мая", "2021-05-11..2021-05-20"),
        ("К вечеру 8 ноября всё стихло.", "вечеру 8 ноября", "2020-11-08"),
        ("Рост замедлился в третьем квартале 2020 года.", "третьем квартале 2020 года",
         "2020-07-01..2020-09-30"),
        ("Собрание 31 сентября не состоялось.", "31 сентября", "undated"),
        ("К Пасхе 2024 года испекли куличи.", "Пасхе 2024 года", "..2024-05-05"),
        ("На Троицу 2021 года шёл дождь.", "Троицу 2021 года", "2021-06-20"),
        ("Недавно его купил Киран Вале.", "Недавно", "undated"),
        ("Это было за шесть месяцев до развёртывания.", "шесть месяцев", "undated"),
        ("Храм сожгли в 212 году до н. э. враги города.", "212 году до н. э.", "undated"),
    ],
)  # fmt: skip
def test_phrase_names_its_days(text: str, words: str, days: str) -> None:
    first = _phrases(text)[0]

    assert (first.text, _days(first)) == (words, days)


def test_decade_of_a_story_is_the_nearest() -> None:
    text = (
        "Дом построили в 1911 году. В 1915 году тут жил маклер. В 1919 году дом горел. "
        "В конце 1920-х вдова сдавала комнаты, в тридцатые годы - кому угодно."
    )

    last = _phrases(text)[-1]

    assert (last.text, last.value) == ("тридцатые годы", "193")


@pytest.mark.parametrize(
    "text",
    [
        "Пункт 9 и статья 28 закона утратили силу.",
        "Рейс 907 и дом 24 по улице 8 Марта.",
        "Май Соколов и Марта Громова обыграли всех со счётом 3:2.",
        "Музей на площади 1905 года стоит 350 крон, или 12,5%.",
        "Версия 2.10 весит 2020 килобайт; звонить по 0800-2023-11.",
        "Берегите окружающую среду и первых встречных.",
    ],
)
def test_names_and_numbers_are_no_dates(text: str) -> None:
    found = _phrases(text)

    assert [phrase.text for phrase in found] == []


@settings(deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join) | st.text(max_size=60))
def test_spans_quote_the_text_and_never_overlap(text: str) -> None:
    found = [one.mention for one in tag(text, language=RUSSIAN, anchor=date(2021, 9, 24))]

    assert all(text[mention.start : mention.end] == mention.text for mention in found)
    ends = [0, *(mention.end for mention in found)]
    assert all(end <= mention.start for end, mention in zip(ends, found, strict=False))


@settings(deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=20).map(" ".join))
def test_text_moved_on_moves_its_spans(text: str) -> None:
    anchor = date(2021, 9, 24)
    moved = "Так. " + text

    here = [one.mention for one in tag("Вот. " + text, language=RUSSIAN, anchor=anchor)]
    there = [one.mention for one in tag("\n\n" + moved, language=RUSSIAN, anchor=anchor)]

    assert [(one.start + 2, one.text) for one in here] == [(one.start, one.text) for one in there]
