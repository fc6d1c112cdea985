import re

import pytest

from portal.shared import icons, motifs
from portal.shared.stitches import path_data


def _area(path: str) -> int:
    return sum(int(width) * int(height) for width, height in re.findall(r"h(\d+)v(\d+)", path))


@pytest.mark.parametrize("name", motifs.GRIDS)
def test_a_motif_fills_its_grid_and_is_symmetrical(name):
    rows = motifs.GRIDS[name].split("\n")

    assert [len(row) for row in rows] == [motifs.SIZE] * motifs.SIZE
    assert all(row == row[::-1] for row in rows)
    assert sum(cell != "." for row in rows for cell in row) >= 35


@pytest.mark.parametrize("name", icons.GRIDS)
def test_an_icon_fills_its_grid(name):
    assert [len(row) for row in icons.GRIDS[name].split("\n")] == [icons.SIZE] * icons.SIZE


@pytest.mark.parametrize("grid", [*motifs.GRIDS.values(), *icons.GRIDS.values()])
def test_a_path_covers_each_stitch_once(grid):
    for stitch in "#+":
        assert _area(path_data(grid, stitch)) == grid.count(stitch)


def test_every_motif_has_a_name():
    assert set(motifs.NAMES) == set(motifs.GRIDS)


def test_a_path_is_empty_without_stitches():
    assert path_data("...\n...", "#") == ""
