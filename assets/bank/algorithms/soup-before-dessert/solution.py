from collections import deque
from itertools import islice
from typing import Any


class KitchenFull(Exception):
    """No more tickets can wait."""


class KitchenQueue:
    """Tickets that wait, first in, first out; at most `limit` of them.

    Raises ValueError if `limit` is negative.
    """

    def __init__(self, limit: int) -> None:
        if limit < 0:
            raise ValueError(f"limit must not be negative: {limit}")
        self._limit = limit
        self._tickets: deque[Any] = deque()

    def __len__(self) -> int:
        """The number of tickets that wait."""
        return len(self._tickets)

    def add(self, ticket: Any) -> None:
        """Put a ticket at the end, in O(1).

        Raises KitchenFull if `limit` tickets are waiting.
        """
        if len(self._tickets) >= self._limit:
            raise KitchenFull(f"{len(self._tickets)} tickets are waiting")
        self._tickets.append(ticket)

    def take(self) -> Any:
        """Remove and return the oldest ticket, in O(1).

        Raises IndexError if none is waiting.
        """
        return self._tickets.popleft()

    def next_up(self, count: int) -> list[Any]:
        """Return the oldest `count` tickets, or fewer, oldest first.

        Raises ValueError if `count` is negative. Expected: O(count).
        """
        if count < 0:
            raise ValueError(f"count must not be negative: {count}")
        return list(islice(self._tickets, count))
