# fails: test_empty_environment_is_not_the_real_one
# why: `or` is the short way to a default, and takes an empty mapping for none
import os
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta


def maintenance_notice(
    env: Mapping[str, str] | None = None, now: datetime | None = None
) -> str | None:
    env = env or os.environ
    now = now or datetime.now(UTC)
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
    if start <= now < end:
        return f"Down until {end.astimezone(UTC):%H:%M} UTC"
    if now < start and start - now <= timedelta(days=1):
        return f"Maintenance at {start.astimezone(UTC):%H:%M} UTC"
    return None
