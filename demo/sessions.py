"""The training sessions of the story, as its table gives them."""

from typing import Final

from demo.tables import Line, table


class Half(Line, frozen=True):
    """A half-day that is signed, ``later`` days after the first."""

    starts: str
    ends: str
    later: int = 0


class Session(Line, frozen=True):
    """A session; ``day`` and ``month`` after the beginning, or ``before_end`` days before the end."""

    key: str
    label: str
    minutes: int
    enrolled: int
    trainer: str
    month: int = 0
    day: int = 0
    before_end: int | None = None
    starts: str = "18:30"
    ends: str = ""
    place: str = "Pôle de santé de Montvernay"
    modality: str = "on-site"
    mission: str = ""
    action: str = ""
    cancelled: str = ""
    halves: tuple[Half, ...] = ()
    asking: int = 0
    """How many ask for a place and wait."""
    signed: bool = True
    """Whether its sheet is recorded."""
    psychologist: bool = False
    leaver: str = ""
    """The departure of somebody who comes after having resigned."""
    left_early: bool = False
    other_funder: bool = False
    claim: int | None = None
    returned: int | None = None
    """Days from the claim to its return by the agency; those that follow are counted each from the one before."""
    corrected: int | None = None
    answered: int | None = None
    paid: int | None = None
    recovered: int | None = None
    part_paid: bool = False
    unmatched: bool = False
    """Whether what was received is still to be matched with its claim."""
    refused: bool = False
    """Whether the agency's answer refuses somebody."""


class Trainer(Line, frozen=True):
    """Somebody who teaches, and is no adherent."""

    family: str
    given: str
    profession: str


class Trainings(Line, frozen=True):
    """The sessions, who teaches, and when the association becomes an organisme of DPC."""

    odpc: int
    trainers: dict[str, Trainer]
    sessions: tuple[Session, ...]


TRAININGS: Final = table("trainings", Trainings)
