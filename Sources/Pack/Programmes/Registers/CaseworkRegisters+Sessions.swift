// SPDX-License-Identifier: Apache-2.0

extension CaseworkRegisters {
  /// The sessions of commissions, who sits and what is on the agenda.
  var sessions: String {
    """
      seance:
        label: Séance de commission
        plural: Séances de commission
        key: [commission, le]
        date: le
        fields:
          commission: { type: choice, of: \(choices(commissions.map { ($0.name, $0.label) })), required: true }
          le: { type: date, required: true }
          lieu: { type: text, max: 200 }
          president: { type: text, max: 100, label: Président }
          etat: { type: choice, of: { preparee: Préparée, ouverte: Ouverte, close: Close }, required: true, label: État }
      presence:
        label: Présence en commission
        plural: Présences en commission
        key: [seance, membre]
        date: seance.le
        fields:
          seance: { type: reference, to: seance, required: true, label: Séance }
          membre: { type: text, max: 100, required: true }
          present: { type: boolean, required: true, label: Présent }
      affaire:
        label: Affaire inscrite en commission
        plural: Affaires inscrites en commission
        persons: true
        key: [seance, dossier]
        date: seance.le
        place: dossier.commune
        fields:
          seance: { type: reference, to: seance, required: true, label: Séance }
          dossier: { type: reference, to: dossier, required: true }
          rang: { type: integer, required: true }
          rapporteur: { type: text, max: 100 }
          etat: { type: choice, of: { inscrite: Inscrite, decidee: Décidée, ajournee: Ajournée }, required: true, label: État }
          proposition: { type: text, max: 100, label: Étape mise aux voix }
          transition: { type: text, max: 100 }
          motif: { type: text, max: 100 }
          pour: { type: integer, min: 0 }
          contre: { type: integer, min: 0 }
          abstention: { type: integer, min: 0 }
          preponderante: { type: choice, of: { pour: Pour, contre: Contre }, label: Voix prépondérante }
          note: { type: text, max: 2000, confidential: true }
      deport:
        label: Déport d'un membre
        plural: Déports de membres
        key: [affaire, membre]
        date: affaire.seance.le
        fields:
          affaire: { type: reference, to: affaire, required: true }
          membre: { type: text, max: 100, required: true }
          motif: { type: text, max: 500, confidential: true }

    """
  }
}
