// SPDX-License-Identifier: Apache-2.0

/// Tells nouns from the participles and adverbs that can follow a number, by their endings.
enum NounShape {
  /// “253 exerçant”, “13 potentiellement”, “46 auprès des communes”: never a noun after a plural number.
  static func isNoNoun(_ word: String) -> Bool {
    word.count > 4
      && (word.hasSuffix("ant") || word.hasSuffix("ed") || word.hasSuffix("ement")
        || word.hasSuffix("amment"))
      && !singular.contains(word)
      || others.contains(word)
  }

  /// Whether a word is more often a past participle than a noun: “dont 8 pilotés”, “73 sensibilisés”, “6 reçus”.
  static func mayBeParticiple(_ text: String) -> Bool {
    let word = text.lowercased()
    guard word.count > 4 else { return false }
    if participles.contains(Folding.fold(word)) { return true }
    guard ["és", "ées", "é", "ée"].contains(where: { word.hasSuffix($0) }) else { return false }
    let folded = Folding.fold(word)
    return !nouns.contains(folded) && !["ites", "autes", "ietes", "uetes"].contains { folded.hasSuffix($0) }
      || visited.contains(folded)
  }

  private static let singular: Set<String> = [
    "logement", "enfant", "habitant", "etudiant", "equipement", "batiment", "etablissement", "restaurant",
  ]
  private static let others: Set<String> = [
    "ayant", "etant", "aupres", "primo", "respectivement", "ainsi", "primo-entrantes", "primo-entrants",
  ]
  private static let participles: Set<String> = [
    "ouverts", "ouvertes", "recus", "recues", "conclus", "conclues", "tenus", "tenues", "rendus", "rendues",
    "inscrites", "issus", "issues", "produits",
    "produites", "construits", "construites", "detruits", "couverts", "couvertes", "entrantes", "relevants",
  ]
  private static let visited: Set<String> = ["invites", "habilites", "orientes", "sollicites", "debites"]
  private static let nouns: Set<String> = [
    "marches", "abonnes", "associes", "salaries", "employes", "arretes", "retraites", "refugies", "deputes",
    "maries", "blesses", "tues", "comites", "traites",
    "procedes", "cles", "degres", "cotes", "journees", "annees", "allees", "entrees", "arrivees", "soirees",
    "matinees", "idees", "musees", "lycees", "tournees",
    "donnees", "durees", "veuves", "delegues", "administres", "assures", "prives", "employees", "salariees",
    "abonnees", "communiques", "diplomes", "delegues",
    "condamnes", "licencies", "licenciees", "deces", "proces", "succes", "acces", "congres", "progres",
    "exposes", "resumes", "releves", "releve", "inedits",
    "cafes", "canapes", "fichiers", "employeurs", "interesses", "laureats", "assemblees", "randonnees",
    "echappees", "chaussees", "fusees",
    "pensees", "portees", "prises", "rentrees", "sorties", "tranchees", "trouees", "tribunes", "travees",
    "traversees", "trophees", "apogees", "dictees",
  ]
}
