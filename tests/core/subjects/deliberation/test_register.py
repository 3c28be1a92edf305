from datetime import date

from core.facts import Ref, clear
from core.subjects.votes.facts import NamedVote
from tests.core.subjects.val import (
    AG,
    ANCIENNE,
    AURELIE,
    BASTIEN,
    BUDGET,
    DAY,
    adopted,
    rejected,
    rows,
    vote,
)

OLD = date(2023, 6, 5)


def test_the_register_lists_every_decision_with_its_arithmetic():
    facts = (vote(ANCIENNE, on=OLD), adopted(on=OLD), vote(resolution=clear("Le budget est adopté.")))
    latest, oldest = rows("decisions", *facts, on=DAY)

    assert (latest.decision, latest.result, latest.arithmetic) == (BUDGET, "open", "")
    assert (latest.subject, latest.resolution) == (Ref(3, "subject"), Ref(3, "resolution"))
    assert oldest.result == "adopted"
    assert oldest.arithmetic == (
        "3 pour, 1 contre ; majorité requise : plus de 1/2 de 4 suffrages exprimés = 3 : adoptée"
    )
    assert oldest.quorum == "3 présents + 1 pouvoir = 4 ; quorum requis : 1/4 de 6, arrondi au-dessus = 2 : atteint"
    assert (oldest.positions, oldest.rules) == ((9, 1, 2), ("statutes@2022-01-01",))
    assert [row.decision for row in rows("decisions", *facts, on=OLD)] == [ANCIENNE]


def test_a_rejection_says_for_want_of_what():
    for cause in ("quorum", "majority"):
        (row,) = rows("decisions", vote(), rejected(BUDGET, cause=cause))
        assert row.result == cause


def test_a_decision_is_replaced_once_the_other_is_adopted():
    facts = (vote(ANCIENNE, on=OLD), adopted(on=OLD), vote(replaces=ANCIENNE))
    assert rows("decisions", *facts)[1].replaced_by is None
    assert rows("decisions", *facts, rejected(BUDGET))[1].replaced_by is None
    assert rows("decisions", *facts, adopted(BUDGET))[1].replaced_by == BUDGET
    assert BUDGET not in [row.decision for row in rows("decisions.adopted", *facts, rejected(BUDGET))]
    assert BUDGET in [row.decision for row in rows("decisions.adopted", *facts, adopted(BUDGET))]
    assert rows("decisions", *facts, adopted(BUDGET), on=OLD)[0].replaced_by is None


def test_open_votes_wait_for_their_result_on_their_page_and_at_home():
    facts = (vote(ANCIENNE, on=OLD), adopted(on=OLD), vote())
    (row,) = rows("votes.open", *facts)
    (todo,) = rows("todo.votes", *facts, today=date(2024, 6, 4))

    assert (row.decision, row.voters, row.meeting, row.positions) == (BUDGET, 4, AG, (3,))
    assert todo.what == "Enregistrer le résultat d’un vote du 3 juin 2024"
    assert (todo.due, todo.late, todo.who, todo.link) == (DAY, True, Ref(3, "subject"), f"/decisions/{BUDGET}")
    assert rows("votes.open", *facts, on=OLD) == []


def test_names_are_called_until_the_result_says_what_each_voted():
    roll = vote(method="named", roll=(AURELIE, BASTIEN))
    said = adopted(BUDGET, named=(NamedVote(party=AURELIE, voice="for"),))

    assert [(row.party, row.voice, row.positions) for row in rows("votes.roll", roll)] == [
        (AURELIE, "", (1,)),
        (BASTIEN, "", (1,)),
    ]
    assert rows("votes.named", roll) == rows("votes.roll", roll, said) == []
    assert [(row.party, row.voice, row.positions) for row in rows("votes.named", roll, said)] == [
        (AURELIE, "for", (2,))
    ]
    assert rows("votes.named", roll, said, on=OLD) == []


def test_minutes_tell_decisions_in_the_order_of_the_votes():
    facts = (vote(BUDGET), vote(ANCIENNE))
    assert [row.decision for row in rows("meeting.decisions", *facts)] == [BUDGET, ANCIENNE]
    assert [row.decision for row in rows("decisions", *facts)] == [ANCIENNE, BUDGET]
