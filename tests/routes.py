"""The addresses of the portal that are its own: every route of `portal.urls`, and what our apps add to the admin."""

from collections.abc import Iterator

from django.urls import URLPattern, URLResolver, get_resolver

OUR_APPS = {"portal", "home", "courses", "guides", "search"}
# What Wagtail gives each kind of snippet; those of ours that an editor meets first must have a row.
SNIPPET_VIEWS = {"list", "add", "edit", "delete"}


def own_routes() -> set[str]:
    """Return every route of ours as it is written, languages left out: `account/login/`, `admin/styleguide/`."""
    return {route for route, pattern in all_routes() if _is_ours(route, pattern)}


def admin_routes() -> set[str]:
    """Return every route below /admin/, ours and Wagtail's."""
    return {route for route, _ in all_routes() if route.startswith("admin/")}


def all_routes(resolver: URLResolver | None = None, before: str = "") -> Iterator[tuple[str, URLPattern]]:
    """Yield (route, pattern) for everything that has an address; the prefix of a language is left out."""
    for pattern in (resolver or get_resolver()).url_patterns:
        is_language = type(pattern.pattern).__name__ == "LocalePrefixPattern"
        route = before + ("" if is_language else str(pattern.pattern).removeprefix("^"))
        if isinstance(pattern, URLResolver):
            yield from all_routes(pattern, route)
        else:
            yield route, pattern


def _is_ours(route: str, pattern: URLPattern) -> bool:
    view = getattr(pattern.callback, "view_class", pattern.callback)
    if view.__module__.split(".")[0] in OUR_APPS or not route.startswith("admin/"):
        return True
    return pattern.name in SNIPPET_VIEWS and _is_snippet_of_ours(route)


def _is_snippet_of_ours(route: str) -> bool:
    parts = route.split("/")
    return parts[1] == "snippets" and parts[2] in OUR_APPS
