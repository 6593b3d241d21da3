from unittest import TestCase

from answer import Account, InsufficientFunds

raises = TestCase().assertRaises


def account_with(cents):
    account = Account()
    account.deposit(cents)
    return account


def test_starts_empty():
    """A new account holds nothing."""
    assert Account().balance == 0


def test_returns_the_new_balance():
    """Deposits and withdrawals return what is in the account now."""
    account = Account()
    assert account.deposit(1_000) == 1_000
    assert account.deposit(1) == 1_001
    assert account.withdraw(401) == 600
    assert account.balance == 600


def test_accounts_are_separate():
    """Two accounts share no money."""
    one, other = account_with(500), Account()
    assert (one.balance, other.balance) == (500, 0)


def test_may_be_emptied():
    """The last cent can be withdrawn, and no more."""
    account = account_with(250)
    assert account.withdraw(250) == 0
    with raises(InsufficientFunds):
        account.withdraw(1)


def test_too_little_money_names_the_numbers():
    """The error carries the balance and the requested amount."""
    account = account_with(1_000)
    with raises(InsufficientFunds) as caught:
        account.withdraw(1_500)
    assert caught.exception.balance == 1_000
    assert caught.exception.requested == 1_500


def test_refused_withdrawal_changes_nothing():
    """After a refusal the account is as it was."""
    account = account_with(1_000)
    with raises(InsufficientFunds):
        account.withdraw(1_001)
    assert account.balance == 1_000
    assert account.withdraw(1_000) == 0


def test_negative_amounts_are_refused():
    """A negative amount is an error in both directions."""
    account = account_with(1_000)
    with raises(ValueError):
        account.deposit(-500)
    with raises(ValueError):
        account.withdraw(-500)
    assert account.balance == 1_000


def test_zero_is_refused():
    """Moving nothing is an error too."""
    account = account_with(1_000)
    with raises(ValueError):
        account.deposit(0)
    with raises(ValueError):
        account.withdraw(0)


def test_only_whole_numbers():
    """Fractions, text and booleans are no amounts."""
    account = account_with(1_000)
    for amount in (9.99, 5.0, "500", None, True):
        with raises(TypeError):
            account.deposit(amount)
        with raises(TypeError):
            account.withdraw(amount)
    assert account.balance == 1_000


def test_balance_cannot_be_assigned():
    """The balance changes through deposits and withdrawals alone."""
    account = account_with(1_000)
    with raises(AttributeError):
        account.balance = 1_000_000
    assert account.balance == 1_000


def test_large_sums_stay_exact():
    """Sums beyond the exact range of a float lose no cent."""
    account = account_with(10**17)
    assert account.deposit(1) == 10**17 + 1
    for _ in range(10_000):
        account.withdraw(1)
    assert account.balance == 10**17 - 9_999
