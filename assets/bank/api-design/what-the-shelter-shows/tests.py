# host: needs FastAPI
from answer import create_app
from fastapi.testclient import TestClient

MIA = {
    "number": 7,
    "name": "Mia",
    "species": "cat",
    "born": "2024-05-01",
    "finder_phone": "0151 1234567",
}
REX = {"number": 3, "name": "Rex", "species": "dog", "vet_notes": {"pills": 2}}
PUBLIC = {"number", "name", "species", "born"}


def client(*records):
    animals = {record["number"]: record for record in records}
    return TestClient(create_app(animals), raise_server_exceptions=False)


def schema(path, status):
    """The schema of a JSON answer in the OpenAPI document, references resolved."""
    document = client().get("/openapi.json").json()

    def resolve(node):
        if isinstance(node, dict) and "$ref" in node:
            return resolve(document["components"]["schemas"][node["$ref"].split("/")[-1]])
        return node

    answer = document["paths"][path]["get"]["responses"][status]
    found = resolve(answer["content"]["application/json"]["schema"])
    return found | {"items": resolve(found.get("items", {}))}


def test_one_animal():
    """A known animal comes with its four public fields."""
    response = client(MIA, REX).get("/animals/7")
    assert response.status_code == 200
    assert response.json() == {
        "number": 7,
        "name": "Mia",
        "species": "cat",
        "born": "2024-05-01",
    }


def test_nothing_else_goes_out():
    """Further fields of a record stay inside, in both answers."""
    c = client(MIA, REX)
    assert set(c.get("/animals/3").json()) == PUBLIC
    assert all(set(animal) == PUBLIC for animal in c.get("/animals").json())


def test_born_is_null_if_unknown():
    """A record without a birthday gives null, not a missing key."""
    assert client(REX).get("/animals/3").json()["born"] is None


def test_no_animals():
    """An empty shelter gives an empty list."""
    response = client().get("/animals")
    assert (response.status_code, response.json()) == (200, [])


def test_list_is_ordered_by_number():
    """The list goes by number."""
    numbers = [a["number"] for a in client(MIA, REX).get("/animals").json()]
    assert numbers == [3, 7]


def test_list_by_species():
    """The list may be limited to one species."""
    c = client(MIA, REX)
    assert [a["name"] for a in c.get("/animals?species=cat").json()] == ["Mia"]
    assert c.get("/animals?species=other").json() == []


def test_unknown_species():
    """A species that we do not know is the caller's mistake."""
    assert client(MIA).get("/animals?species=fish").status_code == 422


def test_unknown_number():
    """An unknown number is a 404 with a text in `detail`."""
    response = client(MIA).get("/animals/8")
    assert response.status_code == 404
    assert isinstance(response.json()["detail"], str)


def test_number_must_be_a_number():
    """A number that is none is a 422."""
    assert client(MIA).get("/animals/mia").status_code == 422


def test_bad_record_is_a_500():
    """A record that does not fit is our fault, and nothing of it goes out."""
    for path in ("/animals/7", "/animals"):
        response = client(MIA | {"species": "Cat"}).get(path)
        assert response.status_code == 500
        assert "Mia" not in response.text


def test_records_may_change():
    """Animals that arrive later are shown."""
    animals = {}
    c = TestClient(create_app(animals))
    animals[7] = MIA
    assert c.get("/animals/7").status_code == 200


def test_schema_of_one_animal():
    """The document tells the fields, the species and the nullable date."""
    properties = schema("/animals/{number}", "200")["properties"]
    assert set(properties) == PUBLIC
    assert properties["number"]["type"] == "integer"
    assert "date" in str(properties["born"]) and "null" in str(properties["born"])


def test_schema_of_the_list():
    """The document says that the list holds the same animals."""
    found = schema("/animals", "200")
    assert found["type"] == "array"
    assert set(found["items"]["properties"]) == PUBLIC


def test_404_is_declared():
    """The document knows the 404 and its body."""
    assert "detail" in schema("/animals/{number}", "404")["properties"]
