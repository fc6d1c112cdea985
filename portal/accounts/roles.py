"""What each role may do with pages. What it may do elsewhere stands in the migration that makes its group.

docs/roles.md holds the whole matrix.
"""

from collections.abc import Iterable
from enum import StrEnum

from django.conf import settings
from django.contrib.auth.models import Group
from wagtail.models import GroupPagePermission, Page


class Role(StrEnum):
    """The groups; a visitor and a learner need none."""

    TRAINER = "trainer"
    EDITOR = "editor"
    TRANSLATOR = "translator"
    REVIEWER = "reviewer"
    ADMINISTRATOR = "administrator"


PAGE_PERMISSIONS = {
    Role.EDITOR: ("add", "change", "publish", "lock"),
    Role.TRANSLATOR: ("change",),
    Role.REVIEWER: ("change", "publish", "lock", "unlock"),
    Role.ADMINISTRATOR: ("add", "change", "publish", "bulk_delete", "lock", "unlock"),
}


def grant_page_permissions(root_pages: Iterable[Page]) -> None:
    """Let the roles work in these trees: the home pages, one for each language.

    Translators get the trees of the languages that are translated into, not the source's. A role that has any
    permission on a page is left alone there, so what an administrator took away does not come back.
    """
    groups = {group.name: group for group in Group.objects.filter(name__in=list(PAGE_PERMISSIONS))}
    for page in root_pages:
        is_source = page.locale.language_code == settings.LANGUAGE_CODE
        for role, permissions in PAGE_PERMISSIONS.items():
            if role == Role.TRANSLATOR and is_source:
                continue
            _grant(groups[role], page, permissions)


def _grant(group: Group, page: Page, permissions: Iterable[str]) -> None:
    if GroupPagePermission.objects.filter(group=group, page=page).exists():
        return
    for name in permissions:
        GroupPagePermission.objects.create(group=group, page=page, permission_type=name)
