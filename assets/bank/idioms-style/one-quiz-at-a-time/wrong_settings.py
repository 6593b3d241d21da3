# fails: test_settings_per_quiz
# why: the dictionaries move into the instance, and the points stay global because they look constant
class Quiz:
    """One quiz with its players.

    A right answer earns `right` points, and `streak_bonus` more from the
    third right answer in a row on.
    """

    def __init__(self, right: int = 10, streak_bonus: int = 5) -> None:
        self._right = right
        self._streak_bonus = streak_bonus
        self._scores: dict[str, int] = {}
        self._streaks: dict[str, int] = {}

    def join(self, name: str) -> None:
        """Add a player; ValueError if the name is taken. O(1)."""
        if name in self._scores:
            raise ValueError(f"{name} plays already")
        self._scores[name] = self._streaks[name] = 0

    def answer(self, name: str, correct: bool) -> int:
        """Count an answer; return the score. KeyError if unknown. O(1)."""
        streak = self._streaks[name] + 1 if correct else 0
        bonus = self._streak_bonus if streak >= 3 else 0
        self._streaks[name] = streak
        if correct:
            self._scores[name] += 10 + bonus
        return self._scores[name]

    def standing(self) -> list[tuple[str, int]]:
        """Return (name, score), the best first, ties by name. O(n log n)."""
        return sorted(
            self._scores.items(), key=lambda pair: (-pair[1], pair[0])
        )


_default = Quiz()
join = _default.join
answer = _default.answer
standing = _default.standing
