"""What the pipeline is told besides the articles, and a fingerprint of it all."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from timeline.actors import ActorRegistry
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
    return Registries(
        load_outlets(_REGISTRIES / "outlets.yaml"), load_actors(_REGISTRIES / "actors.yaml")
    )


def fingerprint() -> str:
    """Tell these rules and registries from any others."""
    parts = [_PACKAGE / name for name in _RULES]
    modules = [path for part in parts for path in (part, *part.rglob("*.py")) if path.is_file()]
    digest = hashlib.sha256()
    for path in sorted([*modules, *_REGISTRIES.glob("*.yaml")]):
        digest.update(f"{path.relative_to(_PACKAGE.parent)}\0".encode())
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:16]
