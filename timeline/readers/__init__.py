"""What users name on the command line, split into articles: bytes and where they were found."""

from timeline.readers.sources import read_sources

__all__ = ["read_sources"]
