# SPDX-License-Identifier: Apache-2.0
"""The APA at home: assessment, plan, monthly right, revision on 1 January, suspension, death."""

from datetime import date, timedelta

from .people import add_months

NEEDS = {1: 1700, 2: 1300, 3: 900, 4: 550}


def play(script, count):
    year = script.year
    first = date(year - 1, 11, 2)
    script.pay("apa_domicile", "APA", first, "65-APA", "APA à domicile", 2_000_000)
    script.do(date(year, 1, 1), "revise", "responsable", programme="apa_domicile")
    for place, day in enumerate(script.spread(count, first, date(year, 12, 10))):
        tell(script, day, is_late=day >= date(year, 3, 1) and place % 25 == 7)


def tell(script, day, is_late):
    """What becomes of one request; a late one gets a flat amount, for want of a decision in two months."""
    random = script.random
    person, _ = script.enter(day, 62, 97, commune=script.commune())
    dossier = script.name("d")
    resources = round(random.triangular(850, 3800, 1500), 2)
    is_complete = script.chance(80)
    papers = ["identite", "rib", "avis_imposition", "certificat_medical", "domicile"]
    script.do(
        day, "dossier.open", "agent", name=dossier, rank=3, programme="apa_domicile", applicant=f"${person}.person",
        form={"en_couple": script.chance(35), "ressources": resources}, documents=papers if is_complete else papers[:2])

    def step(on, name, role, **arguments):
        return script.step(on, dossier, name, role, **arguments)

    day += script.days(3, 10)
    if not is_complete:
        step(day, "demander_pieces", "agent")
        if script.chance(25):
            return
        day += script.days(8, 35)
        for kind in papers[2:]:
            script.do(day, "dossier.document", "agent", dossier=f"${dossier}.dossier", kind=kind)
    step(day, "declarer_complet", "agent")
    complete = day
    gir = random.choices([1, 2, 3, 4, 5, 6], [4, 17, 22, 43, 9, 5])[0]
    plan = round(NEEDS.get(gir, 0) * random.uniform(0.75, 1.15), 2)
    if is_late:
        gir = min(gir, 4)
        plan = plan or 500
        script.first_automatic = min(script.first_automatic, add_months(complete, 2))
        day = add_months(complete, 2) + script.days(15, 45)
        script.answer(day, dossier, gir=gir, plan_propose=plan)
        if not step(day, "regulariser", "responsable"):
            return
        return live(script, dossier, person, day + timedelta(days=1))
    day += script.days(7, 20)
    script.answer(day, dossier, gir=gir)
    step(day, "evaluer", "equipe_medico_sociale")
    day += script.days(2, 9)
    if gir > 4:
        step(day, "refuser", "responsable", motive="gir")
        if script.chance(20) and step(day + timedelta(days=30), "former_recours", "usager") and script.chance(60):
            step(day + timedelta(days=65), "rejeter_recours", "chef", motive="recours_infonde")
        return
    script.answer(day, dossier, plan_propose=plan)
    step(day, "proposer_plan", "equipe_medico_sociale")
    day += script.days(11, 18)
    if script.chance(5):
        step(day, "renoncer", "usager")
        return
    if step(day, "accorder", "responsable"):
        live(script, dossier, person, day)


def live(script, dossier, person, opened):
    """An open right: most go on; some change, stop for a stay in hospital, or end."""
    turn = script.random.random() * 100
    day = opened + script.days(34, 220)
    if turn < 12:
        # The day of the death is known some days later.
        if script.do(day, "person.edit", "agent", person=f"${person}.person",
                     deces=(day - script.days(3, 12)).isoformat()):
            script.step(day, dossier, "constater_deces", "agent")
    elif turn < 18:
        script.step(day, dossier, "fermer", "agent", motive="etablissement")
    elif turn < 23:
        script.answer(day, dossier, hospitalise_depuis=(day - timedelta(days=33)).isoformat())
        script.step(day, dossier, "suspendre", "agent", motive="hospitalisation")
        script.step(day + script.days(35, 60), dossier, "reprendre", "agent")
    elif turn < 31:
        gir = script.random.choice([1, 2, 3])
        script.answer(day, dossier, gir=gir, plan_propose=NEEDS[gir])
        script.step(day, dossier, "reviser", "responsable")
