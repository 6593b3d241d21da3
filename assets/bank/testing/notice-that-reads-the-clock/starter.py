from collections.abc import Mapping
from datetime import datetime


def maintenance_notice(
    env: Mapping[str, str] | None = None, now: datetime | None = None
) -> str | None:
    """Return what to tell visitors about maintenance, or None.

    Reads MAINTENANCE_START and MAINTENANCE_END, ISO times with an offset,
    from `env` (None: the real environment), and compares them with `now`
    (None: the real time). Texts, times in UTC: "Down until 12:00 UTC" in
    the window, "Maintenance at 10:00 UTC" in the day before.
    Raises ValueError for a naive `now`, for one variable without the other,
    for times without an offset and for an end that is not after the start.
    Expected: constant time.
    """
    raise NotImplementedError
