# host: needs FastAPI
from answer import Store, app, get_store
from fastapi.testclient import TestClient

HAT = {"what": "Hat", "place": "Platform 2", "found": "2026-11-01"}
FIELDS = {"number", "what", "place", "found"}


def client(items=0):
    """A client of the app with a store of its own."""
    store = Store()
    for _ in range(items):
        store.add(HAT | {"finder": "Mr Secret, 030 123"})
    app.dependency_overrides[get_store] = lambda: store
    return TestClient(app, raise_server_exceptions=False)


def test_add_an_item():
    """A new item is answered with 201, its number and its address."""
    response = client().post("/items", json=HAT)
    assert response.status_code == 201
    assert response.json() == HAT | {"number": 1}
    assert response.headers["Location"].endswith("/items/1")


def test_added_item_can_be_read():
    """What was added is found under its address."""
    c = client(2)
    response = c.post("/items", json=HAT | {"what": "Umbrella"})
    found = c.get(response.headers["Location"])
    assert (found.status_code, found.json()) == (200, response.json())


def test_same_item_twice():
    """Two hats are two items."""
    c = client()
    numbers = [c.post("/items", json=HAT).json()["number"] for _ in range(2)]
    assert numbers == [1, 2]


def test_finder_stays_inside():
    """The finder is accepted and never shown."""
    c = client()
    answers = [
        c.post("/items", json=HAT | {"finder": "Mr Secret"}),
        c.get("/items/1"),
        c.get("/items"),
    ]
    assert all("Secret" not in a.text and "finder" not in a.text for a in answers)
    assert set(answers[1].json()) == FIELDS


def test_text_is_trimmed():
    """White space around the words goes."""
    response = client().post("/items", json=HAT | {"what": "  Hat "})
    assert response.json()["what"] == "Hat"


def test_missing_fields():
    """What, place and date are required."""
    for field in HAT:
        body = {k: v for k, v in HAT.items() if k != field}
        assert client().post("/items", json=body).status_code == 422
    assert client().post("/items", json={}).status_code == 422


def test_lengths():
    """Words have 1 to 80 characters, a finder up to 200."""
    assert client().post("/items", json=HAT | {"what": "x" * 80}).status_code == 201
    assert client().post("/items", json=HAT | {"finder": "x" * 200}).status_code == 201
    for bad in ({"what": "x" * 81}, {"place": "   "}, {"finder": "x" * 201}):
        assert client().post("/items", json=HAT | bad).status_code == 422


def test_unknown_fields():
    """A field that we don't know is refused, a number of one's own too."""
    for bad in ({"plcae": "x"}, {"number": 99}):
        assert client().post("/items", json=HAT | bad).status_code == 422


def test_bad_date():
    """A date must exist."""
    for bad in ("2026-02-30", "yesterday", None):
        assert client().post("/items", json=HAT | {"found": bad}).status_code == 422


def test_unknown_number():
    """An unknown number is a 404, and none at all a 422."""
    assert client(1).get("/items/2").status_code == 404
    assert client(1).get("/items/hat").status_code == 422


def test_empty_list():
    """Without items the page is empty and the last."""
    assert client().get("/items").json() == {"items": [], "next": None}


def pages(c, limit):
    """The numbers on each page, by following `next`."""
    found, after = [], 0
    while after is not None:
        answer = c.get("/items", params={"after": after, "limit": limit}).json()
        found.append([item["number"] for item in answer["items"]])
        after = answer["next"]
    return found


def test_pages_in_order():
    """Following `next` gives each item once, in order."""
    assert pages(client(5), 2) == [[1, 2], [3, 4], [5]]


def test_full_last_page():
    """A full page that ends with the last item is the last one."""
    assert pages(client(4), 2) == [[1, 2], [3, 4]]
    assert client(20).get("/items").json()["next"] is None


def test_default_limit():
    """Without a limit there are twenty on a page."""
    answer = client(21).get("/items").json()
    assert (len(answer["items"]), answer["next"]) == (20, 20)


def test_limit_and_after_have_bounds():
    """A limit is 1 to 100, and `after` not negative."""
    c = client(1)
    assert c.get("/items?limit=100").status_code == 200
    for query in ("limit=0", "limit=101", "limit=many", "after=-1"):
        assert c.get(f"/items?{query}").status_code == 422


def test_document():
    """The OpenAPI document knows the models and the bounds of the limit."""
    document = client().get("/openapi.json").json()
    assert "201" in document["paths"]["/items"]["post"]["responses"]
    [limit] = [
        p for p in document["paths"]["/items"]["get"]["parameters"]
        if p["name"] == "limit"
    ]
    assert (limit["schema"]["minimum"], limit["schema"]["maximum"]) == (1, 100)
