"""`/healthz` knows whether the starter content is in."""

import pytest

from home.models import StarterItem


def test_the_portal_says_that_its_content_is_in(starter, client) -> None:
    assert client.get("/healthz").json()["starter"]["ready"] is True


@pytest.mark.django_db
def test_the_portal_is_not_ready_without_its_content(client) -> None:
    StarterItem.objects.all().delete()

    response = client.get("/healthz")

    assert (response.status_code, response.json()["starter"]["ready"]) == (503, False)
