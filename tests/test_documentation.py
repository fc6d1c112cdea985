"""What an operator can set or call is documented."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
OPERATORS = (ROOT / "docs" / "operators.md").read_text(encoding="utf-8")
VARIABLES = sorted(set(re.findall(r'environ(?:\.get\(|\[)"([A-Z_]+)"', (ROOT / "portal" / "settings.py").read_text())))
COMMANDS = sorted(path.stem for path in ROOT.glob("*/**/management/commands/[a-z]*.py") if ".venv" not in path.parts)


@pytest.mark.parametrize("variable", VARIABLES)
def test_a_variable_is_documented(variable) -> None:
    assert f"`{variable}`" in OPERATORS


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_is_documented(command) -> None:
    assert f"manage.py {command}`" in OPERATORS


def test_there_is_something_to_document() -> None:
    assert "DATA" in VARIABLES
    assert "run_portal" in COMMANDS
