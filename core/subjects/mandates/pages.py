"""The page of mandates, and what a person holds and has held."""

from core.model.screens import Form, Found, Page, Prose, Table

_HERE = {"party": "{party}"}

PAGES = (
    Page(
        path="/mandats",
        title="Mandats",
        nav="Gouvernance",
        order=40,
        blocks=(
            Table(
                view="mandates",
                title="En cours",
                columns=(
                    "office",
                    "body",
                    "where",
                    "party",
                    "on",
                    "until",
                    "carried_from",
                    "structure",
                    "declare_by",
                    "enforceable_from",
                ),
                empty="Aucun mandat ne court.",
            ),
            Form(command="start-mandate"),
            Form(command="end-mandate", when=(Found(view="mandates.holders"),)),
            Form(command="declare-change"),
            Table(
                view="declarations",
                title="Déclarations au greffe",
                columns=("on", "subject", "covers", "receipt"),
                empty="Aucune déclaration n’est enregistrée.",
            ),
        ),
    ),
    Page(
        path="/adherents/{party}/fonctions",
        title="Mandats et intérêts",
        subject="parties",
        blocks=(
            Table(
                view="mandates.terms",
                title="Mandats et fonctions",
                only=_HERE,
                columns=("office", "body", "where", "on", "until", "running", "structure"),
                empty="Aucun mandat n’est enregistré.",
            ),
            Form(command="start-mandate", given=_HERE),
            Form(command="end-mandate", given=_HERE, when=(Found(view="mandates.holders", only=_HERE),)),
            Table(
                view="interests",
                title="Intérêts déclarés",
                only=_HERE,
                columns=("held_in", "nature", "on", "until"),
                empty="Aucun intérêt n’est déclaré.",
            ),
            Form(command="declare-interest", given=_HERE),
        ),
    ),
    Page(
        path="/interets",
        title="Intérêts déclarés",
        nav="Gouvernance",
        order=45,
        blocks=(
            Prose(
                text="Qui dirige, possède ou sert une autre structure le déclare ici. Le registre signale ensuite les "
                "votes et les dépenses qui la concernent : il avertit, il ne refuse rien."
            ),
            Table(
                view="interests",
                columns=("name", "held_in", "nature", "on", "until"),
                link="/adherents/{party}/fonctions",
                empty="Aucun intérêt n’est déclaré.",
            ),
            Form(command="declare-interest"),
            Form(command="end-interest", when=(Found(view="interests.held"),)),
            Table(
                view="agreements.years",
                title="Rapport spécial sur les conventions, année par année",
                columns=("label", "agreements", "paid"),
                link="/conventions/{civil_year}",
            ),
            Table(
                view="interests.votes",
                title="Votes qui concernent une structure où l’on a un intérêt",
                columns=("subject", "on", "party", "entity", "nature", "took_part"),
                link="/decisions/{decision}",
                empty="Aucun vote enregistré ne concerne une de ces structures.",
            ),
            Table(
                view="interests.expenses",
                title="Dépenses payées à une structure où quelqu’un du conseil ou du bureau a un intérêt",
                columns=("label", "on", "amount", "party", "entity", "nature", "decision"),
                link="/depenses/{entry}",
                empty="Aucune dépense enregistrée n’est payée à une de ces structures.",
            ),
        ),
    ),
)
