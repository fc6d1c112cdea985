"""Where translations join the admin. Imported by portal/shared/wagtail_hooks.py, which Wagtail finds."""

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.models import Page
from wagtail.permissions import page_permission_policy

from portal.shared.translations.guard import keep_the_old_text
from portal.shared.translations.views.board import BoardView
from portal.shared.translations.views.submit import SubmitPageView, SubmitSnippetView
from portal.shared.translations.views.update import UpdateView

BEFORE_THE_LIBRARY = -1


@hooks.register("register_admin_urls", order=BEFORE_THE_LIBRARY)
def own_views() -> list[URLPattern]:
    """Answer three of the library's addresses ourselves (the first pattern that fits wins), and show the board."""
    return [
        path("localize/submit/page/<int:page_id>/", SubmitPageView.as_view()),
        path("localize/submit/snippet/<slug:app_label>/<slug:model_name>/<str:pk>/", SubmitSnippetView.as_view()),
        path("localize/update/<int:translation_source_id>/", UpdateView.as_view()),
        path("reports/translation-board/", BoardView.as_view(), name="translation_board"),
    ]


class BoardMenuItem(MenuItem):
    """Shown to whoever may edit some page."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Ask the same rights as the board itself."""
        return page_permission_policy.user_has_any_permission(request.user, BoardView.any_permission_required)


@hooks.register("register_reports_menu_item")
def board_menu_item() -> MenuItem:
    """List the board first under Reports."""
    return BoardMenuItem(
        _("Translation board"), reverse("translation_board"), icon_name=BoardView.header_icon, order=100
    )


@hooks.register("before_edit_page", order=BEFORE_THE_LIBRARY)
def guard_page(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Publish no page with gaps."""
    return keep_the_old_text(request, page)


@hooks.register("before_edit_snippet", order=BEFORE_THE_LIBRARY)
def guard_snippet(request: HttpRequest, instance) -> HttpResponse | None:
    """Save no snippet with gaps."""
    return keep_the_old_text(request, instance)
