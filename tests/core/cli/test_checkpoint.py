def test_the_note_is_written_as_it_is_kept(run, directory):
    note = run("checkpoint").stdout
    kept = max((directory / "checkpoints").iterdir())

    assert note == kept.read_text(encoding="utf-8")
    assert note.splitlines()[0].startswith("registre.local/o-")
