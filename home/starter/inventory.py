"""Where every entry stands in this installation."""

from django.db import models
from wagtail.models import Locale, Page

from home.starter.files import ContentError, Entry
from home.starter.records import model_of

Place = tuple[str, str]  # path, language


class Inventory:
    """Primary keys and instances by path and language; what is written is put here, so that later entries find it."""

    def __init__(self, languages: list[str], entries: list[Entry]) -> None:
        self.locales = {code: Locale.objects.get_or_create(language_code=code)[0] for code in languages}
        self.entries = {entry.path: entry for entry in entries}
        self._instances: dict[Place, models.Model] = {}
        self._pks: dict[Place, int] = {}
        paths = {entry.key: entry.path for entry in entries}
        for model in {Page, *(model_of(entry) for entry in entries if entry.is_snippet)}:
            for key, code, pk in model.objects.values_list("translation_key", "locale__language_code", "pk"):
                if key in paths:
                    self._pks[paths[key], code] = pk

    def has(self, path: str, code: str) -> bool:
        """Say whether the entry stands here in a language."""
        return (path, code) in self._pks

    def pk(self, path: str, code: str) -> int:
        """Return the primary key, 0 for what an editor deleted; raise ContentError for a path without a file."""
        if path not in self.entries:
            raise ContentError(f"“{path}” is linked to, but there is no such file")
        return self._pks.get((path, code), 0)

    def get(self, path: str, code: str) -> models.Model:
        """Return the page or snippet, read once."""
        if (path, code) not in self._instances:
            model = model_of(self.entries[path])
            self._instances[path, code] = model.objects.get(pk=self._pks[path, code])
        return self._instances[path, code]

    def put(self, path: str, code: str, instance: models.Model) -> None:
        """Note what was written; its primary key may come later (`number`)."""
        self._instances[path, code] = instance
        self._pks[path, code] = instance.pk or 0

    def read_again(self, path: str, code: str) -> models.Model:
        """Return the instance as it stands now."""
        del self._instances[path, code]
        return self.get(path, code)
