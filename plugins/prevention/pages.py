"""The pages of prevention: all campaigns, and each of them."""

from core import Chart, Figures, Form, Found, Page, Prose, Table

_HERE = {"campaign": "{campaign}"}
_TO_REPORT = tuple(
    Found(view="prevention.campaigns", only={**_HERE, "status": status}) for status in ("running", "report-missing")
)

PAGES = (
    Page(
        path="/prevention",
        title="Prévention",
        nav="Missions",
        order=30,
        blocks=(
            Prose(text="Les campagnes ne comptent que des totaux : ni donnée de santé ni nom de patient."),
            Form(command="plan-campaign", then="/prevention/{campaign}"),
            Table(
                view="prevention.campaigns",
                title="Campagnes",
                columns=("label", "on", "until", "status", "target", "reached", "actions"),
                link="/prevention/{campaign}",
                empty="Aucune campagne n’est prévue.",
            ),
            Chart(view="prevention.campaigns", title="Personnes touchées", label="label", value="reached"),
        ),
    ),
    Page(
        path="/prevention/{campaign}",
        title="Campagne",
        subject="prevention.campaigns",
        blocks=(
            Form(command="hold-campaign", given=_HERE, when=_TO_REPORT, open=True),
            Figures(
                view="prevention.campaigns",
                title="La campagne",
                only=_HERE,
                columns=("status", "on", "until", "target", "reached", "actions", "mission", "notes"),
            ),
        ),
    ),
)
