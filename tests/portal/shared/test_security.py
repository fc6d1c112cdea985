from django.contrib.auth import get_user_model


def policy(response) -> dict[str, list[str]]:
    parts = (part.split() for part in response.headers["Content-Security-Policy"].split(";"))
    return {name: values for name, *values in parts}


def test_the_site_allows_nothing_inline_and_no_other_host(starter, client) -> None:
    found = policy(client.get("/en/"))

    assert found["default-src"] == ["'none'"]
    assert found["script-src"] == found["style-src"] == ["'self'"]
    assert {value for values in found.values() for value in values} <= {"'none'", "'self'", "data:"}


def test_the_admin_allows_what_its_pages_need(starter, client) -> None:
    client.force_login(get_user_model().objects.create_superuser("admin", "", "lemon bus autumn button"))

    response = client.get("/admin/")

    assert response.status_code == 200
    assert policy(response)["script-src"] == ["'self'", "'unsafe-inline'"]
    assert policy(response)["img-src"] == ["'self'", "data:", "blob:"]
    assert "default-src" in policy(response)


def test_every_answer_carries_the_headers_that_keep_it_safe(starter, client) -> None:
    for address in ("/en/", "/en/no-such-page/", "/healthz", "/"):
        headers = client.get(address).headers

        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Referrer-Policy"] == "same-origin"
        assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
        assert headers["X-Frame-Options"] == "SAMEORIGIN"
        assert "camera=()" in headers["Permissions-Policy"]
        assert "frame-ancestors 'self'" in headers["Content-Security-Policy"]
