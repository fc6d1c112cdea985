"""Uploads: ranges, types, and nothing that runs as our page."""

import pytest

TEXT = bytes(range(256)) * 1000


@pytest.fixture(autouse=True)
def uploads(db, settings, tmp_path) -> None:
    settings.MEDIA_ROOT = tmp_path / "media"
    for name in ("audio/lesson.mp3", "images/drawing.svg", "documents/secret.pdf", "page.html"):
        path = settings.MEDIA_ROOT / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(TEXT)
    (tmp_path / "outside.txt").write_text("outside")


def body(response) -> bytes:
    return b"".join(response.streaming_content) if response.streaming else response.content


def test_a_whole_file_is_served(client) -> None:
    response = client.get("/media/audio/lesson.mp3")

    assert body(response) == TEXT
    assert response.headers["Content-Type"] == "audio/mpeg"
    assert response.headers["Accept-Ranges"] == "bytes"
    assert response.headers["Content-Length"] == str(len(TEXT))


@pytest.mark.parametrize(
    ("wanted", "start", "end"),
    [
        ("bytes=0-0", 0, 0),
        ("bytes=10-99", 10, 99),
        ("bytes=255999-", 255_999, 255_999),
        ("bytes=-500", 255_500, 255_999),
        ("bytes=100000-999999999", 100_000, 255_999),
        ("bytes=-999999999", 0, 255_999),
    ],
)
def test_a_part_is_served(client, wanted, start, end) -> None:
    response = client.get("/media/audio/lesson.mp3", headers={"Range": wanted})

    assert response.status_code == 206
    assert body(response) == TEXT[start : end + 1]
    assert response.headers["Content-Range"] == f"bytes {start}-{end}/{len(TEXT)}"
    assert response.headers["Content-Length"] == str(end - start + 1)


@pytest.mark.parametrize("wanted", ["bytes=256000-", "bytes=9-5", "bytes=-0"])
def test_a_part_that_is_not_there_is_refused(client, wanted) -> None:
    response = client.get("/media/audio/lesson.mp3", headers={"Range": wanted})

    assert response.status_code == 416
    assert response.headers["Content-Range"] == f"bytes */{len(TEXT)}"


@pytest.mark.parametrize("wanted", ["bytes=0-1,5-9", "lines=1-2", "bytes=-", "nonsense", "bytes=" + "9" * 5000 + "-"])
def test_a_range_that_we_do_not_know_gives_an_answer_and_no_error(client, wanted) -> None:
    assert client.get("/media/audio/lesson.mp3", headers={"Range": wanted}).status_code in (200, 416)


def test_a_range_of_an_older_file_gives_the_whole_new_one(client) -> None:
    response = client.get("/media/audio/lesson.mp3", headers={"Range": "bytes=0-1", "If-Range": '"older"'})

    assert response.status_code == 200
    assert body(response) == TEXT


def test_an_unchanged_file_is_not_sent_again(client) -> None:
    etag = client.get("/media/audio/lesson.mp3").headers["ETag"]

    assert client.get("/media/audio/lesson.mp3", headers={"If-None-Match": etag}).status_code == 304


def test_a_drawing_runs_nothing(client) -> None:
    response = client.get("/media/images/drawing.svg")

    policy = response.headers["Content-Security-Policy"]
    assert "sandbox" in policy
    assert "default-src 'none'" in policy
    assert "script-src" not in policy
    assert response.headers["X-Content-Type-Options"] == "nosniff"


def test_a_web_page_is_only_downloaded(client) -> None:
    assert client.get("/media/page.html").headers["Content-Disposition"] == "attachment"


@pytest.mark.parametrize(
    "path",
    ["../outside.txt", "%2e%2e/outside.txt", "images/../../outside.txt", "images", "none.png", "a%00b", "x" * 3000],
)
def test_nothing_else_is_served(client, path) -> None:
    assert client.get(f"/media/{path}").status_code == 404


def test_documents_have_their_own_address_which_knows_who_may_read(client) -> None:
    assert client.get("/media/documents/secret.pdf").status_code == 404
    assert client.get("/media/images/../documents/secret.pdf").status_code == 404
