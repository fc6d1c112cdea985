from decimal import Decimal

import pytest

from courses.grading.result import Context, SpecError, Verdict
from courses.grading.short_answer import grade, parse, solution, validate

ITEM = {
    "block_id": "tax",
    "points": "1",
    "accepted": {
        "en": [
            {"id": "vat", "text": "value added tax"},
            {"id": "short", "text": "VAT"},
            {"id": "sales", "text": "sales tax", "share": "0.5"},
            {"id": "income", "text": "income tax", "share": "0"},
        ],
        "tr": [{"id": "kdv", "text": "katma değer vergisi"}, {"id": "isik", "text": "ışık"}],
        "ar": [{"id": "dariba", "text": "الضريبة على القيمة المضافة"}],
        "*": [{"id": "tva", "text": "TVA"}],
    },
}
SPEC = parse(ITEM)


def marked(typed, language):
    context = Context(language)
    return grade(SPEC, validate(SPEC, {"typed": typed}, context), context)


@pytest.mark.parametrize(
    ("typed", "language", "points", "key"),
    [
        ("Value  Added TAX.", "en", "1", "vat"),
        ("“vat”", "en", "1", "short"),
        ("sales tax", "en", "0.5", "sales"),
        ("income tax", "en", "0", "income"),
        ("valve added tax", "en", "0", "wrong"),
        ("KATMA DEGER VERGİSİ", "tr", "1", "kdv"),
        ("IŞIK", "tr", "1", "isik"),
        ("الضَّريبه على القيمة المضافة", "ar", "1", "dariba"),
        ("tva", "ar", "1", "tva"),
        ("VAT", "tr", "0", "wrong"),
        ("katma değer vergisi", "fr", "1", "kdv"),
        ("...", "en", "0", "wrong"),
    ],
)
def test_a_typed_form_is_found_by_folding_in_the_language_of_the_page(typed, language, points, key):
    result = marked(typed, language)

    assert (result.points, result.feedback_keys) == (Decimal(points), (key,))


def test_what_was_typed_is_kept_as_typed() -> None:
    assert validate(SPEC, {"typed": [" K.D.V. "]}, Context("tr")) == {"typed": "K.D.V."}


def test_an_empty_field_is_unanswered() -> None:
    assert marked("  ", "en").verdict is Verdict.UNANSWERED


@pytest.mark.parametrize("language", ["en", "tr", "ar", "fr"])
def test_the_solution_of_each_language_earns_all_points(language):
    context = Context(language)

    assert grade(SPEC, solution(SPEC, context), context).verdict is Verdict.RIGHT


@pytest.mark.parametrize(
    "accepted",
    [
        {},
        {"en": []},
        {"en": [{"id": "a", "text": "a", "share": "0.5"}]},
        {"en": [{"id": "a", "text": "?!"}]},
        {"en": [{"id": "a", "text": ""}]},
        {"en": ["VAT"]},
        [],
    ],
)
def test_a_spec_that_nobody_can_answer_is_refused(accepted):
    with pytest.raises(SpecError):
        parse({**ITEM, "accepted": accepted})


def test_a_language_that_knows_only_mistakes_accepts_the_right_forms_of_the_others() -> None:
    spec = parse({**ITEM, "accepted": {**ITEM["accepted"], "fr": [{"id": "faux", "text": "impôt", "share": "0"}]}})

    assert grade(spec, {"typed": "VAT"}, Context("fr")).verdict is Verdict.RIGHT
    assert grade(spec, {"typed": "impot"}, Context("fr")).feedback_keys == ("faux",)
