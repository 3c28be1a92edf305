import msgspec


def test_what_changed_between_two_days_names_its_records(run, record):
    opened, started = record(
        {
            "command": "open-mission",
            "mission": "mi-aaaaaaaaaaaaaaaa",
            "code": "access",
            "label": "Accès",
            "on": "2026-01-15",
        },
        {"command": "reach-milestone", "mission": "mi-aaaaaaaaaaaaaaaa", "milestone": "started", "on": "2026-03-01"},
    )
    said = msgspec.json.decode(run("diff", "missions", "--from", "2026-02-01", "--to", "2026-04-01", "--json").stdout)

    (change,) = said["changes"]
    assert change["change"] == "changed"
    assert change["columns"]["status"] == {"before": "opened", "after": "started"}
    assert change["positions"] == started["positions"]

    text = run("diff", "missions", "--from", "2026-01-01", "--to", "2026-04-01").stdout
    assert text.splitlines()[0] == "+ Accès"
    assert f"n° {opened['positions'][0]}, Mission ouverte, enregistré le" in text


def test_two_states_of_knowledge_compare_as_well(run, record):
    (opened,) = record({"command": "open-mission", "code": "access", "label": "Accès", "on": "2026-01-15"})
    known = str(opened["positions"][0] - 1)
    days = ("--from", "2026-02-01", "--to", "2026-02-01")

    assert "+ Accès" in run("diff", "missions", *days, "--known-from", known).stdout
    assert run("diff", "missions", *days).stdout == "Rien n’a changé.\n"


def test_a_view_that_does_not_exist_is_told(run):
    assert "[view-unknown]" in run("diff", "nope", "--from", "2026-01-01", "--to", "2026-01-02", ends=2).stderr


def test_somebody_who_left_is_explained_by_the_resignation(run, record):
    statutes = {
        "command": "adopt-statutes",
        "on": "2026-01-01",
        "reference": "Statuts du 1er janvier 2026",
        "colleges": [{"college": "actifs", "label": "Actifs"}],
        "meetings": [{"type": "ago", "quorum": "1/4", "base": "adherents"}],
        "majorities": [{"type": "ordinary", "fraction": "1/2"}],
    }
    record(statutes)
    party = "p-aaaaaaaaaaaaaaaa"
    person = {"party": party, "family": "Nardin", "given": "Paul", "profession": "infirmier", "college": "actifs"}
    _, left = record(
        {"command": "admit-member", "on": "2026-01-10", **person},
        {"command": "resign-member", "party": party, "on": "2026-03-01"},
    )
    said = msgspec.json.decode(run("diff", "members", "--from", "2026-02-01", "--to", "2026-04-01", "--json").stdout)

    (change,) = said["changes"]
    assert change["change"] == "removed"
    assert change["positions"] == left["positions"]
