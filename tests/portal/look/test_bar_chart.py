from decimal import Decimal

from portal.shared.bar_chart import LONGEST, bars, places


def _row(label, *values):
    return label, [Decimal(value) for value in values]


def test_the_longest_bar_fills_the_room_and_the_others_keep_the_scale():
    first, second = bars([_row("a", "60", "40"), _row("b", "50")])

    assert sum(part.width for part in first.parts) == LONGEST
    assert second.parts[0].width == LONGEST / 2


def test_a_value_below_zero_is_drawn_as_nothing_but_counts_in_the_total():
    (bar,) = bars([_row("a", "10", "-4")])

    assert [part.width for part in bar.parts] == [LONGEST, 0]
    assert bar.total == 6


def test_a_chart_of_zeros_has_no_lengths():
    assert bars([_row("a", "0")])[0].parts[0].width == 0


def test_a_short_part_and_a_lone_bar_carry_no_figure_inside():
    (stacked,) = bars([_row("a", "95", "5")])
    (lone,) = bars([_row("a", "95")])

    assert [part.has_figure for part in stacked.parts] == [True, False]
    assert [part.has_figure for part in lone.parts] == [False]


def test_all_figures_get_the_decimals_of_the_longest():
    assert places([_row("a", "83", "66.50"), _row("b", "1.5")]) == 2
    assert places([_row("a", "1E+2")]) == 0
