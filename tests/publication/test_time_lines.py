"""Time lines as news sites print them above a story, from words to the publication."""

import pytest

from timeline.extraction import extract
from timeline.model import Article, Form, RawArticle
from timeline.publication import Outlets, identify

STORY = "The bridge over the river was opened to traffic. Two ministers came.\n\nMore of it.\n"


def article(header: str) -> Article:
    raw = RawArticle(f"{header}\n\n{STORY}".encode(), Form.TEXT, "a.txt")
    return identify(raw, extract(raw), outlets=Outlets())


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("By JANE DOE | Jan. 5, 2021 at 3:04 p.m. EST", "2021-01-05T15:04-05:00"),
        ("Published: 2021.10.15 / 15:57", "2021-10-15T15:57"),
        ("15:36 26/11/2021", "2021-11-26T15:36"),
        ("28.04.2022 [15:09]", "2022-04-28T15:09"),
        ("# 30 April 2022 03:31 (UTC +04:00)", "2022-04-30T03:31+04:00"),
        ("22:50 / 2022.04.29", "2022-04-29T22:50"),
        ("November 26,2021 17:30", "2021-11-26T17:30"),
        ("Last updated 5 May 2021, 10:00", None),
        ("Published on 26 November 2021", "2021-11-26"),
        ("Fri 26 Nov 2021 18.16 GMT", "2021-11-26T18:16+00:00"),
        ("First published on Fri 26 Nov 2021 18.16 GMT", "2021-11-26T18:16+00:00"),
        ("26 November 2021 - 18:16", "2021-11-26T18:16"),
        ("Posted on: Nov 26, 2021, 6:16 pm", "2021-11-26T18:16"),
        ("26 noyabr 2021-ci il, 18:16", "2021-11-26T18:16"),
        ("26 Noyabr 2021 18:16", "2021-11-26T18:16"),
        ("Giriş: 26.11.2021 - 18:16, Güncelleme: 27.11.2021 - 10:00", "2021-11-26T18:16"),
        ("Yayınlanma Tarihi: 26 Kasım 2021, 18:16", "2021-11-26T18:16"),
        ("26 Kasım 2021 Cuma 18:16", "2021-11-26T18:16"),
        ("18:16, 26 Նոյեմբերի, 2021", "2021-11-26T18:16"),
        ("Նոյեմբեր 26, 2021 18:16", "2021-11-26T18:16"),
        ("26.11.2021 | 18:16", "2021-11-26T18:16"),
        ("Veröffentlicht am 26. November 2021 um 18:16 Uhr", "2021-11-26T18:16"),
        ("26.11.2021, 18.16 Uhr", "2021-11-26T18:16"),
        ("Freitag, 26.11.2021", "2021-11-26"),
        ("Stand: 26.11.2021 18:16 Uhr", None),
        ("Publié le 26 nov. 2021 à 18h16, mis à jour le 27 nov. 2021 à 10h00", "2021-11-26T18:16"),
        ("Par Jean Dupont, le 26/11/2021 à 18h16", "2021-11-26T18:16"),
        ("Publié le vendredi 26 novembre 2021", "2021-11-26"),
        (
            "Par Jean Dupont Publié le 26 novembre 2021 à 18h16 - Mis à jour le 27 novembre 2021",
            "2021-11-26T18:16",
        ),
        ("26/11/2021 - 18:16h", "2021-11-26T18:16"),
        ("26 NOV 2021 - 18:16 CET", "2021-11-26T18:16+01:00"),
        ("Actualizado a 26 nov 2021 18:16", None),
        ("26 de noviembre de 2021 18:16 h", "2021-11-26T18:16"),
        ("Viernes, 26 de noviembre de 2021", "2021-11-26"),
        ("18:16 26.11.2021 (обновлено: 19:20 26.11.2021)", "2021-11-26T18:16"),
        ("26 ноября 2021 в 18:16", "2021-11-26T18:16"),
        ("26 ноября 2021, пятница", "2021-11-26"),
        ("Пятница, 26 ноября 2021 18:16", "2021-11-26T18:16"),
        ("26 ноября, 2021 18:16 MSK", "2021-11-26T18:16+03:00"),
        ("26.11.2021 18:16 GMT+4", "2021-11-26T18:16+04:00"),
        ("Date: Fri, 26 Nov 2021 18:16:00 +0400", "2021-11-26T18:16+04:00"),
        ("November 26, 2021 at 6:16 PM ET", "2021-11-26T18:16"),
        ("November 26, 2021 / 6:16 PM / CBS News", "2021-11-26T18:16"),
        ("Updated 7:40 AM EST, Fri November 26, 2021", None),
        ("Published 6:16 PM EST, Fri November 26, 2021", "2021-11-26T18:16-05:00"),
        ("26 Nov, 2021 18:16", "2021-11-26T18:16"),
        ("Nov. 26, 2021, 6:16 p.m. ET", "2021-11-26T18:16"),
        ("26-11-2021 18:16", "2021-11-26T18:16"),
        ("2021-11-26 18:16:05", "2021-11-26T18:16"),
        ("26 NOVEMBER 2021 18:16 YEREVAN TIME", "2021-11-26T18:16"),
        ("Issue Date: November 26, 2021", "2021-11-26"),
        ("AzerNews 26 November 2021 18:16", "2021-11-26T18:16"),
        ("By Jane Doe - Baku Trend 26 November 2021", "2021-11-26"),
        ("26 November 2021 Friday 18:16", "2021-11-26T18:16"),
        ("Last modified on 26 November 2021 18:16", None),
        ("Saturday, Nov 27, 2021 at 12:05 AM", "2021-11-27T00:05"),
    ],
)
def test_a_time_line_gives_the_publication_and_is_no_part_of_the_story(
    line: str, value: str | None
) -> None:
    found = article(f"Bridge opens after five years\n\n{line}")

    assert (found.published and found.published.value) == value
    assert found.text[found.body :] == STORY


def test_keyed_lines_above_a_story_are_its_facts() -> None:
    found = article(
        "Title: Bridge opens\nSource: Some Times\nURL: https://some-times.com/1\n"
        "Author: Jane Doe\nDate: 26 November 2021\nLanguage: en"
    )

    assert found.title == "Bridge opens"
    assert found.outlet is not None
    assert (found.outlet.value, found.outlet.evidence) == (
        "Some Times",
        'header line "Source: Some Times"',
    )
    assert found.url == "https://some-times.com/1"
    assert found.published is not None
    assert found.published.value == "2021-11-26"
    assert found.text[found.body :] == STORY


def test_an_address_above_a_story_is_its_own() -> None:
    found = article("https://some-times.com/1\nBridge opens\n26 November 2021")

    assert (found.url, found.title) == ("https://some-times.com/1", "Bridge opens")
    assert found.text[found.body :] == STORY
