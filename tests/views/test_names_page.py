"""The page of names: its words, its address, and what it says where something is wrong."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from streamlit.testing.v1 import AppTest

from timeline.actors import Actor, ActorRegistry
from timeline.actors.review import Decision, Verdict
from timeline.build import build
from timeline.model import ActorKind
from timeline.store import Layout, knowledge
from timeline.store.lock import hold
from timeline.views.deciding import decision_words
from timeline.views.name_card import name_spans, registered_like
from timeline.views.state import Listed, NamesView, View, from_parameters, to_parameters

DASHBOARD = str(Path(__file__).parents[2] / "dashboard.py")
ADA = Actor("ada-lind", ActorKind.PERSON, "Ada Lind", aliases=("Adele Lind",))
REGISTRY = ActorRegistry((ADA, Actor("helvion", ActorKind.ORGANISATION, "Helvion of Adaland")))


NOTE = """---
url: https://ruritanian.example/1
published: 2021-09-24
---
Rudolf Elfberg met Michael Strelsow on 17 August. Armenia warned Rudolf Elfberg on 18 August.
"""


# "Elfberg" alone, in another article.
BARE = """---
url: https://ruritanian.example/2
published: 2021-09-25
---
Elfberg said on 19 August that he would not come.
"""


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("names")
    (root / "a.md").write_text(NOTE, encoding="utf-8")
    build([str(root / "a.md")], store=root / "store")
    return root / "store"


@pytest.fixture
def open_names(monkeypatch: pytest.MonkeyPatch) -> Callable[..., AppTest]:
    def run(store: Path, **query: str) -> AppTest:
        monkeypatch.setenv("TIMELINE_STORE", str(store))
        monkeypatch.delenv("TIMELINE_SOURCE", raising=False)
        app = AppTest.from_file(DASHBOARD, default_timeout=30)
        for name, value in {"names": "waiting", **query}.items():
            app.query_params[name] = value
        return app.run()

    return run


def shown(app: AppTest) -> str:
    """All text that the page sets as HTML."""
    return " ".join(one.proto.body for one in app.get("html"))


def button(app: AppTest, label: str) -> Any:
    return next(one for one in app.button if label in one.label)


def test_the_names_of_a_store_wait_most_frequent_first(store: Path, open_names: Any) -> None:
    app = open_names(store)

    assert not app.exception
    listed = [one.label for one in app.button if one.label.startswith("**")]
    assert listed == ["**Rudolf Elfberg**  \nperson? · 2", "**Michael Strelsow**  \nperson? · 1"]
    assert dict(app.query_params) == {"names": "waiting"}


def test_a_bare_surname_is_merged_into_who_has_it_in_full_elsewhere(
    tmp_path: Path, open_names: Any
) -> None:
    (tmp_path / "a.md").write_text(NOTE, encoding="utf-8")
    (tmp_path / "b.md").write_text(BARE, encoding="utf-8")
    store = tmp_path / "store"
    build([str(tmp_path / "a.md"), str(tmp_path / "b.md")], store=store)
    app = open_names(store, name="elfberg")

    assert "In full in other articles" in shown(app)
    button(app, "Accept Rudolf Elfberg and merge into it · 1 article").click().run()

    assert not app.exception
    listed = [one.label for one in app.button if one.label.startswith("**")]
    assert listed == ["**Michael Strelsow**  \nperson? · 1"]


def test_a_name_that_waits_is_merged_into_another_that_is_spelled_alike(
    tmp_path: Path, open_names: Any
) -> None:
    (tmp_path / "a.md").write_text(NOTE, encoding="utf-8")
    other = NOTE.replace("/1", "/2").replace("Elfberg", "Elfburg")
    (tmp_path / "b.md").write_text(other, encoding="utf-8")
    build([str(tmp_path / "a.md"), str(tmp_path / "b.md")], store=tmp_path / "store")
    app = open_names(tmp_path / "store", name="rudolf-elfburg")

    assert "Not registered either, and spelled alike" in shown(app)
    button(app, "Accept Rudolf Elfberg and merge into it · 1 article").click().run()

    assert not app.exception
    assert "Elfburg" not in " ".join(one.label for one in app.button)


def test_ticked_names_are_decided_on_at_once_and_taken_back_at_once(
    tmp_path: Path, open_names: Any
) -> None:
    (tmp_path / "a.md").write_text(NOTE, encoding="utf-8")
    build([str(tmp_path / "a.md")], store=tmp_path / "store")
    app = open_names(tmp_path / "store")
    for tick in app.checkbox:
        tick.check().run()

    button(app, "Accept 2 as found").click().run()

    assert "Every name is decided on." in shown(app)
    assert "“Rudolf Elfberg” was accepted as a person; “Michael Strelsow” was accepted" in shown(
        app
    )
    button(app, "Undo").click().run()
    assert [one.label for one in app.checkbox] == ["Tick Rudolf Elfberg", "Tick Michael Strelsow"]
    assert not app.exception


def test_somebody_else_of_the_name_is_told_apart_beside_the_sentence(
    tmp_path: Path, open_names: Any
) -> None:
    (tmp_path / "a.md").write_text(NOTE, encoding="utf-8")
    build([str(tmp_path / "a.md")], store=tmp_path / "store")
    app = open_names(tmp_path / "store", names="registered")

    next(one for one in app.text_input if one.label.startswith("Who is it in this")).set_value(
        "Bank of Armenia"
    )
    button(app, "Tell them apart").click().run()

    assert not app.exception
    assert "“Bank of Armenia” was told from Armenia" in shown(app)
    assert "No article names anybody who is registered." in shown(app)


def test_who_is_suggested_may_be_searched_for_too(tmp_path: Path, open_names: Any) -> None:
    text = NOTE.replace("Michael Strelsow", "Nikol Pashinyak")
    (tmp_path / "a.md").write_text(text, encoding="utf-8")
    build([str(tmp_path / "a.md")], store=tmp_path / "store")
    app = open_names(tmp_path / "store", name="nikol-pashinyak")
    assert button(app, "Merge into Nikol Pashinyan · 9")

    search = next(one for one in app.text_input if one.key == "search-nikol-pashinyak")
    search.set_value("Nikol Pash").run()

    assert not app.exception
    assert button(app, "Merge into Nikol Pashinyan · person")


def test_a_decision_that_cannot_be_kept_is_told_and_not_traced(
    store: Path, open_names: Any
) -> None:
    app = open_names(store)

    with hold(Layout(store).lock):
        button(app, "Accept").click().run()

    assert not app.exception
    assert "was not kept" in app.error[0].value
    assert "another build holds this store" in app.text[0].value


def test_the_last_good_registry_stays_in_use_while_its_file_is_not_in_order(
    store: Path, open_names: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    registry = tmp_path / "actors.yaml"
    registry.write_text("- id: armenia\n  kind: country\n  name: Armenia\n")
    monkeypatch.setattr(knowledge, "_REGISTRIES", tmp_path)
    app = open_names(store, names="registered")
    registry.write_text("- id: armenia\n  kind: land\n  name: Armenia\n")

    app.run()

    assert not app.exception
    assert "last good one is in use" in app.warning[0].value
    assert f"{registry}:2" in app.text[0].value
    assert "Armenia" in shown(app)


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ({"names": "decided"}, "Nothing has been decided yet."),
        ({"find": "nosuchname"}, "No name here contains “nosuchname”."),
    ],
)
def test_a_list_without_names_says_so(
    store: Path, open_names: Any, query: dict[str, str], words: str
) -> None:
    app = open_names(store, **query)

    assert words in shown(app)
    assert not app.exception


def test_a_store_without_records_is_told_and_not_traced(make_store: Any, open_names: Any) -> None:
    app = open_names(make_store(events=5))

    assert not app.exception
    assert "cannot be decided on" in app.error[0].value


@pytest.mark.parametrize(
    "names",
    [NamesView(), NamesView(Listed.REGISTERED, "ada-lind", "li", 40), NamesView(Listed.DECIDED)],
)
def test_the_page_of_names_is_its_address(names: NamesView) -> None:
    written = to_parameters(View(names=names))

    assert from_parameters(written).names == names


@pytest.mark.parametrize("start", ["-3", "x", "9" * 40, "٣"])
def test_an_address_of_names_that_makes_no_sense_begins_at_the_first(start: str) -> None:
    found = from_parameters({"names": ["waiting"], "from": [start]}).names

    assert found == NamesView()
    assert from_parameters({"names": ["nonsense"]}).names is None


@pytest.mark.parametrize(
    ("sentence", "name", "marked"),
    [
        ("Ada Lind met ADA LIND.", "Ada Lind", ["Ada Lind", "ADA LIND"]),
        ("Mrs Lind spoke.", "Ada Lind", ["Lind"]),
        ("Nobody spoke.", "Ada Lind", []),
        ("Straße, İzmir and Ada Lind", "Ada Lind", []),
    ],
)
def test_a_name_is_marked_where_it_stands(sentence: str, name: str, marked: list[str]) -> None:
    assert [sentence[start:end] for start, end in name_spans(sentence, name)] == marked


@given(st.text(max_size=40), st.text(max_size=10))
@hypothesis_settings(deadline=None)
def test_no_text_breaks_the_marking_of_names(sentence: str, name: str) -> None:
    spans = list(name_spans(sentence, name))

    assert all(0 <= start < end <= len(sentence) for start, end in spans)


def test_registered_names_are_searched_by_any_of_their_names() -> None:
    found = registered_like(REGISTRY, " ada", but="nobody")

    assert [actor.id for actor in found] == ["ada-lind", "helvion"]
    assert [one.id for one in registered_like(REGISTRY, "adele  lind", but="")] == ["ada-lind"]
    assert not list(registered_like(REGISTRY, "ada", but="ada-lind"))[1:]


@pytest.mark.parametrize(
    ("verdict", "words"),
    [
        (Verdict.ACCEPT, "“Ada” was accepted as an organisation"),
        (Verdict.MERGE, "“Ada” was merged into Ada Lind"),
        (Verdict.RENAME, "ada was renamed “Ada”"),
        (Verdict.CHANGE_KIND, "“Ada” was made an organisation"),
        (Verdict.REJECT, "“Ada” was rejected: it is no name of an actor"),
    ],
)
def test_a_decision_is_told_in_a_sentence(verdict: Verdict, words: str) -> None:
    decision = Decision("d", verdict, "ada", "Ada", ActorKind.ORGANISATION, target="ada-lind")

    assert decision_words(decision, REGISTRY) == words
