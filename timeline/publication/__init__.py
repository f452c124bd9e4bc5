"""Clues to facts: when, by whom and where an article was published, with the evidence."""

from timeline.publication.identity import identify
from timeline.publication.outlets import Outlet, Outlets
from timeline.publication.unread import unread_days

__all__ = ["Outlet", "Outlets", "identify", "unread_days"]
