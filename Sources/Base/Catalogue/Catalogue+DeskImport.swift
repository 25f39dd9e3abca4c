// SPDX-License-Identifier: Apache-2.0

extension Catalogue.DeskRegisters {
  // MARK: Importing a table

  public static let importLead = Message(
    fr:
      "Un fichier CSV ou Excel (.xlsx), une ligne par enregistrement. Rien n'est écrit avant que vous ayez vu ce qui le serait.",
    en:
      "A CSV or Excel (.xlsx) file, one row a record. Nothing is written before you have seen what would be.")
  public static let file = Message(fr: "Fichier", en: "File")
  public static let fileHint = Message(fr: "10\u{A0}Mo au plus.", en: "10\u{A0}MB at most.")
  public static let fileExpected = Message(fr: "un fichier est attendu", en: "a file is expected")
  public static let check = Message(fr: "Vérifier le fichier", en: "Check the file")
  public static let expectedColumns = Message(fr: "Colonnes attendues", en: "Columns expected")
  public static let expectedContent = Message(fr: "Contenu", en: "Content")
  public static let yesOrNo = Message(fr: "oui ou non", en: "yes or no")
  public static let communeContent = Message(
    fr: "le nom ou le code d'une commune du territoire",
    en: "the name or the code of a commune of the territory")
  public static let dateContent = Message(
    fr: "une date\u{A0}: 31/12/2023 ou 2023-12-31", en: "a date: 31/12/2023 or 2023-12-31")
  public static func oneOf(_ labels: [String]) -> Message {
    let list = labels.joined(separator: " / ")
    return Message(fr: "l'une des valeurs\u{A0}: \(list)", en: "one of: \(list)")
  }
  public static func recordOf(_ register: String) -> Message {
    Message(fr: "un enregistrement de «\u{A0}\(register)\u{A0}»", en: "a record of “\(register)”")
  }
  public static let required = Message(fr: "Obligatoire", en: "Required")
  public static let labelOrName = Message(
    fr: "Chaque colonne porte le libellé du champ ou son nom technique, dans n'importe quel ordre.",
    en: "Each column has the label of the field or its technical name, in any order.")
  public static let noKey = Message(
    fr: "Ce registre n'a pas de clé\u{A0}: il ne peut pas être rempli d'un tableau.",
    en: "This register has no key: it cannot be filled from a table.")
  public static let firstRows = Message(fr: "Les premières lignes", en: "The first rows")
  public static let refusals = Message(fr: "Ce qui serait refusé", en: "What would be refused")
  public static let line = Message(fr: "Ligne", en: "Line")
  public static let column = Message(fr: "Colonne", en: "Column")
  public static let expectedHeader = Message(fr: "Attendu", en: "Expected")
  public static let foundHeader = Message(fr: "Trouvé", en: "Found")
  public static let wholeRow = Message(fr: "la ligne entière", en: "the whole row")
  public static let nothing = Message(fr: "rien", en: "nothing")
  public static let doImport = Message(fr: "Importer", en: "Import")
  public static let doImportOthers = Message(fr: "Importer les autres lignes", en: "Import the other rows")
  public static let otherFile = Message(fr: "Choisir un autre fichier", en: "Choose another file")
  public static let importGone = Message(
    fr: "ce fichier a déjà été importé, ou n'est plus gardé\u{A0}: envoyez-le de nouveau",
    en: "this file was imported already, or is no longer kept: send it again")
  public static let imported = Message(fr: "Import terminé", en: "Import done")
  public static let rejectsFile = Message(
    fr: "Télécharger les lignes refusées, avec le motif de chacune (CSV)",
    en: "Download the rows refused, each with the reason (CSV)")
  public static let rejectsHint = Message(
    fr: "Corrigez ce fichier et importez-le à son tour.", en: "Correct this file and import it in its turn.")
  public static let nothingToImport = Message(
    fr: "Aucune ligne ne peut être importée.", en: "No row can be imported.")
  public static let toBeInserted = Message(fr: "Nouveaux", en: "New")
  public static let toBeUpdated = Message(fr: "Modifiés", en: "Changed")
  public static let unchanged = Message(fr: "Inchangés", en: "Unchanged")
  public static let refusedRows = Message(fr: "Refusés", en: "Refused")
  public static func checked(_ name: String) -> Message {
    Message(fr: "Aperçu de «\u{A0}\(name)\u{A0}»", en: "Preview of “\(name)”")
  }
  public static func firstRefusals(_ shown: Int) -> Message {
    Message(
      fr: "Les \(shown) premiers motifs\u{A0}; les autres seront dans le fichier des refus.",
      en: "The first \(shown) reasons; the others will be in the file of refusals.")
  }

  // MARK: Figures

  public static let figureLead = Message(
    fr: "Ce que ce chiffre compte, enregistrement par enregistrement.",
    en: "What this figure counts, record by record.")
  public static let backToFigure = Message(fr: "Page publique du chiffre", en: "Public page of the figure")
  public static let notCounted = Message(
    fr:
      "Ce chiffre n'est pas compté sur des enregistrements\u{A0}: il est déclaré ou calculé à partir d'autres chiffres.",
    en: "This figure is not counted over records: it is declared, or computed from other figures.")
  public static let cannotBeListed = Message(
    fr: "Les enregistrements de ce chiffre ne peuvent pas être listés.",
    en: "The records of this figure cannot be listed.")
  public static let atDesk = Message(fr: "Au bureau", en: "At the desk")
  public static let seeAtDesk = Message(
    fr: "Voir les enregistrements et dossiers qui le composent",
    en: "See the records and dossiers that make it")
  public static let dossier = Message(fr: "Dossier", en: "Dossier")
  public static let otherService = Message(fr: "d'un autre service", en: "of another service")
  public static let year = Message(fr: "Année", en: "Year")
  public static let periodHint = Message(
    fr: "Une année, un trimestre ou un mois\u{A0}: 2023, 2023-Q2, 2023-05.",
    en: "A year, a quarter or a month: 2023, 2023-Q2, 2023-05.")
  public static let period = Message(fr: "Période", en: "Period")
}
