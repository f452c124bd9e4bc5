"""Who says it: the speaker of each dated sentence, by the fullest name that the article gives."""

from timeline.claims.claimants import claimants

__all__ = ["claimants"]
