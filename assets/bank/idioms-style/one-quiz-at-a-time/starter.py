class Quiz:
    """One quiz with its players.

    A right answer earns `right` points, and `streak_bonus` more from the
    third right answer in a row on.
    """

    def __init__(self, right: int = 10, streak_bonus: int = 5) -> None:
        raise NotImplementedError

    def join(self, name: str) -> None:
        """Add a player; ValueError if the name is taken. O(1)."""
        raise NotImplementedError

    def answer(self, name: str, correct: bool) -> int:
        """Count an answer; return the score. KeyError if unknown. O(1)."""
        raise NotImplementedError

    def standing(self) -> list[tuple[str, int]]:
        """Return (name, score), the best first, ties by name. O(n log n)."""
        raise NotImplementedError


def join(name: str) -> None:
    """For old callers: join their one quiz."""
    raise NotImplementedError


def answer(name: str, correct: bool) -> int:
    """For old callers: answer in their one quiz."""
    raise NotImplementedError


def standing() -> list[tuple[str, int]]:
    """For old callers: the standing of their one quiz."""
    raise NotImplementedError
