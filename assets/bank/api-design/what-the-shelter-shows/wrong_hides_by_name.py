# fails: test_nothing_else_goes_out, test_schema_of_one_animal, test_schema_of_the_list, test_404_is_declared, test_list_is_ordered_by_number
# why: a list of what to hide is complete on the day that it is written
from datetime import date
from typing import Literal

from fastapi import FastAPI, HTTPException
from pydantic import BaseModel, ConfigDict

Species = Literal["cat", "dog", "other"]


class Animal(BaseModel):
    model_config = ConfigDict(extra="allow")
    number: int
    name: str
    species: Species
    born: date | None = None
    finder_phone: str | None = None


def create_app(animals):
    app = FastAPI()

    @app.get("/animals", response_model_exclude={"finder_phone"})
    def some(species: Species | None = None) -> list[Animal]:
        return [r for r in animals.values() if species in (None, r["species"])]

    @app.get("/animals/{number}", response_model_exclude={"finder_phone"})
    def one(number: int) -> Animal:
        if number not in animals:
            raise HTTPException(404, "no such animal")
        return animals[number]

    return app
