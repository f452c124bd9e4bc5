"""What happened: dated sentences as event mentions, and mentions of one happening as an event."""

from timeline.events.clustering import cluster
from timeline.events.mentions import event_mentions
from timeline.events.source_links import source_link
from timeline.events.voices import Voice, count_sources, voice_of

__all__ = ["Voice", "cluster", "count_sources", "event_mentions", "source_link", "voice_of"]
