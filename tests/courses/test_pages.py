"""The pages of a course as a reader gets them."""

import pytest


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("/en/learn/", '<a href="/en/learn/finance/">Finance</a>'),
        ("/en/learn/finance/", '<a href="/en/learn/finance/costs/">Costs</a>'),
        ("/en/learn/finance/costs/", '<a class="row__link" href="/en/learn/finance/costs/fixed/">Fixed costs</a>'),
        (
            "/en/learn/finance/costs/fixed/",
            '<a class="prevnext__next" href="/en/learn/finance/costs/quiz/" rel="next">',
        ),
        ("/en/learn/finance/costs/quiz/", "<h1>Quiz on costs</h1>"),
    ],
)
def test_each_page_is_shown_and_leads_on(client, quiz, address, shown) -> None:
    answer = client.get(address)
    assert answer.status_code == 200
    assert shown in answer.content.decode()


def test_page_of_a_quiz_tells_no_answer_and_no_feedback(client, quiz) -> None:
    page = client.get("/en/learn/finance/costs/quiz/").content.decode()
    assert "SECRET" not in page
    assert "A surplus may go" not in page


def test_page_that_is_not_published_is_not_listed(client, quiz) -> None:
    lesson = quiz.get_prev_sibling()
    lesson.unpublish()
    assert "Fixed costs" not in client.get("/en/learn/finance/costs/").content.decode()


def test_text_of_a_summary_is_escaped(client, quiz) -> None:
    assert "Money &amp; members" in client.get("/en/learn/").content.decode()
