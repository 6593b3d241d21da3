# fails: test_health_is_open, test_document_shows_the_lock, test_reader_may_not_write, test_no_key, test_unknown_key, test_no_clients, test_other_schemes, test_key_in_the_address, test_key_before_body, test_colleagues_routes_need_a_key, test_clients_are_live, test_strange_keys
# why: a dependency on the whole app closes everything, and one status for all refusals looks consistent
from hashlib import sha256
from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from pydantic import BaseModel

Credentials = Annotated[
    HTTPAuthorizationCredentials | None, Depends(HTTPBearer(auto_error=False))
]


class Track(BaseModel):
    title: str


def create_app(clients, more=None):
    def known(sent: Credentials):
        if not sent or sha256(sent.credentials.encode()).hexdigest() not in clients:
            raise HTTPException(403)

    app = FastAPI(dependencies=[Depends(known)])
    titles = []

    @app.get("/health")
    def health():
        return {"status": "up"}

    @app.get("/tracks")
    def tracks():
        return titles

    @app.post("/tracks", status_code=201)
    def add(track: Track):
        titles.append(track.title)
        return track

    if more is not None:
        app.include_router(more)
    return app
