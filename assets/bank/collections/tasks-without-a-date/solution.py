from collections.abc import Iterable, Mapping

type Task = Mapping[str, str | None]


def by_due(tasks: Iterable[Task]) -> list[Task]:
    """Return the tasks in a new list, the earliest "due" first.

    Tasks whose "due" is lacking or None come last, in the order given.
    """

    def key(task: Task) -> tuple[bool, str]:
        due = task.get("due")
        return (due is None, due or "")

    return sorted(tasks, key=key)
