from collections.abc import Mapping
from typing import Any

from fastapi import FastAPI


def create_app(animals: Mapping[int, Mapping[str, Any]]) -> FastAPI:
    """Return an app with GET /animals and GET /animals/{number}.

    An animal has number, name, species (cat, dog, other) and born, a date or
    null; no other field of a record leaves the app. The list is ordered by
    number and may be limited by ?species=…; another species is a 422.
    An unknown number is a 404 with {"detail": …}, declared in the OpenAPI
    document. A record that does not fit is a 500 without detail.
    """
    raise NotImplementedError
