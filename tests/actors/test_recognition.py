"""Who is found in a sentence."""

import cProfile
import pstats
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.actors import Actor, ActorRegistry, DatedRole, find_actors
from timeline.model import ActorKind, ActorMention, Role
from timeline.sentences import split

REGISTRY = ActorRegistry(
    (
        Actor("ada-lind", ActorKind.PERSON, "Ada Lind", aliases=("Lind",)),
        Actor("norland", ActorKind.COUNTRY, "Norland", metonyms=("Northport",)),
        Actor("great-bank", ActorKind.ORGANISATION, "Great Bank of Norland", aliases=("GBN",)),
        Actor("fizel", ActorKind.PLACE, "Fizel", aliases=("F\u00edz\u00e9l",)),
    )
)


def found(text: str) -> list[ActorMention]:
    return find_actors(text, [(0, len(text))], registry=REGISTRY, country=None)[0]


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Ada Lind left.", ["ada-lind"]),
        ("LIND LEFT AT NOON", ["ada-lind"]),
        ("Lind's plan", ["ada-lind"]),
        ("Linda left.", ["linda"]),
        ("The Great Bank of Norland fell.", ["great-bank"]),
        ("GBN fell.", ["great-bank"]),
        ("gbn fell.", []),
        ("Troops entered F\u00edz\u00e9l.", ["fizel"]),
        ("Northport warned its neighbours.", ["norland"]),
        ("Norlanders left.", []),
    ],
)
def test_names_are_found_whole_and_longest_first(text: str, ids: list[str]) -> None:
    mentions = found(text)

    assert [mention.actor_id for mention in mentions] == ids


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("They met in Norland.", Role.PLACE),
        ("Norland said so.", Role.SPEAKER),
        ("Norland attacked.", Role.ACTOR),
    ],
)
def test_a_country_is_an_actor_only_where_it_acts(text: str, role: Role) -> None:
    mentions = found(text)

    assert [mention.role for mention in mentions] == [role]


COUNTRIES = (
    Actor(
        "norland", ActorKind.COUNTRY, "Norland", demonyms=("Norlandic",), metonyms=("Northport",)
    ),
    Actor("sudland", ActorKind.COUNTRY, "Sudland", demonyms=("Sudlandic",), metonyms=("Sudton",)),
    Actor(
        "ada-lind",
        ActorKind.PERSON,
        "Ada Lind",
        roles=(DatedRole("Prime Minister of Norland", "2020-05-01", "2022-06"),),
    ),
    Actor("bo-ek", ActorKind.PERSON, "Bo Ek", roles=(DatedRole("Premier of Norland", "2022-07"),)),
)
WORLD = ActorRegistry(COUNTRIES)


def acting(
    text: str, *, country: str | None = None, published: date | None = None
) -> list[list[str]]:
    """The ids that act, by sentence."""
    found = find_actors(text, split(text), registry=WORLD, country=country, published=published)
    return [
        [m.actor_id for m in sentence if m.role not in (Role.PLACE, Role.ADJECTIVE)]
        for sentence in found
    ]


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Northport warned Sudland.", ["norland", "sudland"]),
        ("A strike was held in Northport.", []),
        ("Trains run from Norland to Sudland.", []),
        ("The border between Norland and Sudland is closed.", []),
        ("Talks between Norland and Sudland began.", ["norland", "sudland"]),
        ("Sudlandic officials met in Norland.", ["sudland"]),
        ("Norland's election is near.", []),
        ("The Sudlandic army moved.", ["sudland-armed-forces"]),
        ("Sudland's Defence Ministry said so.", ["sudland-ministry-of-defence"]),
        ("The Ministry of Finance of Norland paid.", ["norland-ministry-of-finance"]),
        ("Northport spokesman Carl Moe resigned.", ["carl-moe"]),
    ],
)
def test_only_those_who_act_are_actors(text: str, ids: list[str]) -> None:
    assert acting(text) == [ids]


@pytest.mark.parametrize(
    ("day", "id_"),
    [
        (date(2021, 1, 1), "ada-lind"),
        (date(2022, 6, 30), "ada-lind"),
        (date(2023, 1, 1), "bo-ek"),
    ],
)
def test_an_office_is_who_holds_it_on_the_day_of_publication(day: date, id_: str) -> None:
    assert acting("The Norlandic Prime Minister resigned.", published=day) == [[id_]]


@pytest.mark.parametrize("day", [None, date(1990, 1, 1)])
def test_an_office_is_nobody_where_the_day_tells_of_no_holder(day: date | None) -> None:
    assert acting("The Norlandic Prime Minister resigned.", published=day) == [[]]


def test_the_text_itself_may_tell_who_holds_an_office() -> None:
    text = "Norlandic Economy Minister Carl Moe came. The Norlandic Economy Minister left."

    assert acting(text) == [["carl-moe"], ["carl-moe"]]


def test_what_the_text_says_of_an_office_counts_more_than_the_registry() -> None:
    registry = ActorRegistry(
        (
            *REGISTRY.actors,
            Actor("sudland", ActorKind.COUNTRY, "Sudland", demonyms=("Sudlandish",)),
            Actor(
                "cy-lund",
                ActorKind.PERSON,
                "Cy Lund",
                roles=(DatedRole("President of Sudland", "2020"),),
            ),
        )
    )
    text = "Sudlandish President Bo Ek left. The Sudlandish President smiled."

    said = find_actors(
        text, list(split(text)), registry=registry, country=None, published=date(2024, 5, 2)
    )
    alone = find_actors(
        text[33:], [(0, 35)], registry=registry, country=None, published=date(2024, 5, 2)
    )

    assert [mention.actor_id for mention in said[1]] == ["bo-ek"]
    assert [mention.actor_id for mention in alone[0]] == ["cy-lund"]


def test_a_title_reaches_over_its_portfolio() -> None:
    assert acting("Secretary of State Carl Moe came.") == [["carl-moe"]]


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Ivar Moe spoke. Moe left.", [["ivar-moe"], ["ivar-moe"]]),
        ("Ivar Moe met Eva Moe. Ms Moe left.", [["ivar-moe", "eva-moe"], ["eva-moe"]]),
        ("Emin Qasimov met Nigar Qasimova. Qasimova left.", [
            ["emin-qasimov", "nigar-qasimova"], ["nigar-qasimova"],
        ]),
        ("Jan van der Berg came. Van der Berg left.", [["jan-van-der-berg"]] * 2),
        ("Ivar Moe came. The Moes left.", [["ivar-moe"], ["moe-family"]]),
        ("Anton Petrov came. A. Petrov left.", [["anton-petrov"]] * 2),
        ("Helvion Trading AG grew. Helvion said so.", [["helvion-trading-ag"]] * 2),
        ("The Great Lake Bank (GLB) grew. The GLB said so.", [["great-lake-bank"]] * 2),
    ],
)  # fmt: skip
def test_one_document_has_one_name_for_everybody(text: str, ids: list[list[str]]) -> None:
    found = [list(dict.fromkeys(sentence)) for sentence in acting(text)]

    assert found == ids


@pytest.mark.parametrize(
    ("text", "country", "id_"),
    [
        ("Norland will help, the Justice Ministry said.", "sudland", "norland"),
        ("The Justice Ministry said so in Norland.", "sudland", "sudland"),
        ("The Justice Ministry said so.", "Sudland", "sudland"),
    ],
)
def test_a_bare_ministry_belongs_to_the_nearest_country_that_acts(
    text: str, country: str, id_: str
) -> None:
    (ids,) = acting(text, country=country)

    assert f"{id_}-ministry-of-justice" in ids


def test_a_bare_ministry_of_no_country_is_nobody() -> None:
    assert acting("The Justice Ministry said so.") == [[]]


@given(st.text(), st.sampled_from(["Ada Lind", "Norland", "in Northport", ""]))
@settings(deadline=None)
def test_any_text_is_read_and_names_lie_within_it_in_order(noise: str, name: str) -> None:
    text = f"{noise} {name} {noise}"

    mentions = found(text)

    spans = [(mention.start, mention.end) for mention in mentions]
    assert spans == sorted(spans)
    assert all(0 <= start < end <= len(text) for start, end in spans)


_PIECES = st.sampled_from(
    (
        *("Ada Lind", "the ", "Ministry of ", "Defence ", "Norlandic ", "President ", "of "),
        *("and ", "'s ", "(", ")", ". ", "U.S.", "S.p.A.", "A", "-"),
        *("\u0410\u0434\u0430 ", "\u00ab", "\ud800", "\u0130"),
    )
)


@given(st.lists(_PIECES | st.text(max_size=3), max_size=25), st.data())
@settings(deadline=None)
def test_hostile_text_in_any_sentences_is_read(pieces: list[str], data: st.DataObject) -> None:
    text = "".join(pieces)
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), min_size=2, max_size=4)))
    spans = list(pairwise(cuts))

    found = find_actors(text, spans, registry=WORLD, country="norland", published=date(2021, 1, 1))

    assert len(found) == len(spans)
    for (start, end), mentions in zip(spans, found, strict=True):
        assert all(start <= m.start < m.end <= end for m in mentions)


@pytest.mark.parametrize("piece", ["Pens for ", "Roads and ", "See for ", "Mill-Late and "])
def test_capitals_that_go_on_over_a_whole_page_are_read(piece: str) -> None:
    text = piece * 2_000 + "x."

    (mentions,) = find_actors(text, [(0, len(text))], registry=WORLD, country=None)

    assert all(mention.end - mention.start < 200 for mention in mentions)


@pytest.mark.parametrize(
    "piece",
    [
        "Smert-",
        "VI Ms-",
        "\u0421\u043c\u0435\u0440\u0442-",
        "\u041e\u0431\u043b\u0430\u0441\u0442\u043d\u043e\u0439 ",
    ],
)
def test_words_that_go_on_for_ever_cost_no_more_than_their_length(piece: str) -> None:
    def cost(pieces: int) -> int:
        text = piece * pieces + "x."
        return calls_to_read(text, [(0, len(text))])

    assert cost(1_600) < 6 * cost(400)


def test_a_text_full_of_namesakes_costs_no_more_than_its_length() -> None:
    def cost(people: int) -> int:
        lines = [f"Minister Xan{number} Petrov said so." for number in range(people)]
        text = "\n".join(lines)
        return calls_to_read(text, split(text))

    assert cost(800) < 10 * cost(100)


def calls_to_read(text: str, spans: Sequence[tuple[int, int]]) -> int:
    profile = cProfile.Profile()
    profile.enable()
    find_actors(text, spans, registry=WORLD, country=None)
    profile.disable()
    return int(pstats.Stats(profile).total_calls)  # type: ignore[attr-defined]


def test_letters_without_a_sound_leave_no_spaces_in_a_name() -> None:
    text = "Господин Ь Пешков заявил это."

    (found,) = find_actors(text, [(0, len(text))], registry=ActorRegistry(), country=None)

    assert [one.name for one in found] == ["Peshkov"]


def test_a_word_without_end_is_no_name() -> None:
    text = f"Mr {'Ab' * 120} Smith said so on 3 May."

    (found,) = find_actors(text, [(0, len(text))], registry=ActorRegistry(), country=None)

    assert found == []
