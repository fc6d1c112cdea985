"""What the portal adds to the admin."""

from typing import Any

from django.http import HttpRequest
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.models import Page

from portal.shared.page_links import TranslatedPageLinkHandler
from portal.shared.styleguide.views import styleguide
from portal.shared.translations import hooks as translation_hooks

__all__ = ["translation_hooks"]  # imported so that they are registered


@hooks.register("register_admin_urls")
def styleguide_url() -> list:
    """Show the style guide at /admin/styleguide/, to those who may enter the admin."""
    return [path("styleguide/", styleguide, name="styleguide")]


@hooks.register("register_settings_menu_item")
def styleguide_menu_item() -> MenuItem:
    """List the style guide under Settings."""
    return MenuItem(_("Style guide"), reverse("styleguide"), icon_name="view", order=900)


@hooks.register("register_rich_text_features", order=100)
def links_in_the_readers_language(features) -> None:
    """Resolve links to pages with one query, in place of Wagtail's handler."""
    features.register_link_type(TranslatedPageLinkHandler)


@hooks.register("before_serve_page", order=100)
def let_the_cache_keep_the_page(page: Page, request: HttpRequest, args: list, kwargs: dict[str, Any]) -> None:
    """Note that this page may be cached, and by which parameters.

    Wagtail's own hook stands before this one (order 0) and answers for restricted pages: a visitor without a session
    who comes as far as this may read the page, and so may everybody.
    """
    request.cached_parameters = getattr(page, "cached_parameters", ())
