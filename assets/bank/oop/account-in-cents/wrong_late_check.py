# fails: test_may_be_emptied, test_too_little_money_names_the_numbers, test_refused_withdrawal_changes_nothing
# why: subtracting first saves a comparison, and an empty account looks overdrawn
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
        if type(cents) is not int:
            raise TypeError("cents must be an int")
        if cents <= 0:
            raise ValueError("cents must be positive")

    def deposit(self, cents: int) -> int:
        self._check(cents)
        self._balance += cents
        return self._balance

    def withdraw(self, cents: int) -> int:
        self._check(cents)
        self._balance -= cents
        if self._balance <= 0:
            raise InsufficientFunds(self._balance, cents)
        return self._balance
