class InsufficientFunds(Exception):
    """The account holds less than was asked for. Amounts are in cents."""

    def __init__(self, balance: int, requested: int) -> None:
        super().__init__(f"{requested} cents asked for, {balance} there")
        self.balance = balance
        self.requested = requested


class Account:
    """Money in whole cents, from zero upwards; every operation is O(1).

    Amounts that are not int, and booleans, raise TypeError; negative ones
    raise ValueError. `balance` is read-only.
    """

    def __init__(self) -> None:
        raise NotImplementedError

    @property
    def balance(self) -> int:
        """The money in the account, in cents."""
        raise NotImplementedError

    def deposit(self, cents: int) -> int:
        """Add `cents` and return the new balance."""
        raise NotImplementedError

    def withdraw(self, cents: int) -> int:
        """Take `cents` out and return the new balance.

        Raises InsufficientFunds if the account holds less.
        """
        raise NotImplementedError
