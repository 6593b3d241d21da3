# fails: test_other_handlers_stay, test_values_unknown_to_json
# why: basicConfig with force=True is short, and throws out the handlers of everybody else
import json
import logging
from datetime import UTC, datetime
from typing import TextIO

_STANDARD = vars(logging.makeLogRecord({})).keys() | {"message", "asctime"}
_FIXED = {"time", "level", "logger", "message", "service", "error"}


class JsonLines(logging.Formatter):
    def __init__(self, service: str) -> None:
        super().__init__()
        self.service = service

    def format(self, record: logging.LogRecord) -> str:
        time = datetime.fromtimestamp(record.created, UTC)
        entry = {
            k: v
            for k, v in vars(record).items()
            if k not in _STANDARD and k not in _FIXED
        }
        entry["time"] = time.isoformat(timespec="milliseconds")[:-6] + "Z"
        entry["level"] = record.levelname
        entry["logger"] = record.name
        entry["message"] = record.getMessage()
        entry["service"] = self.service
        if record.exc_info and record.exc_info[0]:
            entry["error"] = self.formatException(record.exc_info)
        return json.dumps(entry, default=str)


def configure(stream: TextIO, *, service: str, level: str = "INFO") -> None:
    handler = logging.StreamHandler(stream)
    handler.setFormatter(JsonLines(service))
    logging.getLogger().level = logging._checkLevel(level)
    logging.basicConfig(level=level, handlers=[handler], force=True)
