class Game:
    """One game of table tennis between two players.

    `Game(first, second)` takes two different names, otherwise ValueError.
    `point(name)` gives a point: ValueError for an unknown name.
    `score` is a tuple of both players' points, the first player's first.
    `winner` is a name, or None while the game is on: at least eleven points
    and at least two ahead. Expected: constant time for every operation.
    """

    def __init__(self, first: str, second: str) -> None:
        raise NotImplementedError
