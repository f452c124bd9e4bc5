"""Which words tell of one kind of happening."""

import pytest

from timeline.events.kinds import kinds_in


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The town was captured.", "Troops seized the town."),
        ("An assault began.", "They were attacked."),
        ("She stepped down.", "Her resignation came late."),
        ("The ferry capsized.", "The ferry sank."),
        ("Both sides signed the deal.", "An accord was reached; both agreed."),
        ("The dockers walked out.", "The strike began."),
        ("Суд арестовал мэра.", "The mayor was arrested."),
        ("Стороны подписали соглашение.", "The two sides signed an agreement."),
        ("В городе произошёл взрыв.", "A bomb went off in the town."),
        ("The statement by Norland, Sudland and Ostland", "the truce"),
        ("Стороны приняли трёхстороннее заявление.", "the truce"),
        ("Войска освободили город.", "Troops seized the town."),
        ("Введено чрезвычайное положение.", "A state of emergency came."),
    ],
)
def test_words_of_one_deed_are_of_one_kind(one: str, other: str) -> None:
    assert kinds_in(one) & kinds_in(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("He was charged.", "He was sentenced."),
        ("A fire broke out.", "The fire was put out."),
        ("He was arrested.", "He was released."),
        ("The talks opened.", "They spoke by telephone."),
        ("according to the mayor", "the accord"),
        ("in March", "they marched"),
    ],
)
def test_steps_of_one_affair_are_of_several(one: str, other: str) -> None:
    assert not kinds_in(one) & kinds_in(other)


def test_kinds_are_told_by_words_and_by_phrases() -> None:
    assert kinds_in("After the fire the firm stepped down from the bid.") == {
        "=fire",
        "=resign",
        "=bid",
    }


@pytest.mark.parametrize("word", ["x" * 500_000, "captured" + "x" * 500_000])
def test_a_word_without_end_costs_no_more_than_its_length(word: str) -> None:
    # Looked up by each of its beginnings it would not end.
    assert len(kinds_in(word)) <= 1
