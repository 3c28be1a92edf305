import msgspec

from core.access import AccessFile, logins, passwords, tokens
from core.clock import now

SECRET = "saule girafe lundi tambour"


def listed(run):
    return {one["account"]: one for one in msgspec.json.decode(run("account", "list", "--json").stdout)}


def test_an_account_is_opened_with_its_roles_its_address_and_its_password(run, directory):
    args = (
        "--name",
        "Inès Vidal",
        "--role",
        "treasurer",
        "--role",
        "board",
        "--login",
        "ines@exemple.fr",
        "--password",
    )
    made = run("account", "add", *args, says=f"{SECRET}\n").stdout.strip()

    assert listed(run)[made] == {
        "account": made,
        "label": "Inès Vidal",
        "party": None,
        "roles": ["board", "treasurer"],
        "closed": False,
        "password": True,
    }
    with AccessFile(directory) as access:
        assert logins.find(access, "INES@exemple.fr") == made
        assert passwords.verify(access, made, SECRET, now())


def test_a_weak_password_or_a_taken_address_opens_nothing(run):
    run("account", "add", "--name", "Inès Vidal", "--login", "ines@exemple.fr")
    before = listed(run)

    for args, says in (
        (("--password",), "court\n"),
        (("--login", "ines@exemple.fr"), None),
    ):
        run("account", "add", "--name", "Autre", *args, says=says, ends=1)
    run("account", "add", "--name", "Autre", "--login", "pas une adresse", ends=2)
    assert listed(run) == before


def test_a_social_security_number_opens_nothing_and_names_nothing(run, directory):
    account = next(iter(before := listed(run)))
    number = "185057800608491"
    for args in (
        ("add", "--name", "Inès Vidal", "--login", f"{number}@exemple.fr"),
        ("login", account, f"{number}@exemple.fr"),
        ("token", account, "--label", f"pour {number}"),
    ):
        said = run("account", *args, ends=1)
        assert "[forbidden-content]" in said.stderr
        assert number not in said.stderr
    assert listed(run) == before
    with AccessFile(directory) as access:
        assert tokens.of_account(access, account) == ()


def test_roles_are_given_and_withdrawn(run):
    made = run("account", "add", "--name", "Inès Vidal").stdout.strip()
    run("account", "grant", made, "auditor")
    assert listed(run)[made]["roles"] == ["auditor"]

    run("account", "withdraw", made, "auditor")
    assert listed(run)[made]["roles"] == []
    assert "[value-invalid]" in run("account", "grant", made, "roi", ends=2).stderr


def test_a_refusal_of_the_register_is_told(run):
    (first,) = listed(run)

    assert "[last-admin]" in run("account", "close", first, ends=1).stderr


def test_a_closed_account_keeps_no_secret(run, directory):
    made = run("account", "add", "--name", "Inès Vidal", "--role", "board").stdout.strip()
    run("account", "login", made, "ines@exemple.fr")
    run("account", "password", made, says=f"{SECRET}\n")
    run("account", "close", made)

    assert listed(run)[made]["closed"] is True
    assert listed(run)[made]["password"] is False
    with AccessFile(directory) as access:
        assert logins.find(access, "ines@exemple.fr") is None
    assert "[account-unknown]" in run("account", "password", made, says=f"{SECRET}\n", ends=1).stderr


def test_a_token_is_shown_once_and_works(run, directory):
    (first,) = listed(run)
    secret = run("account", "token", first).stdout.strip()

    with AccessFile(directory) as access:
        found = tokens.find(access, secret)
    assert found is not None
    assert found.account == first
