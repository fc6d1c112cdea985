"""Settings of the tests: the portal's own, with data in a folder that goes when the run ends."""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

for name in [name for name in os.environ if name.startswith(("PORTAL_", "MAIL_"))]:
    del os.environ[name]
for name in ("DATABASE_URL", "SEARCH_URL", "REDIS_URL", "PORT"):
    os.environ.pop(name, None)
os.environ["DATA"] = tempfile.mkdtemp(prefix="imece-tests-")
atexit.register(shutil.rmtree, os.environ["DATA"], ignore_errors=True)
# Playwright's loop runs in the thread of the tests; our code there is plain and synchronous all the same.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

from portal.settings import *  # noqa: E402, F403
from portal.settings import BASE_DIR, CACHES, DATA  # noqa: E402

# What is slow to make and the same for every run stays here, under names that tell its content.
TEST_STORE = BASE_DIR / ".testdata"
TEST_STORE.mkdir(exist_ok=True)
STATIC_ROOT = TEST_STORE / "static"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # quick; which one is chosen is tested elsewhere

# A test sees what it has just changed: pages are cached only for tests that ask for the fixture `page_cache`.
PAGES_CACHE = CACHES["pages"]
CACHES = {**CACHES, "pages": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}}

TEST_ENGINE = os.environ.get("TEST_ENGINE", "sqlite")
if TEST_ENGINE == "postgresql":
    DATABASES = {
        "default": {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": "postgres",
            "USER": "portal",
            "HOST": str(Path(DATA) / "postgresql"),
        }
    }
