// SPDX-License-Identifier: Apache-2.0

extension Catalogue {
  /// The words of the registers at the desk.
  public enum DeskRegisters {
    public static let lead = Message(
      fr: "Les registres de vos services\u{A0}: consulter, saisir, importer, extraire.",
      en: "The registers of your services: read, enter, import, extract.")
    public static let none = Message(
      fr: "Aucun registre ne relève de vos services.", en: "No register belongs to your services.")
    public static let register = Message(fr: "Registre", en: "Register")
    public static let service = Message(fr: "Service", en: "Service")
    public static let records = Message(fr: "Enregistrements", en: "Records")
    public static let forms = Message(fr: "Formulaires des dossiers", en: "Forms of dossiers")
    public static let formsLead = Message(
      fr: "Ils se remplissent dans les dossiers\u{A0}: ici, ils se lisent seulement.",
      en: "They are filled in within dossiers: here they are only read.")
    public static let readOnly = Message(
      fr: "ce registre se remplit dans les dossiers\u{A0}: il ne se modifie pas ici",
      en: "this register is filled in within dossiers: it cannot be changed here")
    public static let newRecord = Message(fr: "Nouvel enregistrement", en: "New record")
    public static let importTable = Message(fr: "Importer un tableau", en: "Import a table")
    public static let filtersAndColumns = Message(fr: "Filtres et colonnes", en: "Filters and columns")
    public static let columns = Message(fr: "Colonnes", en: "Columns")
    public static let columnsHint = Message(
      fr: "Aucune cochée\u{A0}: celles qui tiennent dans la largeur.", en: "None ticked: those that fit.")
    public static let apply = Message(fr: "Appliquer", en: "Apply")
    public static let clear = Message(fr: "Tout afficher", en: "Show all")
    public static let export = Message(fr: "Extraire cette liste\u{A0}:", en: "Extract this list:")
    public static let views = Message(fr: "Vues enregistrées", en: "Saved views")
    public static let saveView = Message(fr: "Enregistrer cette vue", en: "Save this view")
    public static let viewName = Message(fr: "Nom de la vue", en: "Name of the view")
    public static let viewNameExpected = Message(
      fr: "un nom de vue de 1 à 100 caractères est attendu",
      en: "expected a name of 1 to 100 characters for the view")
    public static let viewTooLong = Message(
      fr: "cette vue a trop de filtres pour être enregistrée",
      en: "this view has too many filters to be saved")
    public static let emptyView = Message(
      fr: "Ni filtre, ni tri, ni colonne n'est choisi\u{A0}: la vue n'aurait rien à retenir.",
      en: "No filter, order or column is chosen: the view would have nothing to keep.")
    public static let select = Message(fr: "Choix", en: "Select")
    public static let notPublic = Message(fr: "Confidentiel", en: "Confidential")
    public static let confidentialShown = Message(
      fr: "Cette liste montre des données confidentielles\u{A0}: sa consultation est notée.",
      en: "This list shows confidential data: its reading is noted.")
    public static let from = Message(fr: "du", en: "from")
    public static let to = Message(fr: "au", en: "to")
    public static let leaveOut = Message(fr: "Retirer ce filtre", en: "Leave this filter out")
    public static let empty = Message(fr: "(vide)", en: "(empty)")

    public static func from(_ label: String) -> Message {
      Message(fr: "\(label), à partir du", en: "\(label), from")
    }
    public static func to(_ label: String) -> Message {
      Message(fr: "\(label), jusqu'au", en: "\(label), up to")
    }
    public static func atLeast(_ label: String) -> Message {
      Message(fr: "\(label), au moins", en: "\(label), at least")
    }
    public static func atMost(_ label: String) -> Message {
      Message(fr: "\(label), au plus", en: "\(label), at most")
    }
    public static func tooManyRows(_ most: Int) -> Message {
      let (fr, en) = (
        Number(most).formatted(decimals: 0, in: .fr), Number(most).formatted(decimals: 0, in: .en)
      )
      return Message(
        fr:
          "un classeur tient \(fr) lignes, cette liste en a davantage\u{A0}: filtrez-la, ou extrayez-la en CSV",
        en: "a workbook holds \(en) rows, and this list has more: filter it, or extract it as CSV")
    }
    public static func contains(_ label: String) -> Message {
      Message(fr: "\(label) contient", en: "\(label) contains")
    }
    public static func sortBy(_ label: String) -> Message {
      Message(fr: "Trier par «\u{A0}\(label)\u{A0}»", en: "Sort by “\(label)”")
    }
    public static func deleteView(_ name: String) -> Message {
      Message(fr: "Supprimer la vue «\u{A0}\(name)\u{A0}»", en: "Delete the view “\(name)”")
    }
    public static func selectRecord(_ name: String) -> Message {
      Message(fr: "Choisir \(name)", en: "Select \(name)")
    }
    public static func unknownFilter(_ name: String, _ fields: [String]) -> Message {
      Message(
        fr:
          "un filtre sur un champ parmi \(fields.joined(separator: ", ")) est attendu, «\u{A0}\(name)\u{A0}» trouvé",
        en: "expected a filter on one of the fields \(fields.joined(separator: ", ")), found “\(name)”")
    }
    public static func wrongFilter(_ label: String, _ expected: Message, _ found: String) -> Message {
      Message(
        fr: "filtre «\u{A0}\(label)\u{A0}»\u{A0}: \(expected.fr) est attendu, «\u{A0}\(found)\u{A0}» trouvé",
        en: "filter “\(label)”: expected \(expected.en), found “\(found)”")
    }
    public static func reference(_ label: String, _ name: String) -> Message {
      Message(fr: "\(label)\u{A0}: \(name)", en: "\(label): \(name)")
    }
  }
}
