"""The page of a half-day: who has signed, who is to chase, signing on the spot, the sheet signed on paper."""

from core.model.screens import Figures, Form, Found, Lend, Page, Table

_HERE = {"session": "{session}"}
_PART = {**_HERE, "part": "{part}"}


def _stage(*codes: str) -> tuple[Found, ...]:
    return tuple(Found(view="session.half-days", only={**_PART, "stage": code}) for code in codes)


HALF_DAY_PAGE = Page(
    path="/formations/{session}/demi-journees/{part}",
    title="Demi-journée de formation",
    subject="session.half-days",
    blocks=(
        Figures(
            view="session.half-days",
            title="La demi-journée",
            only=_PART,
            columns=("session", "stage", "length", "taught_by", "signed", "waiting", "chased", "scan"),
            sparing=("taught_by", "chased", "scan"),
        ),
        Form(
            command="sign-half-day",
            given=_PART,
            when=(Found(view="session.signers", only={**_PART, "open": "True"}),),
            open=True,
        ),
        Lend(
            command="sign-half-day",
            title="Faire signer sur les téléphones",
            given={**_PART, "means": "link"},
            room=True,
            view="session.to-sign",
            only=_PART,
            until="on",
            email="email",
            when=(Found(view="session.to-sign", only=_PART),),
            unless=_stage("over", "closed"),
        ),
        Form(
            command="record-half-day",
            given=_PART,
            when=(Found(view="session.half-days", only={**_PART, "recordable": "True"}),),
        ),
        Table(
            view="session.half-day-sheet",
            title="Présences et signatures",
            only=_PART,
            columns=("party", "present", "arrived", "left", "means", "written", "trace"),
            empty="Personne n’est inscrit ce jour-là.",
        ),
    ),
)
