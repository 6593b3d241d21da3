# fails: test_limit_of_one, test_place_is_free_at_the_edge, test_every_stretch_of_the_window, test_refused_requests_do_not_count, test_quiet_clients_are_forgotten, test_active_clients_are_kept, test_knocking_does_not_keep_a_place, test_fractions, test_many_clients
# why: noting every request, refused ones too, punishes the impatient for ever, and nothing is ever removed
from collections import defaultdict, deque


class Limiter:
    def __init__(self, limit, window, clock):
        if limit < 1 or not window > 0:
            raise ValueError("bad limit or window")
        self.limit, self.window, self.clock = limit, window, clock
        self.times = defaultdict(deque)

    def __len__(self):
        return len(self.times)

    def check(self, client):
        now = self.clock()
        times = self.times[client]
        while times and now - times[0] >= self.window:
            times.popleft()
        times.append(now)
        if len(times) <= self.limit:
            return 0
        return self.window - (now - times[0])
