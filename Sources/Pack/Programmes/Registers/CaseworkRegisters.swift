// SPDX-License-Identifier: Apache-2.0

import Base

/// The registers that every pack with programmes has: persons, dossiers, decisions, rights, payments. They are
/// declared as those of a pack are, so that figures count them, the journal keeps them and `bilan verify`
/// checks them with no code of their own.
struct CaseworkRegisters {
  let programmes: [Programme]
  let commissions: [Commission]
  let documents: [DocumentKind]

  /// Where messages say that they are declared.
  static let file = "bilan/registers.yaml"

  /// As a `registers.yaml` has it.
  var yaml: String {
    "registers:\n" + [subjects, dossiers, sessions, rights, money].joined()
  }

  private var subjects: String {
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
        fields:
          personne: { type: reference, to: personne, required: true }
          cle: { type: text, max: 250, label: Clé de recherche, confidential: true, indexed: true }
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

  private var dossiers: String {
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
          programme: { type: choice, of: \(choices(programmes.map { ($0.name, $0.label) })), required: true, label: Dispositif }
          etat: { type: choice, of: \(choices(programmes.flatMap(\.states).map { ($0.name, $0.label) })), required: true, label: État }
          motif: { type: choice, of: \(motives) }
          demandeur: { type: reference, to: personne, required: true, confidential: true }
          menage: { type: reference, to: menage, label: Ménage, confidential: true }
          organisme: { type: reference, to: organisme }
          commune: { type: commune }
          depose_le: { type: date, required: true, label: Déposé le }
          complet_le: { type: date, label: Complet le }
          decide_le: { type: date, label: Décidé le }
          clos_le: { type: date, label: Clos le }
          agent: { type: text, max: 100, label: Suivi par }
          file: { type: text, max: 100, label: File }
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
          service: { type: text, max: 100, required: true }
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

  private var sessions: String {
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
          transition: { type: text, max: 100 }
          motif: { type: text, max: 100 }
          pour: { type: integer, min: 0 }
          contre: { type: integer, min: 0 }
          abstention: { type: integer, min: 0 }
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

  private var rights: String {
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

  private var money: String {
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

  private var motives: String {
    choices(programmes.flatMap(\.motives).map { ($0.value, $0.label) })
  }

  /// A mapping of choices, each once, at least one: a choice of nothing could not be declared.
  private func choices(_ all: [(name: String, label: String)]) -> String {
    var seen: Set<String> = []
    let distinct = all.filter { seen.insert($0.name).inserted }
    let entries = (distinct.isEmpty ? [("aucun", "Aucun")] : distinct).map { name, label in
      "\(name): '\(label.replacing("'", with: "''"))'"
    }
    return "{ \(entries.joined(separator: ", ")) }"
  }
}
