# fails: test_colleagues_routes_need_a_key, test_document_shows_the_lock, test_key_before_body, test_other_schemes
# why: reading the header in each endpoint works for those endpoints, and for those alone
from hashlib import sha256

from fastapi import FastAPI, Header, HTTPException
from pydantic import BaseModel


class Track(BaseModel):
    title: str


def create_app(clients, more=None):
    app = FastAPI()
    titles = []

    def scopes_of(authorization):
        key = (authorization or "").removeprefix("Bearer ")
        scopes = clients.get(sha256(key.encode()).hexdigest())
        if scopes is None:
            raise HTTPException(401, headers={"WWW-Authenticate": "Bearer"})
        return scopes

    @app.get("/health")
    def health():
        return {"status": "up"}

    @app.get("/tracks")
    def tracks(authorization: str | None = Header(None)):
        scopes_of(authorization)
        return titles

    @app.post("/tracks", status_code=201)
    def add(track: Track, authorization: str | None = Header(None)):
        if "write" not in scopes_of(authorization):
            raise HTTPException(403)
        titles.append(track.title)
        return track

    if more is not None:
        app.include_router(more)
    return app
