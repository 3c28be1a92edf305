"""The page of the contract, and what the contract says of each mission."""

from core import Figures, Form, Found, Page, Prose, Table

_SIGNED = (Found(view="aci.contract"),)
_IN_FORCE = (Found(view="aci.contract", only={"over": "False"}),)
_MISSION = {"mission": "{mission}"}
_MISSIONS = {"missions": "{mission}"}

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
            Form(command="recognise-crisis", when=_SIGNED),
            Table(
                view="aci.missions",
                title="Missions et échéances",
                columns=("code", "status", "state", "due", "late_days", "missions"),
                link="/missions/{mission}",
                empty="Les échéances se calculent à partir de la signature du contrat.",
            ),
            Figures(
                view="aci.standing",
                title="Dû et reçu",
                empty="Rien n’est dû tant qu’aucun contrat ACI n’est signé.",
            ),
            Table(
                view="aci.waiting",
                title="Versements en attente",
                columns=("on", "label", "text", "left", "waited"),
                empty="Tout ce qui est dû à cette date est reçu.",
            ),
            Table(
                view="aci.payments",
                title="Tous les versements",
                columns=("on", "label", "text", "amount", "received", "left", "status"),
                empty="Aucun contrat ACI n’est signé à cette date.",
            ),
            Prose(
                text="Chaque recette ACI règle d’abord le plus ancien versement de sa ligne : même volet, même mission."
            ),
            Table(
                view="aci.others",
                title="Reçu hors versements prévus",
                columns=("on", "label", "mission", "amount", "reason"),
                empty="Chaque recette ACI correspond à un versement prévu.",
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
        ),
    ),
    Page(
        path="/missions/{mission}/aci",
        title="Échéances et versements ACI",
        subject="missions",
        blocks=(
            Figures(
                view="aci.missions",
                title="Échéances du contrat",
                only=_MISSIONS,
                columns=("state", "start_by", "started", "deploy_by", "deployed", "due", "late_days", "certainty"),
                empty="Aucun contrat ACI n’est signé à cette date, ou il ne prévoit pas cette mission.",
            ),
            Table(
                view="aci.payments",
                title="Versements",
                only=_MISSIONS,
                columns=("on", "label", "text", "amount", "received", "left", "status"),
                empty="Le contrat ne prévoit pas de versement pour cette mission à cette date.",
            ),
            Table(
                view="aci.others",
                title="Reçu hors versements prévus",
                only=_MISSION,
                columns=("on", "label", "amount", "reason"),
                empty="Chaque recette ACI de la mission correspond à un versement prévu.",
            ),
        ),
    ),
)
