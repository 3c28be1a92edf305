"""What a person is told of what is held on her, and what never enters."""

from pytest_bdd import then

from core.access import AccessFile
from core.disclosure import as_json, gather
from core.intake.health import signs_in
from core.model.command import Refused
from tests.features.words import Sentence, among
from tests.features.world import World


@then(
    Sentence(
        "la réponse à la demande d’accès de {who:Prenom} {tells:Dit} {what:Texte}",
        Dit=among({"dit": True, "tait": False}),
    )
)
def answered(world: World, who: str, tells: bool, what: str) -> None:
    world.readings += 1
    with AccessFile(world.directory) as access:
        report = gather(world.ledger, access, world.ids[who])
    assert report is not None
    assert (what in as_json(report).decode()) == tells


@then(
    Sentence(
        "un fichier où est écrit {text:Texte} {welcome:Accueil}",
        Accueil=among({"est accepté": "", "est refusé": "refused", "est à relire": "doubtful"}),
    )
)
def joined(world: World, text: str, welcome: str) -> None:
    world.readings += 1
    kept = world.ledger.attach(text.encode())
    assert isinstance(kept, Refused) == (welcome == "refused")
    assert bool(signs_in(text)) == (welcome == "doubtful")
