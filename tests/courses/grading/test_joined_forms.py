import pytest

from courses.grading.joined_forms import join_forms, without_forms


def typed(language, *texts, id="right", share="1"):
    return {"accepted": {language: [{"id": id, "text": text, "share": share} for text in texts]}}


def quiz(language, *texts, **form):
    gap = {"id": "g", "type": "short_answer", **typed(language, *texts, **form)}
    return [
        {"block_id": "a", "type": "short_answer", **typed(language, *texts, **form)},
        {"block_id": "b", "type": "fill_gaps", "gaps": [gap, {"id": "n", "type": "number", "answer": "5"}]},
    ]


ENGLISH, TURKISH = quiz("en", "VAT", "value added tax"), quiz("tr", "KDV")


def test_languages_that_accept_other_words_have_the_same_questions() -> None:
    assert without_forms(ENGLISH) == without_forms(TURKISH)


@pytest.mark.parametrize(
    "other",
    [quiz("tr", "KDV", id="mistake"), quiz("tr", "KDV", share="0.5"), TURKISH[:1], [TURKISH[0], {"block_id": "c"}]],
)
def test_a_language_with_other_keys_has_other_questions(other):
    assert without_forms(ENGLISH) != without_forms(other)


def test_joined_keys_hold_the_words_of_every_language_at_every_depth() -> None:
    question, gaps = join_forms([ENGLISH, TURKISH])

    assert question == {**ENGLISH[0], "accepted": {**ENGLISH[0]["accepted"], **TURKISH[0]["accepted"]}}
    assert set(gaps["gaps"][0]["accepted"]) == {"en", "tr"}
    assert gaps["gaps"][1] == {"id": "n", "type": "number", "answer": "5"}


def test_one_language_is_joined_to_itself() -> None:
    assert join_forms([ENGLISH]) == ENGLISH
