"""What is to be written anew."""

from dataclasses import dataclass

from django.db import models

from home.starter.files import Entry
from home.starter.inventory import Inventory


@dataclass(frozen=True)
class Job:
    """One entry in the languages in which it is not there yet; `parent` is the path of the page above it."""

    entry: Entry
    codes: tuple[str, ...]
    parent: str | None = None

    def instances(self, inventory: Inventory) -> dict[str, models.Model]:
        """Return {language: instance} of what was written."""
        return {code: inventory.get(self.entry.path, code) for code in self.codes}
