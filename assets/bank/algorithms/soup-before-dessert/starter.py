from typing import Any


class KitchenFull(Exception):
    """No more tickets can wait."""


class KitchenQueue:
    """Tickets that wait, first in, first out; at most `limit` of them.

    Raises ValueError if `limit` is negative.
    """

    def __init__(self, limit: int) -> None:
        raise NotImplementedError

    def __len__(self) -> int:
        """The number of tickets that wait."""
        raise NotImplementedError

    def add(self, ticket: Any) -> None:
        """Put a ticket at the end, in O(1).

        Raises KitchenFull if `limit` tickets are waiting.
        """
        raise NotImplementedError

    def take(self) -> Any:
        """Remove and return the oldest ticket, in O(1).

        Raises IndexError if none is waiting.
        """
        raise NotImplementedError

    def next_up(self, count: int) -> list[Any]:
        """Return the oldest `count` tickets, or fewer, oldest first.

        Raises ValueError if `count` is negative. Expected: O(count).
        """
        raise NotImplementedError
