"""Names that a model proposes; the model here is a stand-in that obeys spaCy's protocol."""

import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

from timeline import proposing
from timeline.actors import Actor, ActorRegistry, Proposal, find_actors
from timeline.build import build
from timeline.cli import main
from timeline.exports.rows import What, rows
from timeline.model import ActorKind
from timeline.proposing import Proposer, proposer
from timeline.store import open_release
from timeline.store.knowledge import fingerprint

REGISTRY = ActorRegistry((Actor("ada-lind", ActorKind.PERSON, "Ada Lind", aliases=("Lind",)),))
NOTE = """---
url: https://norland.example/1
published: 2021-09-24
---
Berries fell on 17 August. It was seen on 18 August.
"""


@dataclass
class StandIn:
    """Finds words of a pattern, as a pipeline with an entity ruler would."""

    pattern: str
    label: str

    @property
    def meta(self) -> dict[str, object]:
        return {"lang": "en", "name": "stand_in", "version": "1.0"}

    def pipe(self, texts: Iterable[str]) -> Iterator[Any]:
        for text in texts:
            found = re.finditer(self.pattern, text)
            yield SimpleNamespace(
                ents=[
                    SimpleNamespace(start_char=m.start(), end_char=m.end(), label_=self.label)
                    for m in found
                ]
            )


@pytest.fixture
def install(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """Let a stand-in be found as the model of spaCy named "small"."""

    def load(name: str, model: StandIn) -> StandIn:
        if name != "small":
            raise OSError(name)
        return model

    def put(model: StandIn) -> None:
        spacy = ModuleType("spacy")
        spacy.load = lambda name: load(name, model)  # type: ignore[attr-defined]
        monkeypatch.setitem(sys.modules, "spacy", spacy)

    proposing._load.cache_clear()
    yield put
    proposing._load.cache_clear()


def names(text: str, *proposals: Proposal) -> list[tuple[str, ActorKind]]:
    (found,) = find_actors(
        text, [(0, len(text))], registry=REGISTRY, country=None, proposals=[proposals]
    )
    return [(mention.actor_id, mention.kind) for mention in found]


def test_a_proposal_adds_a_name_that_was_not_found() -> None:
    text = "Berries rot."

    assert names(text) == []
    assert names(text, Proposal(0, 7, ActorKind.ORGANISATION)) == [
        ("berries", ActorKind.ORGANISATION)
    ]


def test_a_proposal_tells_the_kind_of_a_name_that_was_found() -> None:
    text = "They saw Vinta Brown there."

    proposed = names(text, Proposal(9, 20, ActorKind.ORGANISATION))

    assert proposed == [("vinta-brown", ActorKind.ORGANISATION)]


def test_registered_names_stay_as_they_are() -> None:
    proposed = names("They saw Lind there.", Proposal(9, 13, ActorKind.PLACE))

    assert proposed == [("ada-lind", ActorKind.PERSON)]


@pytest.mark.parametrize("span", [(0, 3), (7, 8), (12, 40), (5, 2)])
def test_a_proposal_that_is_not_of_whole_words_is_left_out(span: tuple[int, int]) -> None:
    assert names("Berries rot.", Proposal(*span, ActorKind.PERSON)) == []


def test_articles_and_possessives_are_no_part_of_a_proposed_name() -> None:
    text = "They met the blue guild's men."

    proposed = names(text, Proposal(9, 25, ActorKind.ORGANISATION))

    assert proposed == [("blue-guild", ActorKind.ORGANISATION)]


def test_a_real_model_of_spacy_proposes_through_a_build(tmp_path: Path) -> None:
    spacy = pytest.importorskip("spacy")
    pipeline = spacy.blank("en")
    pipeline.add_pipe("entity_ruler").add_patterns(
        [{"label": "ORG", "pattern": "the blue guild"}, {"label": "DATE", "pattern": "17 August"}]
    )
    pipeline.to_disk(tmp_path / "model")
    article = (
        "---\npublished: 2021-09-24\n---\nThe blue guild met on 17 August; the blue guild won.\n"
    )
    (tmp_path / "a.md").write_text(article, encoding="utf-8")

    build(
        [str(tmp_path / "a.md")],
        store=tmp_path / "store",
        model=proposer(str(tmp_path / "model")),
    )

    with open_release(tmp_path / "store") as release:
        found = release.connection.execute("SELECT actor_id FROM actors").fetchall()
    assert found == [("blue-guild",)]


def test_labels_of_what_is_no_actor_are_left_out(install: Any) -> None:
    install(StandIn("Berries", "PRODUCT"))

    assert proposer("small")(["Berries rot."]) == [[]]


def test_a_build_with_a_model_resolves_what_it_proposes(install: Any, tmp_path: Path) -> None:
    install(StandIn("Berries", "ORG"))
    (tmp_path / "a.md").write_text(NOTE)
    store = tmp_path / "store"

    build([str(tmp_path / "a.md")], store=store, model=proposer("small"))

    with open_release(store) as release:
        actors = [row["actors"] for row in rows(release.connection, What.MENTIONS)]
    assert actors == [["berries"], []]


def test_a_build_without_the_model_reads_the_articles_anew(install: Any, tmp_path: Path) -> None:
    install(StandIn("Berries", "ORG"))
    (tmp_path / "a.md").write_text(NOTE)
    store = tmp_path / "store"
    build([str(tmp_path / "a.md")], store=store, model=proposer("small"))

    summary = build([str(tmp_path / "a.md")], store=store)

    assert summary.reread == 1


def test_readings_are_known_by_the_model_and_its_version() -> None:
    prints = {fingerprint(model=model) for model in (None, Proposer("a", "1"), Proposer("a", "2"))}

    assert len(prints) == 3


def test_a_model_that_is_not_installed_is_said_to_be_missing(
    install: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    install(StandIn("", ""))

    code = main(["build", str(tmp_path), "--model", "large", "--store", str(tmp_path / "store")])

    assert code == 2
    assert "Timeline downloads none" in capsys.readouterr().err


def test_spacy_that_is_not_installed_is_said_to_be_missing(
    install: Any,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setitem(sys.modules, "spacy", None)

    code = main(["build", str(tmp_path), "--model", "large", "--store", str(tmp_path / "store")])

    assert code == 2
    assert "requirements-model.txt" in capsys.readouterr().err
