import os
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

REGISTRE = Path(sys.executable).with_name("registre")
TWICE = """
from core import Plugin, View, Row, hookimpl

@hookimpl
def registre_plugin():
    return Plugin(name="spoilt", title="Abîmée", views=(View("members", "Adhérents", Row, (), lambda asof: ()),))
"""


def test_plugins_come_with_what_they_bring(bare):
    found = {one["name"]: one for one in msgspec.json.decode(bare("plugins", "--json").stdout)}

    assert found["registre"]["commands"] > 0
    assert found["registre"]["views"] > 0
    assert "registre" in bare("plugins").stdout


@pytest.fixture
def beside(tmp_path):
    """Give what runs the program with one more plugin installed, whose module is this source."""

    def run(source, *args):
        (tmp_path / "spoilt.py").write_text(source, encoding="utf-8")
        info = tmp_path / "spoilt-1.0.dist-info"
        info.mkdir()
        (info / "METADATA").write_text("Metadata-Version: 2.1\nName: spoilt\nVersion: 1.0\n", encoding="utf-8")
        (info / "entry_points.txt").write_text("[registre.plugins]\nspoilt = spoilt\n", encoding="utf-8")
        environment = {**os.environ, "PYTHONPATH": str(tmp_path)}
        command = [str(REGISTRE), "--data", str(tmp_path / "registre"), *args]
        return subprocess.run(command, env=environment, capture_output=True, encoding="utf-8", check=False, timeout=60)

    return run


@pytest.mark.parametrize(
    ("source", "args", "code"),
    [
        ("import absent", ["plugins"], "plugin-broken"),
        ("def registre_plugin(:", ["serve", "--port", "0"], "plugin-broken"),
        ("from core import hookimpl\n@hookimpl\ndef registre_plugins(): ...", ["init", "--name", "X"], "plugin-hook"),
        (TWICE, ["serve", "--port", "0"], "twice"),
    ],
)
def test_a_plugin_that_does_not_hold_stops_everything_in_one_line(beside, tmp_path, source, args, code):
    said = beside(source, *args)

    assert said.returncode == 1
    assert said.stdout == ""
    assert said.stderr.startswith("registre : ")
    assert said.stderr.endswith(f". [{code}]\n")
    assert said.stderr.count("\n") == 1
    assert not (tmp_path / "registre").exists()
