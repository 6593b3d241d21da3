import os
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta


def maintenance_notice(
    env: Mapping[str, str] | None = None, now: datetime | None = None
) -> str | None:
    """Return what to tell visitors about maintenance, or None.

    The window includes its start and excludes its end; it is announced from
    exactly a day before. Empty variables count as not set.
    Raises ValueError for a naive `now`, for one variable without the other,
    for times without an offset and for an end that is not after the start.
    """
    env = os.environ if env is None else env
    now = datetime.now(UTC) if now is None else now
    if now.utcoffset() is None:
        raise ValueError(f"now has no offset: {now}")
    texts = env.get("MAINTENANCE_START"), env.get("MAINTENANCE_END")
    if not any(texts):
        return None
    if not all(texts):
        raise ValueError("set both MAINTENANCE_START and MAINTENANCE_END")
    start, end = (datetime.fromisoformat(text) for text in texts if text)
    if start.utcoffset() is None or end.utcoffset() is None:
        raise ValueError("maintenance times need an offset")
    if end <= start:
        raise ValueError(f"end {end} is not after start {start}")
    if start <= now < end:
        return f"Down until {end.astimezone(UTC):%H:%M} UTC"
    if timedelta() < start - now <= timedelta(days=1):
        return f"Maintenance at {start.astimezone(UTC):%H:%M} UTC"
    return None
