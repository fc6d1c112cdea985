"""Drawings on a stitch grid, as SVG path data. Pure: text in, text out."""


def path_data(grid: str, stitch: str) -> str:
    """Return the path of all cells that hold `stitch`: runs of a row, joined downwards where rows repeat.

    >>> path_data("##.\\n##.\\n..#", "#")
    'M0 0h2v2h-2zM2 2h1v1h-1z'
    """
    open_runs: dict[tuple[int, int], int] = {}
    finished: list[tuple[int, int, int, int]] = []
    for y, row in enumerate([*grid.split("\n"), ""]):
        now = set(_runs(row, stitch))
        ended = [run for run in open_runs if run not in now]
        finished.extend((open_runs.pop(run), *run, y) for run in ended)
        for run in now:
            open_runs.setdefault(run, y)
    return "".join(f"M{x} {top}h{width}v{end - top}h-{width}z" for top, x, width, end in sorted(finished))


def _runs(row: str, stitch: str) -> list[tuple[int, int]]:
    """Return (start, width) of the runs of `stitch` in a row."""
    runs, start = [], None
    for x, cell in enumerate([*row, ""]):
        if cell == stitch and start is None:
            start = x
        if cell != stitch and start is not None:
            runs.append((start, x - start))
            start = None
    return runs
