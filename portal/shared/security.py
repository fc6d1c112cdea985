"""Headers that keep pages safe: what the site may load, and what the admin must be allowed besides."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

FEATURES_OFF = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()"


class SecurityHeadersMiddleware:
    """Give the admin the wider policy that Wagtail's own pages need; the site keeps the strict one."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        response.headers.setdefault("Permissions-Policy", FEATURES_OFF)
        if request.path_info.startswith("/admin/"):
            response._csp_config = settings.ADMIN_CONTENT_SECURITY_POLICY
        return response
