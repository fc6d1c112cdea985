"""The starter files: complete in every language, true in their sums."""

import ast
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

import pytest

from home.starter.files import CONTENT, read_pages, read_snippets

LANGUAGES = ["en", "tr", "ar"]
ENTRIES = [entry for entry, _ in read_pages(LANGUAGES)] + list(read_snippets(LANGUAGES))
# What only the English file holds; docs/content-format.md.
SOURCE_ONLY = {
    *(
        "type",
        "children",
        "checks",
        "sources",
        "points",
        "correct",
        "answer",
        "tolerance",
        "tolerance_kind",
        "value",
        "values",
    ),
    *(
        "numeric",
        "total",
        "fictional",
        "kind",
        "country",
        "instrument",
        "article",
        "in_force_from",
        "checked_on",
        "link",
    ),
    *(
        "certainty",
        "subject",
        "level",
        "hours",
        "passing_mark",
        "motif",
        "minutes",
        "display",
        "stage",
        "review_on",
        "date",
    ),
    *("edition", "edition_date", "legal_basis", "key", "name"),
}
TRANSLATION_ONLY = {"morocco"}


def text_paths(value, path: str = "") -> Iterator[str]:
    """Yield the path of every text in a file; keyed items are named by key, others by place."""
    if isinstance(value, dict):
        if (
            set(value) <= {"text", "numeric"}
            and "numeric" in value
            or set(value) <= {"cells", "total"}
            and "cells" in value
        ):
            value = value.get("text", value.get("cells"))
            yield from text_paths(value, path)
            return
        for name, inner in value.items():
            if name not in SOURCE_ONLY | TRANSLATION_ONLY:
                yield from text_paths(inner, f"{path}/{name}")
    elif isinstance(value, list):
        for place, inner in enumerate(value):
            name = inner["key"] if isinstance(inner, dict) and "key" in inner else place
            yield from text_paths(inner, f"{path}/{name}")
    else:
        yield path


@pytest.mark.parametrize("language", ["tr", "ar"])
@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.path or "index")
def test_a_translation_has_the_keys_of_its_source_and_no_others(entry, language) -> None:
    assert language in entry.texts, f"{entry.path} has no {language} file"

    assert sorted(text_paths(entry.texts[language])) == sorted(text_paths(entry.source))


def test_every_file_belongs_to_an_entry_that_is_reached() -> None:
    reached = {entry.path for entry in ENTRIES}
    found = {
        path.relative_to(CONTENT).as_posix().removesuffix(".en.yaml").removesuffix("index").rstrip("/")
        for path in CONTENT.rglob("*.en.yaml")
    }

    assert found == reached


OPERATORS = {
    ast.Add: "__add__",
    ast.Sub: "__sub__",
    ast.Mult: "__mul__",
    ast.Div: "__truediv__",
    ast.FloorDiv: "__floordiv__",
}


def compute(node: ast.expr) -> Decimal:
    """Return the value of an arithmetic expression of numbers, exactly."""
    if isinstance(node, ast.Constant):
        return Decimal(str(node.value))
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        return -compute(node.operand)
    if isinstance(node, ast.BinOp) and type(node.op) in OPERATORS:
        return getattr(compute(node.left), OPERATORS[type(node.op)])(compute(node.right))
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "round":
        number, places = (compute(argument) for argument in node.args)
        return number.quantize(Decimal(1).scaleb(-int(places)), ROUND_HALF_UP)
    raise ValueError(ast.dump(node))


def holds(operator: ast.cmpop, left: Decimal, right: Decimal) -> bool:
    """Return whether the comparison is true; equal means equal to a millionth."""
    if isinstance(operator, ast.Eq):
        return abs(left - right) < Decimal("0.000001")
    return {ast.Lt: left < right, ast.Gt: left > right, ast.LtE: left <= right, ast.GtE: left >= right}[type(operator)]


CHECKS = [(entry.path, check) for entry in ENTRIES for check in entry.source.get("checks") or []]


@pytest.mark.parametrize(("path", "check"), CHECKS, ids=[f"{path}: {check}" for path, check in CHECKS])
def test_a_number_that_is_worked_out_is_right(path, check) -> None:
    comparison = ast.parse(check, mode="eval").body
    assert isinstance(comparison, ast.Compare)

    values = [compute(side) for side in (comparison.left, *comparison.comparators)]

    for operator, left, right in zip(comparison.ops, values, values[1:], strict=False):
        assert holds(operator, left, right), f"{path}: {check}"
