def test_what_is_restored_is_the_same_register(run, record, directory, tmp_path):
    record({"command": "receive-money", "amount": "100", "source": "other", "payer_name": "Léa Brunet"})
    run("backup", tmp_path / "mars.registre")
    before = [run("journal", "--json").stdout, run("show", "incomes").stdout]
    directory.rename(tmp_path / "perdu")

    assert "repris et vérifiés" in run("restore", tmp_path / "mars.registre").stdout
    assert [run("journal", "--json").stdout, run("show", "incomes").stdout] == before
    run("verify")


def test_a_register_is_never_restored_over_another(run, tmp_path):
    run("backup", tmp_path / "mars.registre")

    assert "[already-there]" in run("restore", tmp_path / "mars.registre", ends=1).stderr


def test_the_keys_may_lie_elsewhere(run, directory, tmp_path):
    run("backup", tmp_path / "mars.registre")
    keys = (tmp_path / "mars.registre.cles").rename(tmp_path / "coffre")
    directory.rename(tmp_path / "perdu")

    assert "[backup-missing]" in run("restore", tmp_path / "mars.registre", ends=1).stderr
    assert not directory.exists()
    run("restore", tmp_path / "mars.registre", "--keys", keys)
