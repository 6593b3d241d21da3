from unittest import TestCase

from answer import Game

raises = TestCase().assertRaises


def play(first, second):
    """A game at this score, reached by taking turns, the surplus last."""
    game = Game("Ana", "Ben")
    for _ in range(min(first, second)):
        game.point("Ana")
        game.point("Ben")
    for _ in range(abs(first - second)):
        game.point("Ana" if first > second else "Ben")
    return game


def test_new_game():
    """A game starts at nil, without a winner."""
    game = Game("Ana", "Ben")
    assert game.score == (0, 0)
    assert game.winner is None


def test_one_point():
    """A point counts for the player named, and the first player is first."""
    assert play(1, 0).score == (1, 0)
    assert play(0, 1).score == (0, 1)


def test_eleven_wins():
    """Eleven points with two or more ahead win, for either player."""
    assert play(10, 0).winner is None
    assert play(11, 0).winner == "Ana"
    assert play(9, 11).winner == "Ben"


def test_two_ahead():
    """Beyond ten all, a lead of two is needed."""
    assert play(11, 10).winner is None
    assert play(12, 10).winner == "Ana"
    assert play(14, 15).winner is None
    assert play(14, 16).winner == "Ben"


def test_point_after_the_end():
    """After the game is won a point is refused, and the score stands."""
    game = play(11, 4)
    for name in ("Ana", "Ben"):
        with raises(RuntimeError):
            game.point(name)
    assert game.score == (11, 4)
    assert game.winner == "Ana"


def test_unknown_player():
    """A point for somebody else is an error and changes nothing."""
    game = play(2, 1)
    for name in ("Cy", "ana", ""):
        with raises(ValueError):
            game.point(name)
    assert game.score == (2, 1)


def test_equal_names():
    """Two players of the same name can't be told apart."""
    with raises(ValueError):
        Game("Ana", "Ana")


def test_two_tables():
    """Two games don't share their points, even with the same players."""
    one, other = Game("Ana", "Ben"), Game("Ana", "Ben")
    one.point("Ben")
    assert one.score == (0, 1)
    assert other.score == (0, 0)


def test_long_game():
    """A very long game is counted quickly."""
    game = play(50_000, 50_000)
    assert game.score == (50_000, 50_000)
    assert game.winner is None
