# fails: test_two_ahead, test_long_game
# why: "eleven wins" is what everybody remembers of the rule
class Game:
    def __init__(self, first: str, second: str) -> None:
        if first == second:
            raise ValueError("two players need two names")
        self.points = {first: 0, second: 0}
        self.winner: str | None = None

    def point(self, name: str) -> None:
        if name not in self.points:
            raise ValueError(f"no such player: {name}")
        if self.winner is not None:
            raise RuntimeError("the game is over")
        self.points[name] += 1
        if self.points[name] >= 11:
            self.winner = name

    @property
    def score(self) -> tuple[int, int]:
        first, second = self.points.values()
        return first, second
