"""The portal behind a real socket: the WSGI application of production, with threads and static files."""

from collections.abc import Iterator
from dataclasses import dataclass
from threading import Thread

import pytest
from django.core.servers.basehttp import ThreadedWSGIServer, WSGIRequestHandler


class QuietHandler(WSGIRequestHandler):
    """Writes no line for each request."""

    def log_message(self, *message) -> None:
        """Keep silent."""


@dataclass(frozen=True)
class LivePortal:
    """Where the portal is served; `url` has no slash at its end."""

    url: str


@pytest.fixture(scope="session")
def portal_server(collected_files) -> Iterator[str]:
    """Serve for the whole run; each test brings its own database."""
    from portal.wsgi import application

    server = ThreadedWSGIServer(("127.0.0.1", 0), QuietHandler)
    server.daemon_threads = True
    server.set_app(application)
    Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture
def live_portal(committed_starter, portal_server) -> LivePortal:
    """The served portal with the whole starter content, in a database of the test's own."""
    return LivePortal(portal_server)
