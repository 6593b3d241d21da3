# fails: test_point_after_the_end, test_two_tables
# why: points in the class body look like a default value, and are one dictionary for all games
class Game:
    _points: dict[str, int] = {}

    def __init__(self, first: str, second: str) -> None:
        if first == second:
            raise ValueError("two players need two names")
        self.names = (first, second)
        self._points.clear()
        self._points.update({first: 0, second: 0})

    def point(self, name: str) -> None:
        if name not in self._points:
            raise ValueError(f"no such player: {name}")
        self._points[name] += 1

    @property
    def score(self) -> tuple[int, int]:
        first, second = self.names
        return self._points[first], self._points[second]

    @property
    def winner(self) -> str | None:
        for name, other in (self.names, self.names[::-1]):
            mine, theirs = self._points[name], self._points[other]
            if mine >= 11 and mine - theirs >= 2:
                return name
        return None
