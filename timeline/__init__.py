"""Timeline: what happened when in a pile of articles, who says so, and where they disagree."""

__version__ = "0.1.0"
