# SPDX-License-Identifier: Apache-2.0
"""Complete stories at the desk: a request from its first entry to its payment, a commission, a head of service, accounts."""

import re

from desk_browser import Newcomer
from selenium.webdriver.common.keys import Keys

PASSWORD = "bureau ouvert 2023"


def login(role: str) -> str:
    # None of the accounts of the demonstration, which may be there already.
    return "essai-" + role.split("@")[0]


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
        newcomer.follow("Suivante", "main nav")
    newcomer.follow(dossier)
    newcomer.expect(dossier in newcomer.heading, "the figure does not lead back to the dossier")


def number_of(newcomer: Newcomer) -> str:
    return newcomer.address.split("?")[0].split("/")[-1]


def commission_by_keyboard(newcomer: Newcomer) -> None:
    """A session convened, its agenda prepared, run dossier by dossier, closed and printed: not one click."""
    signed_in(newcomer, "secretaire@dasipe")
    newcomer.tab_to("Commissions")
    newcomer.turn(Keys.ENTER)
    newcomer.tab_to("Convoquer une séance")
    newcomer.turn(Keys.ENTER)
    print(newcomer.address, newcomer.text[:1000])


ALL = [request_to_payment, commission_by_keyboard]
