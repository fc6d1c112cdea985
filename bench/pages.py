"""What a page costs the server: cached, drawn anew, and beside constant bytes from the same server in the same run.

Seconds depend on the machine, ratios hardly: compare ratios.
"""

import http.client
import statistics
import time
from dataclasses import dataclass

from served_portal import Served, served_portal

TIMES = 200
SECTION = "/en/guide/social-procurement/needs-and-market/define-the-need/"
LESSON = "/en/learn/finance/whose-money/two-purses/"
# A parameter that no page declares is never answered from the cache.
ROWS = {
    "constant bytes": "/robots.txt",
    "section, cached": SECTION,
    "section, drawn": f"{SECTION}?drawn=anew",
    "lesson, cached": LESSON,
    "lesson, drawn": f"{LESSON}?drawn=anew",
    "home, cached": "/ar/",
    "home, drawn": "/ar/?drawn=anew",
}


@dataclass(frozen=True)
class Cost:
    """The median time and the mean processor time of one answer, in milliseconds, and its bytes as sent."""

    median: float
    cpu: float
    size: int


def measure(portal: Served, address: str) -> Cost:
    """Ask TIMES times, one after the other, over one connection."""
    connection = http.client.HTTPConnection("127.0.0.1", portal.port)
    size = ask(connection, address)
    times, before = [], portal.cpu_seconds()
    for _ in range(TIMES):
        started = time.perf_counter()
        ask(connection, address)
        times.append(time.perf_counter() - started)
    cpu = (portal.cpu_seconds() - before) / TIMES
    connection.close()
    return Cost(1000 * statistics.median(times), 1000 * cpu, size)


def ask(connection: http.client.HTTPConnection, address: str) -> int:
    """Return the bytes of the body; raise when the page is not there."""
    connection.request("GET", address, headers={"Accept-Encoding": "gzip"})
    answer = connection.getresponse()
    body = answer.read()
    if answer.status != 200:
        raise RuntimeError(f"{address} answered {answer.status}")
    return len(body)


def main() -> None:
    """Print one row for each address."""
    with served_portal() as portal:
        costs = {name: measure(portal, address) for name, address in ROWS.items()}
    base = costs["constant bytes"]
    print(f"{'':18} {'median ms':>10} {'CPU ms':>8} {'× constant':>11} {'bytes':>8}")
    for name, cost in costs.items():
        print(f"{name:18} {cost.median:10.2f} {cost.cpu:8.2f} {cost.median / base.median:11.1f} {cost.size:8}")


if __name__ == "__main__":
    main()
