"""Models that all apps share."""

from portal.shared.passages import Passage
from portal.shared.translations.models import OutdatedSince

__all__ = ["OutdatedSince", "Passage"]
