import msgspec

MISSION = {"command": "open-mission", "code": "access", "label": "Accès aux soins"}


def test_each_line_is_answered_in_order(record):
    first, second = record({**MISSION, "id": "c-1"}, {**MISSION, "code": "crisis", "label": "Crise"})

    assert first == {"command": "open-mission", "id": "c-1", "positions": first["positions"]}
    assert second["id"].startswith("c-")
    assert second["positions"] == [first["positions"][0] + 1]


def test_a_command_said_again_answers_as_the_first_time(record):
    first, again = record({**MISSION, "id": "c-1"}, {**MISSION, "id": "c-1"})

    assert again == first


def test_a_command_said_again_by_another_account_is_refused(record, run):
    record({**MISSION, "id": "c-1"})
    other = run("account", "add", "--name", "Zoé Picard", "--role", "coordination").stdout.split()[-1]
    result = run("record", "--as", other, says=msgspec.json.encode({**MISSION, "id": "c-1"}), ends=1)

    assert msgspec.json.decode(result.stdout)["refused"] == "command-id-reused"


def test_a_refusal_has_a_code_a_message_and_fields(record):
    refused, invalid, accepted = record(
        {"command": "close-mission", "mission": "mi-aaaaaaaaaaaaaaaa", "id": "c-1"},
        {"command": "open-mission", "code": "nope", "on": "30/02/2026"},
        MISSION,
        ends=1,
    )

    assert (refused["refused"], refused["command"], refused["id"]) == ("mission-unknown", "close-mission", "c-1")
    assert invalid["refused"] == "invalid"
    assert set(invalid["fields"]) == {"code", "label", "on"}
    assert accepted["positions"]


def test_nothing_is_kept_of_a_line_that_is_no_command_and_the_others_go_on(run):
    lines = b'pas du json\n[1]\n{"command":"nope"}\n{"command":7}\n\n' + msgspec.json.encode(MISSION)
    before = msgspec.json.decode(run("verify", "--json").stdout)["size"]
    result = run("record", says=lines, ends=2)
    answers = [msgspec.json.decode(line) for line in result.stdout.splitlines()]

    assert [one.get("refused") for one in answers] == [
        "not-json",
        "not-an-object",
        "command-unknown",
        "command-unknown",
        None,
    ]
    assert answers[-1]["positions"] == [before + 1]


def test_the_id_and_what_is_corrected_have_a_form(record):
    answers = record({**MISSION, "id": 7}, {**MISSION, "id": ""}, {**MISSION, "corrects": "1"}, ends=2)

    assert [one["refused"] for one in answers] == ["id-invalid", "id-invalid", "corrects-invalid"]


def test_a_correction_names_the_record_that_it_replaces(record, run):
    (opened,) = record(MISSION)
    mission = msgspec.json.decode(run("show", "missions", "--format", "json").stdout)["rows"][0]["mission"]
    record({**MISSION, "mission": mission, "label": "Accès", "corrects": opened["positions"][0]})

    assert [row["label"] for row in rows(run)] == ["Accès"]
    assert [row["label"] for row in rows(run, "--known", opened["positions"][0])] == ["Accès aux soins"]


def rows(run, *clocks):
    return msgspec.json.decode(run("show", "missions", "--format", "json", *clocks).stdout)["rows"]


def test_an_account_without_the_role_is_refused(run):
    auditor = run("account", "add", "--name", "Inès Vidal", "--role", "auditor").stdout.strip()
    result = run("record", "--as", auditor, says=msgspec.json.encode(MISSION), ends=1)

    assert msgspec.json.decode(result.stdout)["refused"] == "role-missing"


def test_lines_come_from_a_file_as_well(run, tmp_path):
    (tmp_path / "lignes.jsonl").write_bytes(msgspec.json.encode(MISSION))

    assert msgspec.json.decode(run("record", tmp_path / "lignes.jsonl").stdout)["command"] == "open-mission"
    assert "[file-unreadable]" in run("record", tmp_path / "absent.jsonl", ends=2).stderr


def test_a_social_security_number_never_enters(record):
    (refused,) = record({**MISSION, "label": "Vu 2 55 12 99 999 999 33"}, ends=1)

    assert refused["refused"] == "forbidden-content"
    assert set(refused["fields"]) == {"label"}
    assert "999" not in refused["message"]


PERSON = {"command": "register-party", "family": "Lefebvre", "given": "Camille", "id": "c-1"}
ALIKE = {**PERSON, "family": "Lefevre", "id": "c-2"}


def test_what_is_doubtful_is_refused_until_its_confirmation_is_sent_back(record):
    (known,) = record(PERSON)
    (doubted,) = record(ALIKE, ends=1)

    assert (doubted["refused"], doubted["fields"]) == (
        "party-resembles",
        {"family": "Ressemble à : Lefebvre Camille."},
    )
    other, done = record(
        {**ALIKE, "given": "Camile", "confirm": doubted["confirm"]}, {**ALIKE, "confirm": doubted["confirm"]}, ends=1
    )
    assert other["refused"] == "party-resembles"
    assert done["positions"] == [known["positions"][0] + 1]
    assert record(ALIKE) == [done]


def test_every_doubt_may_be_confirmed_at_once(record, run):
    record(PERSON)
    lines = [ALIKE, {**ALIKE, "id": "c-3", "address": "chez la patiente Mme Petit"}]
    result = run("record", "--confirm", says=b"\n".join(map(msgspec.json.encode, lines)))

    assert [len(msgspec.json.decode(line)["positions"]) for line in result.stdout.splitlines()] == [1, 1]


def test_what_is_refused_stays_so_though_it_is_confirmed(record, run):
    record({**PERSON, "rpps": "10000000017"})
    other = {**ALIKE, "rpps": "10000000017"}
    result = run("record", "--confirm", says=msgspec.json.encode(other), ends=1)

    assert msgspec.json.decode(result.stdout)["refused"] == "identifier-held"


def test_a_confirmation_that_is_no_text_is_no_command(record):
    (answer,) = record({**PERSON, "confirm": 7}, ends=2)
    assert answer["refused"] == "confirm-invalid"


def test_an_id_that_could_be_a_name_is_refused(record):
    (said,) = record({**PERSON, "id": "marie-dupont"}, ends=1)

    assert (said["refused"], list(said["fields"])) == ("command-id-invalid", ["id"])
