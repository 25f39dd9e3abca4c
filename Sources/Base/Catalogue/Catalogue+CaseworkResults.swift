// SPDX-License-Identifier: Apache-2.0

// What the parts of a result are called, which scripts know by English names.
extension Catalogue {
  /// The name of a part of a result, as a person reads it.
  public static func resultName(_ name: String) -> Message {
    Message(fr: resultNames[name] ?? name, en: name.replacing("_", with: " "))
  }

  private static let resultNames: [String: String] = [
    "absent": "absents", "absorbed": "personne absorbée", "abstain": "abstentions", "affairs": "affaires",
    "after": "après", "against": "contre", "agent": "suivi par", "amount": "montant",
    "applicant": "demandeur", "available": "disponible", "before": "avant", "cause": "cause",
    "changed": "changés", "changes": "changements", "commission": "commission", "committed": "engagé",
    "count": "nombre", "credits": "crédits", "date": "date", "day": "jour", "deadline": "échéance",
    "decided": "décidées", "difference": "écart", "document": "pièce", "dossier": "dossier",
    "dossiers": "dossiers", "due": "dû", "duplicates": "ressemblances", "enrolled": "inscrites",
    "file": "fichier", "files": "fichiers", "for": "pour", "gains": "gagnants", "household": "ménage",
    "iban": "IBAN", "kept": "personne gardée", "label": "libellé", "left": "laissés", "line": "ligne",
    "losses": "perdants", "merge": "fusion", "month": "mois", "motive": "motif", "moved": "renvois déplacés",
    "note": "note", "organisation": "organisme", "paid": "payé", "payment": "versement",
    "payments": "versements", "person": "personne", "persons": "personnes", "place": "lieu",
    "prepared": "préparés", "present": "présents", "president": "présidence", "problems": "anomalies",
    "programme": "dispositif", "queue": "file", "quorum": "quorum", "rank": "rang",
    "rapporteur": "rapporteur", "reason": "raison", "records": "enregistrements", "recused": "déports",
    "refusal": "refus", "refused": "refusés", "register": "registre", "reissued": "réémis",
    "rejected": "rejetés", "rejected_sum": "total rejeté", "review": "à revoir le", "rights": "droits",
    "role": "rôle", "score": "ressemblance", "sent": "émis", "service": "service", "session": "séance",
    "skipped": "déjà faites", "state": "état", "states": "par état", "without_right": "sans droit",
    "steps": "étapes", "step": "étape", "submitted": "déposé le", "sum": "total",
    "term": "terme", "text": "texte", "total": "total", "unchanged": "inchangés", "unknown": "sans montant",
    "version": "version", "why": "pourquoi", "withheld": "retenu", "year": "exercice", "nom": "nom",
    "prenom": "prénom", "naissance": "naissance", "nom_usage": "nom d’usage", "commune": "commune",
  ]
}
