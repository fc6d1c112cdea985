"""Uploaded files: parts of them on request (a phone resumes a download), and nothing in them may run as our page."""

import mimetypes
import re
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.http import http_date, quote_etag

PIECE = 64 * 1024
SECONDS = 24 * 3600
# What a browser shows by itself without running anything of it; the rest is only ever downloaded.
SHOWN = re.compile(r"^(image/|audio/|video/|text/vtt|application/pdf$)")
SANDBOX = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
_RANGE = re.compile(r"^bytes=(\d{0,15})-(\d{0,15})$")


def serve_media(request: HttpRequest, path: str) -> HttpResponseBase:
    """Answer with an uploaded file below MEDIA_ROOT, or the one range that was asked for; 404, 304 and 416 as usual.

    Wagtail's documents are refused: their own address knows who may read them.
    """
    file = _find(path)
    info = file.stat()
    kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
    etag = quote_etag(f"{info.st_mtime_ns:x}-{info.st_size:x}")
    unchanged = get_conditional_response(request, etag=etag, last_modified=int(info.st_mtime))
    response = unchanged or _body(request, file, info.st_size, etag)
    response.headers["ETag"] = etag
    response.headers["Last-Modified"] = http_date(info.st_mtime)
    response.headers["Accept-Ranges"] = "bytes"
    response.headers["Content-Type"] = kind
    response.headers["Content-Security-Policy"] = SANDBOX
    if not SHOWN.match(kind):
        response.headers["Content-Disposition"] = "attachment"
    patch_cache_control(response, public=True, max_age=SECONDS)
    return response


def _find(path: str) -> Path:
    root = Path(settings.MEDIA_ROOT).resolve()
    try:
        file = (root / path).resolve()
        is_ours = file.is_relative_to(root) and file.is_file()
    except (ValueError, OSError) as error:  # NUL signs and names that are too long
        raise Http404 from error
    if not is_ours or file.relative_to(root).parts[0] == "documents":
        raise Http404
    return file


def _body(request: HttpRequest, file: Path, size: int, etag: str) -> HttpResponseBase:
    wanted = request.headers.get("Range", "")
    if not wanted or request.headers.get("If-Range", etag) != etag:
        return FileResponse(file.open("rb"))
    match = _RANGE.match(wanted)
    if not match or match.groups() == ("", ""):
        return FileResponse(
            file.open("rb")
        )  # several ranges, or a unit that we do not know: RFC 9110, 14.2 lets us ignore it
    start, end = _bounds(*match.groups(), size=size)
    if start > end or start >= size:
        return HttpResponse(status=416, headers={"Content-Range": f"bytes */{size}"})
    length = end - start + 1
    headers = {"Content-Range": f"bytes {start}-{end}/{size}", "Content-Length": str(length)}
    return StreamingHttpResponse(_pieces(file, start, length), status=206, headers=headers)


def _bounds(first: str, last: str, *, size: int) -> tuple[int, int]:
    """Return the first and the last byte; `-500` asks for the last 500.

    >>> _bounds("10", "", size=100), _bounds("", "500", size=100), _bounds("0", "4", size=100)
    ((10, 99), (0, 99), (0, 4))
    """
    if not first:
        return max(0, size - int(last)), size - 1 if int(last) else -1
    return int(first), min(int(last), size - 1) if last else size - 1


def _pieces(file: Path, start: int, length: int) -> Iterator[bytes]:
    with file.open("rb") as source:
        source.seek(start)
        while length > 0 and (piece := source.read(min(PIECE, length))):
            length -= len(piece)
            yield piece
