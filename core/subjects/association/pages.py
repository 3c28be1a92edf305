"""The page of the association."""

from core.model.screens import Figures, Form, Page

PAGES = (
    Page(
        path="/association",
        title="L’association",
        nav="Gouvernance",
        order=50,
        blocks=(
            Figures(view="association", empty="L’association n’est pas encore déclarée.", fixed=True),
            Form(command="rename-association"),
            Form(command="transfer-seat"),
            Form(command="give-bank-account"),
        ),
    ),
)
