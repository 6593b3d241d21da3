class InsufficientFunds(Exception):
    """The account holds less than was asked for. Amounts are in cents."""

    def __init__(self, balance: int, requested: int) -> None:
        super().__init__(f"{requested} cents asked for, {balance} there")
        self.balance = balance
        self.requested = requested


class Account:
    """Money in whole cents, from zero upwards; every operation is O(1).

    Amounts that are not int, and booleans, raise TypeError; amounts below
    one raise ValueError. A refused operation changes nothing.
    """

    def __init__(self) -> None:
        self._balance = 0

    @property
    def balance(self) -> int:
        """The money in the account, in cents."""
        return self._balance

    def deposit(self, cents: int) -> int:
        """Add `cents` and return the new balance."""
        _check_amount(cents)
        self._balance += cents
        return self._balance

    def withdraw(self, cents: int) -> int:
        """Take `cents` out and return the new balance.

        Raises InsufficientFunds if the account holds less.
        """
        _check_amount(cents)
        if cents > self._balance:
            raise InsufficientFunds(self._balance, cents)
        self._balance -= cents
        return self._balance


def _check_amount(cents: int) -> None:
    if not isinstance(cents, int) or isinstance(cents, bool):
        raise TypeError(f"cents must be an int: {cents!r}")
    if cents <= 0:
        raise ValueError(f"cents must be positive: {cents}")
