"""The page of prevention."""

from core import Chart, Form, Found, Page, Prose, Table

PAGES = (
    Page(
        path="/prevention",
        title="Prévention",
        nav="Missions",
        order=30,
        blocks=(
            Prose(text="Les campagnes ne comptent que des totaux : ni donnée de santé ni nom de patient."),
            Form(command="plan-campaign"),
            Form(command="hold-campaign", when=(Found(view="prevention.campaigns"),)),
            Table(
                view="prevention.campaigns",
                title="Campagnes",
                columns=("label", "on", "until", "status", "target", "reached", "actions", "mission", "notes"),
                empty="Aucune campagne n’est prévue.",
            ),
            Chart(view="prevention.campaigns", title="Personnes touchées", label="label", value="reached"),
        ),
    ),
)
