"""« Comptes d'accès »: the life of an account, from its invitation to its end."""

import pytest

from core.model.roles import ADMIN, AUDITOR, COORDINATION, TREASURER
from tests.web.served import Browser, Served, email
from web.delivery import Delivery
from web.relay import Relay

NEW = {"label": "Sofia Nguyen", "email": "sofia.nguyen@exemple.fr", "role": "treasurer"}


def send(browser: Browser, command: str, **form: str) -> int:
    browser.get("/comptes")
    return browser.post("/comptes", {"_command": command, "_id": form.pop("id", ""), **form}).status_code


def invited(served: Served, password: str = "sept nuages de traversin") -> Browser:
    """Return the browser of somebody who followed the last invitation."""
    browser, link = served.browser(), served.link()
    browser.get(link)
    assert browser.post("/invitation", {"secret": link.rpartition("/")[2], "password": password}).status_code == 303
    return browser


def test_an_account_is_opened_its_holder_invited_and_comes_in(served: Served) -> None:
    admin = served.inside(ADMIN)
    assert send(admin, "open-access", **NEW) == 200
    assert "aucun serveur d’envoi n’est configuré." in admin.text
    assert served.link() in admin.text, "whoever invites may hand it over"
    admin.get("/comptes")
    assert served.link() not in admin.text, "shown this once"
    assert "Sofia Nguyen Trésorerie ouvert —" in admin.text
    letter = served.letters()[-1].read_text(encoding="utf-8")
    assert "To: sofia.nguyen@exemple.fr" in letter
    assert "Luc Moreau vous a ouvert un compte dans le registre de l’association CPTS du Val d’Orge." in letter
    browser = invited(served)
    browser.get("/compte")
    assert "Votre compte est prêt." in browser.text
    assert "Trésorerie" in browser.text
    again = served.browser()
    again.get("/connexion")
    form = {"email": "Sofia.Nguyen@exemple.fr", "password": "sept nuages de traversin"}
    assert again.post("/connexion", form).status_code == 303


def test_with_a_server_the_invitation_leaves_and_its_link_is_shown_to_nobody(served: Served) -> None:
    served.house.delivery = Delivery(served.house.outbox, Relay("127.0.0.1", 1, "registre@exemple.fr"))
    admin = served.inside(ADMIN)
    assert send(admin, "open-access", **NEW) == 303
    admin.get("/comptes")
    assert "L’invitation part par courriel" in admin.text
    assert served.link() not in admin.text


def test_an_invitation_is_used_once_within_a_week_with_a_password_that_holds(served: Served) -> None:
    send(served.inside(ADMIN), "open-access", **NEW)
    link = served.link()
    browser = served.browser()
    browser.get(link)
    assert "Bienvenue, Sofia Nguyen." in browser.text
    secret = {"secret": link.rpartition("/")[2]}
    assert browser.post("/invitation", {**secret, "password": "court"}).status_code == 422
    assert "Il faut au moins 12 caractères" in browser.text
    assert browser.get(link).status_code == 200, "a password that is refused uses nothing"
    served.clock.move(days=6, hours=23)
    invited(served)
    assert browser.get(link).status_code == 410
    send(served.inside(ADMIN), "invite-holder", account=_account(served, "Sofia Nguyen"), email=NEW["email"])
    late = served.link()
    served.clock.move(days=7)
    assert browser.get(late).status_code == 410


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"label": ""}, "Ce champ est obligatoire."),
        ({"email": ""}, "Ce champ est obligatoire."),
        ({"email": "sofia"}, "Écrivez une adresse complète"),
        ({"email": "auditor@exemple.fr"}, "Cette adresse sert déjà à un autre compte."),
        ({"role": "reine"}, "Choisissez une des valeurs proposées."),
        ({"label": "Sofia 1 85 05 78 006 084 91"}, "numéro de sécurité sociale"),
        ({"email": "185057800608491@exemple.fr"}, "numéro de sécurité sociale"),
    ],
)
def test_what_is_wrong_is_said_nothing_is_recorded_and_nothing_typed_is_lost(
    served: Served, changed: dict[str, str], sentence: str
) -> None:
    admin, head = served.inside(ADMIN), served.ledger.head()
    assert send(admin, "open-access", **{**NEW, **changed}) == 422
    assert sentence in admin.text
    assert admin.page is not None
    typed = {**NEW, **changed}
    assert f'value="{typed["email"]}"' in admin.page.text
    assert f'value="{typed["label"]}"' in admin.page.text
    assert "<title>erreur : " in admin.page.text
    assert served.ledger.head() == head
    assert served.letters() == []


def test_everything_wrong_is_said_at_once(shared: Served) -> None:
    admin = shared.inside(ADMIN)
    send(admin, "open-access", label="", email="sofia", role="reine")
    assert "Il y a 3 choses à corriger" in admin.text


def test_the_same_form_sent_twice_opens_one_account(served: Served) -> None:
    admin = served.inside(ADMIN)
    for _ in range(2):
        assert send(admin, "open-access", id="c-deux-fois", **NEW) == 200
    admin.get("/comptes")
    assert admin.text.count("Sofia Nguyen Trésorerie") == 1


def test_roles_are_given_and_withdrawn_at_once(served: Served) -> None:
    admin, holder = served.inside(ADMIN), served.inside(COORDINATION)
    account = served.accounts[COORDINATION]
    assert send(admin, "grant-role", account=account, role=TREASURER) == 303
    holder.get("/compte")
    assert "Trésorerie" in holder.text
    assert holder.get("/voisins").status_code == 200
    assert send(admin, "withdraw-role", account=account, role=COORDINATION) == 303
    holder.get("/compte")
    form = {"_command": "join-neighbours", "_block": "3", "label": "Anne Morel", "trade": "gp", "on": "2026-03-01"}
    assert holder.post("/voisins", form).status_code == 403
    assert send(admin, "withdraw-role", account=account, role=TREASURER) == 303
    assert holder.get("/voisins").status_code == 403


def test_a_withdrawn_role_is_withdrawn_from_programs_too(served: Served) -> None:
    program, told = served.browser(), served.token(AUDITOR)
    assert program.get("/api/views/neighbours", headers=told).status_code == 200
    send(served.inside(ADMIN), "withdraw-role", account=served.accounts[AUDITOR], role=AUDITOR)
    assert program.get("/api/views/neighbours", headers=told).status_code == 403


def test_closing_an_account_ends_its_connections_tokens_and_links_and_forgets_its_password(served: Served) -> None:
    admin, holder, told = served.inside(ADMIN), served.inside(COORDINATION), served.token(COORDINATION)
    assert send(admin, "close-account", account=served.accounts[COORDINATION]) == 303
    assert holder.get("/compte").status_code == 303
    assert served.browser().get("/api/views", headers=told).status_code == 401
    assert served.browser().log_in(COORDINATION).status_code == 422
    admin.get("/comptes")
    assert "Inès Lambert — fermé" in admin.text
    served.house.tick()
    account = (served.accounts[COORDINATION],)
    for table in ("session", "token", "link", "password", "login"):
        assert served.access.database.rows(f"SELECT * FROM {table} WHERE account = ?", account) == []
    assert send(admin, "invite-holder", account=account[0], email=email(COORDINATION)) == 422
    assert "Ce compte est fermé ou n’existe pas." in admin.text


def test_the_last_who_can_stays(served: Served) -> None:
    admin = served.inside(ADMIN)
    assert send(admin, "close-account", account=served.accounts["founder"]) == 303
    assert send(admin, "close-account", account=served.accounts[ADMIN]) == 422
    assert "C’est le dernier compte qui peut gérer les accès" in admin.text


def test_an_invitation_again_may_bring_another_address(served: Served) -> None:
    admin = served.inside(ADMIN)
    account = served.accounts[AUDITOR]
    assert send(admin, "invite-holder", account=account, email="odile@nouvelle.exemple") == 200
    browser = invited(served, "trois bottes et un parapluie")
    browser.get("/compte")
    assert "Odile Marchand" in browser.text
    assert served.browser().log_in(AUDITOR, "trois bottes et un parapluie").status_code == 422, "the old address"
    assert send(admin, "invite-holder", account=account, email=email("founder")) == 422
    assert send(admin, "invite-holder", account="a-zzzzzzzzzzzzzzzz", email="x@exemple.fr") == 422


@pytest.mark.parametrize("who", [COORDINATION, AUDITOR])
def test_who_reads_the_register_sees_the_accounts_and_changes_nothing(shared: Served, who: str) -> None:
    browser, head = shared.inside(who), shared.ledger.head()
    assert browser.get("/comptes").status_code == 200
    assert "Luc Moreau" in browser.text
    assert "Ouvrir un compte d’accès" not in browser.text
    for command in ("open-access", "invite-holder", "grant-role", "withdraw-role", "close-account"):
        form = {"_command": command, "account": shared.accounts[who], "role": ADMIN, **NEW}
        assert browser.post("/comptes", form).status_code == 403
        browser.get("/comptes")
    assert shared.ledger.head() == head
    assert shared.letters() == []


def test_another_command_is_not_asked_through_this_page(shared: Served) -> None:
    founder = shared.inside("founder")
    assert send(founder, "join-neighbours", label="Anne Morel", trade="gp") == 400


def _account(served: Served, name: str) -> str:
    rows = served.ledger.show("accounts").rows
    return next(row.account for row in rows if served.ledger.text(row.label) == name)
