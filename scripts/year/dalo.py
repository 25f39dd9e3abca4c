# SPDX-License-Identifier: Apache-2.0
"""The DALO appeal: commission de médiation, recognition, priority, proposal, rehousing, silence."""

from datetime import date, timedelta

from . import people

MEMBERS = [
    "Présidente de la commission", "Représentant de l'État", "Représentante du Département", "Représentant des communes",
    "Représentante des bailleurs", "Représentant d'une association de locataires", "Représentante d'une association",
]
LANDLORDS = ["Habitat Marne et Seine", "Foyer du Val", "Logis de l'Est francilien"]
# For each reason: months since the demand for a dwelling, whether a criterion is met.
REASONS = {
    "sans_logement": True, "expulsion": True, "insalubre": True, "hebergement": True, "logement_temporaire": True,
    "suroccupe": None, "delai_anormal": None,
}


def play(script, count):
    year = script.year
    thursdays = [date(year, 1, 9) + timedelta(days=14 * place) for place in range(26)]
    script.meet(
        "commission_mediation", [day + timedelta(days=(3 - day.weekday()) % 7) for day in thursdays], MEMBERS,
        role="instructeur")
    landlords = []
    for landlord in LANDLORDS:
        landlords.append(script.name("o"))
        script.do(
            date(year, 1, 2), "organisation.new", "instructeur", name=landlords[-1], rank=1, nom=landlord,
            siret=people.siret(script.random), commune=script.commune())
    for day in script.spread(count, date(year, 1, 2), date(year, 12, 15)):
        tell(script, day, landlords)


def tell(script, day, landlords):
    """What becomes of one appeal."""
    random = script.random
    reason = random.choices(list(REASONS), [20, 12, 7, 14, 6, 16, 25])[0]
    waiting = random.randrange(2, 120)
    ages = script.ages()
    household, applicant, births = script.household(day, random.choice([1, 2]), ages)
    form = {
        "motif_recours": reason, "numero_unique": f"094{random.randrange(10**14):014}",
        "demande_le": people.add_months(day, -waiting).isoformat(), "handicap": script.chance(12),
    }
    papers = ["identite", "attestation_demande", "avis_imposition", "attestation_situation"]
    is_protected = bool(births) or form["handicap"]
    meets = REASONS[reason] or waiting >= 36
    if reason in ("hebergement", "logement_temporaire"):
        stay = random.randrange(3, 40)
        form["sejour_depuis"] = people.add_months(day, -stay).isoformat()
        meets = stay >= (6 if reason == "hebergement" else 18) or waiting >= 36
    if reason == "expulsion":
        form["expulsion_le"] = (day - script.days(20, 200)).isoformat()
        papers.append("jugement_expulsion")
    if reason == "suroccupe":
        form["surface"] = random.choice([8.5, 9.5, 14, 22, 31])
        # Less than the surface of two persons suits nobody whom the law protects.
        meets = (form["surface"] < 9 and is_protected) or waiting >= 36
    by_household = script.chance(30)
    is_complete = script.chance(75)
    dossier = script.name("d")
    script.do(
        day, "dossier.open", "usager" if by_household else "instructeur", name=dossier, rank=3, programme="dalo",
        applicant=f"${applicant}.person", household=f"${household}.household", form=form,
        documents=papers if is_complete else papers[:1])

    def step(on, name, role="instructeur", **arguments):
        return script.step(on, dossier, name, role, **arguments)

    day += script.days(4, 15)
    if not is_complete:
        step(day, "demander_pieces")
        if script.chance(30):
            return
        day += script.days(5, 25)
        for kind in papers[1:]:
            script.do(day, "dossier.document", "instructeur", dossier=f"${dossier}.dossier", kind=kind)
    if not step(day, "declarer_complet"):
        return
    limit = people.add_months(day, 3)
    if script.chance(6):
        return appeal(script, step, dossier, limit + timedelta(days=1), landlords, meets)
    after = day + script.days(25, 60)
    if script.chance(8):
        met = script.decide("commission_mediation", after, dossier, "adjourn")
        if not met or met + timedelta(days=14) >= limit - timedelta(days=7):
            return
        after = met + timedelta(days=1)
    decide(script, step, dossier, after, landlords, meets)


def appeal(script, step, dossier, day, landlords, meets):
    """Silence refuses; some ask the commission again."""
    if script.chance(50) and step(day + timedelta(days=25), "former_recours_gracieux", "usager"):
        decide(script, step, dossier, day + timedelta(days=50), landlords, meets)


def decide(script, step, dossier, after, landlords, meets):
    """The decision of the commission, and what follows."""
    turn = script.random.random() * 100
    if meets and turn < 58:
        met = script.decide("commission_mediation", after, dossier, "reconnaitre")
    elif not meets and turn < 10:
        met = script.decide(
            "commission_mediation", after, dossier, "reconnaitre_specialement", "situation_particuliere")
    elif turn < 66:
        script.decide("commission_mediation", after, dossier, "reorienter", "hebergement")
        return
    elif turn < 70:
        script.decide("commission_mediation", after, dossier, "constater_sans_objet", "deja_reloge")
        return
    else:
        motive = script.random.choice(["urgence", "demarches"]) if meets else "criteres"
        script.decide("commission_mediation", after, dossier, "rejeter", motive)
        return
    if met:
        house(script, step, dossier, met, landlords)


def house(script, step, dossier, met, landlords):
    """Priority, proposal, answer, rehousing: within six months for some."""
    random = script.random

    def answer(on, **form):
        script.do(on, "dossier.answer", "relogement", dossier=f"${dossier}.dossier", form=form)

    day = met + script.days(5, 20)
    answer(day, priorite=random.choice(["immediate", "haute", "normale"]), typologie=random.choice(["t2", "t3", "t4"]))
    step(day, "prioriser", "relogement")
    if script.chance(45):
        return  # No proposal in time: told to the household when the delay is over.
    day += script.days(30, 150)
    propose(script, step, answer, day, landlords)


def propose(script, step, answer, day, landlords):
    random = script.random
    answer(
        day, bailleur=f"${random.choice(landlords)}.organisation", logement_commune=script.commune(),
        loyer=round(random.uniform(320, 690), 2))
    if not step(day, "proposer", "relogement"):
        return
    day += script.days(3, 10)
    turn = random.random()
    if turn < 0.12:
        step(day, "refuser_sans_motif", "relogement", motive="refus_non_fonde")
    elif turn < 0.22:
        step(day, "refuser_avec_motif", "relogement", motive="refus_fonde")
        propose(script, step, answer, day + script.days(20, 60), landlords)
    else:
        step(day, "accepter", "relogement")
        step(day + script.days(12, 35), "reloger", "relogement")
