"""Chance that is the same on every machine and in every version of Python: SHA-256 of the recorded seed, counted up."""

import hashlib
from collections.abc import Sequence
from typing import TypeVar

Thing = TypeVar("Thing")
_BITS = 256


class Chance:
    """A stream of whole numbers that depends on `seed` and `name` only; each name has a stream of its own.

    >>> Chance(7, "pool").below(1000) == Chance(7, "pool").below(1000)
    True
    """

    def __init__(self, seed: int, name: str) -> None:
        self._start = f"{seed}:{name}:".encode()
        self._count = 0

    def below(self, limit: int) -> int:
        """Return the next number from 0 to limit − 1, each equally likely; 1 ≤ limit ≤ 2**64."""
        if not 1 <= limit <= 2**64:
            raise ValueError(f"There is no number below {limit} to draw.")
        fair = 2**_BITS - 2**_BITS % limit  # numbers above would favour the small ones
        while True:
            digest = hashlib.sha256(self._start + str(self._count).encode()).digest()
            self._count += 1
            number = int.from_bytes(digest, "big")
            if number < fair:
                return number % limit

    def shuffled(self, things: Sequence[Thing]) -> list[Thing]:
        """Return the things in a random order (Fisher–Yates, as in Knuth, The Art of Computer Programming, 3.4.2 P)."""
        order = list(things)
        for last in range(len(order) - 1, 0, -1):
            other = self.below(last + 1)
            order[last], order[other] = order[other], order[last]
        return order
