"""Spellings of one name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.actors.spelling import slug, sound_key


@pytest.mark.parametrize(
    "spellings",
    [
        "Kalbajar Kalbadjar K\u0259lb\u0259car",
        "Mnatsakanyan Mnatsakanian \u041c\u043d\u0430\u0446\u0430\u043a\u0430\u043d\u044f\u043d",
        "Cavusoglu \u00c7avu\u015fo\u011flu",
        "Sergei Sergey",
        "Zelensky Zelenskyy",
        "Lavrov \u041b\u0430\u0432\u0440\u043e\u0432",
        "Khazar X\u0259z\u0259r",
        "Kalbajar K\u0259lb\u0259c\u0259r",
        "Yerevan Երևան ԵՐԵՒԱՆ",
    ],
)
def test_spellings_of_one_name_sound_alike(spellings: str) -> None:
    keys = {sound_key(word) for word in spellings.split()}

    assert len(keys) == 1


@pytest.mark.parametrize("pair", ["Aliyev Aliyeva", "Petrov Petrosyan", "Iran Iraq", "Mali Malta"])
def test_other_names_sound_otherwise(pair: str) -> None:
    one, other = pair.split()

    assert sound_key(one) != sound_key(other)


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("Recep Tayyip Erdo\u011fan", "recep-tayyip-erdogan"),
        ("C\u00f4te d\u2019Ivoire", "cote-divoire"),
        ("A&B  Steel, Inc.", "a-b-steel-inc"),
        ("!!!", "unnamed"),
    ],
)
def test_ids_are_plain_words_joined_by_hyphens(name: str, id_: str) -> None:
    assert slug(name) == id_


@given(st.text())
def test_any_word_has_a_key(word: str) -> None:
    assert sound_key(word) == sound_key(word.upper().lower())
