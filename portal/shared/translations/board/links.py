"""Where an editor goes from a cell: to edit what is there, or to start what is missing. Only where she may."""

from dataclasses import dataclass, field

from django.apps import apps
from django.contrib.auth.models import AbstractBaseUser
from django.urls import reverse
from wagtail.permissions import page_permission_policy

from portal.shared.translations.board.board import Cell, Row
from portal.shared.translations.board.faces import Face, translatable_snippets


@dataclass(frozen=True)
class Rights:
    """What one user may do, read with a fixed number of queries."""

    pages: frozenset[int] = field(default_factory=frozenset)
    snippets: frozenset[str] = field(default_factory=frozenset)
    may_submit: bool = False


def rights_of(user: AbstractBaseUser) -> Rights:
    """Return the pages and kinds of snippets that `user` may edit, and whether she may start translations."""
    pages = page_permission_policy.instances_user_has_any_permission_for(user, ["change", "publish"])
    kinds = [model._meta for model in translatable_snippets()]
    return Rights(
        frozenset(pages.values_list("pk", flat=True)),
        frozenset(kind.label_lower for kind in kinds if user.has_perm(f"{kind.app_label}.change_{kind.model_name}")),
        user.has_perm("wagtail_localize.submit_translation"),
    )


def address_of(row: Row, cell: Cell, rights: Rights) -> str:
    """Return where the cell leads, or nothing."""
    if cell.face:
        return edit_address(cell.face, rights)
    return submit_address(row.source, cell.language) if rights.may_submit else ""


def edit_address(face: Face, rights: Rights) -> str:
    """Return the editor of a page or snippet; of a translation that is the translation's editor."""
    if face.is_page:
        return reverse("wagtailadmin_pages:edit", args=[face.pk]) if face.pk in rights.pages else ""
    if face.kind not in rights.snippets:
        return ""
    return reverse(apps.get_model(face.kind).snippet_viewset.get_url_name("edit"), args=[face.pk])


def submit_address(source: Face, language: str) -> str:
    """Return the form that starts a translation, with its language chosen."""
    if source.is_page:
        address = reverse("wagtail_localize:submit_page_translation", args=[source.pk])
    else:
        app_label, model = source.kind.split(".")
        address = reverse("wagtail_localize:submit_snippet_translation", args=[app_label, model, source.pk])
    return f"{address}?select_locale={language}"
