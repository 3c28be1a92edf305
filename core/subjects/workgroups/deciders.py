"""Recording the meeting of a working group."""

from datetime import date
from typing import Annotated

from msgspec import Meta

from core.facts import MissionId, PartyId
from core.model.command import Command, Line, Minutes, Refused, Text, ask
from core.model.decider import Decided, Decider, Read
from core.model.roles import BOARD, COORDINATION
from core.subjects.missions import MISSIONS, Missions, refusal
from core.subjects.parties.fold import PARTIES, Parties
from core.subjects.strangers import stranger
from core.subjects.texts import given
from core.subjects.workgroups.facts import WorkId, WorkMeetingHeld
from core.subjects.workgroups.fold import WORKS, Works

DAY = 24 * 60


class RecordWorkMeeting(Command, frozen=True, kw_only=True):
    """Say that a working group has met."""

    name = "record-work-meeting"
    title = "Enregistrer une réunion de groupe de travail"

    work: Annotated[WorkId, ask("Réunion", minted="w", hidden=True)]
    mission: Annotated[MissionId, ask("Mission", choices="missions.open")]
    on: Annotated[date, ask("Date", today=True, past=True)]
    topic: Annotated[Line, ask("Sujet", hint="Par exemple : Parcours insuffisance cardiaque")]
    present: Annotated[tuple[PartyId, ...], ask("Présents", choices="parties")]
    duration: Annotated[Minutes, Meta(gt=0, le=DAY), ask("Durée", hint="Par exemple : 2 h, 1 h 30 ou 45 min")]
    notes: Annotated[Text, ask("Notes", personal=True)] = ""


def record_work_meeting(command: RecordWorkMeeting, missions: Missions, works: Works, parties: Parties) -> Decided:
    """Record once.

    Refused as the mission's refusal says, or ``nobody-present``, ``present-twice``, ``work-exists``, ``party-unknown``.
    """
    known = works.by_id.get(command.work)
    if known is not None:
        said = (command.mission, command.on, command.topic, command.present, command.duration)
        same = said == (known.mission, known.on, known.topic, known.present, known.duration)
        return () if same else Refused("work-exists", "Cette réunion est déjà enregistrée.")
    if not command.present:
        return Refused("nobody-present", "Dites qui était présent.", {"present": "Au moins une personne."})
    if len(set(command.present)) < len(command.present):
        return Refused("present-twice", "Une personne est notée présente deux fois.", {"present": "Une fois chacun."})
    refused = refusal(missions, command.mission, command.on) or stranger(parties, "present", command.present)
    return refused or (
        WorkMeetingHeld(
            work=command.work,
            mission=command.mission,
            on=command.on,
            topic=command.topic,
            present=command.present,
            duration=command.duration,
            notes=given(command.notes),
        ),
    )


DECIDERS = (
    Decider(
        RecordWorkMeeting,
        frozenset({COORDINATION, BOARD}),
        (
            Read(MISSIONS, by=lambda command: (command.mission,)),
            Read(WORKS, by=lambda command: (command.work,)),
            Read(PARTIES, by=lambda command: command.present),
        ),
        record_work_meeting,
        (WorkMeetingHeld,),
    ),
)
