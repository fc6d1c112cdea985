"""Addresses. Every reader's address starts with its language; what does not is for machines and editors."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path, re_path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from portal.accounts.views.admin_door import reset_here, sign_in_here
from portal.shared.front_door import front_door
from portal.shared.health import healthz
from portal.shared.media import serve_media
from portal.shared.sitemap import robots, sitemap
from search import urls as search_urls

urlpatterns = [
    path("", front_door),
    path("healthz", healthz),
    path("sitemap.xml", sitemap),
    path("robots.txt", robots),
    path("api/v1/", include(search_urls.machine_urls)),
    path("media/<path:path>", serve_media),
    path("admin/login/", sign_in_here),
    re_path(r"^admin/password_reset/", reset_here),
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
]

urlpatterns += i18n_patterns(
    path("account/", include("portal.accounts.urls")),
    path("_util/login/", sign_in_here),
    path("", include(search_urls.reader_urls)),
    path("", include("courses.urls")),
    path("", include("guides.urls")),
    path("", include(wagtail_urls)),
    prefix_default_language=True,
)
