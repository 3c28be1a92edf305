from core.cli.printing import print_json, print_rows, progress


def test_columns_are_plain_and_uncut_where_there_is_no_terminal(capsys):
    print_rows(("nom", "texte"), [("Camille", "x" * 300), ("Léa", "un\ndeux")])

    assert capsys.readouterr().out == f"nom      texte\nCamille  {'x' * 300}\nLéa      un deux\n"


def test_a_table_may_be_empty(capsys):
    print_rows(("nom",), [])

    assert capsys.readouterr().out == "nom\n"


def test_json_is_one_line(capsys):
    print_json({"nom": "Léa\nRoux"})

    assert capsys.readouterr().out == '{"nom":"Léa\\nRoux"}\n'


def test_progress_is_one_plain_line_where_there_is_no_terminal(capsys):
    with progress("Vérification", 3) as tell:
        tell(3)

    assert capsys.readouterr().err == "Vérification…\n"


def test_a_terminal_too_narrow_for_the_columns_gets_them_one_below_the_other(capsys, monkeypatch):
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", "30")
    print_rows(("nom", "âge", "ville"), [("Léa", "", "Arles")])

    assert capsys.readouterr().out == "────────────\nnom : Léa\nville : Arles\n"


def test_a_terminal_gets_a_drawing_that_runs_no_markup(capsys, monkeypatch):
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", "80")
    print_rows(("nom",), [("[bold]Léa[/bold]",)])

    assert "[bold]Léa[/bold]" in capsys.readouterr().out
