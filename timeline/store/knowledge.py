"""What the pipeline is told besides the articles, and a fingerprint of it all."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import astuple, dataclass, replace
from functools import lru_cache
from pathlib import Path

from timeline.actors import ActorRegistry
from timeline.actors.review import Decision, Verdict, decide, standing
from timeline.pipeline import Propose
from timeline.publication import Outlets
from timeline.store.registries import load_actors, load_outlets
from timeline.store.registry_cache import cached_registry

_PACKAGE = Path(__file__).parents[1]
_REGISTRIES = _PACKAGE.parent / "data"
# What decides how bytes become mentions: a change in any of these reads every article anew.
_RULES = (
    "actors",
    "claims",
    "dates",
    "date_orders.py",
    "encodings.py",
    "events",
    "extraction",
    "field_names.py",
    "languages",
    "model",
    "pipeline.py",
    "publication",
    "sentences.py",
    "strict_yaml.py",
    "writing_systems.py",
)
# What decides how the registry files become actors with indexes.
_ACTOR_RULES = ("actors/*.py", "store/regist*.py", "model/*.py", "strict_yaml.py")


@dataclass(frozen=True, slots=True)
class Registries:
    """What users tell of outlets and actors.

    Args:
        propose: Finds names besides those that rules find; None for rules alone.
    """

    outlets: Outlets
    actors: ActorRegistry
    propose: Propose | None = None


def load_registries(decisions: Sequence[Decision], *, cache: Path) -> Registries:
    """Read the registry files that users edit; the actors come with their indexes made.

    Args:
        decisions: All that were ever made.
        cache: Where the actors of the files are kept with their indexes; those that were decided
            on have a file of their own beside it, so that neither undoes the other.

    Raises:
        RegistryError: One is not in order.
    """
    kept = cache.with_stem(f"{cache.stem}-decided") if standing(decisions) else cache
    actors = cached_registry(
        kept, _actors_key(decisions), lambda: decide(_read_actors(), decisions)
    )
    return Registries(load_outlets(_REGISTRIES / "outlets.yaml"), actors)


def known_actors(decisions: Sequence[Decision], *, cache: Path) -> ActorRegistry:
    """The registered actors, with what was decided by command laid over them.

    The indexes of what was decided on are made when they are first asked for: who looks at names
    alone waits for none.

    Args:
        decisions: All that were ever made.
        cache: Where the actors of the files are kept with their indexes.

    Raises:
        RegistryError: The file is not in order.
    """
    return decide(_actors_of_files(cache, _actors_key(()), _changed_at(cache)), decisions)


# One decision asks several times, and the next one again.
@lru_cache(maxsize=1)
def _actors_of_files(cache: Path, key: str, _changed_at: int) -> ActorRegistry:
    """The actors of the files of a key; read once more after their cache was changed or closed."""
    return cached_registry(cache, key, _read_actors)


def _read_actors() -> ActorRegistry:
    return load_actors(_REGISTRIES / "actors.yaml")


def _changed_at(path: Path) -> int:
    """When a file or the right to read it last changed, in nanoseconds; 0 where there is none."""
    try:
        return path.stat().st_ctime_ns
    except OSError:
        return 0


def _actors_key(decisions: Sequence[Decision]) -> str:
    """Tell the registry of these files, rules and decisions from any other."""
    digest = hashlib.sha256()
    rules = [path for part in _ACTOR_RULES for path in sorted(_PACKAGE.glob(part))]
    _add_files(digest, [*rules, *_registry_files()])
    _add_decisions(digest, decisions)
    return digest.hexdigest()


def registries_changed_at() -> tuple[int, ...]:
    """When each registry file was last written, in nanoseconds: tells that one was edited."""
    return tuple(path.stat().st_mtime_ns for path in _registry_files())


def _registry_files() -> list[Path]:
    return sorted([*_REGISTRIES.glob("*.yaml"), *_REGISTRIES.glob("*.tsv")])


def fingerprint(decisions: Sequence[Decision] = (), *, model: object = None) -> str:
    """Tell these rules, registries, decisions and this model from any others.

    Args:
        decisions: All that were ever made.
        model: Its `repr` tells it from others; None where rules alone find names.
    """
    parts = [_PACKAGE / name for name in _RULES]
    modules = [path for part in parts for path in (part, *part.rglob("*.py")) if path.is_file()]
    digest = hashlib.sha256()
    _add_files(digest, sorted([*modules, *_registry_files()]))
    _add_decisions(digest, decisions)
    if model is not None:
        digest.update(repr(model).encode())
    return digest.hexdigest()[:16]


def _add_files(digest: "hashlib._Hash", paths: Iterable[Path]) -> None:
    for path in paths:
        digest.update(f"{path.parent.name}/{path.name}\0".encode())
        digest.update(hashlib.sha256(path.read_bytes()).digest())


def _add_decisions(digest: "hashlib._Hash", decisions: Sequence[Decision]) -> None:
    for decision in standing(decisions):
        if decision.verdict is Verdict.SEPARATE:
            # It changes what is shown of an article, not how that is read.
            continue
        digest.update(repr(astuple(replace(decision, decision_id=""))).encode())
