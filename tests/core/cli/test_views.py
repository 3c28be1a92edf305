import msgspec


def test_views_come_with_their_columns_and_filters(bare):
    missions = next(one for one in msgspec.json.decode(bare("views", "--json").stdout) if one["name"] == "missions")

    assert missions["title"] == "Missions"
    assert {"name": "received", "title": "Reçu", "kind": "cents", "filter": "--received"} in missions["columns"]


def test_the_list_for_people_names_every_view(bare):
    names = [one["name"] for one in msgspec.json.decode(bare("views", "--json").stdout)]

    assert [line.split()[0] for line in bare("views").stdout.splitlines()[1:]] == names
