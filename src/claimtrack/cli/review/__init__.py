"""The command that goes through the queue with a person, claim by claim and key by key."""

from claimtrack.cli.review.command import review

__all__ = ["review"]
