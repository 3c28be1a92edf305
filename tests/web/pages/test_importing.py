import re
import time
from collections.abc import Callable
from datetime import date, timedelta

import pytest

from core.sheets import read_lines
from tests.core.imports import past
from tests.web.conftest import House
from tests.web.pages.conftest import Browser

Browse = Callable[..., Browser]
SHEET = "Nom;Prénom;Métier;Mail\nLefèvre;Bénédicte;IDE;b@exemple.fr\nLefebvre;Bénédicte;rebouteux;\nTOTAL;2;;\n".encode(
    "cp1252"
)


def taken(one: Browser, content: bytes = SHEET, asked: str = "members") -> str:
    """Send a file, and return the address where it is looked at."""
    one.get("/importer")
    answer = one.send("/importer", {"asked": asked}, files={"file": ("adherents.csv", content, "text/csv")})
    assert answer.status_code == 303, answer.text
    path: str = answer.headers["location"]
    one.get(path)
    return path


def waited(one: Browser, path: str) -> None:
    """Look at the page until nothing is under way any more."""
    for _ in range(600):
        one.get(path)
        if "<progress" not in one.page:
            return
        time.sleep(0.05)
    raise AssertionError("still at work")


def forms(one: Browser, deed: str) -> dict[str, str]:
    """Return the hidden fields of the form of the page that does something."""
    form = next(form for form in re.findall(r"<form\b.*?</form>", one.page, re.DOTALL) if f'value="{deed}"' in form)
    return dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', form))


def do(one: Browser, path: str, deed: str, **said: str) -> None:
    """Send a form of the page as it is, with what is said besides."""
    fields = {**forms(one, deed), **{name.replace("__", "."): value for name, value in said.items()}}
    selected = re.findall(r'<select id="[^"]*" name="(column\.\d+)">(.*?)</select>', one.page, re.DOTALL)
    for name, options in selected if deed == "columns" else ():
        chosen = re.search(r'<option value="([^"]*)" selected>', options)
        fields.setdefault(name, chosen[1] if chosen else "")
    one._seen("POST", path, data=fields, headers={})
    waited(one, path)


def test_a_table_is_sent_looked_at_and_recorded_and_its_batch_undone(house: House, browse: Browse) -> None:
    one = browse()
    path = taken(one)
    assert re.findall(r'<option value="(\w+)" selected>', one.page) == ["family", "given", "profession", "email"]
    before = house.ledger.head()

    do(one, path, "columns")
    assert "1 mot n’est pas compris" in one.page
    assert "« rebouteux » n’est pas compris." in one.page
    assert house.ledger.head() == before

    key = re.search(r'name="word\.0" value="([^"]*)"', one.page)
    assert key
    do(one, path, "answers", word__0=key[1], meant__0="autre")
    assert "nom presque pareil que la ligne 2 (Lefèvre Bénédicte)" in one.page

    do(one, path, "answers", row__3="new")
    assert "Enregistrer 2 lignes" in one.page
    do(one, path, "record")
    assert "2 lignes enregistrées" in one.page
    assert house.ledger.head() > before

    lot = re.search(r'href="(/lots/[^"]+)"', one.page)
    assert lot
    one.get(lot[1])
    assert one.send(lot[1], {"reason": "Mauvais fichier"}).status_code == 303
    waited(one, lot[1])
    assert "Plus rien de ce lot ne vaut" in one.page


def test_the_columns_of_a_header_are_those_of_its_last_import(browse: Browse) -> None:
    one = browse()
    path = taken(one, b"Nom;Divers\nRoux;IDE\n")
    do(one, path, "columns", column__1="profession")
    do(one, path, "record")
    taken(one, b"NOM;DIVERS\nVidal;MG\n")

    assert "Les colonnes sont celles du dernier import" in one.page
    assert re.findall(r'<option value="(\w+)" selected>', one.page) == ["family", "profession"]


def test_the_list_of_batches_is_a_page_of_its_own(browse: Browse) -> None:
    one = browse()
    assert one.get("/lots").status_code == 200
    assert "Aucun tableau n’a encore été importé." in one.page
    assert one.get("/lots.csv").status_code == 200


def test_a_value_may_hold_for_every_row(house: House, browse: Browse) -> None:
    one = browse()
    path = taken(one, b"Nom\nRoux\n")
    do(one, path, "columns", every__profession="infirmier")
    do(one, path, "record")

    assert house.ledger.show("parties", only={"profession": "Infirmier·e"}).rows


def test_the_header_may_be_said_to_be_elsewhere(browse: Browse) -> None:
    one = browse()
    path = taken(one, b"Roux;Louis\nVidal;Zoe\n")
    do(one, path, "header", at="0")

    assert "Colonne A" in one.page
    assert "2 lignes sous aucun en-tête" in one.page


def test_what_stands_between_the_columns_may_be_said(browse: Browse) -> None:
    one = browse()
    path = taken(one, b"Nom,Notes\nRoux,a ; b\nVidal,c ; d\n")
    assert "Roux" in one.page
    assert "a ; b" in one.page
    do(one, path, "header", at="1", separator=";")

    assert "Nom,Notes" in one.page
    assert '<option value=";" selected>' in one.page


def test_a_file_is_forgotten_when_somebody_says_so_or_after_half_an_hour(house: House, browse: Browse) -> None:
    one = browse()
    path = taken(one)
    one._seen("POST", path, data=forms(one, "forget"), headers={})
    assert one.get(path).status_code == 303

    path = taken(one)
    uploads = one.client.app.state.house.uploads
    uploads.purge(house.ledger.clock() + timedelta(minutes=31))
    assert one.get(path).status_code == 303


def test_a_file_is_seen_by_its_account_only(browse: Browse) -> None:
    path = taken(browse("coordination"))

    assert browse("board").get(path).status_code == 303


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04nope", b"a\x81b"])
def test_a_file_that_cannot_be_read_is_told(browse: Browse, content: bytes) -> None:
    one = browse("coordination")
    one.get("/importer")
    answer = one.send("/importer", {"asked": "members"}, files={"file": ("x.xlsx", content, "text/csv")})

    assert answer.status_code == 422
    assert 'role="alert"' in one.page


def test_who_only_reads_imports_nothing(browse: Browse) -> None:
    assert browse("auditor").get("/importer").status_code == 403


def test_a_sheet_to_fill_has_the_titles_of_what_rows_are(browse: Browse) -> None:
    one = browse("coordination")
    answer = one.get("/importer/modele/members.xlsx")

    assert read_lines(answer.content)[0].cells[:2] == ("Nom ou raison sociale", "Prénom")
    assert one.get("/importer/modele/nope.xlsx").status_code == 404


JOINED = "Nom;Prénom;Date d'adhésion\nRoux;Louis;10/01/2022\nVidal;Zoé;10/01/2022\n".encode()


def batches(house: House) -> int:
    return len(house.ledger.show("batches").rows)


def test_only_what_is_on_the_page_of_a_preview_is_recorded_and_once(house: House, browse: Browse) -> None:
    one = browse()
    path = taken(one, JOINED)
    head, told = house.ledger.head(), {**forms(one, "columns"), "deed": "record"}
    one._seen("POST", path, data=told, headers={})
    assert (house.ledger.head(), batches(house)) == (head, 0)

    one.get(path)
    do(one, path, "columns")
    told = forms(one, "record")
    do(one, path, "record")
    assert "2 lignes enregistrées" in one.page
    recorded = house.ledger.head()
    one._seen("POST", path, data=told, headers={})
    waited(one, path)
    assert (house.ledger.head(), batches(house)) == (recorded, 1)


def test_a_preview_shows_no_row_of_a_status_that_none_has(browse: Browse) -> None:
    one = browse()
    path = taken(one, JOINED)
    do(one, path, "columns")
    for status in ("refused", "nope"):
        assert one.get(f"{path}?voir={status}&page=7").status_code == 200
        assert 'class="preview"' in one.page
        assert "Roux" not in one.page


def test_one_sheet_looked_at_twice_and_undone_between_is_to_be_looked_at_again(house: House, browse: Browse) -> None:
    one, other = browse(), browse()
    paths = [taken(browser, JOINED) for browser in (one, other)]
    for browser, path in zip((one, other), paths, strict=True):
        do(browser, path, "columns")
    do(one, paths[0], "record")
    lot = re.search(r'href="(/lots/[^"]+)"', one.page)
    assert lot
    one.get(lot[1])
    one.send(lot[1], {"reason": "Mauvais fichier"})
    waited(one, lot[1])
    head = house.ledger.head()

    other.get(paths[1])
    do(other, paths[1], "record")
    assert "0 ligne enregistrée, 0 déjà connue, 2 non enregistrées, dont 2 à revoir." in other.page
    assert "Ligne 2 (Roux · Louis · 10/01/2022) : elle a été enregistrée, puis retirée" in other.page
    assert (house.ledger.head(), batches(house)) == (head, 1)

    do(other, paths[1], "answers")
    assert "Enregistrer 2 lignes" in other.page
    do(other, paths[1], "record")
    assert "2 lignes enregistrées, 0 déjà connue, 0 non enregistrée." in other.page
    assert batches(house) == 2


def test_a_doubtful_row_is_recorded_once_somebody_confirms_it(house: House, browse: Browse) -> None:
    one = browse()
    head = house.ledger.head()
    path = taken(one, "Nom;Prénom;Adresse\nRoux;Louis;chez la patiente Mme Petit\n".encode())
    do(one, path, "columns")
    assert "Cette saisie semble parler d’un patient : une personne dite patiente." in one.page
    assert "Enregistrer 1 ligne" not in one.page
    sure = re.search(r'<option value="(=[^"]+)">Confirmer : l’enregistrer quand même', one.page)
    assert sure
    do(one, path, "answers", row__2=sure[1])
    assert house.ledger.head() == head
    do(one, path, "record")
    assert "1 ligne enregistrée" in one.page


def test_the_preview_says_in_one_sentence_what_would_happen_and_shows_first_what_needs_somebody(browse: Browse) -> None:
    one = browse()
    sheet = "Nom;Prénom;Métier;RPPS\nLE GOFF;Marie-CLAUDE;IDE;10000000018\nRoux;Louis;rebouteux;\nTotal;2;;\n"
    path = taken(one, sheet.encode())
    do(one, path, "columns")

    assert "1 ligne sera enregistrée, 1 est refusée, 1 est laissée de côté. 1 case est à vérifier." in one.page
    assert re.findall(r'<span class="soft">Ligne (\d+)</span>', one.page) == ["3", "2", "4"]
    one.get(f"{path}?voir=check")
    assert re.findall(r'<span class="soft">Ligne (\d+)</span>', one.page) == ["2"]
    assert "10000000018" in one.page
    assert "La clé de ce numéro RPPS ne correspond pas" in one.page


def test_names_in_capitals_are_kept_when_somebody_says_so_one_by_one_or_all(browse: Browse) -> None:
    one = browse()
    path = taken(one, "Nom;Prénom\nLE GOFF;Yann\nROUX;Louis\n".encode())
    do(one, path, "columns")
    assert "2 noms seront écrits en minuscules : « LE GOFF Yann » devient « Le Goff Yann »." in one.page

    do(one, path, "answers", name__2="file")
    assert "1 nom sera écrit en minuscules : « ROUX Louis » devient « Roux Louis »." in one.page
    do(one, path, "answers", name__2="tidy", names="file")
    assert "Les noms restent tels que le fichier les écrit." in one.page
    do(one, path, "answers", names="tidy")
    assert "2 noms seront écrits en minuscules" in one.page


def test_days_that_no_row_says_are_asked_once(house: House, browse: Browse) -> None:
    one = browse()
    path = taken(one, "Nom;Prénom;Cotisation 2023\nRoux;Louis;20\nVidal;Inès;20\n".encode())
    do(one, path, "columns")
    assert one.page.count("Jour supposé") == 1
    assert "2 lignes ne le disent pas : aujourd’hui est supposé." in one.page

    do(one, path, "answers", day__2023="2023-03-15", every__on="2023-02-01")
    do(one, path, "record")
    paid = [entry.fact for entry in house.ledger.journal(kind="dues-paid", limit=10, newest_first=False)]
    assert {getattr(fact, "on", None) for fact in paid} == {date(2023, 3, 15)}


def test_rows_that_are_not_recorded_are_told_and_taken_away_to_be_corrected(browse: Browse) -> None:
    one = browse()
    path = taken(one)
    do(one, path, "columns")
    do(one, path, "record")

    assert "1 ligne enregistrée, 0 déjà connue, 1 non enregistrée." in one.page
    assert "« rebouteux » n’est pas compris." in one.page
    for form in ("csv", "xlsx"):
        rows = [line.cells for line in read_lines(one.get(f"{path}/reste/{form}").content)]
        assert rows[0] == ("Nom", "Prénom", "Métier", "Mail", "Pourquoi cette ligne n’est pas enregistrée")
        assert [row[0] for row in rows[1:]] == ["Lefebvre"]
        assert rows[1][4] == "ligne 3 : Métier : « rebouteux » n’est pas compris."
    assert one.get(f"{path}/reste/pdf").status_code == 404
    assert one.get(f"{taken(one)}/reste/csv").status_code == 404
    assert browse("board").get(f"{path}/reste/csv").status_code == 404


def test_what_must_be_said_and_no_column_says_is_asked_in_sight(browse: Browse) -> None:
    one = browse()
    taken(one, b"Nom\nRoux\n", asked="schedule-session")
    open_part = one.page.partition("<main")[2].partition("<details")[0]

    assert 'name="every.on" type="date"' in open_part
    assert 'name="every.capacity"' in open_part


def test_nothing_that_erases_or_withdraws_is_a_row(browse: Browse) -> None:
    one = browse()
    one.get("/importer")
    offered = set(re.findall(r'<option value="([a-z-]+)"', one.page))

    assert {"members", "pay-dues", "convene-meeting", "resign-member"} <= offered
    assert not {
        name
        for name in offered
        if re.search(r"erase|purge|withdraw-(?!enrolment|odpc)|(open|close)-account|role", name)
    }


def test_rows_of_one_person_stand_together_and_somebody_may_say_they_are_two(browse: Browse) -> None:
    one = browse()
    head = "Nom;Prénom;Mail\nLefèvre;Bénédicte;b@exemple.fr\nGarnier;Zoé;\nLEFEVRE;benedicte;B@exemple.fr\n"
    path = taken(one, head.encode())
    do(one, path, "columns")

    assert re.findall(r"Ligne (\d+)</span> <strong>", one.page) == ["2", "4", "3"]
    assert "avec la ligne 2" in one.page
    assert "Ensemble, comme proposé" in one.page
    do(one, path, "answers", row__4="new")
    assert "avec la ligne 2" not in one.page
    assert "Enregistrer 3 lignes" in one.page


def test_who_a_row_is_about_is_asked_again_when_its_columns_hold_something_else(browse: Browse) -> None:
    one = browse()
    path = taken(one, "Nom;Prénom;Autre\nRoux;Louis;Lefèvre\nRous;Louis;Lefebvre\n".encode())
    do(one, path, "columns")
    do(one, path, "answers", row__3="new")
    assert "2 lignes seront enregistrées" in one.page

    do(one, path, "back")
    do(one, path, "columns", column__0="", column__2="family")
    assert "nom presque pareil que la ligne 2 (Lefèvre Louis)" in one.page
    assert "2 lignes seront enregistrées" not in one.page


@pytest.mark.parametrize(
    ("sheet", "form", "steps"),
    [
        (past.MEETINGS.replace("Le Gof ", "Le Goff "), "xlsx", ("convene-meeting", "open-meeting", "mark-arrivals")),
        (past.SESSIONS, "ods", ("schedule-session", "hold-session")),
        (past.PAYMENTS, "csv", ("pay-expense",)),
    ],
)
def test_lists_of_the_past_are_imported_by_whoever_kept_them(
    house: House, browse: Browse, sheet: str, form: str, steps: tuple[str, ...]
) -> None:
    house.record(past.STATUTES)
    one = browse()
    for content, asked in ((past.MEMBERS.encode(), "members"), *((past.written(sheet, form), step) for step in steps)):
        path = taken(one, content, asked)
        do(one, path, "columns")
        do(one, path, "record")
        assert ", 0 non enregistrée." in one.page, asked
