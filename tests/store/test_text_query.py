from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.errors import StoreError, UsageError
from timeline.store.text_index import find, make_index
from timeline.store.text_query import parse

SENTENCES = (
    (1, "Envoys negotiated a border treaty in Strelsau.", "en"),
    (2, "The treaty on the border was signed.", "en"),
    (3, "Negotiators left; no treaties were signed.", "en"),
    (4, "Président Erdoğan came to İzmir.", "tr"),
    (5, "Переговоры о границе прошли в Ереване.", "ru"),
    (6, "Всё новое — хорошо забытое старое.", "ru"),
    (7, "A cease-fire held in the U.S. zone.", "en"),
)


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("release") / "text"
    make_index(folder, SENTENCES)
    return folder


@pytest.mark.parametrize(
    ("query", "numbers"),
    [
        ("treaty", {1, 2, 3}),
        ("TREATIES", {1, 2, 3}),
        ("border treaty", {1, 2}),
        ("border AND treaty", {1, 2}),
        ('"border treaty"', {1}),
        ('"treaties"', {3}),
        ("negot*", {1, 3}),
        ("negotiating", {1, 3}),
        ("treaty NOT border", {3}),
        ("NOT border treaty", {3}),
        ("strelsau OR signed", {1, 2, 3}),
        ("treaty (strelsau OR signed) NOT no", {1, 2}),
        ("erdogan", {4}),
        ("Izmir president", {4}),
        ("граница", {5}),
        ("переговор*", {5}),
        ("все", {6}),
        ("cease-fire", {7}),
        ("U.S.", {7}),
        ("nothing", set()),
    ],
)
def test_a_query_finds_words_phrases_and_prefixes(
    query: str, numbers: set[int], index: Path
) -> None:
    found = find(index, parse(query))

    assert set(found) == numbers
    assert len(found) == len(numbers)


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("", "no words"),
        ('"border', "without its second"),
        ("(border", 'a "\\(" without its'),
        ("border)", 'a "\\)" without its'),
        ("()", 'a "\\)" with nothing before it'),
        ("border AND", "after AND"),
        ("OR border", "after the start"),
        ("NOT border", "NOT alone"),
        ("border NOT", "after NOT"),
        ("n*", "first 2 letters"),
        ("*", "first 2 letters"),
        ("ne*ot", "can only end a word"),
        ("!!!", "holds no word"),
        ('"..."', "holds no word"),
        ("a " * 60, "ask for fewer"),
    ],
)
def test_a_wrong_query_says_what_is_wrong(query: str, told: str) -> None:
    with pytest.raises(UsageError, match=told):
        parse(query)


@settings(deadline=None)
@given(st.text(alphabet=st.sampled_from('ab *"()ANDORT\u0130\u00df\ud800-'), max_size=40))
def test_any_query_is_read_or_refused(index: Path, query: str) -> None:
    with suppress(UsageError):
        assert set(find(index, parse(query))) <= {number for number, _, _ in SENTENCES}


def test_a_lost_index_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="store repair"):
        find(tmp_path / "none", parse("border"))
