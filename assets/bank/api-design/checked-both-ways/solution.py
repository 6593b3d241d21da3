from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

Request = TypeVar("Request", bound=BaseModel)
Answer = tuple[int, dict[str, Any]]


def checked(
    request_model: type[Request],
    response_model: type[BaseModel],
    log: Callable[[str], object],
) -> Callable[[Callable[[Request], object]], Callable[[bytes], Answer]]:
    """Return a decorator that checks what enters and leaves a handler."""

    def decorate(handler: Callable[[Request], object]) -> Callable[[bytes], Answer]:
        @wraps(handler)
        def run(body: bytes) -> Answer:
            try:
                request = request_model.model_validate_json(body)
            except ValidationError as error:
                return refusal(error)

            result = handler(request)

            if isinstance(result, BaseModel):
                # An instance would pass unchecked, with a subclass's fields.
                result = result.model_dump(warnings=False)
            try:
                response = response_model.model_validate(result, from_attributes=True)
            except ValidationError as error:
                log(f"{handler.__name__}: {faults(error)}")
                return 500, {"code": "internal_error"}
            return 200, response.model_dump(mode="json")

        return run

    return decorate


def refusal(error: ValidationError) -> Answer:
    # A field of type Json may report json_invalid too, with its own path.
    if any(f["type"] == "json_invalid" and not f["loc"] for f in error.errors()):
        return 400, {"code": "malformed"}
    return 422, {"code": "invalid", "errors": faults(error)}


def faults(error: ValidationError) -> list[dict[str, str]]:
    return [
        {"field": ".".join(map(str, fault["loc"])), "message": fault["msg"]}
        for fault in error.errors(include_url=False, include_input=False)
    ]
