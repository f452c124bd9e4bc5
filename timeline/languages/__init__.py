"""The languages whose dates are read by rules of their own."""

from collections.abc import Iterator, Mapping
from importlib import import_module

from timeline.dates.rule import Language
from timeline.languages.detection import detect

__all__ = ["LANGUAGES", "detect"]

# The name of the language in the package of its code.
_NAMES = {"en": "ENGLISH", "ru": "RUSSIAN"}


class _Languages(Mapping[str, Language]):
    """Languages by code, each imported when asked for: its patterns take time to compile."""

    def __getitem__(self, code: str) -> Language:
        name = _NAMES[code]
        language: Language = getattr(import_module(f"{__name__}.{code}"), name)
        return language

    def __contains__(self, code: object) -> bool:
        return code in _NAMES

    def __iter__(self) -> Iterator[str]:
        return iter(_NAMES)

    def __len__(self) -> int:
        return len(_NAMES)


LANGUAGES: Mapping[str, Language] = _Languages()
