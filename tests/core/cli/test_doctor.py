import msgspec


def test_a_healthy_register_asks_for_nothing(run):
    run("checkpoint")

    assert all(one["ok"] for one in msgspec.json.decode(run("doctor", "--json").stdout))
    assert "À VOIR" not in run("doctor").stdout


def test_a_key_that_others_can_read_stops_everything(run, directory):
    (directory / "keys" / "master.key").chmod(0o644)

    assert "chmod 600" in run("doctor", ends=1).stderr
