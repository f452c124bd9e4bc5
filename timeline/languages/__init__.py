"""The languages whose dates are read by rules of their own."""

from collections.abc import Mapping

from timeline.dates.rule import Language
from timeline.languages.detection import detect
from timeline.languages.en import ENGLISH
from timeline.languages.ru import RUSSIAN

__all__ = ["LANGUAGES", "detect"]

LANGUAGES: Mapping[str, Language] = {language.code: language for language in (ENGLISH, RUSSIAN)}
