"""Pages of learning stay within their queries, however many questions, answers and learners there are."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from courses.models import Attempt, QuizPage
from portal.accounts.models import User
from tests.courses.forms import send
from tests.courses.questions import BLUE, CHOICE, RED

ATTEMPT, RESULT, WITH_SESSION = 10, 12, 19


def queries(client, address: str) -> int:
    client.get(address)
    with CaptureQueriesContext(connection) as made:
        assert client.get(address).status_code == 200
    return len(made)


@pytest.fixture(params=["guest", "member"])
def taking(request, starter, client) -> Attempt:
    """Return an attempt at a quiz of the finance course, of a guest or of a member."""
    if request.param == "member":
        client.force_login(User.objects.create_user("emine-nar", password="lemon bus autumn button"))
    quiz = QuizPage.objects.filter(locale__language_code="ar").order_by("path").first()
    client.post(f"/ar/attempts/start/{quiz.translation_key}/")
    return Attempt.objects.get()


def test_pages_of_an_attempt(client, taking) -> None:
    found = {part: queries(client, f"/ar/attempts/{taking.pk}/{part}/") for part in (1, 9, "submit")}
    assert {part: number for part, number in found.items() if number > ATTEMPT} == {}


def test_result(client, taking) -> None:
    client.post(f"/ar/attempts/{taking.pk}/submit/")
    assert queries(client, f"/ar/attempts/{taking.pk}/result/") <= RESULT


def test_course_pages_of_a_learner(client, taking) -> None:
    addresses = ["/ar/", "/ar/learning/", "/ar/learn/", "/ar/learn/finance/", "/ar/learn/finance/whose-money/"]
    addresses += [f"/ar/learn/finance/whose-money/{slug}/" for slug in ("two-purses", "quiz")]
    found = {address: queries(client, address) for address in addresses}
    assert {address: number for address, number in found.items() if number > WITH_SESSION} == {}


def test_history_of_answers_costs_no_query(client, attempt) -> None:
    address = f"/en/attempts/{attempt.pk}/1/"
    before = queries(client, address)
    for chosen in (RED, BLUE, RED, BLUE):
        send(client, client.get(address), fields={f"q.{CHOICE['id']}.choice": chosen["id"]}, go="next")
    assert queries(client, address) == before
