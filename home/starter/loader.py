"""Loading the starter content: all rows in bulk, in one transaction."""

from collections.abc import Callable

from django.contrib.contenttypes.models import ContentType
from django.db import models, transaction
from wagtail.models import Locale, Page, ReferenceIndex, Site
from wagtail.signal_handlers import disable_reference_index_auto_update

from home.models import StarterItem
from home.starter.editions import write_editions
from home.starter.files import Entry, read_pages, read_snippets
from home.starter.localize import LocalizeRows
from home.starter.records import field_values, make_instance, set_values
from home.starter.rich_text import to_rich_text
from home.starter.tree import Tree, insert_own_rows, insert_page_rows, insert_revisions, publish_now
from portal.shared.signals import content_loaded

Say = Callable[[str], None]


class Loader:
    """Writes every entry in every language that it has."""

    def __init__(self, languages: list[str], say: Say) -> None:
        self.say = say
        self.locales = {code: Locale.objects.get_or_create(language_code=code)[0] for code in languages}
        self.written: dict[tuple[str, str], models.Model] = {}

    def load(self) -> int:
        """Load everything; return the number of entries."""
        languages = list(self.locales)
        snippets = list(read_snippets(languages))
        pages = list(read_pages(languages))
        self.say(f"{len(snippets)} snippets")
        for entry in snippets:
            self._write_snippet(entry)
        self.say(f"{len(pages)} pages")
        self._place_pages(pages)
        self._write_pages([entry for entry, _ in pages])
        self.say("translations")
        rows = LocalizeRows(self.locales["en"])
        for entry in [*snippets, *(entry for entry, _ in pages)]:
            targets = {self.locales[code]: self.written[entry.path, code] for code in entry.texts if code != "en"}
            rows.write(self.written[entry.path, "en"], targets, entry.path)
        self._finish([*snippets, *(entry for entry, _ in pages)])
        return len(snippets) + len(pages)

    def _values(self, entry: Entry, language: str) -> dict:
        return field_values(
            entry,
            language,
            rich=lambda text: to_rich_text(text, lambda path: self.written[path, "en"].pk),
            snippet_pk=lambda path: self.written[path, language].pk,
        )

    def _write_snippet(self, entry: Entry) -> None:
        for code in entry.texts:
            instance = make_instance(entry, self.locales[code], self._values(entry, code))
            instance.save()
            self.written[entry.path, code] = instance

    def _place_pages(self, pages: list[tuple[Entry, str | None]]) -> None:
        root = Page.get_first_root_node()
        tree = Tree(root)
        for code, locale in self.locales.items():
            for entry, parent in pages:
                if code not in entry.texts:
                    continue
                page = make_instance(entry, locale, {"title": entry.in_language(code)["title"]})
                page.content_type = ContentType.objects.get_for_model(type(page))
                publish_now(page)
                tree.place(page, root if parent is None else self.written[parent, code])
                self.written[entry.path, code] = page
        insert_page_rows([page for page in self.written.values() if isinstance(page, Page)])
        Page.objects.filter(pk=root.pk).update(numchild=root.numchild)

    def _write_pages(self, entries: list[Entry]) -> None:
        pages = []
        for entry in entries:
            for code in entry.texts:
                page = self.written[entry.path, code]
                set_values(page, self._values(entry, code))
                pages.append(page)
        insert_own_rows(pages)
        insert_revisions(pages)

    def _finish(self, entries: list[Entry]) -> None:
        home = self.written["", "en"]
        Site.objects.all().delete()
        Site.objects.create(hostname="localhost", root_page_id=home.pk, is_default_site=True, site_name="İmece")
        StarterItem.objects.bulk_create([StarterItem(path=entry.path, digest=entry.digest) for entry in entries])
        write_editions(entries)
        instances = list(self.written.values())
        for instance in instances:
            if ReferenceIndex.is_indexed(type(instance)):
                ReferenceIndex.create_or_update_for_object(instance)
        content_loaded.send(sender=Loader, instances=instances)


def load_starter(languages: list[str], say: Say) -> int:
    """Load the starter content once; return the number of entries written, 0 when it is there already.

    Everything happens in one transaction: a load that is killed leaves nothing behind.
    """
    with transaction.atomic(), disable_reference_index_auto_update():
        if StarterItem.objects.exists():
            return 0
        Page.objects.filter(depth=2, content_type__app_label="wagtailcore").delete()
        Page.fix_tree()
        number = Loader(languages, say).load()
    Site.clear_site_root_paths_cache()
    return number
