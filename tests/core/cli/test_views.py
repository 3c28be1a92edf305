import msgspec

from core.cli.show import show
from core.cli.views import OPTIONS


def test_views_come_with_their_columns_and_filters(bare):
    missions = next(one for one in msgspec.json.decode(bare("views", "--json").stdout) if one["name"] == "missions")

    assert missions["title"] == "Missions"
    assert {"name": "received", "title": "Reçu", "kind": "cents", "filter": "--received"} in missions["columns"]


def test_each_column_says_how_it_filters_and_none_takes_the_name_of_an_option(bare):
    views = msgspec.json.decode(bare("views", "--json").stdout)
    options = {name.removeprefix("--") for param in show.params for name in param.opts if name.startswith("--")}
    filters = [(column["name"], column["filter"]) for one in views for column in one["columns"]]

    assert options | {"help"} == OPTIONS
    assert all(said == (f"--only {name}=" if name in options else f"--{name}") for name, said in filters)


def test_the_list_for_people_names_every_view(bare):
    names = [one["name"] for one in msgspec.json.decode(bare("views", "--json").stdout)]

    assert [line.split()[0] for line in bare("views").stdout.splitlines()[1:]] == names
