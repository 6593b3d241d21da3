# fails: test_added_item_can_be_read, test_finder_stays_inside, test_full_last_page, test_lengths, test_text_is_trimmed, test_unknown_fields
# why: one model for both directions, and "a full page means more", are the quick way
from datetime import date
from typing import Annotated, Any

from fastapi import Depends, FastAPI, HTTPException, Query, Response
from pydantic import BaseModel, Field


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


class Item(BaseModel):
    number: int | None = None
    what: str = Field(min_length=1, max_length=80)
    place: str = Field(min_length=1, max_length=80)
    found: date
    finder: str | None = Field(default=None, max_length=200)


app = FastAPI()
AnyStore = Annotated[Store, Depends(get_store)]


@app.post("/items", status_code=201, response_model_exclude_none=True)
def add(item: Item, response: Response, store: AnyStore) -> Item:
    added = Item(**store.add(item.model_dump(exclude={"number"})))
    response.headers["Location"] = f"/items/{added.number}"
    return added


@app.get("/items/{number}")
def one(number: int, store: AnyStore) -> Item:
    if (item := store.get(number)) is None:
        raise HTTPException(404)
    return Item(**item)


@app.get("/items")
def page(
    store: AnyStore,
    after: Annotated[int, Query(ge=0)] = 0,
    limit: Annotated[int, Query(ge=1, le=100)] = 20,
):
    items = store.after(after, limit)
    last = items[-1]["number"] if len(items) == limit else None
    return {"items": [Item(**item) for item in items], "next": last}
