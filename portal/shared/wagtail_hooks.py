"""What the portal adds to the admin."""

from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from portal.shared.styleguide.views import styleguide


@hooks.register("register_admin_urls")
def styleguide_url() -> list:
    """Show the style guide at /admin/styleguide/, to those who may enter the admin."""
    return [path("styleguide/", styleguide, name="styleguide")]


@hooks.register("register_settings_menu_item")
def styleguide_menu_item() -> MenuItem:
    """List the style guide under Settings."""
    return MenuItem(_("Style guide"), reverse("styleguide"), icon_name="view", order=900)
