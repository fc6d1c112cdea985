"""Wagtail's pages for users, with our forms."""

from wagtail.users.apps import WagtailUsersAppConfig


class PortalUsersConfig(WagtailUsersAppConfig):
    """Replaces `wagtail.users` in INSTALLED_APPS."""

    user_viewset = "portal.accounts.admin_users.PortalUserViewSet"
