// SPDX-License-Identifier: Apache-2.0

extension CaseworkRegisters {
  /// Those that ask for a right, alone, in a household or as an organisation.
  var subjects: String {
    """
      personne:
        label: Personne
        plural: Personnes
        persons: true
        place: commune
        fields:
          nom: { type: text, max: 100, required: true, confidential: true }
          prenom: { type: text, max: 100, required: true, label: Prénom, confidential: true }
          nom_usage: { type: text, max: 100, label: Nom d'usage, confidential: true }
          naissance: { type: date, label: Date de naissance, confidential: true, indexed: true }
          sexe: { type: choice, of: { f: Femme, m: Homme } }
          adresse: { type: text, max: 200, confidential: true }
          commune: { type: commune }
          telephone: { type: text, max: 30, label: Téléphone, confidential: true }
          courriel: { type: text, max: 200, confidential: true }
          iban: { type: text, max: 34, label: IBAN, confidential: true }
          bic: { type: text, max: 11, label: BIC, confidential: true }
          deces: { type: date, label: Date de décès }
          fusionnee: { type: reference, to: personne, label: Fusionnée avec }
          cle_nom: { type: text, max: 200, label: Clé de recherche, confidential: true, indexed: true }
          cle_usage: { type: text, max: 200, label: Clé de recherche du nom d'usage, confidential: true, indexed: true }
      mot:
        label: Mot d'un nom
        plural: Mots des noms
        persons: true
        indexes: [[cle, personne]]
        fields:
          personne: { type: reference, to: personne, required: true }
          cle: { type: text, max: 250, label: Clé de recherche, confidential: true }
      menage:
        label: Ménage
        plural: Ménages
        persons: true
        place: commune
        fields:
          nom: { type: text, max: 200, required: true, confidential: true }
          adresse: { type: text, max: 200, confidential: true }
          commune: { type: commune }
      membre:
        label: Membre d'un ménage
        plural: Membres des ménages
        persons: true
        date: depuis
        until: jusque
        place: menage.commune
        fields:
          menage: { type: reference, to: menage, required: true, label: Ménage }
          personne: { type: reference, to: personne, required: true }
          role: { type: choice, of: { demandeur: Demandeur, conjoint: Conjoint, enfant: Enfant, autre: Autre personne }, required: true, label: Rôle }
          depuis: { type: date, required: true }
          jusque: { type: date, label: Jusqu'au }
      organisme:
        label: Organisme
        plural: Organismes
        place: commune
        fields:
          nom: { type: text, max: 200, required: true }
          siret: { type: text, max: 14, label: SIRET }
          adresse: { type: text, max: 200 }
          commune: { type: commune }
          courriel: { type: text, max: 200 }
          iban: { type: text, max: 34, label: IBAN, confidential: true }
          bic: { type: text, max: 11, label: BIC, confidential: true }
      fusion:
        label: Fusion de doublons
        plural: Fusions de doublons
        persons: true
        date: le
        fields:
          gardee: { type: reference, to: personne, required: true, label: Personne gardée }
          absorbee: { type: reference, to: personne, required: true, label: Personne absorbée }
          le: { type: date, required: true }
          ressemblance: { type: integer, min: 0, max: 100, unit: '%' }
          motif: { type: text, max: 500 }
          renvois: { type: text, label: Renvois déplacés, confidential: true }
          defaite_le: { type: date, label: Défaite le }

    """
  }
}
