# SPDX-License-Identifier: Apache-2.0
"""Complete stories at the desk: a request from its first entry to its payment, a commission, a head of service."""

import re

from desk_browser import Newcomer
from selenium.webdriver.common.keys import Keys

PASSWORD = "bureau ouvert 2023"


def login(role: str) -> str:
    # None of the accounts of the demonstration, which may be there already.
    return "essai-" + role.replace("@", "-")


def signed_in(newcomer: Newcomer, role: str) -> None:
    newcomer.sign_in(login(role), PASSWORD)


def number(text: str) -> int:
    return int(re.sub(r"\D", "", text.split(",")[0]) or 0)


def value_of(newcomer: Newcomer, figure: str) -> int:
    newcomer.go(f"/figures/{figure}")
    return number(newcomer.driver.find_element("css selector", ".headline .value").text)


def request_to_payment(newcomer: Newcomer) -> None:
    """A request to the fund, from an empty form to the order to the bank, and the figures that it moves."""
    before = value_of(newcomer, "dasipe.fonds_demandes")
    signed_in(newcomer, "agent@dasipe")
    newcomer.follow("Dossiers", "nav")
    newcomer.follow("Nouveau dossier")
    newcomer.follow("Fonds unique de solidarité")
    newcomer.look("new-who")
    newcomer.follow("Nouvelle personne")
    newcomer.look("new-person")
    for label, text in [("Nom", "Brossard"), ("Prénom", "Églantine"), ("Date de naissance", "1988-05-17"),
                        ("Commune", "Créteil"), ("IBAN", "FR76 3000 6000 0112 3456 7890 189")]:
        newcomer.fill(label, text)
    newcomer.press("Enregistrer")
    newcomer.sees("Églantine", "Brossard")
    newcomer.fill("Nature de l'aide", "Aide au quotidien")
    newcomer.press("Actualiser les questions")
    newcomer.fill("Montant demandé", "150")
    newcomer.fill("Objet de l'aide au quotidien", "Alimentation")
    newcomer.fill("Ressources mensuelles du ménage", "600")
    newcomer.fill("Exposé de la situation", "Plus de travail depuis deux mois.")
    newcomer.press("Ouvrir le dossier")
    dossier = newcomer.address.split("?")[0].split("/")[-1]
    newcomer.expect(re.fullmatch(r"FUS-2023-\d{6}", dossier), f"the dossier is “{dossier}”")
    newcomer.look("dossier-new-one")
    newcomer.unfold("Déclarer le dossier complet")
    newcomer.press("Déclarer le dossier complet")
    newcomer.sees("pièce")
    newcomer.look("dossier-refused")
    for kind in ["Pièce d'identité", "Justificatif de domicile", "Relevé d'identité bancaire"]:
        newcomer.unfold("Recevoir une pièce")
        newcomer.fill("Nature", kind)
        newcomer.fill("Reçue sur papier, sans fichier", "oui")
        newcomer.press("Recevoir une pièce")
        newcomer.sees("La pièce est reçue.")
    for _ in range(3):
        newcomer.press("Accepter")
    newcomer.unfold("Déclarer le dossier complet")
    newcomer.press("Déclarer le dossier complet")
    newcomer.sees("L'étape est faite.", "En instruction")
    newcomer.follow("Ce que dit la règle")
    newcomer.look("why-new-one")
    signed_in(newcomer, "responsable@dasipe")
    newcomer.follow("Dossiers", "nav")
    newcomer.look("dossiers-responsable")
    newcomer.go(f"/desk/dossiers/{dossier}")
    newcomer.unfold("Accorder")
    newcomer.press("Accorder")
    newcomer.sees("L'étape est faite.", "Accordé", "150,00 €")
    newcomer.look("dossier-granted")
    signed_in(newcomer, "paie@dasipe")
    newcomer.follow("Paiements", "nav")
    newcomer.look("payments-all")
    newcomer.follow("Payer un mois")
    newcomer.go("/desk/payments/fonds_solidarite")
    newcomer.look("payments-programme")
    newcomer.fill("Mois", "2023-12")
    newcomer.press("Lancer la campagne")
    newcomer.sees("1 versement")
    newcomer.look("payment-run")
    newcomer.press("Émettre la remise")
    newcomer.look("payment-run-sent")
    newcomer.go(f"/desk/dossiers/{dossier}")
    newcomer.sees("Émis")
    newcomer.follow("Les chiffres du rapport où il compte")
    newcomer.look("dossier-figures")
    newcomer.follow("Demandes d'aide au fonds unique de solidarité")
    newcomer.expect(newcomer.address == "/figures/dasipe.fonds_demandes", "the figure is not reached")
    after = number(newcomer.driver.find_element("css selector", ".headline .value").text)
    newcomer.expect(after == before + 1, f"the figure went from {before} to {after}")
    newcomer.look("figure-signed-in")
    newcomer.follow("Voir les enregistrements et dossiers")
    newcomer.look("figure-dossiers")
    while dossier not in newcomer.text:
        newcomer.follow("Page suivante", "main nav")
    newcomer.follow(dossier)
    newcomer.expect(dossier in newcomer.heading, "the figure does not lead back to the dossier")


def commission_by_keyboard(newcomer: Newcomer) -> None:
    """A session convened, its agenda prepared, run dossier by dossier, closed and printed: not one click."""
    signed_in(newcomer, "secretaire@dasipe")
    newcomer.tab_to("Commissions")
    newcomer.turn(Keys.ENTER)
    newcomer.look("commissions-all")
    for _ in range(2):
        newcomer.tab_to("Convoquer une séance")
    newcomer.turn(Keys.ENTER)
    newcomer.expect("Commission du fonds" in newcomer.heading, f"convenes “{newcomer.heading}”")
    newcomer.look("commission")
    newcomer.tab_to("Date")
    # The order of day and month is that of the browser's language.
    newcomer.key("12292023")
    newcomer.tab_to("Convoquer une séance")
    newcomer.turn(Keys.ENTER)
    newcomer.expect("Séance du 29 décembre 2023" in newcomer.heading, f"the session is “{newcomer.heading}”")
    newcomer.tab_to("Rapporteur de ces dossiers")
    newcomer.key("Mme Roussel")
    newcomer.tab_to("Inscrire tous les dossiers prêts")
    newcomer.turn(Keys.ENTER)
    newcomer.look("agenda")
    newcomer.expect(newcomer.text.count("À examiner") == 3, "three dossiers are not on the agenda")
    newcomer.tab_to("Imprimer l'ordre du jour")
    newcomer.turn(Keys.ENTER)
    newcomer.look("agenda-printed")
    newcomer.sees("FUS-2023-", "Mme Roussel")
    newcomer.driver.back()
    newcomer.tab_to("Présidence")
    newcomer.key(Keys.CONTROL + "a")
    newcomer.key("Jeanne Collin")
    newcomer.tab_to("Présents")
    newcomer.key(Keys.CONTROL + "a")
    newcomer.key("Jeanne Collin\nPierre Adam\nLouise Caron\nMarc Vidal")
    newcomer.tab_to("Ouvrir la séance")
    newcomer.turn(Keys.ENTER)
    newcomer.look("session")
    # n: the next dossier; then a conflict of interest, before the vote.
    newcomer.turn("n")
    newcomer.look("affair")
    newcomer.tab_to("Un membre se déporte (conflit d'intérêts)")
    newcomer.key(Keys.ENTER)
    newcomer.tab_to("Membre")
    newcomer.key("Marc")
    newcomer.tab_to("Motif")
    newcomer.key("Parent du demandeur")
    newcomer.tab_to("Enregistrer le déport")
    newcomer.turn(Keys.ENTER)
    newcomer.sees("Marc Vidal")
    # Three of the four vote: more votes than that are refused.
    newcomer.key("1")
    newcomer.tab_to("Pour")
    newcomer.key(Keys.CONTROL + "a")
    newcomer.key("4")
    newcomer.tab_to("Enregistrer la décision")
    newcomer.turn(Keys.ENTER)
    newcomer.expect(newcomer.driver.find_elements("css selector", "[role=alert]"), "four votes of three are taken")
    newcomer.look("ballot-refused")
    for label, count in [("Pour", "2"), ("Contre", "1")]:
        newcomer.tab_to(label)
        newcomer.key(Keys.CONTROL + "a")
        newcomer.key(count)
    newcomer.tab_to("Enregistrer la décision")
    newcomer.turn(Keys.ENTER)
    newcomer.sees("La décision est enregistrée.")
    newcomer.key("1")
    newcomer.tab_to("Enregistrer la décision")
    newcomer.turn(Keys.ENTER)
    newcomer.tab_to("Ajourner")
    newcomer.turn(Keys.ENTER)
    newcomer.sees("Tous les dossiers sont décidés ou ajournés")
    newcomer.tab_to("Clore la séance")
    newcomer.turn(Keys.ENTER)
    newcomer.look("session-closed")
    newcomer.tab_to("Procès-verbal")
    newcomer.turn(Keys.ENTER)
    newcomer.look("minutes")
    newcomer.sees("Déports Marc Vidal", "2 pour, 1 contre", "Décision ajournée")
    printed = newcomer.driver.execute_cdp_cmd("Page.printToPDF", {})["data"]
    newcomer.expect(len(printed) > 10_000, "the minutes do not print")


def head_of_service(newcomer: Newcomer) -> None:
    """What a colleague opened with a reason is read and seen; a dossier is given to someone; an appeal is decided."""
    reason = "Préparation de la commission, à la demande du rapporteur"
    signed_in(newcomer, "secretaire@dasipe")
    newcomer.go("/desk/dossiers/FUS-2023-000097")
    newcomer.look("dossier-masked")
    newcomer.expect("•••" in newcomer.text, "nothing is masked to the secretary")
    newcomer.fill("Motif", reason)
    newcomer.press("Ouvrir pendant une heure")
    newcomer.expect("•••" not in newcomer.text, "what was opened stays masked")
    signed_in(newcomer, "chef@dasipe")
    newcomer.follow("Consultations", "nav")
    newcomer.sees("Compte secretaire@dasipe", reason)
    newcomer.look("oversight-exception")
    newcomer.press("Marquer comme vu")
    newcomer.sees("Vu par Compte chef@dasipe")
    newcomer.follow("FUS-2023-000097")
    newcomer.fill("Suivi par", "Compte agent@dasipe")
    newcomer.press("Affecter")
    newcomer.expect(newcomer.fact("Suivi par") == "Compte agent@dasipe", "the dossier is not given to the agent")
    newcomer.unfold("Rejeter le recours")
    newcomer.look("dossier-appeal")
    newcomer.fill("Motif", "Recours non fondé")
    newcomer.press("Rejeter le recours")
    newcomer.sees("L'étape est faite.", "Votre recours est rejeté")
    newcomer.follow("Votre recours est rejeté")
    newcomer.look("letter")
    signed_in(newcomer, "agent@dasipe")
    newcomer.go("/desk/dossiers")
    newcomer.fill("Seulement ceux que je suis", "oui")
    newcomer.press("Filtrer")
    newcomer.sees("FUS-2023-000097")
    newcomer.look("dossiers-agent")


ALL = [request_to_payment, commission_by_keyboard, head_of_service]
