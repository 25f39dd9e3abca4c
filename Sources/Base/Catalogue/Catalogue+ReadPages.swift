// SPDX-License-Identifier: Apache-2.0

/// What the pages say that read a document.
extension Catalogue.Read {
  public static let pageTitle = Message(fr: "Lire un rapport", en: "Read a report")
  public static let pageLead = Message(
    fr:
      "Choisissez un rapport déjà publié\u{A0}: ses chiffres sont relevés, et ce qu'il affirme de ses propres chiffres (totaux, parts, évolutions, moyennes) est vérifié.",
    en:
      "Choose a report that is published already: its figures are found, and what it claims of its own figures (totals, shares, changes, averages) is checked."
  )
  public static let fileLabel = Message(fr: "Document", en: "Document")
  public static func fileHint(megabytes: Int) -> Message {
    Message(
      fr:
        "Texte, Markdown, PDF avec son texte, DOCX, ODT ou HTML, \(megabytes)\u{A0}Mo au plus\u{A0}; vous pouvez le déposer sur ce champ.",
      en:
        "Plain text, Markdown, PDF with its text, DOCX, ODT or HTML, at most \(megabytes) MB; you may drop it on this field."
    )
  }
  public static let outcomeLabel = Message(fr: "Résultat", en: "Result")
  public static let outcomePage = Message(
    fr: "Le document annoté, à l'écran", en: "The annotated document, on screen")
  public static let outcomeFile = Message(
    fr: "Le document annoté, en un fichier HTML", en: "The annotated document, as an HTML file")
  public static let outcomeFigures = Message(fr: "Les chiffres, en CSV", en: "The figures, as CSV")
  public static let outcomeClaims = Message(fr: "Les affirmations, en CSV", en: "The claims, as CSV")
  public static let outcomeJSON = Message(fr: "Tout, en JSON", en: "Everything, as JSON")
  public static let readIt = Message(fr: "Lire ce document", en: "Read this document")
  public static let another = Message(fr: "Lire un autre document", en: "Read another document")
  public static let notKept = Message(
    fr:
      "Le document n'est pas conservé\u{A0}: il est lu sur ce serveur, dans un dossier temporaire effacé aussitôt, et rien de ce qu'il contient n'est enregistré ni journalisé.",
    en:
      "The document is not kept: it is read on this server, in a temporary folder that is removed at once, and nothing that it holds is stored or logged."
  )
  public static let noFile = Message(
    fr: "un document est attendu\u{202F}; aucun n'a été choisi, ou il est vide",
    en: "expected a document; none was chosen, or it is empty")
  public static let busy = Message(
    fr:
      "un seul document est lu à la fois, et un autre l'est en ce moment\u{A0}: recommencez dans un instant",
    en: "one document is read at a time, and another is being read now: try again in a moment")
}
