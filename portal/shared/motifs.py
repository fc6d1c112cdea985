"""Motifs: the pattern of each course on the loom, 11 × 11 stitches. `#` is the first colour, `+` the second."""

from django.utils.translation import gettext_lazy as _

from portal.shared.stitches import path_data

SIZE = 11

GRIDS = {
    "horn": """.###...###.
.#.#...#.#.
.#...#...#.
.##.###.##.
..###+###..
...#+++#...
..###+###..
.##.###.##.
.#...#...#.
.#.#...#.#.
.###...###.""",
    "eye": """.....#.....
....###....
...##+##...
..##+++##..
.##++#++##.
##++###++##
.##++#++##.
..##+++##..
...##+##...
....###....
.....#.....""",
    "comb": """#.#.#.#.#.#
#.#.#.#.#.#
#.#.#.#.#.#
###########
....+++....
..+++++++..
....+++....
###########
#.#.#.#.#.#
#.#.#.#.#.#
#.#.#.#.#.#""",
    "star": """.....#.....
....###....
..###.###..
..##+++##..
.##+++++##.
##.++#++.##
.##+++++##.
..##+++##..
..###.###..
....###....
.....#.....""",
    "water": """##.......##
###.....###
.###...###.
..###.###..
+..#####..+
++..###..++
+++..#..+++
.+++...+++.
..+++.+++..
...+++++...
....+++....""",
    "tree": """.....#.....
....###....
.#.##+##.#.
.###.#.###.
..#..#..#..
.#..###..#.
.####+####.
..##.#.##..
.....#.....
...#####...
..##+++##..""",
    "hook": """####...####
#.........#
#.##...##.#
#.#..#..#.#
..#.+++.#..
...+++++...
..#.+++.#..
#.#..#..#.#
#.##...##.#
#.........#
####...####""",
    "cross": """....###....
....#+#....
..###+###..
..#..#..#..
###.###.###
#++##+##++#
###.###.###
..#..#..#..
..###+###..
....#+#....
....###....""",
    "hand": """#.#.#.#.#.#
#.#.#.#.#.#
###.#.#.###
.##.###.##.
..##+++##..
...#+#+#...
..##+++##..
.##.###.##.
###.#.#.###
#.#.#.#.#.#
#.#.#.#.#.#""",
}

# Names that weavers in Anatolia and the Maghreb give to patterns like these.
NAMES = {
    "horn": _("ram’s horn"),
    "eye": _("eye"),
    "comb": _("comb"),
    "star": _("star"),
    "water": _("running water"),
    "tree": _("tree of life"),
    "hook": _("hook"),
    "cross": _("four corners"),
    "hand": _("hand"),
}


def motif_symbol(name: str) -> str:
    """Return the SVG symbol of a motif, with one stitch of air around it; raise KeyError for an unknown name.

    The second colour is the custom property --c2 of where it is used, weld unless said otherwise.
    """
    first, second = path_data(GRIDS[name], "#"), path_data(GRIDS[name], "+")
    return (
        f'<symbol id="{name}" viewBox="-1 -1 13 13"><path d="{first}"/>'
        f'<path fill="var(--c2,#E3B23A)" d="{second}"/></symbol>'
    )
