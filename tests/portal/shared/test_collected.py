import shutil
from pathlib import Path

import pytest

from portal.shared.collected import collect_static, is_collected


@pytest.fixture
def sources(settings, tmp_path) -> Path:
    """A small project of its own: what is collected, and where to."""
    for name in ("static", "portal"):
        shutil.copytree(
            settings.BASE_DIR / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__", "locale")
        )
    shutil.copy(settings.BASE_DIR / "requirements.txt", tmp_path)
    settings.BASE_DIR = tmp_path
    settings.STATIC_ROOT = tmp_path / "collected"
    return tmp_path


def test_a_changed_source_or_package_is_collected_again(sources, monkeypatch) -> None:
    monkeypatch.setattr(
        "portal.shared.collected.call_command", lambda *a, **k: (sources / "collected").mkdir(exist_ok=True)
    )
    collect_static()
    assert is_collected()

    (sources / "static" / "css" / "tokens.css").write_text("a{}")
    changed_source = is_collected()
    collect_static()
    (sources / "requirements.txt").write_text("django==6.0\n")

    assert not changed_source
    assert not is_collected()


def test_a_collection_that_is_cut_off_counts_for_nothing(sources, monkeypatch) -> None:
    (sources / "collected").mkdir()
    monkeypatch.setattr("portal.shared.collected.call_command", lambda *a, **k: 1 / 0)

    with pytest.raises(ZeroDivisionError):
        collect_static()

    assert not is_collected()
