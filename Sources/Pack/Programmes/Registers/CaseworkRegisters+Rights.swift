// SPDX-License-Identifier: Apache-2.0

extension CaseworkRegisters {
  /// Rights, what is due in their periods, and their revisions.
  var rights: String {
    """
      droit:
        label: Droit
        plural: Droits
        persons: true
        date: du
        until: au
        place: dossier.commune
        fields:
          dossier: { type: reference, to: dossier, required: true }
          programme: { type: choice, of: \(choices(programmes.map { ($0.name, $0.label) })), required: true, label: Dispositif }
          decision: { type: reference, to: decision, label: Décision }
          etat: { type: choice, of: { ouvert: Ouvert, suspendu: Suspendu, clos: Clos }, required: true, label: État }
          rythme: { type: choice, of: { monthly: Mensuel, once: En une fois, none: Sans paiement }, required: true }
          du: { type: date, required: true }
          au: { type: date }
          revue_le: { type: date, label: À revoir le }
          motif: { type: text, max: 100, label: Motif de fin }
          personne: { type: reference, to: personne, label: Personne payée, confidential: true }
          organisme: { type: reference, to: organisme, label: Organisme payé }
      periode:
        label: Période d'un droit
        plural: Périodes des droits
        persons: true
        date: du
        until: au
        place: droit.dossier.commune
        fields:
          droit: { type: reference, to: droit, required: true }
          du: { type: date, required: true }
          au: { type: date }
          montant: { type: money, min: 0, required: true }
          plein: { type: money, min: 0, required: true, label: Montant avant réduction }
          reduction: { type: decimal, scale: 2, min: 0, max: 100, unit: '%', label: Réduction }
          cause: { type: choice, of: { ouverture: Ouverture, revision: Révision, reduction: Réduction, suspension: Suspension, reprise: Reprise, fin: Fin }, required: true }
          decision: { type: reference, to: decision, label: Décision }
          fixee_le: { type: date, required: true, label: Fixée le }
          remplacee_le: { type: date, label: Remplacée le }
      revision:
        label: Révision des droits
        plural: Révisions des droits
        key: [programme, le]
        date: le
        fields:
          programme: { type: choice, of: \(choices(programmes.map { ($0.name, $0.label) })), required: true, label: Dispositif }
          le: { type: date, required: true }
          etat: { type: choice, of: { en_cours: En cours, close: Close }, required: true, label: État }
          echues: { type: boolean, required: true, label: Seulement les droits à revoir }
          droits: { type: integer, min: 0, required: true, label: Droits examinés }
          changes: { type: integer, min: 0, required: true, label: Droits changés }
          laisses: { type: integer, min: 0, required: true, label: Droits laissés en l'état faute de montant }
          avant: { type: money, required: true, label: Total avant }
          apres: { type: money, required: true, label: Total après }
          dernier: { type: integer, label: Dernier dossier examiné }

    """
  }
}
