from collections.abc import Callable
from typing import Any, TypeVar

from pydantic import BaseModel

Request = TypeVar("Request", bound=BaseModel)
Answer = tuple[int, dict[str, Any]]


def checked(
    request_model: type[Request],
    response_model: type[BaseModel],
    log: Callable[[str], object],
) -> Callable[[Callable[[Request], object]], Callable[[bytes], Answer]]:
    """Return a decorator that checks what enters and leaves a handler.

    The decorated handler takes bytes and returns (status, dictionary):
    400 for what is not JSON, 422 with {"field", "message"} for each fault,
    500 and one call of `log` if the result does not fit, else 200 and the
    response model's fields in JSON terms. Pydantic's `input` stays
    out of errors.
    What the handler raises reaches the caller.
    """
    raise NotImplementedError
