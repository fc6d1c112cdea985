import pytest
from django.db import transaction

from portal.shared.generation import current_generation, raise_after_commit, raise_generation


@pytest.fixture(autouse=True)
def own_data(settings, tmp_path) -> None:
    settings.DATA = tmp_path


def test_the_first_generation_needs_no_file() -> None:
    assert current_generation() == 0


def test_every_raise_is_greater_even_within_one_tick_of_the_clock() -> None:
    seen = []
    for _ in range(200):
        raise_generation()
        seen.append(current_generation())

    assert seen == sorted(set(seen))


def test_a_raise_waits_for_the_commit(committed) -> None:
    before = current_generation()

    with transaction.atomic():
        raise_after_commit()
        during = current_generation()

    assert during == before
    assert current_generation() > before
