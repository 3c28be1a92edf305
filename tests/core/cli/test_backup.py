def test_a_backup_is_two_files_that_only_their_owner_reads(run, tmp_path):
    said = run("backup", tmp_path / "mars.registre").stdout
    files = [tmp_path / "mars.registre", tmp_path / "mars.registre.cles"]

    assert all(str(file) in said for file in files)
    assert [file.stat().st_mode & 0o777 for file in files] == [0o600, 0o600]


def test_a_backup_replaces_nothing(run, tmp_path):
    run("backup", tmp_path / "mars.registre")

    assert "[target-exists]" in run("backup", tmp_path / "mars.registre", ends=1).stderr
