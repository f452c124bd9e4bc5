import pytest

from timeline.dates import tag
from timeline.languages.by_locale import locale_language
from timeline.model import Confidence


@pytest.mark.parametrize(
    ("code", "text", "words", "value"),
    [
        ("fr", "Signé le 10 novembre 2020 à Moscou.", "10 novembre 2020", "2020-11-10"),
        ("de", "Am 27. September 2020 begann der Krieg.", "27. September 2020", "2020-09-27"),
        ("es", "El 3 de mayo de 2021 llegaron.", "3 de mayo de 2021", "2021-05-03"),
        ("tr", "Anlaşma 10 Kasım 2020 günü imzalandı.", "10 Kasım 2020", "2020-11-10"),
        ("fr", "Signé le 1er mai 2021 à Moscou.", "1er mai 2021", "2021-05-01"),
        ("fr", "Signé le 5 janv. 2021 à Moscou.", "5 janv. 2021", "2021-01-05"),
        ("it", "Il 1º maggio 2021 partirono.", "1º maggio 2021", "2021-05-01"),
        ("de", "Am 3. Dezember 1999 kam er.", "3. Dezember 1999", "1999-12-03"),
        ("de", "Am 27. Sept. 2020 begann er.", "27. Sept. 2020", "2020-09-27"),
        ("pt", "Em 27 de setembro de 2020 caiu.", "27 de setembro de 2020", "2020-09-27"),
        ("az", "Bakı 8 noyabr 2020-ci ildə bildirdi.", "8 noyabr 2020", "2020-11-08"),
        ("hy", "Հայտնել են 10 նոյեմբերի 2020 թ. Երևանում", "10 նոյեմբերի 2020", "2020-11-10"),
        ("ar", "بدأت في 27 سبتمبر 2020 هناك", "27 سبتمبر 2020", "2020-09-27"),
        ("fa", "در ۲۷ سپتامبر ۲۰۲۰ جنگ", "۲۷ سپتامبر ۲۰۲۰", "2020-09-27"),
        ("uk", "Це було 27 вересня 2020 року тут.", "27 вересня 2020", "2020-09-27"),
        ("zh", "战争于2020年9月27日爆发。", "2020年9月27日", "2020-09-27"),
        ("ja", "2020年9月27日に戦争が始まった。", "2020年9月27日", "2020-09-27"),
        ("ko", "전쟁은 2020년 9월 27일에 시작됐다.", "2020년 9월 27일", "2020-09-27"),
        ("xx", "On 2020-11-10 it was.", "2020-11-10", "2020-11-10"),
    ],
)
def test_whole_date_is_read_in_any_language(code: str, text: str, words: str, value: str) -> None:
    found = tag(text, language=locale_language(code), anchor=None)

    assert [(one.mention.text, one.resolution.value) for one in found] == [(words, value)]


def test_whole_date_by_locale_is_marked_as_such() -> None:
    found = tag("Le 10 novembre 2020.", language=locale_language("fr"), anchor=None)

    assert [one.mention.rule for one in found] == ["fr.whole_date_by_locale"]
    assert [one.resolution.confidence for one in found] == [Confidence.MEDIUM]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("fr", "le 10 novembre"),
        ("fr", "10 personnes 2020"),
        ("fr", "en 2020"),
        ("fr", "hier"),
        ("fr", "en mai 2020"),
        ("de", "der 1. Mann 2020, 5 Millionen 2020"),
        ("es", "10 personas de 2020"),
        ("tr", "12 kişi 2020"),
        ("zh", "2020年9月,死亡12020年9月27日"),
    ],
)
def test_less_than_a_whole_date_is_left_alone(code: str, text: str) -> None:
    found = tag(text, language=locale_language(code), anchor=None)

    assert found == []
