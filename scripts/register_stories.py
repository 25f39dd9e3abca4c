# SPDX-License-Identifier: Apache-2.0
"""Stories of registers and of rights: a record entered, a table imported, the rights of a programme revised."""

import tempfile
from pathlib import Path

from desk_browser import Newcomer
from desk_stories import signed_in


def records_entered_and_imported(newcomer: Newcomer) -> None:
    """A record is entered, found again and counted; of a table, what would be refused is told first."""
    signed_in(newcomer, "agent@dajep")
    newcomer.follow("Registres", "nav")
    newcomer.look("registers-dajep")
    newcomer.follow("Cessions de biens du Département")
    newcomer.look("register-list")
    newcomer.sees("7 enregistrements")
    newcomer.follow("Nouvel enregistrement")
    newcomer.look("register-entry")
    newcomer.fill("Adresse du bien", "12 rue des Lilas")
    newcomer.fill("Commune", "Arcueil")
    newcomer.fill("Date de la cession", "2023-11-15")
    newcomer.fill("Montant", "beaucoup")
    newcomer.press("Enregistrer")
    newcomer.look("register-entry-refused")
    newcomer.expect(newcomer.control("Adresse du bien").get_attribute("value") == "12 rue des Lilas", "typing is lost")
    newcomer.fill("Montant", "125000,50")
    newcomer.press("Enregistrer")
    newcomer.look("record")
    newcomer.sees("125 000,50 €", "Chiffres où il compte")
    newcomer.follow("Cessions de biens du Département")
    newcomer.sees("8 enregistrements")
    newcomer.follow("Importer un tableau")
    newcomer.look("import")
    with tempfile.TemporaryDirectory() as folder:
        table = Path(folder, "cessions.csv")
        table.write_text(
            "adresse;commune;date;montant\n3 rue Neuve;Cachan;2023-12-01;90000\n5 rue Neuve;Paris;2023-12-01;-4\n"
        )
        newcomer.fill("Fichier", str(table))
        newcomer.press("Vérifier le fichier")
    newcomer.look("import-preview")
    # The second row is of no commune of the Département, and of less than nothing.
    newcomer.sees("Ce qui serait refusé", "Paris")
    newcomer.press("Importer les autres lignes")
    newcomer.look("imported")
    newcomer.sees("Import terminé")
    newcomer.follow("Cessions de biens du Département")
    newcomer.sees("9 enregistrements", "3 rue Neuve")
    newcomer.expect("5 rue Neuve" not in newcomer.text, "a refused row is there")


def rights_revised(newcomer: Newcomer) -> None:
    """What a revision would change is seen before it is done."""
    signed_in(newcomer, "chef@dasipe")
    newcomer.follow("Paiements", "nav")
    newcomer.look("budget-chef")
    newcomer.follow("Révisions")
    newcomer.look("revisions-all")
    newcomer.follow("Revenu de solidarité active")
    newcomer.look("revision")
    newcomer.follow("Calculer les montants des dossiers en cours")
    newcomer.look("revision-amounts")
    newcomer.driver.back()
    newcomer.press("Réviser")
    newcomer.look("revision-done")
    newcomer.sees("29 décembre 2023")


ALL = [records_entered_and_imported, rights_revised]
