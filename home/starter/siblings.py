"""New pages among those that are there: where the files have them."""

from wagtail.models import Page

from home.starter.inventory import Inventory
from home.starter.jobs import Job


def put_in_place(jobs: list[Job], inventory: Inventory) -> int:
    """Move pages that were added as the last ones beside their neighbours of the files; return how many moved.

    Jobs come in the order of the files. Pages that editors moved elsewhere are no neighbours any more.
    """
    return sum(_put(job, code, inventory) for job in jobs if job.parent is not None for code in job.codes)


def _put(job: Job, code: str, inventory: Inventory) -> bool:
    names = inventory.entries[job.parent].source.get("children") or []
    paths = [f"{job.parent}/{name}".lstrip("/") for name in names]
    place = paths.index(job.entry.path)
    page = Page.objects.get(pk=inventory.pk(job.entry.path, code))
    siblings = {sibling.pk: sibling for sibling in page.get_siblings(inclusive=False)}
    before = _nearest(reversed(paths[:place]), code, inventory, siblings)
    after = _nearest(paths[place + 1 :], code, inventory, siblings)
    if after is None or (before and before.path < page.path < after.path):
        return False
    target, side = (before, "right") if before else (after, "left")
    page.move(target, pos=side)
    return True


def _nearest(paths, code: str, inventory: Inventory, siblings: dict[int, Page]) -> Page | None:
    pks = (inventory.pk(path, code) for path in paths)
    return next((siblings[pk] for pk in pks if pk in siblings), None)
