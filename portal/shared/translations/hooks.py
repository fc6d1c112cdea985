"""Where translations join the admin. Imported by portal/shared/wagtail_hooks.py, which Wagtail finds."""

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path
from wagtail import hooks
from wagtail.models import Page

from portal.shared.translations.guard import keep_the_old_text
from portal.shared.translations.views.submit import SubmitPageView, SubmitSnippetView
from portal.shared.translations.views.update import UpdateView

BEFORE_THE_LIBRARY = -1


@hooks.register("register_admin_urls", order=BEFORE_THE_LIBRARY)
def own_views() -> list[URLPattern]:
    """Answer three of the library's addresses ourselves: the first pattern that fits wins."""
    return [
        path("localize/submit/page/<int:page_id>/", SubmitPageView.as_view()),
        path("localize/submit/snippet/<slug:app_label>/<slug:model_name>/<str:pk>/", SubmitSnippetView.as_view()),
        path("localize/update/<int:translation_source_id>/", UpdateView.as_view()),
    ]


@hooks.register("before_edit_page", order=BEFORE_THE_LIBRARY)
def guard_page(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Publish no page with gaps."""
    return keep_the_old_text(request, page)


@hooks.register("before_edit_snippet", order=BEFORE_THE_LIBRARY)
def guard_snippet(request: HttpRequest, instance) -> HttpResponse | None:
    """Save no snippet with gaps."""
    return keep_the_old_text(request, instance)
