import pytest

from portal.shared.drawing import UnsafeDrawing, clean, safe_drawing
from portal.shared.pictures import picture_names

OPENING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1">'


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        '<path d="M0 0" onclick="alert(1)"/>',
        '<path d="M0 0" style="fill:red"/>',
        '<use href="https://example.org/a.svg#b"/>',
        '<image href="x.png"/>',
        "<foreignObject/>",
        '<path fill="url(#a)" d="M0 0"/>',
        "<style>path{fill:red}</style>",
    ],
)
def test_a_drawing_with_more_than_shapes_is_refused(inside):
    with pytest.raises(UnsafeDrawing):
        clean(f"{OPENING}{inside}</svg>")


def test_a_drawing_keeps_its_shapes_and_loses_its_namespace():
    assert clean(f'{OPENING}\n<path d="M0 0"/>\n</svg>') == '<svg viewBox="0 0 1 1"><path d="M0 0" /></svg>'


def test_every_drawing_of_ours_is_safe():
    names = picture_names()

    assert names
    assert all(safe_drawing(name).startswith("<svg ") for name in names)


def test_a_drawing_that_is_not_there_has_no_path_out_of_its_folder():
    with pytest.raises(KeyError):
        safe_drawing("../../etc/passwd")
