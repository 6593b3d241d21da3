# fails: test_add_an_item, test_added_item_can_be_read, test_document, test_finder_stays_inside, test_lengths, test_limit_and_after_have_bounds
# why: the global store and bare parameters work in a first try by hand
from datetime import date
from typing import Annotated, Any

from fastapi import Depends, FastAPI, HTTPException
from pydantic import BaseModel, ConfigDict, Field, StringConstraints


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


Line = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=80)
]


class Item(BaseModel):
    model_config = ConfigDict(extra="forbid")
    what: Line
    place: Line
    found: date
    finder: str | None = Field(default=None, max_length=200)


app = FastAPI()


@app.post("/items")
def add(item: Item, store: Store = Depends(get_store)):
    return store.add(item.model_dump())


@app.get("/items/{number}")
def one(number: int, store: Store = Depends(get_store)):
    if (item := store.get(number)) is None:
        raise HTTPException(404)
    return item


@app.get("/items")
def page(after: int = 0, limit: int = 20, store: Store = Depends(get_store)):
    rows = store.after(after, limit + 1)
    more = len(rows) > limit
    items = rows[:limit]
    return {"items": items, "next": items[-1]["number"] if more else None}
