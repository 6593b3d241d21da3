from collections.abc import Iterable
from typing import NamedTuple


class Team(NamedTuple):
    name: str
    points: int
    board_points: float
    founded: int | None


def standings(teams: Iterable[Team]) -> list[Team]:
    """Return the teams in the order of the table, the best first.

    More points, then more board points, then the older club (unknown years
    last), then the name without regard to case, then the name as it is.
    Raises nothing. Expected: one sort, O(n log n).
    """
    return sorted(
        teams,
        key=lambda team: (
            -team.points,
            -team.board_points,
            team.founded is None,
            team.founded or 0,
            team.name.casefold(),
            team.name,
        ),
    )
