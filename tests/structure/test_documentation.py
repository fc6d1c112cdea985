"""What an operator or a developer can set or call is documented."""

import re

import pytest

from tests.structure.source_files import ROOT, kept_files

OPERATORS = (ROOT / "docs" / "operators.md").read_text(encoding="utf-8")
DEVELOPERS = (ROOT / "docs" / "developers.md").read_text(encoding="utf-8")
VARIABLES = sorted(set(re.findall(r'environ(?:\.get\(|\[)"([A-Z_]+)"', (ROOT / "portal" / "settings.py").read_text())))
COMMANDS = sorted(
    path.stem for path in kept_files() if path.parts[-3:-1] == ("management", "commands") and path.stem[0] != "_"
)
TARGETS = re.findall(r"^([a-z][a-z-]*):.*##", (ROOT / "Makefile").read_text(), flags=re.M)
FOLDERS = sorted({path.relative_to(ROOT).parts[0] for path in kept_files() if len(path.relative_to(ROOT).parts) > 1})


@pytest.mark.parametrize("variable", VARIABLES)
def test_a_variable_is_documented(variable) -> None:
    assert f"`{variable}`" in OPERATORS


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_is_documented(command) -> None:
    assert f"manage.py {command}`" in OPERATORS + DEVELOPERS


@pytest.mark.parametrize("target", TARGETS)
def test_a_make_target_is_documented(target) -> None:
    assert f"`make {target}`" in DEVELOPERS


@pytest.mark.parametrize("folder", [name for name in FOLDERS if not name.startswith(".")])
def test_a_folder_stands_on_the_map(folder) -> None:
    assert f"`{folder}/`" in (ROOT / "README.md").read_text(encoding="utf-8")


def test_only_the_settings_read_the_environment() -> None:
    readers = [
        path for path in kept_files() if path.suffix == ".py" and "os.environ" in path.read_text(encoding="utf-8")
    ]
    allowed = {"manage.py", "portal/wsgi.py", "portal/settings.py"}
    names = {path.relative_to(ROOT).as_posix() for path in readers}

    assert {name for name in names if not name.startswith(("tests/", "bench/"))} - allowed == set()


def test_there_is_something_to_document() -> None:
    assert "DATA" in VARIABLES
    assert "run_portal" in COMMANDS
    assert "test-all" in TARGETS
