# fails: test_place_is_free_at_the_edge, test_no_double_burst, test_quiet_clients_are_forgotten, test_active_clients_are_kept, test_fractions
# why: a counter for each full window is quick to write, and allows a double burst at its edge
class Limiter:
    def __init__(self, limit, window, clock):
        if limit < 1 or not window > 0:
            raise ValueError("bad limit or window")
        self.limit, self.window, self.clock = limit, window, clock
        self.start, self.counts = 0, {}

    def __len__(self):
        return len(self.counts)

    def check(self, client):
        now = self.clock()
        start = now // self.window * self.window
        if start != self.start:
            self.start, self.counts = start, {}
        self.counts[client] = self.counts.get(client, 0) + 1
        if self.counts[client] > self.limit:
            return self.start + self.window - now
        return 0
