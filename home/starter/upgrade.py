"""The starter content of a newer version, on an installation that people have worked on."""

from collections.abc import Callable, Iterable, Iterator

from wagtail.models import Page

from home.models import StarterItem
from home.starter.editions import write_editions
from home.starter.files import Entry
from home.starter.inventory import Inventory
from home.starter.jobs import Job
from home.starter.outcome import Outcome, Places
from home.starter.siblings import put_in_place
from home.starter.updater import Updater, is_touched
from home.starter.writer import Writer, index_references
from portal.shared.signals import content_loaded
from portal.shared.translations.tree_sync import ensure_aliases

Pages = list[tuple[Entry, str | None]]
Say = Callable[[str], None]


class Upgrade:
    """Adds what is new, updates what nobody touched, leaves the rest; what was deleted here stays deleted."""

    def __init__(self, languages: list[str], snippets: list[Entry], pages: Pages) -> None:
        self.snippets, self.pages = snippets, pages
        self.entries = [*snippets, *(entry for entry, _parent in pages)]
        self.items = {item.path: item for item in StarterItem.objects.all()}
        self.inventory = Inventory(languages, self.entries)
        self.writer, self.updater = Writer(self.inventory), Updater(self.inventory)
        self.coming: set[tuple[str, str]] = set()
        self.skipped: Places = []

    def run(self, say: Say) -> Outcome:
        """Do everything; the caller opens the transaction."""
        snippets = list(self._jobs((entry, None) for entry in self.snippets))
        pages = list(self._jobs(self.pages))
        say(f"{len(snippets) + len(pages)} new entries")
        self.writer.write(snippets, pages)
        say("changed entries")
        for entry in self.entries:
            if entry.path in self.items:
                self.updater.update(entry, self.items[entry.path])
        self.writer.translate([*snippets, *pages])
        self._note([*snippets, *pages])
        self._settle(pages)
        return Outcome(sorted(self.writer.digests), self.updater.updated, [*self.updater.kept, *self.skipped])

    # --- what is new -------------------------------------------------------------------------------------------
    def _jobs(self, entries: Iterable[tuple[Entry, str | None]]) -> Iterator[Job]:
        """Yield what is not there yet and has a place; the rest is noted as skipped."""
        for entry, parent in entries:
            item = self.items.get(entry.path)
            new = [code for code in entry.texts if item is None or code not in item.files]
            placed = [code for code in new if self._has_place(entry, parent, code)]
            if item is None and "en" not in placed:
                placed = []
            self.skipped += [(entry.path, code) for code in new if code not in placed]
            if placed:
                self.coming.update((entry.path, code) for code in placed)
                yield Job(entry, tuple(placed), parent)

    def _has_place(self, entry: Entry, parent: str | None, code: str) -> bool:
        """Say whether the page above is there, its address free, and an English page to translate from still ours."""
        if self.inventory.has(entry.path, code) or not self._has_source(entry):
            return False
        if entry.is_snippet or parent is None or (parent, code) in self.coming:
            return True
        if not self.inventory.has(parent, code):
            return False
        return Page._slug_is_available(entry.slug, self.inventory.get(parent, code))

    def _has_source(self, entry: Entry) -> bool:
        item = self.items.get(entry.path)
        if item is None:
            return True
        if not self.inventory.has(entry.path, "en"):
            return False
        return not is_touched(self.inventory.get(entry.path, "en"), item.written.get("en", {}))

    # --- afterwards --------------------------------------------------------------------------------------------
    def _note(self, jobs: list[Job]) -> None:
        """Remember what was written and which files were seen; what was skipped is not tried again."""
        for path, code in self.skipped:
            self._item(path).files[code] = self.inventory.entries[path].files[code]
        for job in jobs:
            for code in job.codes:
                self._item(job.entry.path).files[code] = job.entry.files[code]
                self._item(job.entry.path).written[code] = self.writer.digests[job.entry.path, code]
        new = [item for item in self.items.values() if item.pk is None]
        StarterItem.objects.bulk_update([item for item in self.items.values() if item.pk], ["files", "written"])
        StarterItem.objects.bulk_create(new)
        write_editions([entry for entry in self.entries if self.inventory.has(entry.path, "en")])

    def _item(self, path: str) -> StarterItem:
        return self.items.setdefault(path, StarterItem(path=path))

    def _settle(self, pages: list[Job]) -> None:
        """Put new pages beside their neighbours, and tell everybody who follows pages."""
        put_in_place(pages, self.inventory)
        changed = [*self.writer.digests, *self.updater.updated]
        instances = [self.inventory.read_again(path, code) for path, code in changed]
        index_references(instances)
        ensure_aliases(page for page in instances if isinstance(page, Page) and page.locale.language_code == "en")
        content_loaded.send(sender=Upgrade, instances=instances)
