"""Models that all apps share."""

from portal.shared.passages import Passage

__all__ = ["Passage"]
