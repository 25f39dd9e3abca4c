#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What the RSA of a caseload is measured beside: bench_openfisca.py DATABASE

For bilan-benchmarks. Reads the households of a database of dossiers, says “ready”, then computes their RSA of April
2023 with OpenFisca-France for each line of standard input, until it ends. Of each run it writes a line of JSON: the
seconds from the columns of inputs, in memory, to the amounts, and how many households have one. Reading the database
and loading the legislation do not count.
"""

import json
import sqlite3
import sys
import time

import numpy as np
from openfisca_core.simulation_builder import SimulationBuilder
from openfisca_france import FranceTaxBenefitSystem

MONTHS = ["2023-01", "2023-02", "2023-03", "2023-04"]
COLUMNS = ["1", "2", "3", "mois"]


class Caseload:
    """The persons of the households, one after another, in the columns that OpenFisca takes."""

    def __init__(self, path):
        database = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
        homes = database.execute(
            "SELECT rsa.dossier, situation, occupation, aide_logement, prestations, naissance FROM rsa"
            " JOIN dossier ON dossier.id = rsa.dossier JOIN personne ON personne.id = demandeur"
            " WHERE programme = 'rsa' AND clos_le IS NULL ORDER BY rsa.dossier"
        ).fetchall()
        place = {home[0]: index for index, home in enumerate(homes)}
        fields = ", ".join(f"{kind}_{column}" for kind in ("salaire", "chomage") for column in COLUMNS)
        incomes = {
            (dossier, adult): cents
            for dossier, adult, *cents in database.execute(f"SELECT dossier, adulte, {fields} FROM rsa_ressources")
        }
        self.count = len(homes)
        persons = []
        for dossier, situation, _, _, _, birth in homes:
            adults = ["demandeur", "conjoint"] if situation == "couple" else ["demandeur"]
            for adult in adults:
                persons.append((place[dossier], adult, birth, incomes.get((dossier, adult), [0] * 8)))
        for dossier, birth in database.execute("SELECT dossier, naissance FROM rsa_enfants"):
            persons.append((place[dossier], "enfant", birth, [0] * 8))
        persons.sort(key=lambda person: person[0])
        self.home = np.array([person[0] for person in persons])
        self.role = np.array([person[1] for person in persons])
        self.birth = np.array([person[2] for person in persons], dtype="datetime64[D]")
        self.cents = np.array([[cent or 0 for cent in person[3]] for person in persons], dtype=float) / 100
        self.occupation = np.array(
            ["locataire_vide" if home[2] == "locataire_vide" else "loge_gratuitement" for home in homes]
        )
        self.aid = np.array([(home[3] or 0) / 100 for home in homes])
        self.benefits = np.array([(home[4] or 0) / 100 for home in homes])

    def roles(self, adult, partner, child):
        return np.where(self.role == "demandeur", adult, np.where(self.role == "conjoint", partner, child))

    def amounts(self, system):
        builder = SimulationBuilder()
        builder.create_entities(system)
        builder.declare_person_entity("individu", np.arange(len(self.home)))
        for entity, roles in (
            ("famille", ("demandeur", "conjoint", "enfant")),
            ("foyer_fiscal", ("declarant_principal", "conjoint", "personne_a_charge")),
            ("menage", ("personne_de_reference", "conjoint", "enfant")),
        ):
            group = builder.declare_entity(entity, np.arange(self.count))
            builder.join_with_persons(group, self.home, self.roles(*roles))
        simulation = builder.build(system)
        simulation.set_input("date_naissance", "ETERNITY", self.birth)
        for index, month in enumerate(MONTHS):
            simulation.set_input("salaire_net", month, self.cents[:, index])
            simulation.set_input("chomage_net", month, self.cents[:, 4 + index])
            simulation.set_input("rsa_base_ressources_prestations_familiales", month, self.benefits)
            simulation.set_input("rsa_base_ressources_minima_sociaux", month, np.zeros(self.count))
            simulation.set_input("aide_logement", month, self.aid)
            simulation.set_input("statut_occupation_logement", month, self.occupation)
        return simulation.calculate("rsa", MONTHS[-1])


def main():
    caseload = Caseload(sys.argv[1])
    system = FranceTaxBenefitSystem()
    print("ready", flush=True)
    for _ in sys.stdin:
        start = time.perf_counter()
        amounts = caseload.amounts(system)
        seconds = time.perf_counter() - start
        print(json.dumps({"seconds": seconds, "count": len(amounts), "total": float(amounts.sum())}), flush=True)


main()
