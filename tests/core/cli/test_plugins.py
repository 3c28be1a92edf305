import msgspec


def test_plugins_come_with_what_they_bring(bare):
    found = {one["name"]: one for one in msgspec.json.decode(bare("plugins", "--json").stdout)}

    assert found["registre"]["commands"] > 0
    assert found["registre"]["views"] > 0
    assert "registre" in bare("plugins").stdout
