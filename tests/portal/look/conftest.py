"""The look is drawn without collected files here; test_static_join collects for itself."""

import pytest


@pytest.fixture(autouse=True)
def plain_static_files(settings):
    """Name static files as they are, so that drawing a template needs no collectstatic."""
    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    settings.STORAGES = {**settings.STORAGES, "staticfiles": plain}
