from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline import sentences


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences.split(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rained. Then it snowed!", ["It rained.", "Then it snowed!"]),
        ("BAKU, Sept. 28 - Talks began.", ["BAKU, Sept. 28 - Talks began."]),
        ("Mr. Petrov met Dr. Aziz.", ["Mr. Petrov met Dr. Aziz."]),
        ("J. Smith spoke.", ["J. Smith spoke."]),
        ("It opened at 9 a.m. Monday.", ["It opened at 9 a.m. Monday."]),
        ("It opened at 9 a.m. ET on Monday.", ["It opened at 9 a.m. ET on Monday."]),
        ("It opened at 9 a.m. The crowd came.", ["It opened at 9 a.m.", "The crowd came."]),
        ("A heading\n\nA paragraph", ["A heading", "A paragraph"]),
        ("A heading\nThe text.", ["A heading", "The text."]),
        ('He said "yes." She left.', ['He said "yes."', "She left."]),
        ("It cost 3.5 million.", ["It cost 3.5 million."]),
        ("Am 27. September 2020 war es.", ["Am 27. September 2020 war es."]),
        ("He was 27. Then he left.", ["He was 27.", "Then he left."]),
        ("The U.S. Navy left.", ["The U.S. Navy left."]),
        ("She met J.R. Falk. He won.", ["She met J.R. Falk.", "He won."]),
        ("В.В. Громов уехал. Он рад.", ["В.В. Громов уехал.", "Он рад."]),
        ("It owns Vinta S.A. Shares rose.", ["It owns Vinta S.A.", "Shares rose."]),
        ("Vinta Cos. said so. It left.", ["Vinta Cos. said so.", "It left."]),
        ("It met in D.C. Nobody left.", ["It met in D.C.", "Nobody left."]),
        ("It met in a D.C. suburb.", ["It met in a D.C. suburb."]),
        ("Sens. Ek and Lind (D-Va.) agreed.", ["Sens. Ek and Lind (D-Va.) agreed."]),
        ("Ek left (in May.) Lind stayed.", ["Ek left (in May.)", "Lind stayed."]),
        ("It left the U.S. The rest stayed.", ["It left the U.S.", "The rest stayed."]),
        ("Это было в 2020 г. Баку отказался.", ["Это было в 2020 г. Баку отказался."]),
        ("Это было в 2020 г. Он уехал.", ["Это было в 2020 г.", "Он уехал."]),
        ("Завод им. Кирова в г. Сорн и ул. Ленина.", ["Завод им. Кирова в г. Сорн и ул. Ленина."]),
        ("В. В. Орлов, т. е. сам, ушёл.", ["В. В. Орлов, т. е. сам, ушёл."]),
        ("Дали 5 тыс. руб. премии.", ["Дали 5 тыс. руб. премии."]),
        ("Пал в 212 году до н. э. Рим рос.", ["Пал в 212 году до н. э.", "Рим рос."]),
        ("27 сент. 2020 г. пошёл дождь.", ["27 сент. 2020 г. пошёл дождь."]),
        ("Это всё. Потом ушли.", ["Это всё.", "Потом ушли."]),
        ("", []),
        (" \n ", []),
    ],
)
def test_sentence_ends_where_a_reader_ends_it(text: str, expected: list[str]) -> None:
    found = split(text)

    assert found == expected


def test_line_break_in_lower_case_ends_no_sentence() -> None:
    text = "The ministry said that the talks that had begun in the spring\nwould go on.\nNew line"

    found = split(text)

    assert [len(sentence.split("\n")) for sentence in found] == [2, 1]


@pytest.mark.parametrize("text", ["from 22 to 24 June " * 1000, "a" * 20_000])
def test_a_text_without_full_stops_is_cut_into_pieces(text: str) -> None:
    found = sentences.split(text)

    assert max(end - start for start, end in found) <= 1000
    assert not any(text[end - 1 : end + 1].isalpha() for _, end in found if " " in text)


@settings(deadline=None)
@given(st.text(alphabet="aB.!? \n\"'1"))
def test_sentences_are_in_order_and_leave_nothing_out(text: str) -> None:
    spans = sentences.split(text)

    inside = "".join(text[start:end] for start, end in spans)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    assert "".join(inside.split()) == "".join(text.split())
