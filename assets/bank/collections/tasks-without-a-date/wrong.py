# fails: test_a_cleared_date_is_no_date, test_the_latest_date_is_still_a_date
# why: a far-off default date handles the absent key and looks finished
from collections.abc import Iterable, Mapping

type Task = Mapping[str, str | None]


def by_due(tasks: Iterable[Task]) -> list[Task]:
    return sorted(tasks, key=lambda task: task.get("due", "9999-12-31"))
