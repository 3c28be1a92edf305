"""Rule files: a step without a source, or out of order, does not load."""

from datetime import date
from pathlib import Path

import pytest

from core.registry import StartError
from core.registry.rulefiles import read_rules

HEAD = 'description = "Forfait"\nunit = "€"\ndated_by = "séance"\n'


def step(since: str = "2024-01-01", value: str = '"76"', reference: str = "Convention") -> str:
    return f'[[steps]]\nsince = {since}\nvalue = {value}\nreference = "{reference}"\n'


def rule(folder: Path, text: str) -> Path:
    (folder / "participant_fee.toml").write_text(text, encoding="utf-8")
    return folder


def test_a_rule_is_named_by_its_file_and_keeps_its_steps_in_order(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("pas un barème", encoding="utf-8")
    found = read_rules(rule(tmp_path, HEAD + step() + step("2025-01-01", '"80"')))

    assert list(found) == ["participant_fee"]
    assert [(one.since, one.value) for one in found["participant_fee"].steps] == [
        (date(2024, 1, 1), "76"),
        (date(2025, 1, 1), "80"),
    ]


def test_a_folder_without_rules_has_none(tmp_path: Path) -> None:
    assert read_rules(tmp_path) == {}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (HEAD, "rule-unreadable"),
        (HEAD + "steps = []\n", "rule-empty"),
        (HEAD + step(reference=" "), "rule-unsourced"),
        (HEAD + step() + step("2025-01-01", reference=""), "rule-unsourced"),
        (HEAD + step() + step("2023-01-01"), "rule-unordered"),
        (HEAD + step() + step(), "rule-unordered"),
        (HEAD + '[[steps]]\nsince = 2024-01-01\nvalue = "76"\n', "rule-unreadable"),
        (HEAD + step('"hier"'), "rule-unreadable"),
        (HEAD + step() + "couleur = 1\n", "rule-unreadable"),
        ("description = ", "rule-unreadable"),
        ("{}", "rule-unreadable"),
        ("", "rule-unreadable"),
    ],
)
def test_a_rule_that_does_not_hold_is_named_with_what_is_wrong(tmp_path: Path, text: str, code: str) -> None:
    with pytest.raises(StartError) as told:
        read_rules(rule(tmp_path, text))
    assert told.value.code == code
    assert "« participant_fee »" in told.value.message
    assert "\n" not in told.value.message


@pytest.mark.parametrize("content", [b"\xff\xfe", b'description = "\xe9"'])
def test_bytes_that_are_no_text_are_unreadable(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "participant_fee.toml").write_bytes(content)
    with pytest.raises(StartError) as told:
        read_rules(tmp_path)
    assert told.value.code == "rule-unreadable"


def test_a_file_that_cannot_be_opened_is_unreadable(tmp_path: Path) -> None:
    (tmp_path / "participant_fee.toml").mkdir()
    with pytest.raises(StartError) as told:
        read_rules(tmp_path)
    assert told.value.code == "rule-unreadable"
