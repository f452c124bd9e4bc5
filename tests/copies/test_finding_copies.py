"""Copies of one text are found and led back to their original."""

import random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.copies import (
    Print,
    copied_share,
    find_originals,
    key_codes,
    keys,
    shared_share,
    signature,
    thinned,
)

WORDS = (
    "bridge river minister council village harbour ferry traffic budget contract engineer school "
    "storm winter harvest market railway valley archive museum theatre library hospital station"
).split()
FURNITURE = (
    "Home Politics Economy Sport Weather. Follow us on all channels. Terms of use. Imprint. "
)


# The first samples of `story(1)`, as stores hold them.
KEPT = [1090823901534164996, 1963570196815419462, 522390030497259588]


def story(seed: int, words: int = 250) -> str:
    chance = random.Random(seed)
    return " ".join(f"{chance.choice(WORDS)}{chance.randrange(100)}" for _ in range(words))


def print_of(
    name: str, text: str, published: str | None = None, *, by_originator: bool = False
) -> Print:
    return Print(name, signature(text), published, by_originator)


@pytest.mark.parametrize(
    "copy",
    [
        story(1),
        f"Another headline\n\n12 May 2020, 10:15\n\n{story(1)}",
        story(1)[:900],
        story(1)[-900:],
        f"{FURNITURE}\n{story(1)}\n{FURNITURE}",
        story(1).replace(" ", "\n").upper(),
        story(1).replace("bridge", "crossing", 2),
    ],
)
def test_a_copy_is_led_back_to_its_original(copy: str) -> None:
    prints = [print_of("a", story(1), "2020-05-11"), print_of("b", copy, "2020-05-12")]

    assert find_originals(prints) == {"a": "a", "b": "a"}


@pytest.mark.parametrize("kept", [0.34, 0.5, 0.7])
@pytest.mark.parametrize("words", [90, 250, 900])
def test_a_trimmed_copy_amid_the_furniture_of_a_site_is_a_copy(kept: float, words: int) -> None:
    whole = story(1, words=words)
    copy = FURNITURE + whole[: int(kept * len(whole))] + story(5, words=words // 2)

    assert copied_share(signature(whole), signature(copy)) > 0
    assert copied_share(signature(copy), signature(whole)) > 0


def test_what_stands_amid_two_stories_is_a_quotation() -> None:
    quotation = story(9, words=90)
    one = story(1, words=100) + quotation + story(2, words=50)
    other = story(3, words=60) + quotation + story(4, words=90)

    assert copied_share(signature(one), signature(other)) == 0


@pytest.mark.parametrize("furniture", ["{same} {own}", "{own} {same}"])
def test_what_opens_or_ends_two_stories_is_no_copy_unless_it_is_half(furniture: str) -> None:
    one, other = (furniture.format(same=story(9, words=60), own=story(n)) for n in (1, 2))

    assert copied_share(signature(one), signature(other)) == 0


def test_prints_that_no_copy_joins_to_others_may_be_asked_apart() -> None:
    families = [
        [print_of("a1", story(1), "2020-05-12"), print_of("a2", FURNITURE + story(1)[:900])],
        [print_of("b1", story(2)), print_of("b2", story(2)[:1500], "2020-05-11")],
        [print_of("c1", story(3))],
    ]

    together = find_originals([one for family in families for one in family])

    assert together == {k: v for family in families for k, v in find_originals(family).items()}


def test_the_first_of_several_originals_has_a_copy_that_shares_as_much_with_each() -> None:
    whole = story(1) + story(2)
    prints = [
        print_of("z", story(1), "2020-05-10"),
        print_of("a", story(1) + "!", "2020-05-11"),
        print_of("both", whole, "2020-05-12"),
    ]

    assert find_originals(prints) == {"z": "z", "a": "z", "both": "z"}


def test_a_piece_of_thirteen_samples_in_two_texts_has_a_key_in_both() -> None:
    piece = story(9, words=60)
    one, other = signature(story(1) + piece), signature(story(2) + piece)
    common = np.intersect1d(one, other)

    assert len(common) > 13
    assert len(np.intersect1d(keys(one), keys(other))) > 0
    assert len(keys(one)) < len(one) / 4


def test_signatures_that_were_kept_may_be_compared_with_new_ones() -> None:
    assert signature(story(1))[:3].tolist() == KEPT


def test_articles_that_share_a_quotation_are_no_copies() -> None:
    quotation = story(9, words=40)
    one, other = story(1) + quotation, story(2) + quotation

    assert find_originals([print_of("a", one), print_of("b", other)]) == {"a": "a", "b": "b"}


def test_a_short_text_in_a_very_long_one_is_quoted_and_not_copied() -> None:
    short = story(1, words=60)
    long = short + " " + story(2, words=1500)

    assert find_originals([print_of("a", short), print_of("b", long)]) == {"a": "a", "b": "b"}


def test_the_earliest_print_is_the_original() -> None:
    prints = [
        print_of("undated", story(1)),
        print_of("late", story(1), "2020-05-12T10:00"),
        print_of("early", story(1), "2020-05-12T08:00"),
    ]

    assert set(find_originals(prints).values()) == {"early"}


def test_the_agencys_own_print_is_the_original_though_it_be_later() -> None:
    prints = [
        print_of("reprint", story(1), "2020-05-11"),
        print_of("agency", story(1), "2020-05-12", by_originator=True),
    ]

    assert set(find_originals(prints).values()) == {"agency"}


def test_the_furniture_of_a_site_makes_no_copies() -> None:
    prints = [print_of(str(n), FURNITURE * 3 + story(n, words=20) + FURNITURE) for n in range(12)]

    assert all(original == name for name, original in find_originals(prints).items())


def test_a_hundred_reprints_are_one_text() -> None:
    prints = [
        print_of(f"{n:03}", f"Reprint {n}\n{story(1)}", f"2020-05-12T{n % 24:02}:00")
        for n in range(100)
    ]

    assert len(set(find_originals(prints).values())) == 1


@given(st.permutations(range(66)))
@settings(deadline=None, max_examples=10)
def test_a_copy_is_found_however_many_stories_share_its_phrases(order: list[int]) -> None:
    phrases = [story(100 + n, words=30) for n in range(3)]
    prints = [print_of(f"{n:02}", f"{phrases[n % 3]} {story(n, words=200)}") for n in range(64)]
    prints.append(print_of("whole", " ".join([*phrases, story(65, words=80)])))
    prints.append(print_of("copy", " ".join(reversed(phrases))))

    found = find_originals([prints[n] for n in order])

    assert found == {one.article_id: one.article_id for one in prints} | {"copy": "whole"}


def test_what_is_known_as_furniture_leads_to_no_copy() -> None:
    prints = [print_of("a", story(1), "2020-05-11"), print_of("b", story(1))]

    found = find_originals(prints, furniture=key_codes(signature(story(1))).tolist())

    assert found == {"a": "a", "b": "b"}


def test_nothing_is_a_copy_of_nothing() -> None:
    assert find_originals([]) == {}
    assert find_originals([print_of("a", ""), print_of("b", "")]) == {"a": "a", "b": "b"}


def test_a_part_of_the_sample_tells_copies_too() -> None:
    own, copy = signature(story(1)), signature(story(1)[:1200])

    assert 0 < len(thinned(own, 4)) < len(own) / 2
    assert shared_share(thinned(own, 4), thinned(copy, 4)) > 0.8
    assert np.array_equal(thinned(own, 1), own)


@given(st.permutations([1, 1, 1, 2, 2, 3]))
@settings(deadline=None)
def test_the_order_of_the_prints_does_not_matter(order: list[int]) -> None:
    names = {1: iter("abc"), 2: iter("de"), 3: iter("f")}
    prints = [print_of(next(names[seed]), story(seed)) for seed in order]

    assert find_originals(prints) == {"a": "a", "b": "a", "c": "a", "d": "d", "e": "d", "f": "f"}


@given(st.text())
@settings(deadline=None)
def test_any_text_has_a_signature_that_it_shares_with_itself(text: str) -> None:
    own = signature(text)

    assert len(set(own.tolist())) == len(own)
    assert set(keys(own).tolist()) <= set(own.tolist())
    assert shared_share(own, own) == (1.0 if len(own) else 0.0)
