from datetime import date

from answer import by_due


def titles(tasks):
    return [task["title"] for task in by_due(tasks)]


def test_no_tasks():
    """No tasks give an empty list."""
    assert by_due([]) == []


def test_one_task():
    """A single task comes back, with a date or without."""
    assert by_due([{"title": "a", "due": "2026-03-01"}]) == [
        {"title": "a", "due": "2026-03-01"}
    ]
    assert by_due([{"title": "b"}]) == [{"title": "b"}]


def test_earliest_first():
    """Dated tasks are ordered by their date."""
    tasks = [
        {"title": "late", "due": "2026-12-24"},
        {"title": "early", "due": "2025-01-02"},
        {"title": "middle", "due": "2026-03-01"},
    ]
    assert titles(tasks) == ["early", "middle", "late"]


def test_undated_tasks_come_last():
    """A task that lacks a date stands behind all that have one."""
    tasks = [
        {"title": "someday"},
        {"title": "soon", "due": "2026-03-01"},
        {"title": "later", "due": "2026-03-02"},
    ]
    assert titles(tasks) == ["soon", "later", "someday"]


def test_a_cleared_date_is_no_date():
    """A date of None counts as lacking."""
    tasks = [
        {"title": "cleared", "due": None},
        {"title": "soon", "due": "2026-03-01"},
        {"title": "someday"},
    ]
    assert titles(tasks) == ["soon", "cleared", "someday"]


def test_the_latest_date_is_still_a_date():
    """No date, however late, stands behind a task without one."""
    tasks = [{"title": "someday"}, {"title": "never", "due": "9999-12-31"}]
    assert titles(tasks) == ["never", "someday"]


def test_equal_dates_keep_their_order():
    """Tasks of one day, and tasks of no day, keep the order given."""
    tasks = [
        {"title": "b", "due": "2026-03-01"},
        {"title": "z"},
        {"title": "a", "due": "2026-03-01"},
        {"title": "y"},
    ]
    assert titles(tasks) == ["b", "a", "z", "y"]


def test_the_input_is_left_alone():
    """The list given and its dictionaries stay as they were."""
    tasks = [{"title": "b"}, {"title": "a", "due": "2026-03-01"}]
    result = by_due(tasks)
    assert result is not tasks
    assert tasks == [{"title": "b"}, {"title": "a", "due": "2026-03-01"}]


def test_long_generator():
    """A generator is enough, and many tasks are quick."""
    def many():
        for n in range(30_000, 0, -1):
            task = {"title": str(n)}
            if n % 3:
                task["due"] = date.fromordinal(700_000 + n).isoformat()
            yield task

    result = by_due(many())
    assert [task["title"] for task in result[:3]] == ["1", "2", "4"]
    assert result[-1] == {"title": "3"}
