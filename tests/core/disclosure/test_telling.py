"""A record told to a person: every field of every fact has a name that people read."""

from typing import Any, get_type_hints

from core.display.words import titled, words_of
from core.facts.shape import tags_of
from core.ledger import installed_registry
from core.subjects.applications.facts import AdhesionApplied
from core.subjects.membership.facts import MemberJoined
from core.subjects.parties.facts import PartyRegistered
from tests.golden.drawing import drawn

REGISTRY = installed_registry()


def title(cls: Any, name: str) -> str:
    words = words_of(REGISTRY, cls)
    return words[name].ask.title if name in words else titled(name, get_type_hints(cls, include_extras=True)[name])


def test_no_field_of_a_fact_that_names_somebody_is_told_by_its_name_in_the_code():
    about = [cls for cls in REGISTRY.wire.envelopes if any(one.startswith("p-") for one in tags_of(drawn(cls)))]
    untold = {(cls.__name__, name) for cls in about for name in cls.__struct_fields__ if title(cls, name) == name}

    assert len(about) > 20
    assert untold == set()


def test_a_record_is_worded_by_the_command_that_says_most_of_it():
    assert title(PartyRegistered, "party") == "Personne ou structure"
    assert title(PartyRegistered, "on") == "Connue depuis le"
    assert title(MemberJoined, "party") == "Personne ou structure"
    assert title(AdhesionApplied, "party") != "Identifiant"
