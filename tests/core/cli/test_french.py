import click
import pytest
from click.testing import CliRunner

from core.cli.french import Failure, FrenchCommand, FrenchGroup, Misuse, complaint


@click.group(cls=FrenchGroup)
def shop() -> None:
    """Tenir boutique."""


@shop.command(cls=FrenchCommand)
@click.argument("thing", metavar="THING")
@click.option("--price", type=int)
@click.option("--colour", type=click.Choice(["rouge", "vert"]))
def sell(thing: str, price: int, colour: str) -> None:
    """Vendre."""


@pytest.mark.parametrize(
    ("args", "code", "part"),
    [
        (["give"], "command-unknown", "« give »"),
        (["sell"], "value-missing", "THING"),
        (["sell", "a", "--size", "3"], "option-unknown", "« --size »"),
        (["sell", "a", "--price"], "option-value", "« --price »"),
        (["sell", "a", "--price", "cher"], "value-invalid", "« --price »"),
        (["sell", "a", "--colour", "bleu"], "value-invalid", "« --colour »"),
        (["sell", "a", "b"], "usage", "--help"),
    ],
)
def test_what_click_refuses_is_told_in_french(args, code, part):
    with pytest.raises(click.ClickException) as refused:
        shop.main(args, standalone_mode=False)

    told, sentence = complaint(refused.value)
    assert told == code
    assert part in sentence
    assert sentence.endswith(".")


def test_our_own_failures_keep_their_code():
    assert complaint(Failure("disk-full", "Le disque est plein.")) == ("disk-full", "Le disque est plein.")
    assert (Failure("a", "b").exit_code, Misuse("a", "b").exit_code) == (1, 2)


def test_help_has_no_english_heading():
    for args in (["--help"], ["sell", "--help"]):
        text = CliRunner().invoke(shop, args).output

        assert "Montrer cette aide." in text
        assert "Usage : " in text
        assert not any(word in text for word in ("Usage:", "Options:", "Commands:", "Show this"))
