"""Writing what is not there yet: all rows in bulk."""

from collections.abc import Iterable

from django.contrib.contenttypes.models import ContentType
from django.db import models
from wagtail.models import Page, ReferenceIndex

from home.starter.digests import content_digests
from home.starter.inventory import Inventory
from home.starter.jobs import Job
from home.starter.localize import LocalizeRows
from home.starter.records import make_instance, set_values
from home.starter.texts import values_of
from home.starter.tree import Tree, insert_own_rows, insert_page_rows, insert_revisions, publish_now

Digests = dict[tuple[str, str], dict[str, str]]


class Writer:
    """Writes snippets and pages, then their translations. `digests` says what was written, by path and language."""

    def __init__(self, inventory: Inventory) -> None:
        self.inventory = inventory
        self.digests: Digests = {}

    def write(self, snippets: list[Job], pages: list[Job]) -> None:
        """Write everything in all its languages; pages below pages that are there or come before them in the list."""
        for job in snippets:
            self._write_snippet(job)
        self._place(pages)
        written = [page for job in pages for page in self._filled(job)]
        insert_own_rows(written)
        insert_revisions(written)

    def translate(self, jobs: Iterable[Job]) -> None:
        """Write what wagtail-localize knows of them; the English text must stand."""
        rows = LocalizeRows(self.inventory.locales["en"])
        for job in jobs:
            instances = job.instances(self.inventory)
            targets = {self.inventory.locales[code]: one for code, one in instances.items() if code != "en"}
            if "en" in instances:
                rows.write(instances["en"], targets, job.entry.path)
            else:
                rows.add_languages(self.inventory.get(job.entry.path, "en"), targets, job.entry.path)

    def _write_snippet(self, job: Job) -> None:
        for code in job.codes:
            values = values_of(job.entry, code, self.inventory)
            instance = make_instance(job.entry, self.inventory.locales[code], values)
            self.digests[job.entry.path, code] = content_digests(instance, values)
            instance.save()
            self.inventory.put(job.entry.path, code, instance)

    def _place(self, jobs: list[Job]) -> None:
        """Write the rows that all pages have, language by language, so that texts can link to any page."""
        tree = Tree(Page.get_first_root_node())
        for code, locale in self.inventory.locales.items():
            for job in jobs:
                if code in job.codes:
                    page = make_instance(job.entry, locale, {"title": job.entry.in_language(code)["title"]})
                    page.content_type = ContentType.objects.get_for_model(type(page))
                    parent = tree.root if job.parent is None else self.inventory.get(job.parent, code)
                    publish_now(page, is_live=parent.live)
                    tree.place(page, parent)
                    self.inventory.put(job.entry.path, code, page)
        pages = [page for job in jobs for page in job.instances(self.inventory).values()]
        insert_page_rows(pages)
        tree.count_children()
        for job in jobs:
            for code, page in job.instances(self.inventory).items():
                self.inventory.put(job.entry.path, code, page)

    def _filled(self, job: Job) -> list[Page]:
        for code, page in job.instances(self.inventory).items():
            values = values_of(job.entry, code, self.inventory)
            set_values(page, values)
            self.digests[job.entry.path, code] = content_digests(page, values)
        return list(job.instances(self.inventory).values())


def index_references(instances: Iterable[models.Model]) -> None:
    """Note what the instances link to; while loading, Wagtail does not."""
    for instance in instances:
        if ReferenceIndex.is_indexed(type(instance)):
            ReferenceIndex.create_or_update_for_object(instance)
