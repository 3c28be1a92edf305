"""The work on a file, in a thread of its own: the server goes on answering."""

import logging
import threading
from collections.abc import Callable
from typing import Final

from core.facts import AccountId, Id
from core.imports import carry_out, plan, recorded
from core.ledger import Ledger
from core.store import StoreError
from web.importing.uploads import Upload, Uploads
from web.noting import trail

log = logging.getLogger(__name__)
_FAILED: Final = "Quelque chose s’est mal passé, et la panne est notée. Ce qui était enregistré le reste : recommencez."


def read(ledger: Ledger, uploads: Uploads, upload: Upload) -> None:
    """Begin to work out the preview, unless something is under way already."""

    def work() -> None:
        by = AccountId(Id(upload.account))
        upload.plan = plan(ledger, upload.target, upload.table, upload.fields, by, upload.answers, upload.tell)
        upload.stage = "preview"

    if uploads.begin(upload, "reading"):
        _start(upload, work)


def record(ledger: Ledger, uploads: Uploads, upload: Upload) -> None:
    """Begin to record what the preview says, unless something is under way already."""
    planned = upload.plan

    def work() -> None:
        if planned is not None:
            upload.outcome = carry_out(ledger, planned, AccountId(Id(upload.account)), upload.tell)
            upload.plan = recorded(planned, upload.outcome)
            if not upload.outcome.moved:  # those are looked at again
                upload.content, upload.table = b"", upload.plan.table
            upload.stage = "done"

    if planned is not None and uploads.begin(upload, "recording"):
        _start(upload, work)


def guarded(work: Callable[[], None], ended: Callable[[str], None]) -> None:
    """Do some work, then say how it ended: "" when it went well, else a French sentence."""
    try:
        work()
    except StoreError as error:
        ended(error.message)
    except Exception as error:  # noqa: BLE001 - whatever it is, the page must say so rather than wait for ever
        log.error("an import failed: %s at %s", type(error).__name__, trail(error))  # noqa: TRY400 - words may name people
        ended(_FAILED)
    else:
        ended("")


def _start(upload: Upload, work: Callable[[], None]) -> None:
    def ended(failure: str) -> None:
        if failure:
            upload.stage, upload.failure = "failed", failure

    threading.Thread(target=guarded, args=(work, ended), name="import", daemon=True).start()
