// SPDX-License-Identifier: Apache-2.0

extension Catalogue {
  public static func recordCount(_ count: Int) -> Message {
    let number = Number(count)
    return Message(
      fr: count > 1 ? "\(number.formatted(decimals: 0, in: .fr)) enregistrements" : "\(count) enregistrement",
      en: count == 1 ? "1 record" : "\(number.formatted(decimals: 0, in: .en)) records")
  }
  public static let download = Message(fr: "Télécharger\u{A0}:", en: "Download:")
  public static let noRecordFound = Message(
    fr: "Aucun enregistrement ne correspond.", en: "No record matches.")
  public static let all = Message(fr: "Tous", en: "All")
  public static let filter = Message(fr: "Filtrer", en: "Filter")
  public static let pages = Message(fr: "Pages", en: "Pages")
  public static let previousPage = Message(fr: "Page précédente", en: "Previous page")
  public static let nextPage = Message(fr: "Page suivante", en: "Next page")
  public static func page(_ page: Int, of count: Int) -> Message {
    Message(fr: "Page \(page) sur \(count)", en: "Page \(page) of \(count)")
  }
  public static func recordsOf(_ figure: String, _ period: String) -> Message {
    Message(
      fr: "Enregistrements comptés\u{A0}: \(figure), \(period)", en: "Records counted: \(figure), \(period)")
  }
  public static let pageNotFound = Message(fr: "Page introuvable", en: "Page not found")
  public static let pageNotFoundText = Message(
    fr:
      "Cette adresse ne correspond à aucune page. Le sommaire et la liste des chiffres mènent à tout ce qui est publié.",
    en: "No page has this address. The contents and the list of figures lead to all that is published.")
  public static let badRequest = Message(fr: "Demande incomprise", en: "Request not understood")
  public static let serverError = Message(
    fr: "La page n’a pas pu être produite", en: "The page could not be made")
  public static let serverErrorText = Message(
    fr: "L’erreur est notée dans le journal du serveur.", en: "The error is in the server's log.")
  public static func expectedPage(found: String) -> Message {
    Message(
      fr: "un numéro de page est attendu (1, 2, 3…), «\u{A0}\(found)\u{A0}» trouvé",
      en: "expected a page number (1, 2, 3…), found “\(found)”")
  }
  public static func expectedPage(upTo last: Int, found: Int) -> Message {
    Message(
      fr: "la liste a \(last > 1 ? "\(last) pages" : "une seule page"), la page \(found) n’existe pas",
      en: "the list has \(last == 1 ? "one page" : "\(last) pages"), there is no page \(found)")
  }
  public static let registers = Message(fr: "Registres", en: "Registers")
  public static let registersLead = Message(
    fr: "Les registres publics, enregistrement par enregistrement.",
    en: "The public registers, record by record.")
  public static let publishedReports = Message(fr: "Rapports d’activité", en: "Activity reports")
  public static func bodyServedTwice(_ identifier: String) -> Message {
    Message(
      fr: "un référentiel de chaque identifiant est attendu, «\u{A0}\(identifier)\u{A0}» est donné deux fois",
      en: "expected one pack of each identifier, “\(identifier)” is given twice")
  }
  public static func cannotListen(_ host: String, _ port: Int, _ cause: String) -> Message {
    Message(
      fr: "le serveur ne peut pas écouter à l’adresse \(host), port \(port)\u{A0}: \(cause)",
      en: "the server cannot listen at \(host), port \(port): \(cause)")
  }
  public static func serving(_ address: String) -> Message {
    Message(
      fr: "Bilan est à l’adresse \(address) (Ctrl-C pour arrêter)",
      en: "Bilan is at \(address) (Ctrl-C to stop)")
  }
}
