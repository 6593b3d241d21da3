import json
import logging
from datetime import UTC, datetime
from typing import Any, TextIO

_STANDARD = vars(logging.makeLogRecord({})).keys() | {"message", "asctime"}
_FIXED = {"time", "level", "logger", "message", "service", "error"}


class JsonLines(logging.Formatter):
    """Formats a record as one line of JSON."""

    def __init__(self, service: str) -> None:
        super().__init__()
        self.service = service

    def format(self, record: logging.LogRecord) -> str:
        time = datetime.fromtimestamp(record.created, UTC)
        entry: dict[str, Any] = {
            "time": time.isoformat(timespec="milliseconds").replace("+00:00", "Z"),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
            "service": self.service,
        }
        for key, value in vars(record).items():
            if key not in _STANDARD and key not in _FIXED:
                entry[key] = value
        if record.exc_info and record.exc_info[0] is not None:
            entry["error"] = self.formatException(record.exc_info)
        try:
            return json.dumps(entry, default=repr)
        except (TypeError, ValueError):  # odd keys, or a cycle
            plain = {
                k: v if isinstance(v, str) else repr(v)
                for k, v in entry.items()
            }
            return json.dumps(plain)


class _Lines(logging.StreamHandler[TextIO]):
    """Ours, to be told from the handlers of others."""


def configure(stream: TextIO, *, service: str, level: str = "INFO") -> None:
    """Send the records of all loggers, from `level` up, to `stream`."""
    root = logging.getLogger()
    root.setLevel(level)  # raises before anything else has changed
    for handler in root.handlers[:]:
        if isinstance(handler, _Lines):
            root.removeHandler(handler)
            handler.close()
    lines = _Lines(stream)
    lines.setFormatter(JsonLines(service))
    root.addHandler(lines)
