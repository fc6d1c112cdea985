import pytest


@pytest.mark.parametrize(
    ("browser", "cookie", "address"),
    [
        ("tr-TR,tr;q=0.9,en;q=0.8", "", "/tr/"),
        ("ar-MA,fr;q=0.9", "", "/ar/"),
        ("fr,de;q=0.9", "", "/en/"),
        ("", "", "/en/"),
        ("tr", "ar", "/ar/"),
        ("tr", "xx", "/tr/"),
        ("*", "../admin", "/en/"),
    ],
)
def test_the_front_door_sends_each_to_her_language(client, browser, cookie, address) -> None:
    if cookie:
        client.cookies["portal_language"] = cookie

    response = client.get("/", headers={"Accept-Language": browser})

    assert (response.status_code, response.headers["Location"]) == (302, address)
    assert "no-cache" in response.headers["Cache-Control"]


def test_only_the_front_door_looks_at_cookie_and_browser(starter, client) -> None:
    client.cookies["portal_language"] = "ar"

    response = client.get("/tr/", headers={"Accept-Language": "en"})

    assert b'<html lang="tr" dir="ltr">' in response.content


def test_the_language_that_is_read_is_remembered(starter, client) -> None:
    client.get("/tr/")

    assert client.get("/").headers["Location"] == "/tr/"


def test_a_page_that_is_not_there_changes_no_cookie(starter, client) -> None:
    response = client.get("/ar/no-such-page/")

    assert response.status_code == 404
    assert "portal_language" not in response.cookies


@pytest.mark.parametrize(("language", "direction"), [("en", "ltr"), ("tr", "ltr"), ("ar", "rtl")])
def test_a_missing_page_says_so_in_the_language_of_its_address(starter, client, language, direction) -> None:
    response = client.get(f"/{language}/no-such-page/")

    assert response.status_code == 404
    assert f'<html lang="{language}" dir="{direction}">' in response.content.decode()


def test_an_address_without_a_language_is_no_page(starter, client) -> None:
    assert client.get("/about/").status_code == 404
