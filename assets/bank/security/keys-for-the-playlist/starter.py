from collections.abc import Mapping

from fastapi import APIRouter, FastAPI


def create_app(
    clients: Mapping[str, frozenset[str]], more: APIRouter | None = None
) -> FastAPI:
    """Return the app with GET /health, GET /tracks and POST /tracks.

    `clients` maps the SHA-256 of a key, in hexadecimal, to scopes. All routes
    but /health need a known key, those of `more` included: otherwise 401 with
    `WWW-Authenticate: Bearer`. POST /tracks also needs the scope "write":
    otherwise 403. The OpenAPI document shows which routes need a key.
    """
    raise NotImplementedError
