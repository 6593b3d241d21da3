from typing import Any

from fastapi import FastAPI


class Store:
    """Items as dictionaries, numbered from 1."""

    def __init__(self) -> None:
        self._items: dict[int, dict[str, Any]] = {}

    def add(self, fields: dict[str, Any]) -> dict[str, Any]:
        """Keep a new item and return it with its number."""
        number = max(self._items, default=0) + 1
        self._items[number] = {"number": number, **fields}
        return self._items[number]

    def get(self, number: int) -> dict[str, Any] | None:
        return self._items.get(number)

    def after(self, number: int, limit: int) -> list[dict[str, Any]]:
        """The first `limit` items with a higher number, in order."""
        return [i for n, i in self._items.items() if n > number][:limit]


the_store = Store()


def get_store() -> Store:
    return the_store


app = FastAPI()

# POST /items, GET /items/{number} and GET /items go here. Each takes the
# store by dependency on get_store; requests and answers have models.
# POST answers 201 with a Location header; an unknown number is a 404.
