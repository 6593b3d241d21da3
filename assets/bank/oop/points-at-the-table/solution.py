class Game:
    """One game of table tennis between two players."""

    def __init__(self, first: str, second: str) -> None:
        if first == second:
            raise ValueError(f"two players need two names: {first!r}")
        self._points = {first: 0, second: 0}

    def point(self, name: str) -> None:
        """Give one point to the player of that name.

        Raises ValueError for an unknown name and RuntimeError once the game
        is won; the score is then unchanged.
        """
        if name not in self._points:
            raise ValueError(f"no such player: {name!r}")
        if self.winner is not None:
            raise RuntimeError(f"{self.winner} has won already")
        self._points[name] += 1

    @property
    def score(self) -> tuple[int, int]:
        """The points of both, the first player's first."""
        first, second = self._points.values()
        return first, second

    @property
    def winner(self) -> str | None:
        """The winner's name, or None while the game is on."""
        low, high = sorted(self._points, key=self._points.__getitem__)
        lead = self._points[high] - self._points[low]
        return high if self._points[high] >= 11 and lead >= 2 else None
