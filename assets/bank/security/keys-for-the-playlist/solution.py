from collections.abc import Mapping
from hashlib import sha256
from typing import Annotated

from fastapi import APIRouter, Depends, FastAPI, HTTPException
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from pydantic import BaseModel

Credentials = Annotated[
    HTTPAuthorizationCredentials | None, Depends(HTTPBearer(auto_error=False))
]


class Track(BaseModel):
    title: str


def create_app(
    clients: Mapping[str, frozenset[str]], more: APIRouter | None = None
) -> FastAPI:
    """Return the app with GET /health, GET /tracks and POST /tracks."""

    def scopes_of(sent: Credentials) -> frozenset[str]:
        key = sent.credentials if sent else ""
        scopes = clients.get(sha256(key.encode()).hexdigest())
        if scopes is None:
            raise HTTPException(
                401, "unknown key", headers={"WWW-Authenticate": "Bearer"}
            )
        return scopes

    def may_write(scopes: frozenset[str] = Depends(scopes_of)) -> None:
        if "write" not in scopes:
            raise HTTPException(403, "this key may not write")

    app = FastAPI()
    closed = APIRouter(dependencies=[Depends(scopes_of)])
    titles: list[str] = []

    @app.get("/health")
    def health() -> dict[str, str]:
        return {"status": "up"}

    @closed.get("/tracks")
    def tracks() -> list[str]:
        return titles

    @closed.post("/tracks", status_code=201, dependencies=[Depends(may_write)])
    def add(track: Track) -> Track:
        titles.append(track.title)
        return track

    if more is not None:
        closed.include_router(more)
    app.include_router(closed)
    return app
