from collections import OrderedDict, deque
from collections.abc import Callable


class Limiter:
    """Lets each client have `limit` requests in any `window` seconds."""

    def __init__(
        self, limit: int, window: float, clock: Callable[[], float]
    ) -> None:
        if limit < 1 or not window > 0:
            raise ValueError("limit must be at least 1, window above 0")
        self._limit = limit
        self._window = window
        self._clock = clock
        # Times of accepted requests; the client that was quiet longest first.
        self._times: OrderedDict[str, deque[float]] = OrderedDict()

    def __len__(self) -> int:
        return len(self._times)

    def check(self, client: str) -> float:
        """Return 0 if the request may pass, else the seconds to wait."""
        now = self._clock()
        self._forget_quiet(now)
        times = self._times.setdefault(client, deque())
        while times and now - times[0] >= self._window:
            times.popleft()
        if len(times) == self._limit:
            return self._window - (now - times[0])
        times.append(now)
        self._times.move_to_end(client)
        return 0

    def _forget_quiet(self, now: float) -> None:
        while self._times:
            times = next(iter(self._times.values()))
            if now - times[-1] < self._window:
                return
            self._times.popitem(last=False)
