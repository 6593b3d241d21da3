# fails: test_zero_is_refused, test_only_whole_numbers
# why: "negative raises ValueError" gets coded as it stands; bool passes as int
class InsufficientFunds(Exception):
    def __init__(self, balance: int, requested: int) -> None:
        super().__init__(f"{requested} cents asked for, {balance} there")
        self.balance = balance
        self.requested = requested


class Account:
    def __init__(self) -> None:
        self._balance = 0

    @property
    def balance(self) -> int:
        return self._balance

    @staticmethod
    def _check(cents: int) -> None:
        if not isinstance(cents, int):
            raise TypeError("cents must be an int")
        if cents < 0:
            raise ValueError("cents must not be negative")

    def deposit(self, cents: int) -> int:
        self._check(cents)
        self._balance += cents
        return self._balance

    def withdraw(self, cents: int) -> int:
        self._check(cents)
        if self._balance < cents:
            raise InsufficientFunds(self._balance, cents)
        self._balance -= cents
        return self._balance
