"""Filing the claim of a session."""

from collections.abc import Sequence
from typing import Annotated

from core import Decider, Refused, Rules, ask
from core.facts import Fact
from plugins.dpc.claims.computing import READS, ROLES, Claiming, computed, left_out
from plugins.dpc.claims.unsettled import unsettled
from plugins.dpc.facts.claims import ClaimFiled, ClaimId
from plugins.dpc.facts.grouping import together
from plugins.dpc.records.agency import Agency
from plugins.dpc.records.files import Files
from plugins.dpc.words import REASONS


class FileClaim(Claiming, frozen=True, kw_only=True):
    """Ask the agency to pay for a session."""

    name = "file-claim"
    title = "Déposer la demande de prise en charge"

    claim: Annotated[ClaimId, ask("Demande", minted="c", hidden=True)]


def file_claim(command: FileClaim, files: Files, agency: Agency, rules: Rules) -> Sequence[Fact] | Refused:
    """Freeze the claim as it is computed, with the rule steps that it used.

    Refused as ``session-unknown``, ``session-not-held``, ``before-session``, ``nobody-came``, ``claim-exists``,
    ``duplicate-claim``, ``no-rule-in-force``, ``nobody-retained``, or with the reason that stands against the
    whole session.
    """
    said = files.claims.known(command.claim)
    if said is not None:
        same = (said.session, said.versions[0].on) == (command.session, command.on)
        return () if same else Refused("claim-exists", "Cette demande est déjà déposée.")
    if files.claims.of(command.session) is not None:
        return Refused("duplicate-claim", f"{REASONS['duplicate-claim']}.")
    found = computed(command, files, agency, rules)
    if isinstance(found, Refused):
        return found
    scheduled = files.sessions.by_id[command.session].scheduled
    claim, scaled = found
    return (
        ClaimFiled(
            claim=command.claim,
            session=command.session,
            on=command.on,
            retained=claim.retained,
            excluded=together(claim.excluded),
            fee=claim.fees.fee,
            fee_step=scaled.fee_step,
            total=claim.total,
            rules=scaled.steps,
            action=scheduled.action if scheduled else "",
            number=scheduled.number if scheduled else "",
            left_out=left_out(command),
            apart=claim.fees.apart,
        ),
    )


FILE = Decider(FileClaim, ROLES, READS, file_claim, (ClaimFiled,), doubts=unsettled(file_claim))
