import json
from pathlib import Path

import pytest
from django.conf import settings as project
from django.core.management import call_command

from portal.shared.static_join import SCRIPTS, join_scripts, join_sheets, sprite

STATIC = Path(project.BASE_DIR) / "static"


@pytest.fixture
def collected(settings, tmp_path):
    """Collect our static files and one of the admin's into a folder of the test."""
    settings.STATIC_ROOT = tmp_path
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "portal.shared.static_join.JoinedStaticStorage"},
    }
    call_command("collectstatic", interactive=False, verbosity=0)
    return tmp_path


def test_the_joined_sheet_keeps_the_order_of_the_parts():
    sheet = join_sheets(STATIC)

    places = [sheet.index(part) for part in ("--wool:#FCFAF6", ".wrap{", ".btn{", "@media print")]
    assert places == sorted(places)


def test_every_component_sheet_is_in_the_joined_one(tmp_path):
    for name in ("tokens", "base", "layout", "print"):
        (tmp_path / "css" / "components").mkdir(parents=True, exist_ok=True)
        (tmp_path / "css" / f"{name}.css").write_text(f".{name} {{ margin: 0; }}")
    (tmp_path / "css" / "components" / "new.css").write_text(".new { margin: 0; }")

    assert ".layout{margin:0}.new{margin:0}.print{margin:0}" in join_sheets(tmp_path)


def test_joined_modules_do_not_share_names(tmp_path):
    (tmp_path / "js").mkdir()
    for name in ("a.js", "b.js"):
        (tmp_path / "js" / name).write_text("const box = 1;\n")

    assert join_scripts(tmp_path, ["a.js", "b.js"]).count("{const box=1;}") == 2


def test_the_sprite_holds_icons_and_motifs_once():
    text = sprite()

    assert text.count('id="i-arrow"') == text.count('id="horn"') == 1


@pytest.mark.parametrize("kind", SCRIPTS)
def test_the_script_of_a_kind_of_page_is_small(kind):
    assert 0 < len(join_scripts(STATIC, SCRIPTS[kind]).encode()) <= 10_000


def test_collecting_names_joined_files_by_content_and_compresses_only_ours(collected):
    names = json.loads((collected / "staticfiles.json").read_text())["paths"]
    sheet = collected / names["css/site.css"]

    assert sheet.name != "site.css"
    assert sheet.with_name(sheet.name + ".gz").is_file()
    assert (collected / names["sprite.svg"]).is_file()
    assert {f"js/pages/{kind}.js" for kind in SCRIPTS} <= set(names)
    assert not any(name.startswith("css/components/") for name in names)
    assert not list((collected / "wagtailadmin").rglob("*.gz"))


def test_a_page_says_what_it_weighs_with_its_files(collected, settings):
    from django.http import HttpRequest, HttpResponse

    from portal.shared.page_weight import PageWeightMiddleware

    names = json.loads((collected / "staticfiles.json").read_text())["paths"]
    html = f'<link href="/static/{names["css/site.css"]}"><bdi><!--page-weight--></bdi>'

    response = PageWeightMiddleware(lambda request: HttpResponse(html))(HttpRequest())

    size = (collected / (names["css/site.css"] + ".gz")).stat().st_size
    said = int(response.content.decode().split("<bdi>")[1].split(" KB")[0])
    assert size / 1000 < said <= size / 1000 + 1.2
    assert response.headers["Content-Length"] == str(len(response.content))
