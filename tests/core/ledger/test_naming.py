"""What people read for an id."""

from core.ledger.naming import readable
from core.model.command import Refused
from tests.core.ledger.conftest import Library

MARIE = "p-mmmmmmmmmmmmmmmm"
NOBODY = "p-oooooooooooooooo"


def test_an_id_is_labelled_by_the_view_that_names_it(library: Library) -> None:
    library.enrol(MARIE, "Marie Delattre")

    assert library.ledger.label(MARIE) == "Marie Delattre"
    assert library.ledger.label(NOBODY) == NOBODY


def test_a_refusal_speaks_of_people_by_their_names(library: Library) -> None:
    library.enrol(MARIE, "Marie Delattre")
    refused = Refused("x", f"{MARIE} est là, pas {NOBODY}.", {"party": f"« {MARIE} »"})

    assert readable(refused, library.ledger.label) == Refused(
        "x", f"Marie Delattre est là, pas {NOBODY}.", {"party": "« Marie Delattre »"}
    )
