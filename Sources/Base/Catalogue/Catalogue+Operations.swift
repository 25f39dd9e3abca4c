// SPDX-License-Identifier: Apache-2.0

/// What is said to those who run the server.
extension Catalogue {
  /// A backup onto the database itself.
  public static func backupOntoItself(_ file: String) -> Message {
    Message(
      fr: "\(file)\u{A0}: un autre fichier que la base elle-même est attendu",
      en: "\(file): expected another file than the database itself")
  }
  /// A file that would be replaced.
  public static func fileStands(_ file: String) -> Message {
    Message(
      fr: "\(file) existe déjà\u{A0}: «\u{A0}--force\u{A0}» le remplace",
      en: "\(file) is there already: “--force” replaces it")
  }
  /// A database that a server works with.
  public static func databaseInUse(_ file: String) -> Message {
    Message(
      fr: "\(file) est en service\u{A0}: arrêtez d'abord le serveur",
      en: "\(file) is in use: stop the server first")
  }
  /// A backup was made.
  public static func backedUp(_ file: String) -> Message {
    Message(fr: "Sauvegarde vérifiée\u{A0}: \(file)", en: "Backup made and checked: \(file)")
  }
  /// A backup was put in place.
  public static func restored(_ file: String) -> Message {
    Message(fr: "Sauvegarde restaurée dans \(file)", en: "Backup restored to \(file)")
  }
}
