def test_an_export_holds_what_an_auditor_needs(run, tmp_path):
    said = run("export", tmp_path / "export").stdout

    assert "README.md" in said
    assert {"README.md", "checkpoint", "log.vkey", "verify.py"} <= {
        path.name for path in (tmp_path / "export").iterdir()
    }


def test_an_export_can_stop_at_what_was_known(run, record, tmp_path):
    size = run("checkpoint").stdout.splitlines()[1]
    record({"command": "open-mission", "code": "access", "label": "Soins"})
    run("export", tmp_path / "export", "--known", size)

    assert (tmp_path / "export" / "checkpoint").read_text(encoding="utf-8").splitlines()[1] == size


def test_a_directory_that_holds_something_is_left_alone(run, tmp_path):
    run("export", tmp_path / "export")

    assert "[target-exists]" in run("export", tmp_path / "export", ends=1).stderr
