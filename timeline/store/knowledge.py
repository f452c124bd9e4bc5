"""What the pipeline is told besides the articles, and a fingerprint of it all."""

import hashlib
from collections.abc import Sequence
from dataclasses import astuple, dataclass, replace
from pathlib import Path

from timeline.actors import ActorRegistry
from timeline.actors.review import Decision, decide, standing
from timeline.publication import Outlets
from timeline.store.registries import load_actors, load_outlets

_PACKAGE = Path(__file__).parents[1]
_REGISTRIES = _PACKAGE.parent / "data"
# What decides how bytes become mentions: a change in any of these reads every article anew.
_RULES = (
    "actors",
    "dates",
    "events",
    "extraction",
    "field_names.py",
    "languages",
    "model.py",
    "pipeline.py",
    "publication",
    "sentences.py",
    "strict_yaml.py",
)


@dataclass(frozen=True, slots=True)
class Registries:
    """What users tell of outlets and actors."""

    outlets: Outlets
    actors: ActorRegistry


def load_registries() -> Registries:
    """Read the registry files that users edit.

    Raises:
        RegistryError: One is not in order.
    """
    return Registries(load_outlets(_REGISTRIES / "outlets.yaml"), known_actors(()))


def known_actors(decisions: Sequence[Decision]) -> ActorRegistry:
    """The registered actors, with what was decided by command laid over them.

    Raises:
        RegistryError: The file is not in order.
    """
    return decide(load_actors(_REGISTRIES / "actors.yaml"), decisions)


def registries_changed_at() -> tuple[int, ...]:
    """When each registry file was last written, in nanoseconds: tells that one was edited."""
    return tuple(path.stat().st_mtime_ns for path in sorted(_REGISTRIES.glob("*.yaml")))


def fingerprint(decisions: Sequence[Decision] = ()) -> str:
    """Tell these rules, registries and decisions from any others."""
    parts = [_PACKAGE / name for name in _RULES]
    modules = [path for part in parts for path in (part, *part.rglob("*.py")) if path.is_file()]
    digest = hashlib.sha256()
    for path in sorted([*modules, *_REGISTRIES.glob("*.yaml"), *_REGISTRIES.glob("*.tsv")]):
        digest.update(f"{path.relative_to(_PACKAGE.parent)}\0".encode())
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    for decision in standing(decisions):
        digest.update(repr(astuple(replace(decision, decision_id=""))).encode())
    return digest.hexdigest()[:16]
