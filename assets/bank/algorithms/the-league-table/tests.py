from itertools import permutations
from random import Random

from answer import Team, standings


def names(*teams):
    return [team.name for team in standings(teams)]


def test_no_teams():
    """An empty league has an empty table."""
    assert standings([]) == []


def test_single_team():
    """One team is first."""
    assert names(Team("A", 0, 0.0, None)) == ["A"]


def test_points_then_board_points():
    """More points come first, then more board points."""
    teams = Team("A", 2, 9.0, 1900), Team("B", 5, 1.0, 1900), Team("C", 5, 1.5, 1900)
    assert names(*teams) == ["C", "B", "A"]


def test_negative_points():
    """Penalties put a team below zero."""
    assert names(Team("A", -3, 0.0, 1900), Team("B", 0, 0.0, 1900)) == ["B", "A"]


def test_older_club_first():
    """The older club comes first, one without a year last."""
    teams = (
        Team("A", 1, 1.0, None),
        Team("B", 1, 1.0, 1990),
        Team("C", 1, 1.0, 1890),
        Team("D", 1, 1.0, None),
    )
    assert names(*teams) == ["C", "B", "A", "D"]


def test_names_without_regard_to_case():
    """Equal teams are ordered by name, whatever the case."""
    teams = [Team(name, 1, 1.0, 1900) for name in ("bob", "Cem", "Ann", "dee")]
    assert names(*teams) == ["Ann", "bob", "Cem", "dee"]


def test_any_order_gives_the_same_table():
    """Shuffling the rows changes nothing."""
    teams = [
        Team("ann", 1, 1.0, None),
        Team("Ann", 1, 1.0, None),
        Team("Bob", 1, 1.0, 1900),
        Team("bo", 1, 2.0, None),
    ]
    tables = {tuple(names(*order)) for order in permutations(teams)}
    assert tables == {("bo", "Bob", "Ann", "ann")}


def test_new_list_from_any_iterable():
    """A generator will do, and a list that is passed in stays as it is."""
    teams = [Team("B", 1, 1.0, 1900), Team("A", 1, 1.0, 1900)]
    assert [team.name for team in standings(iter(teams))] == ["A", "B"]
    result = standings(teams)
    assert teams[0].name == "B"
    assert result is not teams


def test_many_teams():
    """Twenty thousand teams are sorted within a second."""
    random = Random(2)
    teams = [
        Team(f"T{n}", random.randrange(5), random.randrange(9) / 2, None)
        for n in range(20_000)
    ]
    table = standings(teams)
    assert [t.points for t in table] == sorted((t.points for t in teams), reverse=True)
