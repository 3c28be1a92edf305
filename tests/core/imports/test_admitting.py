from datetime import date, timedelta
from typing import Any

from core.imports import BY_DAY, Answers
from core.imports.admitting import HISTORY, decisions, fitting
from core.subjects.admission.bodies import BODIES, admits
from tests.core.imports.conftest import Register
from tests.core.subjects.val import AG, BUDGET, CA, adopted, convened, statutes
from tests.spec import folded

BOARD = date(2027, 4, 6)
OTHER: Any = "d-assembleeaaaaaaa"
FACTS = (
    statutes(admission="board"),
    convened(CA, "board", on=BOARD),
    adopted(BUDGET, meeting=CA, on=BOARD),
    convened(AG, "ago", on=BOARD - timedelta(days=9)),
    adopted(OTHER, meeting=AG, on=BOARD - timedelta(days=9)),
)


def test_a_row_takes_the_decision_of_the_body_in_force_on_its_day() -> None:
    bodies = folded(BODIES, FACTS)
    assert (admits(bodies, BUDGET), admits(bodies, OTHER)) == (True, False)
    assert fitting(bodies, (BUDGET, OTHER), BOARD) == BUDGET
    assert fitting(bodies, (BUDGET, OTHER), BOARD - timedelta(days=1)) is None, "nothing holds before its day"


def test_before_the_register_knew_the_statutes_no_decision_is_given() -> None:
    assert fitting(folded(BODIES, FACTS), (BUDGET,), date(2022, 3, 1)) is None
    assert fitting(folded(BODIES, (statutes(),)), (BUDGET,), BOARD) is None


def test_members_from_before_the_register_are_imported_and_it_is_said(register: Register) -> None:
    answers = Answers(every={"decision": BY_DAY})
    file = "Nom;Prénom;Date d'adhésion\nLefèvre;Bénédicte;12/03/2022\n"
    (row,) = register.plan(file, answers=answers).rows
    assert (row.status, row.notes[-1]) == ("new", HISTORY)
    assert register.bring(file, answers=answers).recorded == 1
    assert decisions(register.ledger) == ()
