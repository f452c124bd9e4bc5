from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.errors import StoreError, UsageError
from timeline.store.text_index import Sentence, make_index, patch_index
from timeline.store.text_query import parse
from timeline.store.text_search import Within, find, find_within

SENTENCES = (
    (1, "Envoys negotiated a border treaty in Strelsau.", "en"),
    (2, "The treaty on the border was signed.", "en"),
    (3, "Negotiators left; no treaties were signed.", "en"),
    (4, "Président Erdoğan came to İzmir.", "tr"),
    (5, "Переговоры о границе прошли в Ереване.", "ru"),
    (6, "Всё новое — хорошо забытое старое.", "ru"),
    (7, "A cease-fire held in the U.S. zone.", "en"),
    (8, "Новый мост открыли у Łódź, сообщил Kılıçdaroğlu.", "ru"),
    (9, "सीमा पर समझौता हुआ।", "hi"),
)


def sentence(row: tuple[int, str, str]) -> Sentence:
    """Sentence n is of event n, lies on day n but for the seventh, and names actors 0 and n."""
    number, text, language = row
    day = None if number == 7 else number
    return Sentence(number, number, day, day, number % 2, (0, number), text, language)


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("release") / "text"
    make_index(folder, map(sentence, SENTENCES))
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
        ("новые", {6, 8}),
        ("новая NOT старое", {8}),
        ("мосты", {8}),
        ("Lodz", {8}),
        ("kilicdaroglu", {8}),
        ("समझौता", {9}),
        ('"पर समझौता"', {9}),
        ("समझ*", {9}),
        ("Armenia's OR treaty's", set()),
        ("(negot* OR left) NOT signed", {1}),
        ('"border treaty" OR "cease-fire held"', {1, 7}),
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
        ("border AND", 'after "AND"'),
        ("OR border", 'before "OR"'),
        ("border OR", 'after "OR"'),
        ("border AND (", 'after "\\("'),
        ("NOT border", "NOT alone"),
        ("border NOT", 'after "NOT"'),
        ("n*", "first 2 letters"),
        ("*", "first 2 letters"),
        ("ne*ot", "can only end a word"),
        ("!!!", "holds no word"),
        ('"..."', "holds no word"),
        ("a " * 60, "ask for fewer"),
        ('"border treat*"', "inside quotation marks"),
        ("border -treaty", "NOT treaty"),
        ("bor?er", "stands for no letter"),
        ("*border", "can only end a word"),
        ("border OR NOT treaty", "NOT alone"),
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


def test_the_sentence_with_most_of_what_is_asked_for_comes_first(tmp_path: Path) -> None:
    rows = ((1, "A long report of many things and a dam.", "en"), (2, "Dam, dam, dam.", "en"))
    make_index(tmp_path / "text", map(sentence, rows))

    assert find(tmp_path / "text", parse("dam")) == [2, 1]


def test_a_lost_index_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="store repair"):
        find(tmp_path / "none", parse("border"))


@pytest.mark.parametrize(
    ("query", "within", "numbers"),
    [
        ("treaty", Within(), {1, 2, 3}),
        ("treaty", Within(outlets=(1,)), {1, 3}),
        ("treaty", Within(outlets=()), set()),
        ("treaty", Within(any_actor=(1, 2)), {1, 2}),
        ("treaty", Within(any_actor=(0, 2)), {1, 2, 3}),
        ("treaty", Within(all_actors=(0, 2)), {2}),
        ("treaty", Within(all_actors=(1, 2)), set()),
        ("treaty", Within(since=2), {2, 3}),
        ("treaty", Within(until=2), {1, 2}),
        ("treaty NOT border", Within(since=1, until=3, any_actor=(0,), outlets=(0, 1)), {3}),
        ("treaty OR cease-fire", Within(since=-5), {1, 2, 3}),
        ("cease-fire", Within(), {7}),
    ],
)
def test_words_are_asked_for_with_actors_outlets_and_days(
    query: str, within: Within, numbers: set[int], index: Path
) -> None:
    found = find_within(index, parse(query), within)

    assert set(found["mention_no"].to_pylist()) == numbers
    assert found["event_no"].to_pylist() == found["mention_no"].to_pylist()


def test_a_patched_index_has_the_new_sentences_in_place_of_the_old(tmp_path: Path) -> None:
    make_index(tmp_path / "text", map(sentence, SENTENCES))

    patch_index(tmp_path / "text", (1, 2), [sentence((9, "A border treaty.", "en"))])

    assert set(find(tmp_path / "text", parse("treaty"))) == {3, 9}
