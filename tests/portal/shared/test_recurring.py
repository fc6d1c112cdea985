import pytest

from portal.shared.recurring import RecurringJobs, registry


@pytest.fixture
def jobs() -> RecurringJobs:
    return RecurringJobs()


@pytest.mark.django_db  # a job gives old connections back
def test_a_job_runs_at_the_start_and_then_when_its_time_is_over(jobs) -> None:
    times = []
    jobs.register("drain", seconds=60, run=lambda: times.append("ran"))

    ran = [jobs.run_due(now) for now in (1000, 1059, 1060)]

    assert ran == [["drain"], [], ["drain"]]
    assert len(times) == 2


@pytest.mark.django_db  # a job gives old connections back
def test_a_job_that_fails_is_logged_and_the_others_run(jobs, caplog) -> None:
    times = []
    jobs.register("broken", seconds=60, run=lambda: 1 / 0)
    jobs.register("sound", seconds=60, run=lambda: times.append("ran"))

    jobs.run_due(1000)

    assert times == ["ran"]
    assert "The recurring job broken failed" in caplog.text


@pytest.mark.django_db  # a job gives old connections back
def test_a_job_that_failed_is_tried_again(jobs) -> None:
    jobs.register("broken", seconds=60, run=lambda: 1 / 0)

    assert [jobs.run_due(now) for now in (1000, 1060)] == [["broken"], ["broken"]]


def test_scheduled_pages_are_published_every_minute_by_the_worker(committed_starter) -> None:
    from datetime import timedelta

    from django.utils import timezone

    from home.models import ContentPage

    page = ContentPage.objects.filter(locale__language_code="en").first()
    page.go_live_at = timezone.now() + timedelta(seconds=-5)
    page.title = "Scheduled title"
    revision = page.save_revision(approved_go_live_at=page.go_live_at)

    registry.run_due(float("inf"))

    page.refresh_from_db()
    assert revision.pk == page.live_revision_id
    assert page.title == "Scheduled title"
