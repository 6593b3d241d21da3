from collections.abc import Iterable


def top_customers(
    orders: Iterable[tuple[str, int]], limit: int
) -> list[tuple[str, int]]:
    """Return the customers who spent most, as (name, total in cents).

    The largest total comes first; at most `limit` pairs. `orders` is read
    once and may be a generator. Raises ValueError if `limit` is negative.
    Expected: linear in the orders, n log n in the customers.
    """
    raise NotImplementedError
