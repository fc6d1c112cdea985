"""Whether the starter content is in."""

from portal.shared.health import Condition


def check_starter() -> Condition:
    """Ready when the load has been finished; it is one transaction, so a part of it never stands."""
    from home.models import StarterItem

    items = StarterItem.objects.count()
    return Condition(items > 0, {"items": items})
