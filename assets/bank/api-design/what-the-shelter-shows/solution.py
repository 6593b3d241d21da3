from collections.abc import Mapping
from datetime import date
from typing import Any, Literal

from fastapi import FastAPI, HTTPException
from pydantic import BaseModel, ConfigDict

Species = Literal["cat", "dog", "other"]


class Animal(BaseModel):
    """What the public may know about an animal."""

    # `born` is always in the answer, so the document should say so.
    model_config = ConfigDict(json_schema_serialization_defaults_required=True)
    number: int
    name: str
    species: Species
    born: date | None = None


class Problem(BaseModel):
    detail: str


def create_app(animals: Mapping[int, Mapping[str, Any]]) -> FastAPI:
    """Return an app with GET /animals and GET /animals/{number}."""
    app = FastAPI(title="Animals")

    @app.get("/animals", response_model=list[Animal])
    def some(species: Species | None = None) -> Any:
        records = [animals[number] for number in sorted(animals)]
        return [r for r in records if species in (None, r.get("species"))]

    @app.get(
        "/animals/{number}",
        response_model=Animal,
        responses={404: {"model": Problem}},
    )
    def one(number: int) -> Any:
        if number not in animals:
            raise HTTPException(404, f"no animal {number}")
        return animals[number]

    return app
