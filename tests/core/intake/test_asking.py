from core.intake.asking import askable
from core.intake.fields import fields
from core.intake.schema import command_schema
from core.ledger import registry_of
from core.model.roles import ROLES

REGISTRY = registry_of(())


def test_people_ask_what_some_role_may_ask():
    found = askable(REGISTRY)

    assert list(found) == sorted(found)
    assert all(decider.roles & ROLES.keys() for decider in found.values())
    assert set(REGISTRY.deciders) - set(found) == {"adopt-rules", "import-batch", "send-paper", "undo-batch"}


def test_every_command_of_the_core_can_be_asked_and_described():
    for decider in askable(REGISTRY).values():
        assert fields(decider.command)
        assert command_schema(decider.command)["title"] == decider.command.title


def test_every_column_of_the_core_can_be_shown():
    for view in REGISTRY.views.values():
        assert fields(view.row)
