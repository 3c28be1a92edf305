"""Roles × pages: each opens what it says, and changes what it may."""

import pytest

from core.intake import askable
from core.model.roles import ADMIN, AUDITOR, BOARD, COORDINATION, ROLES, TRAINING, TREASURER
from core.model.screens import Form
from core.model.view import READERS
from tests.web.neighbours import PLUGIN
from tests.web.served import Served, registry_of

REGISTRY = registry_of([PLUGIN])
PAGES = sorted(path for path in REGISTRY.pages if "{" not in path)
FORMS = sorted(
    (path, place, block.command)
    for path, page in REGISTRY.pages.items()
    for place, block in enumerate(page.blocks, 1)
    if isinstance(block, Form)
)
OWN = ("/enregistrements", "/enregistrements/1", "/verification", "/baremes", "/recherche?q=a", "/pourquoi?positions=1")
WHO = (COORDINATION, BOARD, TREASURER, TRAINING, AUDITOR, ADMIN)


@pytest.mark.parametrize("who", WHO)
def test_a_page_opens_to_its_roles_and_to_no_other(shared: Served, who: str) -> None:
    browser = shared.inside(who)
    expected = {path: 200 if who in REGISTRY.pages[path].roles else 403 for path in PAGES if path != "/comptes"}
    expected |= dict.fromkeys(OWN, 200 if who in READERS else 403)
    assert {path: browser.get(path).status_code for path in expected} == expected


@pytest.mark.parametrize("who", WHO)
def test_a_view_opens_to_its_roles_and_to_no_other(shared: Served, who: str) -> None:
    browser = shared.inside(who)
    expected = {name: 200 if who in view.roles else 403 for name, view in REGISTRY.views.items()}
    assert {name: browser.get(f"/api/views/{name}").status_code for name in expected} == expected
    exported = {name: browser.get(f"/vues/{name}.csv").status_code for name in expected}
    assert exported == expected


@pytest.mark.parametrize("who", WHO)
def test_a_command_is_for_its_roles_whatever_the_door(shared: Served, who: str) -> None:
    browser, head = shared.inside(who), shared.ledger.head()
    for path, place, command in FORMS:
        if who not in REGISTRY.deciders[command].roles and path != "/comptes":
            browser.get("/compte")
            answer = browser.post(path.replace("{", "").replace("}", ""), {"_command": command, "_block": str(place)})
            assert answer.status_code == 403, (path, command)
    refused = [name for name, decider in askable(REGISTRY).items() if who not in decider.roles]
    assert refused
    assert {browser.json(f"/api/commands/{name}", {}).status_code for name in refused} == {403}
    assert shared.ledger.head() == head


def test_the_auditor_changes_nothing_anywhere(shared: Served) -> None:
    browser, head = shared.inside(AUDITOR), shared.ledger.head()
    for path, place, command in FORMS:
        browser.get("/compte")
        form = {"_command": command, "_block": str(place)}
        assert browser.post(path.replace("{", "").replace("}", ""), form).status_code == 403, path
    for deed in ("corriger", "retirer"):
        browser.get("/compte")
        assert browser.post(f"/enregistrements/{head}/{deed}", {}).status_code == 403
    assert shared.ledger.head() == head
    assert len(FORMS) > len(ROLES)
