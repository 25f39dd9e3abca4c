// SPDX-License-Identifier: Apache-2.0

/// The registers of a body whose agents sign in: accounts, what they may do, sessions, and who read what. They are
/// registers like others, so the journal tells who gave which role to whom. Moments are seconds since 1970.
public enum AccessRegisters {
  /// What their names begin with.
  public static let prefix = "acces_"

  /// As a `registers.yaml` has it.
  static let yaml = """
    registers:
      acces_compte:
        label: Compte
        plural: Comptes
        key: [identifiant]
        date: cree_le
        fields:
          identifiant: { type: text, max: 200, required: true, confidential: true }
          nom: { type: text, max: 200, required: true, confidential: true }
          etat: { type: choice, of: { invite: Invité, actif: Actif, ferme: Fermé }, required: true, label: État }
          cree_le: { type: date, required: true, label: Créé le }
          mot_de_passe: { type: text, max: 300, label: Empreinte du mot de passe, confidential: true }
          second_facteur: { type: text, max: 300, label: Secret du second facteur, confidential: true }
          dernier_code: { type: integer, label: Dernier code utilisé }
          fournisseur: { type: text, max: 500, label: "Identité chez un fournisseur", confidential: true }
          echecs: { type: integer, min: 0, label: Échecs de connexion }
          bloque_jusque: { type: integer, label: Bloqué jusque }
          personne: { type: integer, label: Usager }
      acces_habilitation:
        label: Habilitation
        plural: Habilitations
        key: [compte, role, service]
        date: depuis
        fields:
          compte: { type: reference, to: acces_compte, required: true }
          role: { type: text, max: 100, required: true, label: Rôle }
          service: { type: text, max: 100, required: true }
          depuis: { type: date, required: true }
      acces_session:
        label: Session
        plural: Sessions
        key: [empreinte]
        fields:
          empreinte: { type: text, max: 64, required: true, confidential: true }
          compte: { type: reference, to: acces_compte, required: true, indexed: true }
          ouverte: { type: integer, required: true }
          vue: { type: integer, required: true, label: Dernière activité }
          fermee: { type: integer, label: Fermée }
      acces_lecture:
        label: Consultation de données confidentielles
        plural: Consultations de données confidentielles
        date: le
        fields:
          compte: { type: reference, to: acces_compte, required: true }
          le: { type: date, required: true }
          moment: { type: integer, required: true }
          service: { type: text, max: 100, required: true }
          registre: { type: text, max: 100, required: true }
          numero: { type: text, max: 100, required: true, label: Numéro, indexed: true }
          motif: { type: text, max: 500 }
      acces_exception:
        label: Accès exceptionnel
        plural: Accès exceptionnels
        date: le
        fields:
          compte: { type: reference, to: acces_compte, required: true, indexed: true }
          le: { type: date, required: true }
          moment: { type: integer, required: true }
          jusque: { type: integer, required: true }
          service: { type: text, max: 100, required: true }
          registre: { type: text, max: 100, required: true }
          numero: { type: text, max: 100, required: true, label: Numéro }
          motif: { type: text, max: 500, required: true }
          vu_par: { type: reference, to: acces_compte, label: Vu par }
          vu_le: { type: date, label: Vu le }
      acces_vue:
        label: Vue enregistrée
        plural: Vues enregistrées
        key: [compte, registre, nom]
        fields:
          compte: { type: reference, to: acces_compte, required: true }
          registre: { type: text, max: 100, required: true }
          nom: { type: text, max: 100, required: true }
          demande: { type: text, max: 2000, required: true }
      acces_jeton:
        label: Jeton
        plural: Jetons
        key: [empreinte]
        fields:
          empreinte: { type: text, max: 64, required: true, confidential: true }
          usage: { type: text, max: 50, required: true }
          compte: { type: reference, to: acces_compte }
          objet: { type: text, max: 200, confidential: true }
          expire: { type: integer, required: true }
          utilise: { type: integer, label: Utilisé }
      acces_brouillon:
        label: Brouillon de demande
        plural: Brouillons de demandes
        key: [empreinte]
        fields:
          empreinte: { type: text, max: 64, required: true, confidential: true }
          programme: { type: text, max: 100, required: true }
          etat: { type: choice, of: { brouillon: Brouillon, envoye: Envoyé }, required: true, label: État }
          contenu: { type: text, confidential: true }
          expire: { type: integer, required: true, indexed: true }
      acces_courriel:
        label: Courriel
        plural: Courriels
        fields:
          destinataire: { type: text, confidential: true }
          contenu: { type: text, confidential: true }
          etat: { type: choice, of: { attente: En attente, parti: Parti, abandonne: Abandonné }, required: true, label: État, indexed: true }
          essais: { type: integer, min: 0, required: true }
          apres: { type: integer, required: true, label: Prochain essai }

    """
}
