#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""check_kill.py BILAN [COUNT]: kills work in the middle of it, COUNT times (200) a kind of work, and looks at what is left.

Each time a copy of a small body is worked on by BILAN, killed (SIGKILL) at a random moment, and worked on again to the
end. Nothing may be lost nor doubled: every register must hold what it holds where nobody killed anything, and the journal
must verify. Exit status: 0 all as expected, 1 not, 2 usage."""

import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

RIGHTS = 300

PACK = {
    "pack.yaml": "pack: essai\nname: Département d'essai\ntitle: Rapport\nyear: 2023\n",
    "organisation.yaml": "organisation:\n  aide: { label: Direction de l'aide, kind: direction }\n",
    "territory/communes.csv": "code,name,population,longitude,latitude\n94028,Créteil,92989,2.45444,48.78396\n",
    "territory/groupings.csv": "grouping,code,name\n",
    "roles.yaml": "roles:\n  agent: { label: Agent }\n",
    "services/aide/commissions.yaml": "commissions:\n  comite: { label: Comité des aides, quorum: 2 }\n",
    "services/aide/parameters.yaml": """\
parameters:
  base:
    label: Montant de base
    kind: amount
    unit: €/mois
    values:
      - { from: 2023-01-01, until: 2023-06-30, value: 100, source: Délibération }
      - { from: 2023-07-01, until: 2023-12-31, value: 110, source: Délibération }
""",
    "services/aide/rules.yaml": """\
rules:
  montant:
    label: Montant de l'aide
    date: date
    inputs: { date: { type: date }, enfants: { type: integer, min: 0 } }
    results: { montant: { type: money } }
    formula: '{ montant: parameter("base") + 50 * enfants }'
""",
    "services/aide/programmes.yaml": """\
programmes:
  aide:
    label: Aide
    short: AID
    subject: person
    form: { enfants: { type: integer, min: 0, required: true } }
    states: { demande: Demande déposée, ouvert: Droit ouvert }
    transitions:
      deposer: { label: Déposer, to: demande, by: [agent] }
      accorder: { label: Accorder, from: demande, to: ouvert, by: [agent], decision: grant, right: open }
      accorder_en_comite: { label: Accorder en comité, from: demande, to: ouvert, commission: comite, decision: grant, right: open }
    calculation:
      rule: montant
      inputs: { date: day, enfants: enfants }
      amount: montant
    right: { rhythm: monthly, from: 'date(day.year, day.month, 1)', budget: 65-AID, recovery: '20' }
""",
}

PAID = ["pay", "run", "aide", "2023-03", "--batch", "20", "--day", "2023-03-25", "--agent", "Zoé"]
DOSSIERS = [f"AID-2023-{number + 1:06d}" for number in range(RIGHTS)]
START = {"day": "2023-03-01", "agent": "Zoé", "roles": ["agent"]}

SCRIPTS = {
    "grant": [START] + [{"do": "dossier.do", "dossier": dossier, "step": "accorder"} for dossier in DOSSIERS],
    "revise": [{**START, "day": "2023-07-01", "do": "revise", "programme": "aide", "batch": 20}],
    "convene": [
        {**START, "do": "session.new", "commission": "comite", "as": "s"},
        {"do": "session.agenda", "session": "$s", "dossiers": DOSSIERS},
        {"do": "session.open", "session": "$s", "president": "Zoé", "present": ["Zoé", "Ali"]},
    ],
    "decide": [{**START, "do": "session.batch", "session": "comite:2023-03-01", "step": "accorder_en_comite"}],
}

# What is done, and what is done to the body before it. A name is that of a script.
SCENARIOS = {
    "payment run": (["grant"], PAID),
    "revision of rights": (["grant", PAID], "revise"),
    "commission batch": (["convene"], "decide"),
}


def script():
    """Opens so many dossiers."""
    yield START
    yield {"do": "budget.set", "year": 2023, "line": "65-AID", "credits": 10000000}
    for number in range(RIGHTS):
        account = f"3000600001{number:011d}"
        yield {
            "do": "person.new", "nom": f"Petit{number}", "prenom": "Ana", "naissance": "1980-05-01",
            "iban": iban(account), "distinct": True, "as": "p",
        }
        yield {"do": "dossier.open", "programme": "aide", "applicant": "$p", "form": {"enfants": number % 4}}


def iban(account):
    """A French account of 21 digits, with both its keys."""
    key = 97 - (89 * int(account[:5]) + 15 * int(account[5:10]) + 3 * int(account[10:])) % 97
    account = f"{account}{key:02d}"
    return f"FR{98 - int(account + '152700') % 97:02d}{account}"


class Body:
    """The folder where a body is worked on."""

    def __init__(self, bilan, folder):
        self.bilan = bilan
        self.folder = folder
        for name, text in PACK.items():
            path = os.path.join(folder, "pack", name)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "w", encoding="utf-8") as file:
                file.write(text)
        for name, lines in {**SCRIPTS, "open": script()}.items():
            with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
                file.writelines(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
        self.run("base.sqlite", "open")

    def start(self, database, command):
        if isinstance(command, str):
            command = ["play", command]
        arguments = [self.bilan, *command, "--pack", "pack", "--database", database]
        return subprocess.Popen(
            arguments, cwd=self.folder, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            env={**os.environ, "LC_ALL": "en_GB.UTF-8"})

    def run(self, database, command):
        process = self.start(database, command)
        said, _ = process.communicate()
        if process.returncode != 0:
            sys.exit(f"{command}: exit status {process.returncode}\n{said}")
        return said

    def copy(self, source, target):
        for suffix in ("", "-wal", "-shm"):
            path = os.path.join(self.folder, target + suffix)
            if os.path.exists(path):
                os.remove(path)
            if os.path.exists(os.path.join(self.folder, source + suffix)):
                shutil.copyfile(os.path.join(self.folder, source + suffix), path)

    def registers(self, database):
        """All that the registers hold, by name."""
        connection = sqlite3.connect(os.path.join(self.folder, database))
        names = connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'bilan_%' AND name NOT LIKE 'sqlite_%'")
        content = {
            name: connection.execute(f'SELECT * FROM "{name}" ORDER BY id').fetchall() for (name,) in names.fetchall()
        }
        connection.close()
        return content


def check(body, name, before, command, count):
    """How many times the work was really interrupted, and what was wrong."""
    body.copy("base.sqlite", "start.sqlite")
    for step in before:
        body.run("start.sqlite", step)
    body.copy("start.sqlite", "whole.sqlite")
    begun = time.monotonic()
    body.run("whole.sqlite", command)
    duration = time.monotonic() - begun
    expected = body.registers("whole.sqlite")
    untouched = body.registers("start.sqlite")
    interrupted, halfway, wrong = 0, 0, 0
    for turn in range(count):
        body.copy("start.sqlite", "killed.sqlite")
        delay = random.uniform(0, duration)
        process = body.start("killed.sqlite", command)
        time.sleep(delay)
        process.send_signal(signal.SIGKILL)
        process.communicate()
        interrupted += process.returncode == -signal.SIGKILL
        left = body.registers("killed.sqlite")
        halfway += left not in (expected, untouched)
        body.run("killed.sqlite", command)
        found = body.registers("killed.sqlite")
        for register in expected:
            if found.get(register) != expected[register]:
                wrong += 1
                print(f"FAILED {name}, {turn + 1}, killed after {delay:.3f} s: {register} holds "
                      f"{len(found.get(register, []))} records, {len(expected[register])} expected, or others")
        said = body.run("killed.sqlite", ["verify"])
        if "The journal is intact" not in said:
            wrong += 1
            print(f"FAILED {name}, {turn + 1}, killed after {delay:.3f} s:\n{said}")
    print(f"{name}: killed {interrupted} times of {count}, {halfway} of them between two transactions, {wrong or 'nothing'} wrong")
    return wrong


def main():
    if len(sys.argv) not in (2, 3) or not os.access(sys.argv[1], os.X_OK):
        print(f"Usage: {sys.argv[0]} BILAN [COUNT]", file=sys.stderr)
        return 2
    count = int(sys.argv[2]) if len(sys.argv) == 3 else 200
    seed = int(os.environ.get("SEED", random.randrange(1 << 32)))
    random.seed(seed)
    print(f"SEED={seed}")
    with tempfile.TemporaryDirectory() as folder:
        body = Body(os.path.realpath(sys.argv[1]), folder)
        wrong = sum(check(body, name, *work, count) for name, work in SCENARIOS.items())
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
