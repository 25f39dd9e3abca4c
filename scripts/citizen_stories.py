# SPDX-License-Identifier: Apache-2.0
"""A citizen's story: from the public report to an appeal, by what is written on the pages and in messages."""

import re
import tempfile
from pathlib import Path

from desk_browser import Newcomer
from desk_stories import signed_in

ADDRESS = "amina.benali@exemple.fr"
PASSWORD = "tilleul wagon brouillard"


def a_document(folder: str) -> str:
    """A small PDF, to be sent."""
    path = Path(folder, "justificatif.pdf")
    path.write_bytes(b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n")
    return str(path)


def citizen_to_appeal(newcomer: Newcomer) -> None:
    """Simulates, asks in steps with a pause, sends, follows, answers to a request for documents, appeals."""
    newcomer.go("/")
    newcomer.follow("Vos démarches")
    newcomer.look("citizen-programmes")
    newcomer.follow("Fonds unique de solidarité")
    newcomer.look("citizen-programme")
    newcomer.follow("Simuler mes droits")
    newcomer.fill("Nature de l'aide", "Aide au quotidien")
    newcomer.fill("Montant demandé", "200")
    newcomer.fill("Ressources mensuelles du ménage", "5000")
    newcomer.press("Voir le résultat", "main form")
    newcomer.look("simulated-no")
    newcomer.fill("Ressources mensuelles du ménage", "700")
    newcomer.press("Voir le résultat", "main form")
    newcomer.unfold("Comment ce résultat est trouvé")
    newcomer.look("simulated-yes")
    newcomer.sees("vous pourriez y avoir droit", "200,00 €")
    newcomer.expect("fonds_" not in newcomer.text and "parameter(" not in newcomer.text, "names stand for words")
    newcomer.follow("Faire la demande")
    newcomer.look("request-identity")
    for label, text in [("Nom", "Benali"), ("Prénom", "Amina"), ("Date de naissance", "1979-02-03"),
                        ("Adresse", "3 rue Barbès"), ("Commune", "Ivry-sur-Seine"), ("Courriel", ADDRESS)]:
        newcomer.fill(label, text)
    newcomer.press("Continuer", "main .actions")
    newcomer.look("request-household")
    newcomer.press("Ajouter une personne")
    newcomer.look("request-household-person")
    newcomer.fill("Qui est-ce", "Enfant")
    newcomer.fill("Nom", "Benali")
    newcomer.fill("Prénom", "Sami")
    newcomer.fill("Date de naissance", "2015-09-21")
    newcomer.press("Continuer", "main .actions")
    newcomer.look("request-questions")
    newcomer.fill("Nature de l'aide", "Aide au quotidien")
    newcomer.press("Continuer", "main .actions")
    newcomer.fill("Montant demandé", "200")
    newcomer.press("plus tard")
    newcomer.look("request-saved")
    # Later, at another browser, by the link of the message.
    newcomer.driver.delete_all_cookies()
    newcomer.go(newcomer.mailbox.link(ADDRESS, "/requests/resume/"))
    newcomer.look("request-resumed")
    newcomer.press("Reprendre ma demande")
    newcomer.expect(newcomer.control("Montant demandé").get_attribute("value") == "200", "what was typed is lost")
    newcomer.fill("Objet de l'aide au quotidien", "Alimentation")
    newcomer.fill("Ressources mensuelles du ménage", "700")
    newcomer.press("Continuer", "main .actions")
    newcomer.look("request-documents")
    newcomer.sees("Livret de famille")
    with tempfile.TemporaryDirectory() as folder:
        newcomer.fill("Pièce d'identité ou titre de séjour", a_document(folder))
        newcomer.press("Continuer", "main .actions")
    newcomer.look("request-review")
    newcomer.sees("Sami", "200,00 €", "justificatif.pdf")
    newcomer.driver.find_element("css selector", "input[name=certify]").send_keys(" ")
    newcomer.press("Envoyer ma demande", "main .actions")
    newcomer.look("request-sent")
    dossier = re.search(r"FUS-2023-\d{6}", newcomer.text)
    newcomer.expect(dossier, "no number is told")
    number = dossier.group() if dossier else ""
    # The account, by the link of the message.
    newcomer.driver.delete_all_cookies()
    newcomer.go(newcomer.mailbox.link(ADDRESS, "/invitations/"))
    newcomer.expect("Bureau des agents" not in newcomer.page_text, "a citizen is told of the agents' desk")
    newcomer.look("citizen-invitation")
    newcomer.fill("Mot de passe", PASSWORD)
    newcomer.fill("Le même mot de passe, une seconde fois", PASSWORD)
    newcomer.press("Enregistrer")
    newcomer.sees("Votre mot de passe est enregistré")
    newcomer.expect("Bureau des agents" not in newcomer.page_text, "a citizen is told of the agents' desk")
    newcomer.look("citizen-sign-in")
    newcomer.follow("Mot de passe oublié")
    newcomer.look("citizen-new-link")
    newcomer.driver.back()
    newcomer.fill("Identifiant", ADDRESS)
    newcomer.fill("Mot de passe", PASSWORD)
    newcomer.press("Se connecter", "main")
    newcomer.look("citizen-dossiers")
    newcomer.follow("Fonds unique de solidarité", "main")
    newcomer.look("citizen-dossier")
    newcomer.sees("attendue", "reçue", "Demande déposée")
    # An agent asks for documents at another browser; the citizen sends one.
    with newcomer.elsewhere() as agent:
        signed_in(agent, "agent@dasipe")
        agent.go(f"/desk/dossiers/{number}")
        agent.unfold("Demander des pièces")
        agent.press("Demander des pièces")
        agent.sees("L'étape est faite.")
    newcomer.go("/my")
    newcomer.follow("Fonds unique de solidarité", "main")
    newcomer.follow("Des pièces manquent à votre dossier")
    newcomer.look("citizen-letter")
    newcomer.driver.back()
    with tempfile.TemporaryDirectory() as folder:
        for kind in ["Justificatif de domicile", "Relevé d'identité bancaire", "Livret de famille"]:
            newcomer.fill("Pièce", kind)
            newcomer.fill("Fichier", a_document(folder))
            newcomer.press("Envoyer le document")
            newcomer.sees("Votre document est bien arrivé.")
    newcomer.sees("Rien n'est attendu de vous pour le moment.")
    with newcomer.elsewhere() as agent:
        signed_in(agent, "agent@dasipe")
        agent.go(f"/desk/dossiers/{number}")
        for _ in range(4):
            agent.press("Accepter")
        agent.unfold("Déclarer le dossier complet")
        agent.press("Déclarer le dossier complet")
        signed_in(agent, "responsable@dasipe")
        agent.go(f"/desk/dossiers/{number}")
        agent.unfold("Refuser")
        agent.fill("Motif", "Besoin non justifié")
        agent.press("Refuser", "details[open]")
        agent.sees("L'étape est faite.", "Refusé")
    newcomer.go("/my")
    newcomer.follow("Fonds unique de solidarité", "main")
    newcomer.sees("Refusé", "Besoin non justifié")
    newcomer.look("citizen-refused")
    newcomer.unfold("Former un recours")
    newcomer.fill("Vos explications", "Le loyer a augmenté en octobre.")
    newcomer.fill("Je confirme", "oui")
    newcomer.press("Former un recours")
    newcomer.sees("C'est enregistré.", "Recours à l'examen")
    newcomer.look("citizen-appeal")
    newcomer.press("Se déconnecter")
    newcomer.expect(newcomer.address == "/programmes", "signing out leads elsewhere")


ALL = [citizen_to_appeal]
