"""docs/roles.md is read, and every cell of its table is asked of the site."""

from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.auth.models import AnonymousUser, Group
from wagtail.documents.permissions import permission_policy as document_policy
from wagtail.images.permissions import permission_policy as image_policy
from wagtail.models import GroupPagePermission, Locale, Page

from portal.accounts.models import User
from portal.accounts.roles import Role, grant_page_permissions

pytestmark = pytest.mark.django_db


@pytest.fixture
def trees() -> dict[str, Page]:
    root = Page.get_first_root_node()
    pages = {}
    for code in ("en", "tr"):
        locale, _ = Locale.objects.get_or_create(language_code=code)
        pages[code] = root.add_child(instance=Page(title=code, slug=f"tree-{code}", locale=locale))
    grant_page_permissions(pages.values())
    return pages


def may(user, *permissions: str) -> bool:
    return all(user.has_perm(one) for one in permissions)


def on(page: Page, user, check: str) -> bool:
    return getattr(page.permissions_for_user(user), check)()


def may_unlock(page: Page, user) -> bool:
    page.locked, page.locked_by = True, User.objects.get_or_create(username="locker")[0]
    try:
        return on(page, user, "can_unlock")
    finally:
        page.locked, page.locked_by = False, None


def may_delete_tree(page: Page, user) -> bool:
    if not page.get_children():
        page.add_child(instance=Page(title="below", slug="below", locale=page.locale))
    return on(page, user, "can_delete")


SNIPPETS = ("legalprovision", "glossaryterm")
ASK = {
    "open the admin": lambda user, trees: may(user, "wagtailadmin.access_admin"),
    "add pages": lambda user, trees: on(trees["en"], user, "can_add_subpage"),
    "change pages in the source language": lambda user, trees: on(trees["en"], user, "can_edit"),
    "change pages in other languages": lambda user, trees: on(trees["tr"], user, "can_edit"),
    "publish pages": lambda user, trees: on(trees["en"], user, "can_publish"),
    "delete trees of pages": lambda user, trees: may_delete_tree(trees["tr"], user),
    "unlock pages that others locked": lambda user, trees: user.is_authenticated and may_unlock(trees["en"], user),
    "send pages to translation": lambda user, trees: may(user, "wagtail_localize.submit_translation"),
    "change legal provisions and terms": lambda user, trees: may(user, *(f"guides.change_{one}" for one in SNIPPETS)),
    "add legal provisions and terms": lambda user, trees: may(user, *(f"guides.add_{one}" for one in SNIPPETS)),
    "add pictures and documents": lambda user, trees: (
        image_policy.user_has_permission(user, "add") and document_policy.user_has_permission(user, "add")
    ),
    "change users and groups": lambda user, trees: may(user, "accounts.change_user", "auth.change_group"),
    "change languages, redirects and workflows": lambda user, trees: may(
        user, "wagtailcore.change_locale", "wagtailredirects.change_redirect", "wagtailcore.change_workflow"
    ),
}
FOR_EVERYBODY = {"read what is published", "learn and keep records"}  # asked in the tests of pages and of lessons


def matrix() -> tuple[list[str], dict[str, list[str]]]:
    lines = (settings.BASE_DIR / Path("docs/roles.md")).read_text(encoding="utf-8").splitlines()
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("|")]
    return rows[0][1:], {row[0]: row[1:] for row in rows[2:]}


ROLES, RIGHTS = matrix()


def somebody(role: str):
    if role == "visitor":
        return AnonymousUser()
    user = User.objects.create_user(role)
    if role != "learner":
        user.groups.add(Group.objects.get(name=role))
    return user


def test_the_table_names_every_role_and_every_right():
    assert ["visitor", "learner", *Role] == ROLES
    assert set(RIGHTS) == {*ASK, *FOR_EVERYBODY}
    assert set(Group.objects.values_list("name", flat=True)) == set(Role)


@pytest.mark.parametrize("role", ROLES)
def test_a_role_may_do_what_the_table_says(role, trees):
    user = somebody(role)
    told = {right: RIGHTS[right][ROLES.index(role)] for right in ASK}
    assert {right: "yes" if ask(user, trees) else "no" for right, ask in ASK.items()} == told


def test_what_an_administrator_took_away_does_not_come_back(trees):
    on_tree = GroupPagePermission.objects.filter(group__name=Role.EDITOR, page=trees["en"])
    on_tree.filter(permission__codename="publish_page").delete()
    grant_page_permissions(trees.values())
    assert not on_tree.filter(permission__codename="publish_page").exists()
