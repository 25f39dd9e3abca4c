// SPDX-License-Identifier: Apache-2.0

extension Lexicon {
  static let french = Lexicon(
    cardinals: [
      "zero": 0, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9,
      "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16,
      "vingt": 20, "vingts": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60,
      "septante": 70,
      "huitante": 80, "nonante": 90,
    ],
    powers: ["cent": 100, "cents": 100, "mille": 1000],
    multipliers: [
      "million": 1_000_000, "millions": 1_000_000, "milliard": 1_000_000_000, "milliards": 1_000_000_000,
      "m": 1_000_000, "k": 1000, "md": 1_000_000_000, "mds": 1_000_000_000, "mille": 1000, "milliers": 1000,
      "mrd": 1_000_000_000, "mn": 1_000_000, "mio": 1_000_000,
    ],
    collectives: [
      "dizaine": 10, "dizaines": 10, "douzaine": 12, "douzaines": 12, "quinzaine": 15, "vingtaine": 20,
      "trentaine": 30, "quarantaine": 40, "cinquantaine": 50, "soixantaine": 60, "centaine": 100,
      "centaines": 100, "millier": 1000, "milliers": 1000,
    ],
    fractions: ["tiers": 3, "quart": 4, "quarts": 4, "cinquieme": 5, "cinquiemes": 5, "dixieme": 10],
    ones: ["un", "une"],
    units: [
      "€": "€", "euro": "€", "euros": "€", "eur": "€", "%": "%", "pourcent": "%", "m²": "m²", "m2": "m²",
      "m³": "m³", "m3": "m³", "km²": "km²", "km2": "km²", "km": "km", "kilometre": "km", "kilometres": "km",
      "ha": "ha", "hectare": "ha", "hectares": "ha", "m": "m", "metre": "m", "metres": "m", "ml": "m",
      "kml": "km", "cm": "cm",
      "mm": "mm", "kg": "kg", "kgs": "kg",
      "kilo": "kg", "kilos": "kg", "kilogrammes": "kg", "g": "g", "grammes": "g",
      "t": "t",
      "tonne": "t", "tonnes": "t", "wh": "Wh", "kwh": "kWh", "mwh": "MWh", "gwh": "GWh", "twh": "TWh",
      "kw": "kW",
      "mw": "MW", "kwc": "kWc", "mwc": "MWc", "kva": "kVA", "go": "Go", "to": "To", "mo": "Mo", "ko": "ko",
      "l": "l", "litre": "l", "litres": "l", "h": "h", "heure": "h", "heures": "h", "min": "min", "mn": "min",
      "minute": "min", "minutes": "min", "jour": "jours", "jours": "jours", "j": "jours",
      "semaine": "semaines",
      "semaines": "semaines", "mois": "mois", "an": "ans", "ans": "ans", "annee": "ans", "annees": "ans",
      "teqco2": "teqCO2", "db": "dB", "etp": "ETP", "etpt": "ETPT", "fois": "fois", "centime": "centimes",
      "centimes": "centimes", "dollars": "$", "$": "$", "£": "£",
    ],
    months: [
      "janvier": 1, "fevrier": 2, "mars": 3, "avril": 4, "mai": 5, "juin": 6, "juillet": 7, "aout": 8,
      "septembre": 9, "octobre": 10, "novembre": 11, "decembre": 12,
    ],
    seasons: ["printemps", "ete", "automne", "hiver", "rentree"],
    about: phrases(
      "pres de", "pres d'", "environ", "quelque", "quelques", "aux alentours de", "a peu pres",
      "de l'ordre de", "de l' ordre de", "approximativement", "presque", "quasiment", "proche de",
      "proches de", "avoisine", "avoisinant",
      "avoisinent", "avoisine les", "approche les", "env", "env .", "~", "≈",
      "pres des"),
    atLeast: phrases(
      "plus de", "+ de", "+ d'", "plus d'", "plus des", "au moins", "minimum", "superieur a", "superieure a",
      "superieurs a", "au-dela de", "au dela de", "depasse",
      "depassent", "depasse les", "depassant", "depasser", "depasser les", "au minimum", "a partir de", "≥",
      ">", "excede",
      "superieures a", "plus de la", "pas moins de"),
    atMost: phrases(
      "moins de", "moins d'", "moins des", "jusqu' a", "jusqu'a", "jusqu'", "jusqu' à", "au plus", "maximum",
      "inferieur a", "inferieure a",
      "inferieurs a", "inferieures a", "plafonne a", "plafonnes a", "plafonnee a", "plafonnees a",
      "plafond de", "dans la limite de", "limite a", "limitee a", "au maximum",
      "maximum de", "maximale de", "maximal de", "maximale d'", "a peine", "ne depassait pas",
      "ne depassait pas les",
      "ne depassent pas", "ne depasse pas", "ne depassant pas", "sous les", "au plus tard", "≤", "<"),
    aboutAfter: phrases("environ", "a peu pres", "approximativement"),
    atLeastAfter: phrases("minimum", "au minimum", "au moins", "et plus", "ou plus"),
    atMostAfter: phrases("maximum", "au maximum", "au plus", "maximal", "ou moins", "et moins", "max"),
    numbered: set(
      "article articles art annexe annexes page pages p pp chapitre titre tome volume vol figure fig tableau alinea "
        + "paragraphe lot lots etape axe action objectif priorite mesure fiche ligne lignes tranche niveau categorie classe "
        + "zone scenario section version code rd rn batiment salle etage arrondissement point numero no nos n° defi "
        + "enjeu orientation engagement volet loi decret directive reglement arrete circulaire ordonnance phase partie acte "
        + "centre covid covid-19 type indice echelle route autoroute bus tram metro rer horizon agenda objectifs type axes question "
        + "norme iso compte gratuit vert porte terminal quai poste secteur groupe note iris agence canton circonscription"
    ),
    streets: set("rue avenue av boulevard bd quai allee chemin impasse route square bis ter sente esplanade"),
    yearCues: set(
      "en annee annees depuis fin debut des avant apres courant mi mi- exercice exercices mandature rentree saison ete hiver "
        + "printemps automne janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre horizon "
        + "d'ici ici semestre trimestre millesime edition bp ca budget plan programme campagne jo jop paris"),
    stopWords: set(
      "le la les l' un une des de d' du au aux a en et ou mais donc or ni car que qu' qui quoi dont ou ce c' cet cette ces "
        + "sur sous dans par pour avec sans vers chez entre contre selon durant pendant depuis avant apres lors afin ainsi "
        + "est sont etait etaient a ont avait avaient ete etre avoir sera seront soit fut se s' ne n' pas plus moins tres tous "
        + "toutes tout toute leur leurs son sa ses notre nos il ils elle elles on y lui eux celui ceux celle celles comme "
        + "si aussi encore egalement notamment puis mais via hors non dont où d'ici jusqu' jusqu' chaque plusieurs "
        + "parmi concernant soit etant fin debut grace suite quant afin voire dans d'une d'un lorsque tandis alors enfin "
        + "permet permettent concerne concernent represente representent portent porte comprend compte comptent"
    ),
    adjectives: set(
      "nouveaux nouvelles nouvel autres autre grands grandes petits petites premiers premieres derniers dernieres principaux principales "
        + "differents differentes divers diverses anciens anciennes seuls seules veritables importants gros grosses bons bonnes beaux belles "
        + "prochains prochaines memes vrais vraies futurs futures fameux meilleurs meilleures jolis vastes hauts hautes longs longues "
        + "quelques ex demi mini multiples nombreux nombreuses precedentes precedents"),
    compounds: phrases(
      "prises en charge", "prise en charge", "mises en demeure", "mise en demeure", "mises a l' abri",
      "mises a l'abri", "appels a projets", "appel a projets",
      "appels a projet", "mises en service", "mises en œuvre", "assistants familiaux",
      "assistantes familiales", "assistants maternels",
      "assistantes maternelles", "assistants familiaux", "cites educatives", "missions locales",
      "mises a disposition", "hors d' eau", "points d'eau",
      "travailleurs sociaux", "points noirs", "chefs de service", "comptes rendus", "titres de sejour",
      "nouveau-nes", "appels d' offres", "maisons de sante", "fiches actions", "mises en ligne",
      "points de vente", "classes preparatoires", "titres de transport", "arrets de travail"),
    per: ["par", "/", "chaque"],
    perUnits: [
      "jour": "jour", "jours": "jour", "semaine": "semaine", "mois": "mois", "an": "an", "annee": "an",
      "heure": "h",
      "h": "h", "j": "jour", "seance": "séance", "habitant": "habitant", "hab": "habitant", "agent": "agent",
      "personne": "personne",
      "trimestre": "trimestre", "semestre": "semestre", "nuit": "nuit", "operation": "opération",
      "eleve": "élève", "m²": "m²",
    ],
    ordinalEndings: set("e er ere re eme nd nde ers eres es emes ieme"),
    up: set(
      "hausse augmentation progression croissance augmente augmentent progresse progressent accroissement bond croit supplementaires"
    ),
    down: set("baisse baissent diminution diminue diminuent recul recule chute chutent repli")
  )
}
