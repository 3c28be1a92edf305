import msgspec


def test_the_list_for_machines_is_an_array_of_names_titles_and_plugins(bare):
    found = msgspec.json.decode(bare("commands", "--json").stdout)

    assert {"name": "open-mission", "title": "Ouvrir une mission", "plugin": "registre"} in found
    assert all(set(one) == {"name", "title", "plugin"} for one in found)


def test_what_the_register_asks_of_itself_is_not_offered(bare):
    assert "adopt-rules" not in bare("commands").stdout


def test_a_command_is_described_by_its_schema(bare):
    schema = msgspec.json.decode(bare("commands", "open-mission").stdout)

    assert schema["title"] == "Ouvrir une mission"
    assert schema["required"] == ["code", "label"]


def test_every_command_that_is_offered_has_a_schema(bare):
    for one in msgspec.json.decode(bare("commands", "--json").stdout):
        assert msgspec.json.decode(bare("commands", one["name"], "--json").stdout)["title"] == one["title"]


def test_an_unknown_command_is_told(bare):
    assert "[command-unknown]" in bare("commands", "nope", ends=2).stderr
