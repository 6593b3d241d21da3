# fails: test_start_belongs_to_the_window, test_announced_from_a_day_before, test_offsets_are_respected
# why: moving the inputs out and keeping the old comparisons keeps their gaps as well
import os
from collections.abc import Mapping
from datetime import UTC, datetime


def maintenance_notice(
    env: Mapping[str, str] | None = None, now: datetime | None = None
) -> str | None:
    if env is None:
        env = os.environ
    if now is None:
        now = datetime.now(UTC)
    if now.tzinfo is None:
        raise ValueError("now must be aware")
    first, last = env.get("MAINTENANCE_START"), env.get("MAINTENANCE_END")
    if not first and not last:
        return None
    if not first or not last:
        raise ValueError("one variable without the other")
    start, end = datetime.fromisoformat(first), datetime.fromisoformat(last)
    if start.tzinfo is None or end.tzinfo is None:
        raise ValueError("a time without an offset")
    if end <= start:
        raise ValueError("the end must be after the start")
    if now > start and now < end:
        return f"Down until {end.astimezone(UTC):%H:%M} UTC"
    if now < start and (start - now).total_seconds() < 86400:
        return f"Maintenance at {start.astimezone(UTC):%H:%M} UTC"
    return None
