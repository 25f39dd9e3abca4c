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
    print(newcomer.text[:800])
    newcomer.follow("Nouve")
    newcomer.look("register-entry")
    print(newcomer.address, newcomer.text[:200])


def rights_revised(newcomer: Newcomer) -> None:
    """What a revision would change is seen before it is done."""
    signed_in(newcomer, "chef@dasipe")
    newcomer.follow("Paiements", "nav")
    newcomer.look("budget-chef")
    newcomer.follow("Révisions")
    newcomer.look("revisions-all")
    print(newcomer.text[:800])
    newcomer.follow("Revenu de solidarité active")
    newcomer.look("revision")
    print(newcomer.text[:800])


ALL = [records_entered_and_imported, rights_revised]
