"""The command ``registre``."""

from core.cli import (
    access_report,
    account,
    backup,
    checkpoint,
    commands,
    diff,
    doctor,
    dossier,
    export,
    importing,
    init,
    journal,
    paper,
    plugins,
    record,
    restore,
    rules,
    show,
    tick,
    verify,
    views,
)
from core.cli.group import Registre
from core.cli.opening import data_option

main = Registre(
    "registre",
    help="Registre : ce qu’une CPTS a décidé, fait et dépensé, prouvé.",
    params=[data_option()],
    commands={
        command.name or "": command
        for command in (
            init.init,
            commands.commands,
            record.record,
            importing.import_,
            views.views,
            show.show,
            diff.diff,
            journal.journal,
            verify.verify,
            checkpoint.checkpoint,
            paper.paper,
            dossier.dossier,
            access_report.access_report,
            export.export,
            backup.backup,
            restore.restore,
            rules.rules,
            plugins.plugins,
            account.account,
            doctor.doctor,
            tick.tick,
        )
    },
)

__all__ = ["main"]
