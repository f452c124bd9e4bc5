"""Text and a publication day in, dates with their days out."""

from timeline.dates.phrases import date_phrases
from timeline.dates.rule import Language
from timeline.dates.tagging import TaggedDate, tag

__all__ = ["Language", "TaggedDate", "date_phrases", "tag"]
