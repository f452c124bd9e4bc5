"""Who did it: names in a text, each resolved to one actor of the registry that is passed in."""

from timeline.actors.proposals import Proposal
from timeline.actors.recognition import find_actors
from timeline.actors.registry import Actor, ActorRegistry, DatedRole

__all__ = ["Actor", "ActorRegistry", "DatedRole", "Proposal", "find_actors"]
