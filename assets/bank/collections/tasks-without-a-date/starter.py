from collections.abc import Iterable, Mapping

type Task = Mapping[str, str | None]


def by_due(tasks: Iterable[Task]) -> list[Task]:
    """Return the tasks in a new list, the earliest "due" first.

    Each task has a "title"; "due" is a date as text ("2026-03-01") and may
    be lacking. The tasks are not changed and nothing is raised.
    Expected: one sort, n log n.
    """
    raise NotImplementedError
