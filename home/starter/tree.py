"""Placing pages in the tree and writing their rows in bulk."""

from django.db import models
from django.utils import timezone
from wagtail.models import COMMENTS_RELATION_NAME, DraftStateMixin, Page, Revision


class Tree:
    """Gives pages their place below parents that may not be written yet."""

    def __init__(self, root: Page) -> None:
        self.root = root
        self._last: dict[str, int] = {}
        self._parents: dict[int, Page] = {}  # those whose rows stand already

    def place(self, page: Page, parent: Page) -> None:
        """Set the tree fields of `page` as the last child of `parent`, and count it there."""
        if parent.path not in self._last:
            last = parent.get_last_child() if parent.pk and parent.numchild else None
            self._last[parent.path] = Page._str2int(last.path[-Page.steplen :]) if last else 0
        self._last[parent.path] += 1
        page.depth, page.numchild = parent.depth + 1, 0
        page.path = Page._get_path(parent.path, page.depth, self._last[parent.path])
        parent.numchild += 1
        if parent.pk:
            self._parents[parent.pk] = parent
        page.set_url_path(parent)
        page._cached_parent_obj = parent

    def count_children(self) -> None:
        """Write the number of children of the parents that stood before."""
        for pk, parent in self._parents.items():
            Page.objects.filter(pk=pk).update(numchild=parent.numchild)


def publish_now(instance: models.Model, *, is_live: bool = True) -> None:
    """Set the fields that publishing sets; or, below a page that is hidden, those of a draft."""
    if isinstance(instance, DraftStateMixin):
        now = timezone.now()
        instance.live, instance.has_unpublished_changes = is_live, not is_live
        instance.first_published_at = instance.last_published_at = now if is_live else None
        instance.latest_revision_created_at = now


def insert_page_rows(pages: list[Page]) -> None:
    """Write the rows of `wagtailcore_page`, so that links between pages can be resolved before any text is made."""
    fields = [field for field in Page._meta.concrete_fields if not field.primary_key]
    rows = [Page(**{field.attname: getattr(page, field.attname) for field in fields}) for page in pages]
    Page.objects.bulk_create(rows)
    for page, row in zip(pages, rows, strict=True):
        page.pk = page.id = row.pk
        page.page_ptr_id = row.pk
        page._state.db = row._state.db
        setattr(page, COMMENTS_RELATION_NAME, [])


def insert_own_rows(pages: list[Page]) -> None:
    """Write the rows of the pages' own tables; raw, so that no signal runs."""
    for page in pages:
        page.save_base(raw=True, force_insert=True)
        page._state.adding = False


def insert_revisions(pages: list[Page]) -> None:
    """Write the first revision of each page and point the page to it."""
    for page in pages:
        content_type = page.content_type
        page._revision = Revision(
            content_type=content_type,
            base_content_type=page.get_base_content_type(),
            object_id=str(page.pk),
            created_at=page.latest_revision_created_at,
            object_str=str(page),
            content=page.serializable_data(),
        )
    Revision.objects.bulk_create([page._revision for page in pages])
    for page in pages:
        page.latest_revision = page._revision
        page.live_revision = page._revision if page.live else None
    Page.objects.bulk_update(pages, ["latest_revision", "live_revision"], batch_size=200)
