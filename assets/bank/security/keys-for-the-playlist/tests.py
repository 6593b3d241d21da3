# host: needs FastAPI
from hashlib import sha256

from answer import create_app
from fastapi import APIRouter
from fastapi.testclient import TestClient


def digest(key):
    return sha256(key.encode()).hexdigest()


CLIENTS = {
    digest("reader-key"): frozenset({"read"}),
    digest("writer-key"): frozenset({"read", "write"}),
    digest("bare-key"): frozenset(),
}


def more():
    router = APIRouter(prefix="/charts")

    @router.get("")
    def charts():
        return ["number one"]

    @router.delete("/{place}")
    def drop(place: int):
        return {"dropped": place}

    return router


def client(clients=CLIENTS, router=None):
    return TestClient(create_app(clients, router), raise_server_exceptions=False)


def auth(key, scheme="Bearer"):
    return {"Authorization": f"{scheme} {key}"}


def assert_401(response):
    assert response.status_code == 401
    assert response.headers["WWW-Authenticate"].startswith("Bearer")


def test_health_is_open():
    """The health check needs no key."""
    response = client().get("/health")
    assert (response.status_code, response.json()) == (200, {"status": "up"})


def test_known_key():
    """A known key reads the list, which is empty at first."""
    response = client().get("/tracks", headers=auth("reader-key"))
    assert (response.status_code, response.json()) == (200, [])


def test_key_without_scopes():
    """A known key without any scope may read."""
    assert client().get("/tracks", headers=auth("bare-key")).status_code == 200


def test_no_key():
    """Without a key the answer is 401, with the challenge."""
    assert_401(client().get("/tracks"))
    assert_401(client().post("/tracks", json={"title": "x"}))


def test_unknown_key():
    """An unknown key, an empty one and the hash itself are refused."""
    for key in ("nobody", "", "reader-key2", digest("reader-key"), "READER-KEY"):
        assert_401(client().get("/tracks", headers=auth(key)))


def test_no_clients():
    """Without clients every key is unknown."""
    assert_401(client({}).get("/tracks", headers=auth("")))
    assert_401(client({}).get("/tracks", headers=auth("reader-key")))


def test_other_schemes():
    """A known key under another scheme is refused."""
    assert_401(client().get("/tracks", headers=auth("reader-key", "Basic")))
    assert_401(client().get("/tracks", headers={"Authorization": "reader-key"}))


def test_key_in_the_address():
    """A key in the query string does not count."""
    assert_401(client().get("/tracks?key=reader-key&token=reader-key"))


def test_writer_adds_a_track():
    """A key with the scope adds a title, and readers see it."""
    c = client()
    for title in ("Blue", "Blue"):
        response = c.post("/tracks", json={"title": title}, headers=auth("writer-key"))
        assert response.status_code == 201
    assert c.get("/tracks", headers=auth("reader-key")).json() == ["Blue", "Blue"]


def test_reader_may_not_write():
    """A known key without the scope gets 403, and nothing is added."""
    c = client()
    for key in ("reader-key", "bare-key"):
        response = c.post("/tracks", json={"title": "x"}, headers=auth(key))
        assert response.status_code == 403
    assert c.get("/tracks", headers=auth("reader-key")).json() == []


def test_key_before_body():
    """Who has no key learns nothing about the body."""
    assert_401(client().post("/tracks", json={}))
    response = client().post("/tracks", json={}, headers=auth("writer-key"))
    assert response.status_code == 422


def test_colleagues_routes_need_a_key():
    """Routes from elsewhere are closed without doing anything."""
    c = client(router=more())
    assert_401(c.get("/charts"))
    assert_401(c.delete("/charts/1"))
    assert c.get("/charts", headers=auth("bare-key")).json() == ["number one"]
    assert c.delete("/charts/1", headers=auth("bare-key")).status_code == 200


def test_clients_are_live():
    """Clients may be added and removed while the app runs."""
    clients = {}
    c = client(clients)
    assert_401(c.get("/tracks", headers=auth("late-key")))
    clients[digest("late-key")] = frozenset()
    assert c.get("/tracks", headers=auth("late-key")).status_code == 200
    clients.clear()
    assert_401(c.get("/tracks", headers=auth("late-key")))


def test_strange_keys():
    """Bytes beyond ASCII are an unknown key and not an error."""
    assert_401(client().get("/tracks", headers={"Authorization": b"Bearer \xff\xe9"}))


def test_document_shows_the_lock():
    """The document names the scheme on all routes but the open one."""
    document = client(router=more()).get("/openapi.json").json()
    schemes = document["components"]["securitySchemes"].values()
    assert [s["scheme"].lower() for s in schemes] == ["bearer"]
    for path, methods in document["paths"].items():
        for operation in methods.values():
            assert bool(operation.get("security")) == (path != "/health")
