# SPDX-License-Identifier: Apache-2.0
"""A script in the making: operations with their days, sessions, and what is done by the month."""

import json
import random as randomness
from datetime import date, timedelta

from . import people

AGENTS = {
    "agent": ["Claire Fontaine", "Malik Haddad", "Sonia Perrin"],
    "travailleur_social": ["Élodie Garnier", "Bruno Cissé"],
    "referent": ["Nadia Benali", "Yves Marchand"],
    "equipe_medico_sociale": ["Dr Anne Rivière", "Paule Giraud"],
    "responsable": ["Hervé Legrand"],
    "chef": ["Martine Joly"],
    "instructeur": ["Lise Brunet", "Omar Traoré"],
    "relogement": ["Agnès Morin"],
    "paie": ["Denis Boyer"],
}

# The steps that open a right.
OPENING = {
    "ouvrir", "accorder", "accorder_en_commission", "accueillir_recours", "reconnaitre", "reconnaitre_specialement",
}


class Script:
    """Collects operations in any order; writes them in the order of their days."""

    def __init__(self, pack, year, seed):
        self.random = randomness.Random(seed)
        self.year = year
        self.last = date(year, 12, 31)
        self.communes = people.communes(pack)
        self.operations = []
        self.sessions = {}
        self.paid = {}
        # The first day on which a date may open a right.
        self.first_automatic = date.max
        self.names = 0
        self.count = 0

    def name(self, prefix):
        """A name for a result that nothing else has."""
        self.names += 1
        return f"{prefix}{self.names}"

    def planned(self):
        """How many operations were planned before."""
        self.count += 1
        return self.count

    def days(self, least, most):
        return timedelta(days=self.random.randrange(least, most + 1))

    def chance(self, percent):
        return self.random.random() * 100 < percent

    def commune(self):
        codes, weights = zip(*self.communes)
        return self.random.choices(codes, weights)[0]

    def do(self, day, operation, role=None, name=None, rank=5, **arguments):
        """Plans an operation. Whatever is planned after the end of the year is not done.

        Within a day, operations are done by rank, then in the order in which they were planned.
        """
        if day > self.last:
            return False
        line = {"day": day.isoformat()}
        if role == "usager":
            line.update(agent="usager", roles=["usager"])
        elif role:
            line.update(agent=AGENTS[role][self.names % len(AGENTS[role])], roles=[role])
        line["do"] = operation
        if name:
            line["as"] = name
        line.update(arguments)
        self.operations.append((day, rank, self.planned(), line))
        return True

    def step(self, day, dossier, step, role, **arguments):
        """Plans a step of a dossier."""
        return self.do(day, "dossier.do", role, dossier=f"${dossier}.dossier", step=step, **arguments)

    def drop_steps(self, dossier, after, keep):
        """Takes back what was planned for a dossier after the day on which it ended."""
        name = f"${dossier}.dossier"
        self.operations = [
            operation for operation in self.operations
            if not (operation[0] >= after and operation[3].get("dossier") == name
                    and operation[3].get("step") != keep)
        ]

    def answer(self, day, dossier, **form):
        """Plans answers to the form of a dossier."""
        return self.do(day, "dossier.answer", "agent", dossier=f"${dossier}.dossier", form=form)

    def enter(self, day, youngest, oldest, **known):
        """Plans the entry of a person; its name in the script, and what is known of it."""
        fields = people.person(self.random, day, youngest, oldest, **known)
        name = self.name("p")
        self.do(day, "person.new", "agent", name=name, rank=1, distinct=True, **fields)
        return name, fields

    def household(self, day, adults, ages, youngest=26, oldest=60):
        """Plans the entry of a household; its name, that of its applicant, and the births of its children."""
        commune = self.commune()
        applicant, fields = self.enter(day, youngest, oldest, commune=commune)
        members = [{"person": f"${applicant}.person", "role": "demandeur", "since": day.isoformat()}]
        if adults == 2:
            spouse, _ = self.enter(day, youngest, oldest, family=fields["nom"], commune=commune)
            members.append({"person": f"${spouse}.person", "role": "conjoint", "since": day.isoformat()})
        births = []
        for age in ages:
            child, known = self.enter(day, age, age, family=fields["nom"], commune=commune, paid=False)
            members.append({"person": f"${child}.person", "role": "enfant", "since": day.isoformat()})
            births.append(known["naissance"])
        name = self.name("m")
        self.do(day, "household.new", "agent", name=name, rank=2, members=members)
        return name, applicant, births

    def ages(self):
        """The ages of the children of a household that asks for help."""
        return [self.random.randrange(0, 17) for _ in range(self.random.choice([0, 0, 0, 1, 1, 2, 2, 3]))]

    def meet(self, commission, days, members, role="chef"):
        """Announces the sessions of a commission."""
        self.sessions[commission] = {
            day: [] for day in days if day <= self.last
        }, members, role

    def decide(self, commission, after, dossier, step, motive=None):
        """Puts a dossier on the agenda of the first session after a day; the day of that session, or None."""
        sessions, _, _ = self.sessions[commission]
        day = next((day for day in sorted(sessions) if day >= after), None)
        if day:
            sessions[day].append((dossier, step, motive))
        return day

    def hold_sessions(self):
        """Plans the sessions, with their agendas and votes."""
        for commission, (sessions, members, role) in self.sessions.items():
            for day, cases in sorted(sessions.items()):
                if not cases:
                    continue
                session = f"{commission}:{day.isoformat()}"
                absent = [member for member in members[1:] if self.chance(10)][: len(members) - 4]
                present = [member for member in members if member not in absent]
                self.do(day, "session.new", role, rank=6, commission=commission, place="Créteil")
                self.do(
                    day, "session.agenda", role, rank=6, session=session,
                    dossiers=[f"${dossier}.dossier" for dossier, _, _ in cases])
                self.do(
                    day, "session.open", role, rank=6, session=session, president=members[0], present=present,
                    absent=absent)
                for dossier, step, motive in cases:
                    if step == "adjourn":
                        self.do(
                            day, "session.adjourn", role, rank=6, session=session, dossier=f"${dossier}.dossier",
                            note="La commission demande un complément.")
                        continue
                    against = self.random.choice([0, 0, 0, 1])
                    votes = {"for": len(present) - against, "against": against, "abstain": 0}
                    if motive:
                        votes["motive"] = motive
                    self.do(
                        day, "session.decide", role, rank=6, session=session, dossier=f"${dossier}.dossier",
                        step=step, **votes)
                self.do(day, "session.close", role, rank=6, session=session)

    def pay(self, programme, short, first, line, label, credits):
        """Plans the budget of a programme, and its payment at the end of each month since a day."""
        for year in range(first.year, self.year + 1):
            self.do(first, "budget.set", "paie", rank=0, year=year, line=line, label=label, credits=credits)
        self.paid[programme] = short
        month = first.replace(day=1)
        while month <= self.last:
            run = people.add_months(month, 1) - timedelta(days=3)
            self.do(run, "pay.run", "paie", rank=8, programme=programme, month=month.isoformat())
            month = people.add_months(month, 1)

    def send_payments(self):
        """Plans the files for the bank, where there is anything to pay, and some payments that come back.

        A payment is named after its right, and rights have their numbers in the order in which they open. That order
        is known as long as every right is opened by a step of the script, not by a date.
        """
        programmes, opened, rights = {}, {}, 0
        is_known = True
        for day, _, _, line in sorted(self.operations, key=lambda operation: operation[:3]):
            if line["do"] == "dossier.open":
                programmes[f"${line['as']}.dossier"] = line["programme"]
            programme = programmes.get(line.get("dossier"), line.get("programme"))
            if line.get("step") in OPENING:
                rights += 1
                opened.setdefault(programme, []).append((day, rights))
            is_known = is_known and day < self.first_automatic
            if line["do"] != "pay.run" or programme not in opened:
                continue
            month, run = date.fromisoformat(line["month"]), day
            fresh = [right for opening, right in opened[programme] if opening >= month]
            if programme == "fonds_solidarite" and not fresh:
                continue
            payment = {"programme": programme, "month": line["month"]}
            self.do(run, "pay.file", "paie", rank=9, **payment)
            again = run + timedelta(days=9)
            if not is_known or not fresh or again > self.last:
                continue
            kind = "U" if programme == "fonds_solidarite" else "M"
            name = f"{self.paid[programme]}-{month:%Y%m}-{self.random.choice(fresh)}-{kind}1"
            self.do(run + timedelta(days=4), "pay.reject", "paie", payment=name, reason="AC04 compte clos")
            self.do(again, "pay.reissue", "paie", payment=name, iban=people.iban(self.random))
            self.do(again, "pay.file", "paie", rank=9, **payment)

    def write(self, file):
        """Writes the operations, with what comes due done every morning of a day when something happens."""
        self.hold_sessions()
        self.send_payments()
        today = None
        for day, _, _, line in sorted(self.operations, key=lambda operation: operation[:3]):
            if day != today:
                print(json.dumps({"day": day.isoformat(), "agent": "bilan", "roles": [], "do": "due"}), file=file)
                today = day
            print(json.dumps(line, ensure_ascii=False), file=file)
        print(json.dumps({"day": self.last.isoformat(), "agent": "bilan", "roles": [], "do": "due"}), file=file)

    def spread(self, count, first, last):
        """Days of requests, over a span, none on a Sunday."""
        days = [first + timedelta(days=(last - first).days * place // max(1, count - 1)) for place in range(count)]
        return [day + timedelta(days=1) if day.weekday() == 6 else day for day in days]
