import pytest

from timeline.dates import tag
from timeline.languages.by_locale import locale_language


@pytest.mark.parametrize(
    ("code", "text", "words", "value"),
    [
        ("fr", "Signé le 10 novembre 2020 à Moscou.", "10 novembre 2020", "2020-11-10"),
        ("de", "Am 27. September 2020 begann der Krieg.", "27. September 2020", "2020-09-27"),
        ("es", "El 3 de mayo de 2021 llegaron.", "3 de mayo de 2021", "2021-05-03"),
        ("tr", "Anlaşma 10 Kasım 2020 günü imzalandı.", "10 Kasım 2020", "2020-11-10"),
        ("xx", "On 2020-11-10 it was.", "2020-11-10", "2020-11-10"),
    ],
)
def test_whole_date_is_read_in_any_language(code: str, text: str, words: str, value: str) -> None:
    found = tag(text, language=locale_language(code), anchor=None)

    assert [(one.mention.text, one.resolution.value) for one in found] == [(words, value)]


def test_whole_date_by_locale_is_marked_as_such() -> None:
    found = tag("Le 10 novembre 2020.", language=locale_language("fr"), anchor=None)

    assert [one.mention.rule for one in found] == ["fr.whole_date_by_locale"]


@pytest.mark.parametrize("text", ["le 10 novembre", "10 personnes 2020", "en 2020", "hier"])
def test_less_than_a_whole_date_is_left_alone(text: str) -> None:
    found = tag(text, language=locale_language("fr"), anchor=None)

    assert found == []
