"""What an entry says in a language, ready for its model."""

from home.starter.files import Entry
from home.starter.inventory import Inventory
from home.starter.records import field_values
from home.starter.rich_text import to_rich_text


def values_of(entry: Entry, code: str, inventory: Inventory) -> dict:
    """Return the field values; links lead to the English pages, which readers get in their own language."""
    return field_values(
        entry,
        code,
        rich=lambda text: to_rich_text(text, lambda path: inventory.pk(path, "en")),
        snippet_pk=lambda path: inventory.pk(path, code),
    )
