# SPDX-License-Identifier: Apache-2.0
"""A citizen's story: from the public report to an appeal, by what is written on the pages and in messages."""

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
    print(newcomer.text[:600])
    newcomer.fill("Ressources mensuelles du ménage", "700")
    newcomer.press("Voir le résultat", "main form")
    newcomer.unfold("Comment ce résultat est trouvé")
    newcomer.look("simulated-yes")
    newcomer.sees("vous pourriez y avoir droit", "200,00 €")
    newcomer.expect("fonds_" not in newcomer.text and "parameter(" not in newcomer.text, "names stand for words")
    print(newcomer.text[:1500])
    newcomer.follow("Faire la demande")
    newcomer.look("request-identity")
    print(newcomer.text[:600])
    newcomer.press("Continuer")
    print(newcomer.text[:600])
    newcomer.look("request-refused")


ALL = [citizen_to_appeal]
