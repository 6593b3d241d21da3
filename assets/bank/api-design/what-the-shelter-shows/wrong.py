# fails: test_bad_record_is_a_500, test_unknown_species, test_schema_of_one_animal, test_schema_of_the_list, test_404_is_declared
# why: picking the fields by hand filters well, but nothing is declared and nothing is checked
from fastapi import FastAPI, HTTPException

FIELDS = ("number", "name", "species", "born")


def create_app(animals):
    app = FastAPI()

    def shown(record):
        return {field: record.get(field) for field in FIELDS}

    @app.get("/animals")
    def some(species: str | None = None):
        found = [shown(animals[number]) for number in sorted(animals)]
        return [a for a in found if species is None or a["species"] == species]

    @app.get("/animals/{number}")
    def one(number: int):
        if number not in animals:
            raise HTTPException(404, "no such animal")
        return shown(animals[number])

    return app
