// SPDX-License-Identifier: Apache-2.0

extension CaseworkRegisters {
  /// Dossiers, what is done in them and what is kept with them.
  var dossiers: String {
    """
      dossier:
        label: Dossier
        plural: Dossiers
        persons: true
        key: [numero]
        date: depose_le
        until: clos_le
        place: commune
        fields:
          numero: { type: text, max: 40, required: true, label: Numéro }
          programme: { type: choice, of: \(choices(programmes.map { ($0.name, $0.label) })), required: true, label: Dispositif, indexed: true }
          etat: { type: choice, of: \(choices(programmes.flatMap(\.states).map { ($0.name, $0.label) })), required: true, label: État, indexed: true }
          motif: { type: choice, of: \(motives) }
          demandeur: { type: reference, to: personne, required: true, confidential: true }
          menage: { type: reference, to: menage, label: Ménage, confidential: true }
          organisme: { type: reference, to: organisme }
          commune: { type: commune }
          depose_le: { type: date, required: true, label: Déposé le }
          complet_le: { type: date, label: Complet le }
          decide_le: { type: date, label: Décidé le }
          clos_le: { type: date, label: Clos le }
          agent: { type: text, max: 100, label: Suivi par, indexed: true }
          file: { type: text, max: 100, label: File, indexed: true }
          version: { type: integer, required: true }
      role:
        label: Rôle dans un dossier
        plural: Rôles dans les dossiers
        persons: true
        fields:
          dossier: { type: reference, to: dossier, required: true }
          role: { type: choice, of: { conjoint: Conjoint, enfant: Enfant, tuteur: Tuteur ou curateur, beneficiaire: Bénéficiaire, payeur: Bénéficiaire du paiement }, required: true, label: Rôle }
          personne: { type: reference, to: personne }
          organisme: { type: reference, to: organisme }
      etape:
        label: Étape d'un dossier
        plural: Étapes des dossiers
        persons: true
        key: [dossier, rang]
        date: le
        place: dossier.commune
        fields:
          dossier: { type: reference, to: dossier, required: true }
          rang: { type: integer, required: true }
          transition: { type: choice, of: \(choices(programmes.flatMap(\.transitions).map { ($0.name, $0.label) } + CaseworkHandling.labels)), required: true }
          de: { type: text, max: 100, label: État quitté }
          vers: { type: text, max: 100, required: true, label: État atteint }
          le: { type: date, required: true }
          agent: { type: text, max: 100, required: true }
          motif: { type: text, max: 100 }
          note: { type: text, max: 2000, confidential: true }
      echeance:
        label: Échéance
        plural: Échéances
        key: [dossier, nom]
        date: terme
        indexes: [[etat, terme]]
        fields:
          dossier: { type: reference, to: dossier, required: true }
          nom: { type: text, max: 100, required: true }
          depuis: { type: date, required: true }
          terme: { type: date, required: true }
          suspendue_le: { type: date, label: Suspendue le }
          etat: { type: choice, of: { en_cours: En cours, suspendue: Suspendue, tenue: Tenue, depassee: Dépassée }, required: true, label: État }
          refus: { type: text, max: 500, label: Étape refusée au terme }
      piece:
        label: Pièce justificative
        plural: Pièces justificatives
        persons: true
        date: recue_le
        fields:
          personne: { type: reference, to: personne, required: true }
          nature: { type: choice, of: \(choices(documents.map { ($0.name, $0.label) })), required: true }
          recue_le: { type: date, required: true, label: Reçue le }
          expire_le: { type: date, label: Expire le }
          etat: { type: choice, of: { recue: Reçue, acceptee: Acceptée, refusee: Refusée }, required: true, label: État }
          dossier: { type: reference, to: dossier, label: Reçue pour }
          fichier: { type: text, max: 200, confidential: true }
          empreinte: { type: text, max: 64 }
      avis:
        label: Avis
        plural: Avis
        persons: true
        date: demande_le
        until: rendu_le
        place: dossier.commune
        fields:
          dossier: { type: reference, to: dossier, required: true }
          service: { type: text, max: 100, required: true, indexed: true }
          question: { type: text, max: 2000 }
          demande_le: { type: date, required: true, label: Demandé le }
          demande_par: { type: text, max: 100, label: Demandé par }
          rendu_le: { type: date, label: Rendu le }
          sens: { type: choice, of: { favorable: Favorable, reserve: Réservé, defavorable: Défavorable } }
          texte: { type: text, max: 4000, confidential: true }
          agent: { type: text, max: 100 }
      courrier:
        label: Courrier
        plural: Courriers
        persons: true
        date: le
        place: dossier.commune
        fields:
          dossier: { type: reference, to: dossier, required: true }
          modele: { type: text, max: 100, required: true, label: Modèle }
          le: { type: date, required: true }
          objet: { type: text, max: 300, required: true }
          texte: { type: text, required: true, confidential: true }
      decision:
        label: Décision
        plural: Décisions
        persons: true
        date: le
        place: dossier.commune
        fields:
          dossier: { type: reference, to: dossier, required: true }
          sens: { type: choice, of: { grant: Accord, refuse: Rejet, sanction: Sanction, end: Fin, other: Autre }, required: true }
          transition: { type: text, max: 100, required: true }
          motif: { type: choice, of: \(motives) }
          le: { type: date, required: true }
          montant: { type: money }
          regle: { type: text, max: 200, label: Règle }
          explication: { type: text, confidential: true }
          agent: { type: text, max: 100, required: true }
          seance: { type: reference, to: seance, label: Séance }

    """
  }
}
