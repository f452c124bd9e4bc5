"""The languages whose dates are read by rules of their own."""

from collections.abc import Iterator, Mapping
from importlib import import_module

from timeline.dates.rule import Language
from timeline.languages.detection import detect

__all__ = ["LANGUAGES", "detect"]

# Where each is made; a language that no text is in is never loaded.
_MADE_IN = {"en": ("timeline.languages.en", "ENGLISH"), "ru": ("timeline.languages.ru", "RUSSIAN")}


class _Languages(Mapping[str, Language]):
    """The languages by ISO 639-1 code, each made when it is first asked for."""

    def __getitem__(self, code: str) -> Language:
        module, name = _MADE_IN[code]
        language = getattr(import_module(module), name)
        if not isinstance(language, Language):
            raise TypeError(f"{module}.{name} is no Language")
        return language

    def __iter__(self) -> Iterator[str]:
        return iter(_MADE_IN)

    def __len__(self) -> int:
        return len(_MADE_IN)


LANGUAGES: Mapping[str, Language] = _Languages()
