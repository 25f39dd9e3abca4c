# SPDX-License-Identifier: Apache-2.0
"""Invented persons: common names, plausible births, accounts whose keys are right."""

import csv
from datetime import date, timedelta

WOMEN = (
    "Marie Nathalie Isabelle Sylvie Catherine Martine Françoise Valérie Sandrine Véronique Nicole Sophie Karine "
    "Fatima Aïcha Aminata Samira Céline Julie Laura Camille Léa Manon Sarah Inès Jeanne Lucie Chloé Émilie Hélène "
    "Monique Jacqueline Denise Yvette Simone Madeleine Thérèse Odette Suzanne Ginette"
).split()
MEN = (
    "Jean Pierre Michel Philippe Alain Patrick Nicolas Christophe Daniel Bernard Stéphane Éric Laurent David Pascal "
    "Mohamed Karim Mamadou Ibrahima Rachid Thomas Julien Antoine Lucas Hugo Paul Louis Adrien Maxime Kevin "
    "Marcel René André Roger Robert Raymond Georges Maurice Henri Lucien"
).split()
FAMILIES = (
    "Martin Bernard Thomas Petit Robert Richard Durand Dubois Moreau Laurent Simon Michel Lefebvre Leroy Roux Girard "
    "Bonnet Dupont Lambert Fontaine Rousseau Vincent Muller Lefèvre Faure André Mercier Blanc Guérin Boyer Garnier "
    "Chevalier François Legrand Gauthier Garcia Perrin Robin Clément Morin Nicolas Henry Roussel Mathieu Gautier "
    "Masson Marchand Duval Denis Dumont Marie Lemaire Noël Meyer Dufour Meunier Brun Blanchard Giraud Joly Rivière "
    "Lucas Brunet Gaillard Barbier Arnaud Martinez Diallo Traoré Benali Nguyen Da-Silva Fernandes Pereira Haddad "
    "Konaté Cissé Belkacem Kaya Popescu"
).split()
STREETS = (
    "rue Jean-Jaurès;avenue de la République;rue Pasteur;rue Victor-Hugo;boulevard de Stalingrad;rue des Écoles;"
    "allée des Tilleuls;rue du Moulin;place de l'Église;rue Gabriel-Péri;avenue du Général-de-Gaulle;rue de la Paix"
).split(";")


def iban(random):
    """An account of a French bank, with both of its keys."""
    bank, branch, account = random.randrange(10000, 30000), random.randrange(100, 9999), random.randrange(10**10)
    key = 97 - (89 * bank + 15 * branch + 3 * account) % 97
    number = f"{bank:05}{branch:05}{account:011}{key:02}"
    check = 98 - int(number + "1527" + "00") % 97  # F is 15, R is 27
    return f"FR{check:02}{number}"


def siret(random):
    """A number of an establishment, with its key."""
    digits = [random.randrange(1, 10)] + [random.randrange(10) for _ in range(12)]
    total = sum(sum(divmod(digit * 2, 10)) if place % 2 == 0 else digit for place, digit in enumerate(reversed(digits)))
    return "".join(map(str, digits)) + str(-total % 10)


def communes(pack):
    """The codes of a pack's communes, with their populations."""
    with open(pack / "territory" / "communes.csv", encoding="utf-8") as file:
        return [(row["code"], int(row["population"])) for row in csv.DictReader(file)]


def birth(random, day, youngest, oldest):
    """The birth of someone of that age on a day."""
    return day - timedelta(days=random.randrange(int(youngest * 365.25) + 5, int((oldest + 1) * 365.25) - 5))


def person(random, day, youngest, oldest, family=None, commune=None, paid=True):
    """What is known of a person who is entered on a day."""
    sex = random.choice("fm")
    born = birth(random, day, youngest, oldest)
    fields = {
        "nom": family or random.choice(FAMILIES), "prenom": random.choice(WOMEN if sex == "f" else MEN),
        "naissance": born.isoformat(), "sexe": sex,
    }
    if commune:
        fields["commune"] = commune
    if paid:
        fields["adresse"] = f"{random.randrange(1, 120)} {random.choice(STREETS)}"
        fields["iban"] = iban(random)
    return fields


def add_months(day, count):
    """The same day of a later month, or its last one."""
    month = day.month - 1 + count
    year, month = day.year + month // 12, month % 12 + 1
    last = (date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)).day
    return date(year, month, min(day.day, last))


def first_of_month(day, later=0):
    """The first day of the month, or of a later one."""
    return add_months(day.replace(day=1), later)
