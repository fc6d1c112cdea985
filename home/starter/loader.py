"""Loading the starter content: into an empty portal at once, into one that has it what is newer."""

from collections.abc import Callable
from pathlib import Path

from django.db import connection, transaction
from wagtail.models import Page, Site
from wagtail.signal_handlers import disable_reference_index_auto_update

from home.models import StarterItem
from home.starter.editions import write_editions
from home.starter.files import CONTENT, all_digests, read_pages, read_snippets
from home.starter.inventory import Inventory
from home.starter.jobs import Job
from home.starter.outcome import Outcome
from home.starter.upgrade import Upgrade
from home.starter.writer import Writer, index_references
from portal.accounts.roles import grant_page_permissions
from portal.shared.signals import content_loaded

Say = Callable[[str], None]


def load_starter(languages: list[str], say: Say, folder: Path = CONTENT) -> Outcome:
    """Load what is not there yet and update what nobody touched; return what was done.

    Everything happens in one transaction: a load that is killed leaves nothing behind, and of two at once the second
    finds the work done.
    """
    with transaction.atomic(), disable_reference_index_auto_update():
        _take_turns()
        seen = dict(StarterItem.objects.values_list("path", "files"))
        if seen and _is_seen(seen, all_digests(languages, folder)):
            return Outcome()
        outcome = _load(languages, say, folder, is_first=not seen)
        if outcome.added:
            grant_page_permissions(Page.objects.filter(depth=2))
    Site.clear_site_root_paths_cache()
    return outcome


def _is_seen(seen: dict[str, dict], files: dict[str, dict]) -> bool:
    """Say whether every file was met before as it is; what left the files does not matter."""
    return all(seen.get(path, {}).get(code) == digest for path, own in files.items() for code, digest in own.items())


def _take_turns() -> None:
    """Wait for another load. On SQLite every transaction of ours takes the one write lock at its start."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(f"LOCK TABLE {StarterItem._meta.db_table} IN SHARE ROW EXCLUSIVE MODE")


def _load(languages: list[str], say: Say, folder: Path, *, is_first: bool) -> Outcome:
    snippets, pages = list(read_snippets(languages, folder)), list(read_pages(languages, folder))
    if not is_first:
        return Upgrade(languages, snippets, pages).run(say)
    Page.objects.filter(depth=2, content_type__app_label="wagtailcore").delete()
    Page.fix_tree()
    inventory = Inventory(languages, [*snippets, *(entry for entry, _parent in pages)])
    snippet_jobs = [Job(entry, tuple(entry.texts)) for entry in snippets]
    page_jobs = [Job(entry, tuple(entry.texts), parent) for entry, parent in pages]
    return _first_load(inventory, snippet_jobs, page_jobs, say)


def _first_load(inventory: Inventory, snippets: list[Job], pages: list[Job], say: Say) -> Outcome:
    writer, jobs = Writer(inventory), [*snippets, *pages]
    say(f"{len(snippets)} snippets, {len(pages)} pages")
    writer.write(snippets, pages)
    say("translations")
    writer.translate(jobs)
    Site.objects.all().delete()
    root = inventory.pk("", "en")
    Site.objects.create(hostname="localhost", root_page_id=root, is_default_site=True, site_name="İmece")
    StarterItem.objects.bulk_create([_item(job, writer) for job in jobs])
    write_editions([job.entry for job in jobs])
    instances = [one for job in jobs for one in job.instances(inventory).values()]
    index_references(instances)
    content_loaded.send(sender=Writer, instances=instances)
    return Outcome(added=sorted(writer.digests))


def _item(job: Job, writer: Writer) -> StarterItem:
    written = {code: writer.digests[job.entry.path, code] for code in job.codes}
    return StarterItem(path=job.entry.path, files=dict(job.entry.files), written=written)
