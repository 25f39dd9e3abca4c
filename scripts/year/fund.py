# SPDX-License-Identifier: Apache-2.0
"""The solidarity fund: aids asked by the household or by an agent, commission above an amount, payment to a third party."""

from datetime import date, timedelta

from . import people

OBJECTS = {
    "quotidien": {"alimentation": None, "energie": "Énergies du Val", "loyer": "Habitat Marne et Seine", "sante": None,
                  "enfants": "Caisse des écoles de Créteil"},
    "projet": {"mobilite": "Auto-école du Centre", "formation": "Association Tremplin 94", "installation": None,
               "equipement": "Comptoir solidaire"},
}
MEMBERS = ["Hervé Legrand", "Élodie Garnier", "Bruno Cissé", "Représentante des communes", "Représentant de la CAF"]


def play(script, count):
    year = script.year
    script.pay("fonds_solidarite", "FUS", date(year, 1, 2), "65-FUS", "Fonds unique de solidarité", 400_000)
    tuesdays = [date(year, 1, 3) + timedelta(days=14 * place) for place in range(27)]
    script.meet("commission_fonds", [day + timedelta(days=(1 - day.weekday()) % 7) for day in tuesdays], MEMBERS)
    payees = {}
    for objects in OBJECTS.values():
        for payee in filter(None, objects.values()):
            payees[payee] = script.name("o")
            script.do(
                date(year, 1, 2), "organisation.new", "agent", name=payees[payee], rank=1, nom=payee,
                siret=people.siret(script.random), iban=people.iban(script.random), commune=script.commune())
    for day in script.spread(count, date(year, 1, 3), date(year, 12, 18)):
        tell(script, day, payees)


def tell(script, day, payees):
    """What becomes of one request."""
    random = script.random
    nature = "quotidien" if script.chance(80) else "projet"
    aim = random.choice(list(OBJECTS[nature]))
    asked = round(random.triangular(80, 1100, 280) if nature == "quotidien" else random.triangular(300, 1800, 800), 2)
    adults, ages = random.choice([1, 1, 2]), script.ages()
    household, applicant, _ = script.household(day, adults, ages)
    is_rich = script.chance(9)
    resources = 4200.0 if is_rich else round(random.uniform(450, 1050) + 250 * len(ages), 2)
    form = {
        "nature": nature, f"objet_{nature}": aim, "montant_demande": asked, "ressources_menage": resources,
        "loyer_charges": round(random.uniform(250, 700), 2), "expose": "Situation exposée lors du rendez-vous.",
    }
    payee = OBJECTS[nature][aim]
    if payee and script.chance(80):
        form["creancier"] = f"${payees[payee]}.organisation"
    papers = ["identite", "rib", "domicile", "facture", "livret_famille"]
    by_household = script.chance(35)
    is_complete = script.chance(80)
    dossier = script.name("d")
    script.do(
        day, "dossier.open", "usager" if by_household else "travailleur_social", name=dossier, rank=3,
        programme="fonds_solidarite", applicant=f"${applicant}.person", household=f"${household}.household", form=form,
        entry="deposer_soi_meme" if by_household else "deposer", documents=papers if is_complete else papers[:1])

    def step(on, name, role, **arguments):
        return script.step(on, dossier, name, role, **arguments)

    day += script.days(1, 6)
    if not is_complete:
        step(day, "demander_pieces", "travailleur_social")
        if script.chance(25):
            return
        day += script.days(4, 20)
        for kind in papers[1:]:
            script.do(day, "dossier.document", "agent", dossier=f"${dossier}.dossier", kind=kind)
    step(day, "declarer_complet", "travailleur_social")
    most = (900 if nature == "quotidien" else 1500) + 100 * len(ages)
    day += script.days(1, 8)
    if is_rich:
        step(day, "refuser", "responsable", motive="ressources")
        if script.chance(25):
            step(day + timedelta(days=20), "former_recours", "usager")
        return
    if min(asked, most) <= 500:
        if script.chance(15):
            script.do(day, "opinion.ask", "travailleur_social", dossier=f"${dossier}.dossier", service="dhfv")
            day += script.days(2, 6)
            script.do(
                day, "opinion.give", "travailleur_social", dossier=f"${dossier}.dossier", service="dhfv",
                sense=random.choice(["favorable", "favorable", "reserve"]))
        if script.chance(10):
            step(day, "refuser", "responsable", motive=random.choice(["deja_aide", "non_justifie", "objet"]))
        else:
            step(day, "accorder", "responsable")
        return
    if not step(day, "inscrire", "travailleur_social"):
        return
    after = day + timedelta(days=3)
    if script.chance(8):
        met = script.decide("commission_fonds", after, dossier, "adjourn")
        after = met + timedelta(days=1) if met else None
    if after and script.chance(82):
        script.decide("commission_fonds", after, dossier, "accorder_en_commission")
    elif after:
        script.decide("commission_fonds", after, dossier, "refuser_en_commission", random.choice(["deja_aide", "non_justifie"]))
