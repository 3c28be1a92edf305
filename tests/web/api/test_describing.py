"""The description of the API: of everything, for who is logged in."""

from core.intake import askable
from core.model.roles import AUDITOR
from tests.web.neighbours import PLUGIN
from tests.web.served import Served, registry_of
from web.api.describing import description

REGISTRY = registry_of([PLUGIN])


def test_it_is_for_who_is_logged_in(shared: Served) -> None:
    assert shared.browser().get("/api/openapi.json").status_code == 401
    answer = shared.browser().get("/api/openapi.json", headers=shared.token(AUDITOR))
    assert answer.json()["openapi"] == "3.1.0"
    assert shared.inside(AUDITOR).get("/api/openapi.json").json() == answer.json()


def test_every_command_and_view_has_its_path_and_no_other() -> None:
    paths = set(description(REGISTRY)["paths"])
    commands = {f"/api/commands/{name}" for name in askable(REGISTRY)}
    views = {f"/api/views/{name}" for name in REGISTRY.views}
    assert paths == commands | views | {"/api/commands", "/api/views"}


def test_a_command_is_described_as_it_is_bound() -> None:
    post = description(REGISTRY)["paths"]["/api/commands/make-purchase"]["post"]
    schema = post["requestBody"]["content"]["application/json"]["schema"]
    assert schema["required"] == ["label", "amount"]
    assert schema["properties"]["party"]["x-view"] == "neighbours"
    assert {"id", "corrects", "confirm"} < set(schema["properties"])
    assert "$schema" not in schema
    assert set(post["responses"]) == {"200", "400", "401", "403", "404", "409", "413", "415", "422", "503", "507"}


def test_every_reference_leads_somewhere() -> None:
    whole = description(REGISTRY)
    found: list[str] = []

    def walk(part: object) -> None:
        if isinstance(part, dict):
            found.extend(value for name, value in part.items() if name == "$ref")
            for value in part.values():
                walk(value)
        elif isinstance(part, list):
            for value in part:
                walk(value)

    walk(whole)
    assert set(found) == {f"#/components/schemas/{name}" for name in whole["components"]["schemas"]}


def test_no_page_of_the_description_is_served(shared: Served) -> None:
    for path in ("/schema", "/schema/openapi.json", "/schema/swagger", "/docs"):
        assert shared.browser().get(path).status_code == 303
        assert shared.inside(AUDITOR).get(path).status_code == 404
