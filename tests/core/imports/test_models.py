import zipfile
from io import BytesIO

from msgspec import structs

from core.facts import Cents
from core.imports import guess, knows, model, targets, wanted
from core.imports.tables import read_table
from core.sheets import read_lines
from core.subjects.statutes.facts import Category
from tests.core.imports.past import STATUTES

BY_THE_BOARD = structs.replace(
    STATUTES, admission="board", categories=(Category(category="actif", label="Actif", dues=Cents(25_00)),)
)


def test_a_sheet_to_fill_holds_titles_alone_which_the_import_finds_again(register):
    for name, target in targets(register.ledger, register.account).items():
        (header,) = read_lines(model(register.ledger, target))
        found = guess(target, header.cells)
        assert found.count("") <= len(header.cells) // 3, (name, header.cells, found)


def test_a_filled_model_of_members_comes_in(register):
    target = targets(register.ledger, register.account)["members"]
    (header,) = read_lines(model(register.ledger, target))
    said = {
        "Nom ou raison sociale": "Vidal",
        "Prénom": "Inès",
        "Profession": "Infirmier·e",
        "Adhère à compter du": "12/03/2022",
    }
    row = ";".join(said.get(title, "") for title in header.cells)
    sheet = (";".join(header.cells) + "\n" + row + "\n").encode()

    assert read_table(sheet, lambda title: knows(target, title)).at == 1
    assert [row.status for row in register.plan(sheet).rows] == ["new"]


def test_a_sheet_to_fill_says_what_the_statutes_ask_for(register):
    def told(path):
        target = targets(register.ledger, register.account)["members"]
        return wanted(register.ledger, target.slots[path].field)

    assert [told(path) for path in ("on", "college", "category", "decision", "email")] == [True, *[False] * 4]
    register.ledger.record(BY_THE_BOARD, by=register.account, command_id="c-statutes1")
    assert [told(path) for path in ("on", "college", "category", "decision", "email")] == [*[True] * 4, False]


def test_a_sheet_to_fill_offers_the_choices_of_its_columns(register):
    target = targets(register.ledger, register.account)["members"]
    with zipfile.ZipFile(BytesIO(model(register.ledger, target))) as packed:
        page, texts = packed.read("xl/worksheets/sheet1.xml").decode(), packed.read("xl/sharedStrings.xml").decode()

    assert "<dataValidation " in page
    assert "Masseur·se-kinésithérapeute" in texts
