"""What happens when sections are written."""

from guides.models import SectionPage
from guides.services import ensure_passages


def after_save(sender, instance: SectionPage, raw: bool = False, **kwargs) -> None:
    """Give the passages of a saved section their codes; rows from a fixture bring their own."""
    if not raw:
        ensure_passages(instance)


def after_load(sender, instances: list, **kwargs) -> None:
    """Give the passages of loaded sections their codes, in the loader's transaction."""
    for instance in instances:
        if isinstance(instance, SectionPage):
            ensure_passages(instance)
