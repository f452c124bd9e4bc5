"""The registry that is kept with its indexes for the next start."""

import hashlib
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from timeline.actors import Actor, ActorRegistry, DatedRole, find_actors
from timeline.actors.compiled import from_plain, to_plain
from timeline.actors.review import Decision, Verdict
from timeline.model import ActorKind
from timeline.store import knowledge
from timeline.store.registries import load_actors
from timeline.store.registry_cache import cached_registry

DATA = Path(__file__).parents[2] / "data"
TEXT = "Ada Lind, the President of Norland, told Northport that Bo Ek of Oldtown left."
REGISTRY = ActorRegistry(
    (
        Actor(
            "ada-lind",
            ActorKind.PERSON,
            "Ada Lind",
            aliases=("Lind",),
            names=(("ru", ("Ада Линд",)),),
            country="norland",
            roles=(DatedRole("President of Norland", "2020", None),),
        ),
        Actor("norland", ActorKind.COUNTRY, "Norland", metonyms=("Northport",)),
        Actor("bo-ek", ActorKind.PERSON, "Bo Ek", merged="ada-lind"),
        Actor("no-name", ActorKind.PLACE, "No Name", rejected=True),
    ),
    {"oldtown": "Oldtown"},
)


def never() -> ActorRegistry:
    raise AssertionError("made anew")


def test_a_registry_comes_back_from_plain_values_as_it_was() -> None:
    back = from_plain(json.loads(json.dumps(to_plain(REGISTRY))))

    spans = [(0, len(TEXT))]
    assert back.actors == REGISTRY.actors
    assert back.towns == REGISTRY.towns
    assert find_actors(TEXT, spans, registry=back, country=None) == find_actors(
        TEXT, spans, registry=REGISTRY, country=None
    )


def test_the_shipped_registry_comes_back_whole() -> None:
    registry = load_actors(DATA / "actors.yaml")

    back = from_plain(json.loads(json.dumps(to_plain(registry))))

    assert back.actors == registry.actors
    assert back.towns == registry.towns


def test_what_is_kept_is_read_and_not_made_anew(tmp_path: Path) -> None:
    cache = tmp_path / "actors.cache"
    cached_registry(cache, "key", lambda: REGISTRY)

    assert cached_registry(cache, "key", never).actors == REGISTRY.actors


@pytest.mark.parametrize(
    "spoil",
    [
        lambda content: b"",
        lambda content: content[:-10],
        lambda content: content.replace(b"Ada", b"Eva", 1),
        lambda content: b"timeline actors other " + content.split(b" ", 3)[3],
        lambda content: bytes(1000),
    ],
)
def test_a_damaged_or_foreign_file_is_made_anew(
    tmp_path: Path, spoil: Callable[[bytes], bytes]
) -> None:
    cache = tmp_path / "actors.cache"
    cached_registry(cache, "key", lambda: REGISTRY)
    cache.write_bytes(spoil(cache.read_bytes()))

    registry = cached_registry(cache, "key", lambda: ActorRegistry())

    assert registry.actors == ()
    assert cached_registry(cache, "key", never).actors == ()


def test_a_whole_file_of_another_shape_is_made_anew(tmp_path: Path) -> None:
    cache = tmp_path / "actors.cache"
    body = b'{"actors": [["a", "no kind", "A"]]}'
    digest = hashlib.sha256(body).hexdigest()
    cache.write_bytes(f"timeline actors key {digest}\n".encode() + body)

    assert cached_registry(cache, "key", lambda: REGISTRY).actors == REGISTRY.actors


def test_nothing_is_kept_where_there_is_no_folder(tmp_path: Path) -> None:
    cache = tmp_path / "nowhere" / "actors.cache"

    registry = cached_registry(cache, "key", lambda: REGISTRY)

    assert registry is REGISTRY
    assert not cache.parent.exists()


def test_an_edited_file_and_a_decision_are_seen_at_the_next_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(knowledge, "_REGISTRIES", tmp_path)
    file, cache = tmp_path / "actors.yaml", tmp_path / "actors.cache"
    file.write_text("- {id: ann-lee, kind: person, name: Ann Lee}\n")
    first = knowledge.known_actors((), cache=cache)
    file.write_text("- {id: ann-lee, kind: person, name: Ann Leigh}\n")
    rejection = Decision("d1", Verdict.REJECT, "ann-lee")

    edited = knowledge.known_actors((), cache=cache)
    decided = knowledge.known_actors((rejection,), cache=cache)

    assert [registry.actors[0].name for registry in (first, edited)] == ["Ann Lee", "Ann Leigh"]
    assert decided.actors[0].rejected
    assert not knowledge.known_actors((), cache=cache).actors[0].rejected


def test_a_decision_reads_no_registry_file_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(knowledge, "_REGISTRIES", tmp_path)
    (tmp_path / "actors.yaml").write_text("- {id: ann-lee, kind: person, name: Ann Lee}\n")
    knowledge.known_actors((), cache=tmp_path / "actors.cache")
    knowledge._actors_of_files.cache_clear()
    monkeypatch.setattr(knowledge, "load_actors", lambda path: never())

    rejection = Decision("d1", Verdict.REJECT, "ann-lee")
    decided = knowledge.known_actors((rejection,), cache=tmp_path / "actors.cache")

    assert decided.actors[0].rejected
    assert [path.name for path in tmp_path.glob("*.cache")] == ["actors.cache"]
