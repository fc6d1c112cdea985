"""Several hosts share their cached pages and the generation in a real Redis."""

import shutil
import socket
import subprocess
import time
from collections.abc import Iterator

import pytest
from django.core.cache import cache, caches
from django.test import Client

from portal.shared.generation import KEY, current_generation, raise_generation
from tests.missing import missing


@pytest.fixture(scope="module")
def redis_url(tmp_path_factory) -> Iterator[str]:
    program = shutil.which("redis-server")
    if program is None:
        missing("Redis is missing: apt-get install redis-server")
    path = tmp_path_factory.mktemp("redis") / "socket"
    server = subprocess.Popen(
        [program, "--port", "0", "--unixsocket", str(path), "--save", ""], stdout=subprocess.DEVNULL
    )
    until = time.monotonic() + 10
    while time.monotonic() < until:
        with socket.socket(socket.AF_UNIX) as attempt:
            if path.exists() and attempt.connect_ex(str(path)) == 0:
                break
        time.sleep(0.05)
    yield f"unix://{path}"
    server.terminate()
    server.wait()


@pytest.fixture
def shared(redis_url, settings) -> None:
    """Settings as REDIS_URL makes them."""
    described = {"BACKEND": "django_redis.cache.RedisCache", "LOCATION": redis_url}
    settings.REDIS_URL = redis_url
    settings.CACHES = {"default": described, "pages": {**described, "KEY_PREFIX": "pages"}}
    cache.clear()


def test_the_generation_is_one_number_for_all_and_grows(shared) -> None:
    first = current_generation()
    raise_generation()

    assert current_generation() == first + 1
    assert current_generation() == first + 1


def test_a_generation_that_redis_forgot_starts_above_the_old_ones(shared) -> None:
    raise_generation()
    old = current_generation()
    cache.delete(KEY)

    assert current_generation() > old


def test_pages_are_kept_in_redis_and_a_publish_is_seen(committed_starter, shared) -> None:
    from home.models import HomePage

    first = Client().get("/en/")
    kept = caches["pages"].keys("page:*")
    page = HomePage.objects.get(locale__language_code="en")
    page.heading = "Published with Redis"
    page.save_revision().publish()

    assert len(kept) == 1
    assert b"Published with Redis" not in first.content
    assert b"Published with Redis" in Client().get("/en/").content
