from core.display.about import about, imprint, show_moment


def test_a_reading_says_its_situation_and_what_was_known(ledger):
    said = about(ledger, ledger.asof(known=3))

    assert said["Association"] == "CPTS des Tilleuls"
    assert said["Enregistrement n°"] == "3"
    assert said["D’après ce qui était enregistré le"] == show_moment(ledger.entry(3).at)
    assert about(ledger, ledger.asof(known=0))["D’après ce qui était enregistré le"] == "rien n’était enregistré"


def test_the_imprint_is_that_of_the_last_signature(ledger):
    ledger.checkpoint()

    assert imprint(ledger).startswith(f"n° {ledger.head()} · ")


def test_a_moment_is_shown_in_paris():
    assert show_moment("2026-07-10T22:30:00.000000Z") == "11/07/2026 à 00:30"
