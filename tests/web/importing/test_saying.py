from core.imports import Answers
from web.importing.saying import answers


def test_what_was_decided_stays_and_what_is_said_again_takes_its_place():
    before = answers(Answers(), [("row.2", "new"), ("day.2023", "2023-03-15"), ("name.4", "tidy"), ("name.4", "file")])
    after = answers(before, [("day.2023", ""), ("names", "file"), ("name.4", "tidy"), ("every.on", "2024-01-01")])

    assert before == Answers(rows={2: "new"}, days={"2023": "2023-03-15"}, written=frozenset({4}))
    assert after == Answers({"on": "2024-01-01"}, rows={2: "new"}, all_written=True)


def test_a_cell_is_typed_anew_and_the_order_of_names_is_no_answer_about_a_person():
    said = answers(Answers(), [("cell.12.3", " 12/03/2022 "), ("row.4", "swapped"), ("row.5", "straight")])

    assert said == Answers(cells={(12, 3): "12/03/2022"}, orders={4: "swapped", 5: "straight"})
    assert answers(said, [("cell.12.3", "")]).cells == {(12, 3): ""}
