"""The page of the contract."""

from core import Figures, Form, Found, Page, Prose, Table

_SIGNED = (Found(view="aci.contract"),)
_IN_FORCE = (Found(view="aci.contract", only={"over": "False"}),)

PAGES = (
    Page(
        path="/aci",
        title="Contrat ACI",
        nav="Missions",
        order=20,
        blocks=(
            Prose(
                text="L’accord conventionnel interprofessionnel (ACI) finance la CPTS. Les délais des missions courent "
                "depuis la signature du contrat ; les montants sont ceux de sa taille."
            ),
            Figures(
                view="aci.contract",
                title="Le contrat",
                empty="Aucun contrat ACI n’est signé à cette date.",
            ),
            Form(command="sign-aci-contract", unless=_IN_FORCE),
            Form(command="amend-aci-contract", when=_IN_FORCE),
            Table(
                view="aci.missions",
                title="Missions et échéances",
                columns=(
                    "code",
                    "status",
                    "state",
                    "start_by",
                    "started",
                    "deploy_by",
                    "deployed",
                    "late_days",
                    "missions",
                    "certainty",
                ),
                empty="Les échéances se calculent à partir de la signature du contrat.",
            ),
            Table(
                view="aci.envelope",
                title="Enveloppe annuelle",
                columns=("label", "amount", "certainty"),
                empty="Aucun contrat ACI n’est en cours à cette date.",
            ),
            Prose(
                text="La crise n’est payée que si elle est reconnue et qu’un plan est validé : le total des lignes est "
                "un maximum, jamais un budget annuel."
            ),
            Table(
                view="aci.payments",
                title="Versements",
                columns=("on", "label", "text", "amount", "status"),
                empty="Aucun contrat ACI n’est signé à cette date.",
            ),
            Form(command="recognise-crisis", when=_SIGNED),
        ),
    ),
)
