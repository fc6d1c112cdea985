"""The outbox is drained into the index: nothing is lost, and what readers may not see goes."""

import os
from datetime import timedelta

import pytest
from django.db import transaction
from django.utils import timezone
from wagtail.models import Locale, Page, PageViewRestriction, Site

from home.models import ContentPage, HomePage
from search import indexing, outbox
from search.engines.contract import EngineUnavailable, Progress
from search.indexing import drain, keep_up_to_date, rebuild
from search.models import OutboxRow
from tests.search.conftest import find, titles


def quietly(text: str) -> None:
    """Say nothing."""


@pytest.fixture
def front(db) -> HomePage:
    locale, _ = Locale.objects.get_or_create(language_code="en")
    home = HomePage(title="Front", slug="front", heading="Welcome", locale=locale)
    Page.get_first_root_node().add_child(instance=home)
    Site.objects.all().delete()
    Site.objects.create(hostname="localhost", root_page=home, is_default_site=True)
    return home


@pytest.fixture
def about(front) -> ContentPage:
    return front.add_child(instance=ContentPage(title="About lots", slug="about", summary="Who we are"))


@pytest.fixture
def index(about, empty_engine):
    """An index that holds `front` and `about`."""
    rebuild(empty_engine, quietly)
    return empty_engine


def waiting(index) -> int:
    return len(outbox.waiting(index.state().progress))


def test_a_published_page_is_found_after_the_commit(index, front, django_capture_on_commit_callbacks) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        front.add_child(instance=ContentPage(title="Bread", slug="bread"))
    assert titles(find(index, "bread")) == ["Bread"]
    assert waiting(index) == 0


def test_a_change_that_is_rolled_back_leaves_no_row(index, front) -> None:
    before = OutboxRow.objects.count()
    with pytest.raises(RuntimeError), transaction.atomic():
        _add_and_fail(front)
    assert OutboxRow.objects.count() == before


def _add_and_fail(front) -> None:
    front.add_child(instance=ContentPage(title="Bread", slug="bread"))
    assert OutboxRow.objects.count() > 0
    raise RuntimeError


def test_a_draft_is_not_found_and_asks_for_nothing(index, about) -> None:
    about.title = "Secret plans"
    about.save_revision()
    assert waiting(index) == 0
    drain(index)
    assert find(index, "secret").count == 0


def test_a_published_change_replaces_the_old_text(index, about) -> None:
    about.title = "Bread"
    about.save_revision().publish()
    drain(index)
    assert titles(find(index, "bread")) == ["Bread"]
    assert find(index, "lots").count == 0


@pytest.mark.parametrize("change", ["unpublish", "delete", "restrict_parent", "as_alias"])
def test_what_readers_may_not_see_goes(index, front, about, change) -> None:
    if change == "unpublish":
        about.unpublish()
    elif change == "delete":
        about.delete()
    elif change == "restrict_parent":
        PageViewRestriction.objects.create(page=front, restriction_type="login")
    else:
        about.alias_of = front.page_ptr
        about.save()
    drain(index)
    assert find(index, "lots").count == 0


def test_a_page_comes_back_when_its_restriction_goes(index, front) -> None:
    restriction = PageViewRestriction.objects.create(page=front, restriction_type="login")
    drain(index)
    restriction.delete()
    drain(index)
    assert titles(find(index, "lots")) == ["About lots"]


def test_a_page_that_moves_under_a_private_one_goes_with_all_below(index, front, about) -> None:
    private = front.add_child(instance=ContentPage(title="Private", slug="private"))
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    about.add_child(instance=ContentPage(title="Below lots", slug="below"))
    drain(index)
    assert find(index, "lots").count == 2
    ContentPage.objects.get(pk=about.pk).move(private, pos="last-child")
    drain(index)
    assert find(index, "lots").count == 0


def test_a_changed_snippet_is_found_in_the_page_that_shows_it(search_index) -> None:
    from guides.models import SectionPage

    section = SectionPage.objects.get(slug="define-the-need", locale__language_code="en")
    provision = next(block for block in section.body if block.block_type == "legal_basis").value[0]
    provision.text = "<p>Wholly unheard words about zeppelins.</p>"
    provision.save()
    drain(search_index)
    assert section.title in titles(find(search_index, "zeppelins"))


def test_a_page_that_cannot_be_read_keeps_no_other_out(index, front, about, monkeypatch, caplog) -> None:
    from portal.shared.documents import registry

    monkeypatch.setitem(registry._makers, HomePage, lambda page: [1 / 0])
    front.save()
    about.title = "Bread"
    about.save()
    drain(index)
    assert titles(find(index, "bread")) == ["Bread"]
    assert "Search cannot read page" in caplog.text


def test_what_is_written_during_a_rebuild_is_in_the_new_index(index, front, monkeypatch) -> None:
    read_all = indexing.all_documents

    def while_somebody_writes():
        yield from read_all()
        front.add_child(instance=ContentPage(title="Bread", slug="bread"))
        drain(index)
        Page.objects.get(slug="about").specific.unpublish()

    monkeypatch.setattr(indexing, "all_documents", while_somebody_writes)
    rebuild(index, quietly)
    assert titles(find(index, "bread")) == ["Bread"]
    assert find(index, "lots").count == 0
    assert waiting(index) == 0


def test_a_row_that_is_committed_after_a_later_one_is_not_passed_over(index, about) -> None:
    about.title = "Bread"
    about.save()
    row = OutboxRow.objects.order_by("pk").last()
    late = OutboxRow(pk=row.pk, page_key=row.page_key, locale="en")
    OutboxRow.objects.create(pk=row.pk + 1, page_key=row.page_key, locale="en")
    row.delete()
    drain(index)
    Page.objects.filter(pk=about.pk).update(title="Cake")
    late.save(force_insert=True)
    drain(index)
    assert titles(find(index, "cake")) == ["Cake"]


def test_the_mark_rises_over_settled_rows_but_never_over_one_that_waits(db) -> None:
    old, new = timezone.now() - timedelta(hours=2), timezone.now()
    first, second, third, fourth = (
        OutboxRow.objects.create(page_key="00000000-0000-0000-0000-000000000001", locale="en", created=created)
        for created in (old, old, old, new)
    )
    start = Progress(first.pk - 1)
    assert outbox.with_rows(start, [first, third], new) == Progress(first.pk, frozenset({third.pk}))
    whole = outbox.with_rows(start, [first, second, third, fourth], new)
    assert whole == Progress(third.pk, frozenset({fourth.pk}))
    assert outbox.waiting(Progress(first.pk, frozenset({third.pk}))) == [second, fourth]


def test_an_index_from_another_database_or_left_alone_for_too_long_is_built_anew(index, about) -> None:
    assert outbox.is_continued(index.state().progress)
    assert not outbox.is_continued(Progress(10**6))
    OutboxRow.objects.update(created=timezone.now() - 2 * outbox.KEPT)
    held = index.state().progress
    about.save()
    about.save()
    assert outbox.purge(timezone.now()) > 0
    assert OutboxRow.objects.exists()
    assert outbox.is_continued(held)
    assert not outbox.is_continued(Progress(held.mark, frozenset(sorted(held.beyond)[:-1])))


def test_the_worker_builds_an_index_that_is_missing_or_of_another_version(about, empty_engine, monkeypatch) -> None:
    keep_up_to_date()
    assert titles(find(empty_engine, "lots")) == ["About lots"]
    monkeypatch.setattr(indexing, "analysis_version", lambda: "newer")
    keep_up_to_date()
    assert empty_engine.state().version == "newer"


def test_the_worker_builds_a_broken_file_anew(index, tmp_path) -> None:
    (tmp_path / "search.sqlite3").write_bytes(os.urandom(8192))
    keep_up_to_date()
    assert titles(find(index, "lots")) == ["About lots"]


def test_a_bulk_load_waits_for_the_worker(index, about, django_capture_on_commit_callbacks) -> None:
    from portal.shared.signals import content_loaded

    with django_capture_on_commit_callbacks(execute=True) as callbacks:
        content_loaded.send(sender=None, instances=[about, object()])
    assert waiting(index) == 1
    assert indexing.drain_now not in callbacks


def test_a_page_is_published_when_the_engine_does_not_answer(
    index, front, monkeypatch, django_capture_on_commit_callbacks
) -> None:
    from search.engines.sqlite.engine import SqliteEngine

    def broken(self):
        raise EngineUnavailable("gone")

    with monkeypatch.context() as patch, django_capture_on_commit_callbacks(execute=True):
        patch.setattr(SqliteEngine, "state", broken)
        front.add_child(instance=ContentPage(title="Bread", slug="bread"))
    assert find(index, "bread").count == 0
    drain(index)
    assert titles(find(index, "bread")) == ["Bread"]


def test_many_waiting_pages_are_left_to_the_worker(
    index, front, monkeypatch, django_capture_on_commit_callbacks
) -> None:
    monkeypatch.setattr(indexing, "PAGES_IN_A_REQUEST", 1)
    with django_capture_on_commit_callbacks(execute=True):
        for name in ("one", "two"):
            front.add_child(instance=ContentPage(title=f"Bread {name}", slug=name))
    assert find(index, "bread").count == 0
    keep_up_to_date()
    assert find(index, "bread").count == 2
