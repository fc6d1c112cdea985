import pytest

from courses.grading.posted import many_texts, mapping, nest, one_text
from courses.grading.result import ResponseError


def test_dotted_field_names_become_nested_values() -> None:
    assert nest({"choice": ["a"], "pairs.x": ["1"], "rows.0.debit": ["5"], "rows.0.credit": [""]}) == {
        "choice": ["a"],
        "pairs": {"x": ["1"]},
        "rows": {"0": {"debit": ["5"], "credit": [""]}},
    }


@pytest.mark.parametrize("fields", [{"pairs": ["1"], "pairs.x": ["2"]}, {"pairs.x": ["2"], "pairs.x.y": ["1"]}])
def test_a_name_that_is_both_a_field_and_a_group_is_refused(fields):
    with pytest.raises(ResponseError):
        nest(fields)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (" a ", "a"),
        (["a", "b"], "b"),
        ([], ""),
        (None, ""),
        (True, "true"),
        (7, "7"),
        ("a\x00\ud800b", "ab"),
    ],
)
def test_one_text_is_read_from_a_form_or_from_json(value, text):
    assert one_text({"field": value}, "field") == text


@pytest.mark.parametrize("value", [{"a": "b"}, 1.5, [["a"]]])
def test_what_is_no_text_is_refused(value):
    with pytest.raises(ResponseError):
        one_text({"field": value}, "field")


def test_many_texts_drop_what_is_empty_or_repeated() -> None:
    assert many_texts({"field": ["b", "", "a", "b"]}, "field") == ["b", "a"]


def test_more_parts_than_any_question_has_are_refused() -> None:
    with pytest.raises(ResponseError):
        mapping({"pairs": {str(number): "a" for number in range(201)}}, "pairs")
