# fails: test_configured_twice, test_unknown_level, test_extra_never_replaces_ours, test_no_exception_no_error
# why: adding a handler works the first time; the second call doubles each line, and extras may lie
import json
import logging
from datetime import UTC, datetime
from typing import TextIO

_STANDARD = vars(logging.makeLogRecord({})).keys() | {"message", "asctime"}


class JsonLines(logging.Formatter):
    def __init__(self, service: str) -> None:
        super().__init__()
        self.service = service

    def format(self, record: logging.LogRecord) -> str:
        time = datetime.fromtimestamp(record.created, UTC)
        entry = {
            "time": time.isoformat(timespec="milliseconds")[:-6] + "Z",
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
            "service": self.service,
        }
        if record.exc_info:
            entry["error"] = self.formatException(record.exc_info)
        entry |= {k: v for k, v in vars(record).items() if k not in _STANDARD}
        return json.dumps(entry, default=repr)


def configure(stream: TextIO, *, service: str, level: str = "INFO") -> None:
    root = logging.getLogger()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(JsonLines(service))
    root.addHandler(handler)
    root.setLevel(level)
