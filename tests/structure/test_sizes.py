"""The tail is what makes code hard to read: long functions, long files, drawers."""

import ast

from tests.structure.source_files import ROOT, code_files, kept_files

LONGEST_FILE = 300
LONGEST_FUNCTION = 40
ORDINARY_FUNCTION = 20
DRAWERS = {"utils", "util", "helpers", "helper", "misc", "common", "manager", "managers"}


def function_lengths() -> list[tuple[int, str]]:
    """Return the lines of every function, longest first, with its place."""
    found = []
    for path in code_files():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                place = f"{path.relative_to(ROOT)}:{node.lineno} {node.name}"
                found.append(((node.end_lineno or node.lineno) - node.lineno + 1, place))
    return sorted(found, reverse=True)


def test_no_file_is_too_long() -> None:
    lengths = {path.relative_to(ROOT).as_posix(): len(path.read_text().splitlines()) for path in code_files()}

    assert {name: lines for name, lines in lengths.items() if lines > LONGEST_FILE} == {}


def test_no_function_is_too_long() -> None:
    assert [place for lines, place in function_lengths() if lines > LONGEST_FUNCTION] == []


def test_nine_functions_of_ten_are_short() -> None:
    lengths = [lines for lines, _ in function_lengths()]

    short = sum(lines <= ORDINARY_FUNCTION for lines in lengths)
    assert len(lengths) > 500
    assert short / len(lengths) >= 0.9


def test_no_file_or_folder_is_a_drawer() -> None:
    names = [path.relative_to(ROOT) for path in kept_files()]

    assert [str(name) for name in names if DRAWERS & {part.split(".")[0].lower() for part in name.parts}] == []
