"""The page of late truths."""

from core.model.screens import Page, Prose, Table

PAGES = (
    Page(
        path="/verites-tardives",
        title="Vérités tardives",
        nav="Gouvernance",
        order=25,
        blocks=(
            Prose(
                text="Une démission, une cotisation, un mandat, une correction enregistrés après coup peuvent toucher "
                "ce qui a été décidé avant. Voici ce qui a été compté alors, et ce que ce serait à présent. Ce qui a "
                "été décidé ne change pas : à vous de juger s’il faut y revenir. Les votes dont un tableau importé ne "
                "change ni le quorum ni le résultat tiennent sur une ligne, celle de l’import."
            ),
            Table(
                view="hindsight",
                columns=("about", "kind", "on", "then", "now", "verdict", "parties", "imported"),
                link="{link}",
                empty="Rien de ce qui a été appris après coup ne touche ce qui a été décidé.",
            ),
        ),
    ),
)
