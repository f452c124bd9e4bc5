"""The words that stand beside a mark."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.events.labels import faults_of, label_of


def label(sentence: str, date: str, *, is_placed: bool = True) -> str:
    start = sentence.index(date)
    return label_of(sentence, start, start + len(date), is_placed=is_placed)


@pytest.mark.parametrize(
    ("sentence", "date", "wanted"),
    [
        ("On 4 May, the bridge was opened.", "4 May", "The bridge was opened"),
        ("On 4 May the bridge was opened.", "On 4 May", "The bridge was opened"),
        ("The bridge was opened on 4 May.", "4 May", "The bridge was opened"),
        ("Yesterday: rain.", "Yesterday", "Yesterday: rain"),
        ("In May\nthe bridge   fell down.", "May", "The bridge fell down"),
        ("Last week's deal held.", "Last week", "Last week's deal held"),
        ("- It came on 3 June.", "3 June", "It came on 3 June"),
        ("\u2014 On 3 June the bridge fell.", "3 June", "The bridge fell"),
    ],
)
def test_a_label_tells_what_happened_without_the_date_in_front(
    sentence: str, date: str, wanted: str
) -> None:
    assert label(sentence, date) == wanted


@pytest.mark.parametrize(
    ("sentence", "date", "wanted"),
    [
        ("Lind had opened the dam on 4 May 2021 in Orvik.", "4 May 2021", "in Orvik"),
        ("Lind said on Monday that the dam was safe.", "Monday", "Lind said that the dam was safe"),
        ("The dam of Orvik burst last week, and a mill fell.", "last week", "burst, and a mill"),
        ("The council in Orvik on 4 May rejected the plan.", "4 May", "in Orvik rejected the plan"),
        ("Lind spoke to the crowd late on Friday in Orvik.", "Friday", "the crowd in Orvik"),
        ("A war between Orvik and Norland began on 4 May.", "4 May", "between Orvik and Norland"),
        ("A deal was reached in 1994, and it held.", "1994", "A deal was reached, and it held"),
    ],
)
def test_a_date_is_left_out_of_a_label_as_the_mark_stands_there(
    sentence: str, date: str, wanted: str
) -> None:
    made = label(sentence, date)

    assert wanted in made
    assert date not in made


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        ("The dam was not opened on 4 May.", "4 May"),
        ("The vote was moved from June to 4 May.", "4 May"),
        ("Lind has led the town since 1994.", "1994"),
        ("The first statement, adopted on 4 May, was ignored.", "4 May"),
        ("A vote is due on 4 May.", "4 May"),
        ("Lind praised the 4 May treaty.", "4 May"),
        ("The deal reached on 4 May came as a surprise.", "4 May"),
        ("They met only on 4 May.", "4 May"),
        ("It was shown from 3 May to noon on 4 May.", "4 May"),
        ("In a poll completed on 4 May, most were for it.", "4 May"),
        ("It ended gains that began last fall.", "last fall"),
        ("It was 4 May.", "4 May"),
        ("The dam burst on 4 May, not on 3 May.", "4 May"),
        ("The dam burst on 4 May rather than in June.", "4 May"),
    ],
)
def test_a_date_stays_where_the_sentence_is_about_it_or_would_hang(
    sentence: str, date: str
) -> None:
    assert label(sentence, date) == sentence.removesuffix(".")


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ('"The dam burst on 4 May.', '"The dam burst"'),
        ("“The dam burst on 4 May.", "“The dam burst”"),
        ("The dam burst on 4 May, and it rained.”", "“The dam burst, and it rained.”"),
        ('"The dam burst on 4 May," said Lind.', '"The dam burst," said Lind'),
    ],
)
def test_a_quotation_longer_than_its_sentence_is_whole_in_a_label(
    sentence: str, wanted: str
) -> None:
    assert label(sentence, "4 May") == wanted


def test_a_date_without_days_stays() -> None:
    sentence = "The dam of Orvik burst last week."

    assert label(sentence, "last week", is_placed=False) == "The dam of Orvik burst last week"


@pytest.mark.parametrize(
    ("sentence", "date", "wanted"),
    [
        ("According to Lind, the dam burst on 4 May.", "4 May", "Lind: the dam burst"),
        (
            "The dam burst on 4 May, according to the Orvik Post.",
            "4 May",
            "The Orvik Post: the dam",
        ),
        ("The dam burst on 4 May, the mayor said.", "4 May", "The mayor: the dam burst"),
        ("Ada Lind said that the dam burst on 4 May.", "4 May", "Ada Lind: the dam burst"),
        ("Ada Lind said the dam had burst on 4 May.", "4 May", "Ada Lind: the dam had burst"),
        ("On 4 May, Lind said, the dam burst.", "4 May", "Lind: the dam burst"),
        ("On 4 May Lind said that the dam was safe.", "4 May", "Lind said that the dam was safe"),
        ("Lind claimed that the dam burst on 4 May.", "4 May", "Lind claimed that the dam burst"),
        ("He said that the dam burst on 4 May.", "4 May", "He said that the dam burst"),
        (
            "According to Lind, the mayor, the dam burst on 4 May.",
            "4 May",
            "According to Lind, the mayor, the dam burst",
        ),
        (
            "Lind said that the dam burst on 4 May and that she had known.",
            "4 May",
            "Lind said that the dam burst and that she had known",
        ),
        (
            "Contrary to other reports, the dam burst on 4 May.",
            "4 May",
            "Contrary to other reports",
        ),
        ("Lind said nothing of the dam on 4 May.", "4 May", "Lind said nothing of the dam"),
        ("“The dam burst on 4 May, Lind said.", "4 May", "“The dam burst, Lind said"),
    ],
)
def test_who_claims_it_stands_in_front_where_a_cut_cannot_reach(
    sentence: str, date: str, wanted: str
) -> None:
    assert label(sentence, date).startswith(wanted)


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("The dam burst on 3 May, Ada Lind said on 5 May.",
         "Ada Lind said: the dam burst on 3 May"),
        ("The dam of Orvik is safe, the mayor told reporters on 5 May.",
         "The mayor told reporters: the dam of Orvik is safe"),
        ("The dam burst on 3 May, she said on 5 May.", "The dam burst on 3 May, she said on 5 May"),
        ("The dam burst (on 3 May, Ada Lind said on 5 May.",
         "The dam burst (on 3 May, Ada Lind said on 5 May"),
    ],
)  # fmt: skip
def test_on_the_day_of_a_saying_it_is_said_in_front_that_it_was_said(
    sentence: str, wanted: str
) -> None:
    assert label(sentence, "5 May") == wanted


def test_a_long_sentence_is_cut_between_words() -> None:
    sentence = "On 4 May " + "the old stone bridge across the river " * 5 + "fell."

    cut = label(sentence, "4 May")

    assert len(cut) <= 120
    assert cut.endswith("\u2026")
    assert cut[:-1].split()[-1] in sentence.split()


def test_a_word_longer_than_a_label_is_cut_itself() -> None:
    assert label(f"On 4 May the {'x' * 300} was dissolved.", "4 May") == f"The {'x' * 114}\u2026"


def test_a_date_deep_in_a_sentence_brings_its_own_clause() -> None:
    sentence = (
        "The report, which runs to several hundred pages in two heavy volumes and took five "
        "years to write, says a lot; "
        "the bridge fell on 4 May."
    )

    made = label(sentence, "4 May")

    assert made == "\u2026the bridge fell on 4 May"


def test_a_label_is_never_cut_in_its_middle() -> None:
    sentence = (
        "The archive dates the first treaty between the northern and the southern towns of the "
        "river valley and their neighbours by the sea to 4 May."
    )

    made = label(sentence, "4 May")

    assert sentence.startswith(made.removesuffix("\u2026"))


@pytest.mark.parametrize(
    ("made", "faults"),
    [
        ("Norland captured Fizel", 0),
        ("A caption of a photograph: Norland captured Fizel", 1),
        ("The Orvik Post: Norland captured Fizel", 0),
        ("He captured Fizel", 1),
        ("By its own dating Norland signed it on 4 May", 1),
        ("The outlet put the dead at ten", 1),
        ("In that war, it said, Fizel fell", 1),
        ("The ministry of defence left Fizel", 0),
        ("It all began in the harbour of Fizel\u2026", 3),
    ],
)
def test_a_label_that_cannot_stand_alone_has_faults(made: str, faults: int) -> None:
    assert faults_of(made) == faults


@given(st.text(min_size=1), st.data())
@settings(deadline=None)
def test_any_sentence_gives_a_label_of_one_short_line(sentence: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(sentence) - 1))
    end = data.draw(st.integers(start + 1, len(sentence)))

    made = label_of(sentence, start, end, is_placed=data.draw(st.booleans()))

    assert len(made) <= 122
    assert "\n" not in made
