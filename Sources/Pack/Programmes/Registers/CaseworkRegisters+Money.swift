// SPDX-License-Identifier: Apache-2.0

extension CaseworkRegisters {
  /// Credits, payments, and what is owed either way.
  var money: String {
    """
      ligne_budgetaire:
        label: Ligne budgétaire
        plural: Lignes budgétaires
        key: [exercice, code]
        public: true
        fields:
          exercice: { type: integer, required: true, min: 1900, max: 2200 }
          code: { type: text, max: 60, required: true }
          libelle: { type: text, max: 200, required: true, label: Libellé }
          credits: { type: money, min: 0, required: true, label: Crédits ouverts }
          engage: { type: money, label: Engagé }
          mandate: { type: money, min: 0, label: Mandaté }
      engagement:
        label: Engagement
        plural: Engagements
        date: le
        fields:
          ligne: { type: reference, to: ligne_budgetaire, required: true }
          dossier: { type: reference, to: dossier }
          droit: { type: reference, to: droit }
          le: { type: date, required: true }
          montant: { type: money, required: true }
          objet: { type: text, max: 300 }
      campagne:
        label: Campagne de paiement
        plural: Campagnes de paiement
        key: [programme, mois]
        date: mois
        fields:
          programme: { type: choice, of: \(choices(programmes.map { ($0.name, $0.label) })), required: true, label: Dispositif }
          mois: { type: date, required: true }
          etat: { type: choice, of: { en_cours: En cours, close: Close }, required: true, label: État }
          lancee_le: { type: date, required: true, label: Lancée le }
          close_le: { type: date, label: Close le }
          nombre: { type: integer, min: 0, required: true }
          total: { type: money, required: true }
          dernier: { type: integer, label: Dernier droit examiné }
      versement:
        label: Versement
        plural: Versements
        persons: true
        key: [droit, mois, nature, rang]
        date: mois
        place: droit.dossier.commune
        fields:
          droit: { type: reference, to: droit, required: true }
          mois: { type: date, required: true }
          nature: { type: choice, of: { mensualite: Mensualité, unique: Versement unique, rappel: Rappel }, required: true }
          rang: { type: integer, min: 1, required: true }
          campagne: { type: reference, to: campagne }
          ligne: { type: reference, to: ligne_budgetaire }
          du: { type: money, min: 0, required: true, label: Montant dû }
          retenue: { type: money, min: 0, required: true, label: Retenu sur un indu }
          montant: { type: money, min: 0, required: true, label: Montant versé }
          personne: { type: reference, to: personne, confidential: true }
          organisme: { type: reference, to: organisme }
          iban: { type: text, max: 34, label: IBAN, confidential: true }
          identifiant: { type: text, max: 35, required: true }
          etat: { type: choice, of: { prepare: Préparé, emis: Émis, rejete: Rejeté, reemis: Réémis, annule: Annulé }, required: true, label: État }
          emis_le: { type: date, label: Émis le }
          remise: { type: text, max: 35, label: Remise à la banque }
          rejet: { type: text, max: 300, label: Motif de rejet }
      creance:
        label: Créance
        plural: Créances
        persons: true
        date: constatee_le
        until: soldee_le
        place: droit.dossier.commune
        fields:
          droit: { type: reference, to: droit, required: true }
          nature: { type: choice, of: { indu: Indu, rappel: Rappel dû }, required: true }
          montant: { type: money, min: 0, required: true }
          regle: { type: money, min: 0, required: true, label: Déjà réglé }
          compense: { type: money, min: 0, label: Dont compensé }
          du: { type: date, required: true, label: Depuis }
          au: { type: date, required: true, label: Jusqu'au }
          constatee_le: { type: date, required: true, label: Constatée le }
          soldee_le: { type: date, label: Soldée le }
          etat: { type: choice, of: { ouverte: Ouverte, soldee: Soldée, abandonnee: Non recouvrée }, required: true, label: État }
      ecart:
        label: Écart d'un mois
        plural: Écarts par mois
        persons: true
        key: [creance, mois]
        date: mois
        fields:
          creance: { type: reference, to: creance, required: true, label: Créance }
          mois: { type: date, required: true }
          avant: { type: money, required: true }
          apres: { type: money, required: true, label: Après }
      retenue:
        label: Retenue
        plural: Retenues
        persons: true
        date: versement.mois
        fields:
          creance: { type: reference, to: creance, required: true, label: Créance }
          versement: { type: reference, to: versement, required: true }
          montant: { type: money, min: 0, required: true }

    """
  }
}
