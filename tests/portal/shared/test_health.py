import pytest

from portal.shared import health
from portal.shared.health import Condition, HealthRegistry


@pytest.fixture
def parts(monkeypatch) -> HealthRegistry:
    registry = HealthRegistry()
    registry.register("database", health.check_database)
    monkeypatch.setattr(health, "registry", registry)
    return registry


def test_a_portal_with_content_is_ready(starter, client, parts) -> None:
    response = client.get("/healthz")

    assert response.status_code == 200
    assert response.json()["ready"] is True
    assert response.json()["version"] == "0.1.0"
    assert "no-store" in response.headers["Cache-Control"]


def test_a_part_that_is_not_ready_makes_the_portal_not_ready(starter, client, parts) -> None:
    parts.register("index", lambda: Condition(False, {"documents": 3}))

    response = client.get("/healthz")

    assert response.status_code == 503
    assert response.json()["ready"] is False
    assert response.json()["index"] == {"ready": False, "documents": 3}
    assert response.json()["database"]["ready"] is True


def test_a_check_that_fails_shows_no_trace(starter, client, parts, caplog) -> None:
    parts.register("index", lambda: 1 / 0)

    response = client.get("/healthz")

    assert response.status_code == 503
    assert response.json()["index"] == {"ready": False, "error": "ZeroDivisionError"}
    assert b"Traceback" not in response.content
    assert "The check of index failed" in caplog.text


def test_the_portal_itself_reports_database_and_tasks(starter, client) -> None:
    answer = client.get("/healthz").json()

    assert answer["database"]["engine"] in ("sqlite", "postgresql")
    assert answer["tasks"] == {"ready": True, "waiting": 0, "failed": 0}
