"""How a page or snippet stands in one language. Plain rules: no queries, no clock."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class State(TextChoices):
    """What an editor wants to know of one language."""

    SOURCE = "source", _("Source")
    MISSING = "missing", _("Missing")
    DRAFT = "draft", _("Draft")
    OUTDATED = "outdated", _("Outdated")
    CURRENT = "current", _("Current")


@dataclass(frozen=True)
class Facts:
    """What is known of one language of one thing.

    `gaps` counts texts without a translation and linked snippets that do not exist in the language; for a page that is
    edited by hand they say nothing. `saved_at` is the last time the translation was saved, by hand or from its texts.
    """

    exists: bool
    is_live: bool = False
    is_by_hand: bool = False
    gaps: int = 0
    was_complete: bool = True
    saved_at: datetime | None = None
    source_changed_at: datetime | None = None
    outdated_since: datetime | None = None


def judge(facts: Facts) -> tuple[State, datetime | None]:
    """Return the state, and for an outdated one since when.

    A thing without drafts of its own (a snippet) is a draft until it was complete once.
    """
    if not facts.exists:
        return State.MISSING, None
    has_gaps = bool(facts.gaps) and not facts.is_by_hand
    if not facts.is_live or (has_gaps and not facts.was_complete):
        return State.DRAFT, None
    if has_gaps or _is_behind(facts):
        return State.OUTDATED, _since(facts)
    return State.CURRENT, None


def _is_behind(facts: Facts) -> bool:
    if facts.source_changed_at is None:
        return False
    return facts.saved_at is None or facts.saved_at < facts.source_changed_at


def _since(facts: Facts) -> datetime | None:
    """Return the first change that the translation has not followed; an older note is of an earlier time."""
    noted = facts.outdated_since
    if noted and (facts.saved_at is None or noted > facts.saved_at):
        return noted
    return facts.source_changed_at
