"""The words that stand beside a mark."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.events.labels import faults_of, label_of


def label(sentence: str, date: str) -> str:
    start = sentence.index(date)
    return label_of(sentence, start, start + len(date))


@pytest.mark.parametrize(
    ("sentence", "date", "wanted"),
    [
        ("On 4 May, the bridge was opened.", "4 May", "The bridge was opened"),
        ("On 4 May the bridge was opened.", "On 4 May", "The bridge was opened"),
        ("The bridge was opened on 4 May.", "4 May", "The bridge was opened on 4 May"),
        ("Yesterday: rain.", "Yesterday", "Yesterday: rain"),
        ("In May\nthe bridge   fell down.", "May", "The bridge fell down"),
        ("Last week's deal held.", "Last week", "Last week's deal held"),
    ],
)
def test_a_label_tells_what_happened_without_the_date_in_front(
    sentence: str, date: str, wanted: str
) -> None:
    assert label(sentence, date) == wanted


def test_a_long_sentence_is_cut_between_words() -> None:
    sentence = "On 4 May " + "the old stone bridge across the river " * 5 + "fell."

    cut = label(sentence, "4 May")

    assert len(cut) <= 120
    assert cut.endswith("\u2026")
    assert cut[:-1].split()[-1] in sentence.split()


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

    made = label_of(sentence, start, end)

    assert len(made) <= 122
    assert "\n" not in made
