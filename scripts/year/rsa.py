# SPDX-License-Identifier: Apache-2.0
"""The RSA: request, right, convocation, orientation, contract, équipe pluridisciplinaire, review, end."""

from datetime import date, timedelta

from .people import add_months, first_of_month

MEMBERS = [
    "Martine Joly", "Nadia Benali", "Yves Marchand", "Représentante de France Travail", "Représentant des allocataires",
]


def play(script, count):
    year = script.year
    script.pay("rsa", "RSA", date(year, 1, 2), "65-RSA", "Revenu de solidarité active", 3_000_000)
    # The third Wednesday of each month.
    wednesdays = [date(year, month, 1) + timedelta(days=(2 - date(year, month, 1).weekday()) % 7 + 14)
                  for month in range(1, 13)]
    script.meet("equipe_pluridisciplinaire", wednesdays, MEMBERS)
    for day in script.spread(count, date(year, 1, 2), date(year, 12, 15)):
        Story(script, day).tell()


class Story:
    """What becomes of one request."""

    def __init__(self, script, day):
        self.script = script
        self.day = day
        self.adults = 2 if script.chance(25) else 1
        self.ages = script.ages()
        self.is_rich = script.chance(8)
        self.is_young = not self.ages and self.adults == 1 and script.chance(8)

    def tell(self):
        script, day = self.script, self.day
        self.household, self.applicant, self.births = script.household(
            day, self.adults, self.ages, *((19, 23) if self.is_young else (26, 60)))
        self.dossier = script.name("d")
        occupation = script.random.choice(["locataire_vide", "locataire_vide", "loge_gratuitement", "proprietaire"])
        form = {
            "situation": "couple" if self.adults == 2 else "seul", "occupation": occupation,
            "grossesse": False, "prestations": {0: 0, 1: 0, 2: 141.99, 3: 323.91}[len(self.ages)], "minima": 0,
            "enfants": [{"naissance": birth} for birth in self.births], "ressources": self.resources(day),
        }
        if self.adults == 1 and self.ages and script.chance(40):
            form["isole_depuis"] = (day - script.days(60, 300)).isoformat()
        if occupation == "locataire_vide":
            form["aide_logement"] = script.random.choice([0, 210.5, 264, 301.25])
        papers = ["identite", "rib", "domicile"]
        if self.births or self.adults == 2:
            papers.append("livret_famille")
        if occupation == "locataire_vide":
            papers.append("attestation_loyer")
        is_complete = script.chance(75)
        role = "usager" if script.chance(30) else "agent"
        script.do(
            day, "dossier.open", role, name=self.dossier, rank=3, programme="rsa", applicant=f"${self.applicant}.person",
            household=f"${self.household}.household", form=form, documents=papers if is_complete else papers[:1])
        day += script.days(3, 12)
        if not is_complete:
            script.step(day, self.dossier, "demander_pieces", "agent")
            if script.chance(25):
                return  # The file is closed two months later.
            day += script.days(5, 30)
            for kind in papers[1:]:
                script.do(day, "dossier.document", "agent", dossier=f"${self.dossier}.dossier", kind=kind)
        self.step(day, "declarer_complet", "agent")
        day += script.days(2, 15)
        if self.is_rich or self.is_young:
            self.step(day, "refuser", "agent", motive="ressources" if self.is_rich else "age")
            return self.appeal(day)
        self.step(day, "ouvrir", "agent")
        self.open(day)

    def step(self, day, step, role, **arguments):
        return self.script.step(day, self.dossier, step, role, **arguments)

    def resources(self, day, factor=1):
        """The declaration of the adults in a month."""
        random = self.script.random
        lines = []
        for adult in ["demandeur", "conjoint"][: self.adults]:
            pay = 0 if random.random() < 0.65 else random.randrange(8000, 36000) / 100 / self.adults
            if self.is_rich:
                pay = 2600 / self.adults + 900 * len(self.ages)
            benefit = 0 if pay or random.random() < 0.8 else 150
            lines.append({
                "adulte": adult, "mois": day.replace(day=1).isoformat(),
                **{f"salaire_{place}": round(pay * factor, 2) for place in (1, 2, 3, "mois")},
                **{f"chomage_{place}": benefit for place in (1, 2, 3, "mois")},
            })
        return lines

    def open(self, opened):
        """The right is open: the way of the person through the year."""
        script = self.script
        self.end = self.plan_end(opened)
        self.declare(opened)
        day = opened + script.days(5, 28)
        if not self.before_end(day, "convoquer", "agent"):
            return
        day += script.days(8, 30)
        if script.chance(12):
            return self.sanction(day, "absence")
        if self.orient(day):
            self.contract(day)

    def before_end(self, day, step, role, **arguments):
        return day < self.end and self.step(day, step, role, **arguments)

    def plan_end(self, opened):
        """The end of the right, where one comes within the year."""
        script = self.script
        if script.chance(1.5):
            day = opened + script.days(40, 200)
            if script.do(day, "person.edit", "agent", person=f"${self.applicant}.person",
                         deces=(day - timedelta(days=4)).isoformat()):
                self.step(day, "constater_deces", "agent")
            return day
        if script.chance(14):
            day = opened + script.days(100, 250)
            motive = script.random.choice(["emploi", "emploi", "demenagement", "renonciation"])
            self.step(day, "fermer", "agent", motive=motive)
            return day
        return date.max

    def declare(self, opened):
        """A declaration every third month, on the fifth; one forgotten now and then."""
        script, month = self.script, first_of_month(opened, 3)
        self.no_sanction_before = date.min
        while month <= script.last:
            day = month + timedelta(days=4)
            if day >= self.end:
                return
            forgotten = self.end == date.max and script.chance(4)
            if forgotten:
                # Suspended after the fourth month; taken up again once the declaration is there.
                self.is_forgetful = True
                day = add_months(month, 2) + timedelta(days=9)
            self.script.answer(day, self.dossier, ressources=self.resources(day, script.random.choice([0.5, 1, 1, 1.1])))
            self.step(day, "reviser", "agent")
            if forgotten:
                self.step(day, "reprendre", "agent")
            month = first_of_month(day, 3)

    is_forgetful = False

    def orient(self, day):
        script = self.script
        way = script.random.choice(["emploi", "emploi", "socioprofessionnel", "social"])
        guide = {"emploi": "france_travail", "socioprofessionnel": "association", "social": "eds"}[way]
        if day >= self.end:
            return False
        script.answer(day, self.dossier, orientation=way, organisme_referent=guide)
        return self.step(day, "orienter", "referent")

    def contract(self, day):
        script = self.script
        day += script.days(10, 50)
        if script.chance(10):
            return self.sanction(day, "contrat_non_signe")
        if day >= self.end:
            return None
        self.sign(day, "signer_contrat")
        if script.chance(8):
            self.sanction(day + script.days(40, 120), "contrat_non_respecte")
        return None

    def sign(self, day, step):
        script = self.script
        script.answer(
            day, self.dossier, contrat_signe_le=day.isoformat(), contrat_mois=script.random.choice([6, 6, 9, 12]))
        self.step(day, step, "referent")

    def sanction(self, day, motive):
        """The équipe pluridisciplinaire: reduction for two months, for two more, then striking off."""
        script = self.script
        if self.is_forgetful or self.end != date.max:
            return
        if not self.step(day, "saisir_equipe", "referent", motive=motive):
            return
        after = add_months(day, 1) + timedelta(days=1)
        if script.chance(10):
            met = script.decide("equipe_pluridisciplinaire", after, self.dossier, "adjourn")
            if not met:
                return
            after = met + timedelta(days=1)
        if script.chance(45):
            met = script.decide("equipe_pluridisciplinaire", after, self.dossier, "constater_mobilisation", "mobilisation")
            if met and met + timedelta(days=20) <= script.last:
                self.sign(met + timedelta(days=20), "signer_contrat")
            return
        met = script.decide("equipe_pluridisciplinaire", after, self.dossier, "reduire", motive)
        if not met:
            return
        turn = script.random.random()
        if turn < 0.4:
            return self.sign(first_of_month(met, 1) + script.days(5, 50), "retablir")
        second = first_of_month(met, 3)  # Prolonged on that day.
        if turn < 0.6:
            return self.sign(second + script.days(5, 50), "retablir")
        struck = script.decide(
            "equipe_pluridisciplinaire", first_of_month(met, 5) + timedelta(days=1), self.dossier, "radier", motive)
        if struck:
            self.end = struck
            script.drop_steps(self.dossier, after=struck, keep="radier")
            self.appeal(struck, founded=20)

    def appeal(self, day, founded=0):
        """A prior appeal: most are not made; some are answered, others not."""
        script = self.script
        if not script.chance(18):
            return
        day += script.days(10, 50)
        if not self.step(day, "former_recours", "usager"):
            return
        if script.chance(30):
            return  # Silence refuses after two months.
        day += script.days(15, 50)
        if script.chance(founded):
            self.step(day, "accueillir_recours", "chef", motive="recours_fonde")
        else:
            self.step(day, "rejeter_recours", "chef", motive="recours_infonde")
