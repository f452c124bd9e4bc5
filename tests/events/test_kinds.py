"""Which words tell of one kind of happening."""

import pytest

from timeline.events.kinds import kinds_in


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The town was captured.", "Troops seized the town."),
        ("She stepped down.", "Her resignation came late."),
        ("The ferry capsized.", "The ferry sank."),
        ("Both sides signed the deal.", "An accord was reached; both agreed."),
        ("The dockers walked out.", "The strike began."),
        ("Суд арестовал мэра.", "The mayor was arrested."),
        ("Стороны подписали соглашение.", "The two sides signed an agreement."),
        ("В городе произошёл взрыв.", "A bomb went off in the town."),
        ("The statement by Norland, Sudland and Ostland", "the truce"),
    ],
)
def test_words_of_one_deed_are_of_one_kind(one: str, other: str) -> None:
    assert {kind for _, kind in kinds_in(one)} & {kind for _, kind in kinds_in(other)}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("He was charged.", "He was sentenced."),
        ("He was arrested.", "He was released."),
        ("The talks opened.", "They spoke by telephone."),
        ("according to the mayor", "the accord"),
        ("in March", "they marched"),
    ],
)
def test_steps_of_one_affair_are_of_several(one: str, other: str) -> None:
    assert not {kind for _, kind in kinds_in(one)} & {kind for _, kind in kinds_in(other)}


def test_kinds_come_with_their_places_in_the_text() -> None:
    text = "After the fire the firm stepped down from the bid."

    found = kinds_in(text)

    assert [(text[place:].split()[0], kind) for place, kind in sorted(found)] == [
        ("fire", "=fire"),
        ("stepped", "=resign"),
        ("bid.", "=bid"),
    ]


@pytest.mark.parametrize("word", ["x" * 500_000, "captured" + "x" * 500_000])
def test_a_word_without_end_costs_no_more_than_its_length(word: str) -> None:
    # Looked up by each of its beginnings it would not end.
    assert len(kinds_in(word)) <= 1
