"""What a page weighs when it is opened for the first time, told at its foot: many readers pay for each megabyte."""

import gzip
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

from django.conf import settings
from django.http import HttpRequest, HttpResponse

PLACE = b"<!--page-weight-->"
_STATIC_FILE = re.compile(rb'(?:href|src)="([^"#?]+\.(?:css|js|svg))[#"]')


def kilobytes(html: bytes) -> int:
    """Return the page and the style sheet, scripts and drawings it names, compressed, in KB (1,000 bytes)."""
    prefix = settings.STATIC_URL.encode()
    names = {found for found in _STATIC_FILE.findall(html) if found.startswith(prefix)}
    files = sum(_compressed_size(name.removeprefix(prefix).decode()) for name in names)
    return -(-(len(gzip.compress(html, 6)) + files) // 1000)


@cache
def _compressed_size(name: str) -> int:
    """Return the bytes of a collected file as whitenoise sends it; its name holds its hash, so it never changes."""
    path = Path(settings.STATIC_ROOT) / name
    sizes = [found.stat().st_size for found in (path.with_name(path.name + ".gz"), path) if found.is_file()]
    return sizes[0] if sizes else 0


class PageWeightMiddleware:
    """Write the weight into the place that the footer keeps for it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if not response.streaming and PLACE in response.content:
            response.content = response.content.replace(PLACE, f"{kilobytes(response.content)} KB".encode())
            response.headers["Content-Length"] = str(len(response.content))
        return response
