from datetime import date
from typing import Annotated, Any

from fastapi import Depends, FastAPI, HTTPException, Query, Response
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
AnyStore = Annotated[Store, Depends(get_store)]


class ItemIn(BaseModel):
    """What the office enters."""

    model_config = ConfigDict(extra="forbid")
    what: Line
    place: Line
    found: date
    finder: str | None = Field(default=None, max_length=200)


class ItemOut(BaseModel):
    """What everybody may see."""

    number: int
    what: str
    place: str
    found: date


class Page(BaseModel):
    items: list[ItemOut]
    next: int | None


class Problem(BaseModel):
    detail: str


app = FastAPI()


@app.post("/items", status_code=201, response_model=ItemOut)
def add(item: ItemIn, response: Response, store: AnyStore) -> Any:
    """Enter an item that was found."""
    added = store.add(item.model_dump())
    response.headers["Location"] = f"/items/{added['number']}"
    return added


@app.get(
    "/items/{number}", response_model=ItemOut, responses={404: {"model": Problem}}
)
def one(number: int, store: AnyStore) -> Any:
    """One item by its number."""
    if (item := store.get(number)) is None:
        raise HTTPException(404, f"no item {number}")
    return item


@app.get("/items", response_model=Page)
def page(
    store: AnyStore,
    after: Annotated[int, Query(ge=0)] = 0,
    limit: Annotated[int, Query(ge=1, le=100)] = 20,
) -> Any:
    """A page of items, ordered by number."""
    rows = store.after(after, limit + 1)
    items = rows[:limit]
    return {
        "items": items,
        "next": items[-1]["number"] if len(rows) > limit else None,
    }
