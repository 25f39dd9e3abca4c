// SPDX-License-Identifier: Apache-2.0

// What is wrong with figures and claims.
extension Catalogue {
  public static func severalDefinitions(_ names: [String]) -> Message {
    Message(
      fr: "une seule définition attendue, trouvé \(names.joined(separator: ", "))",
      en: "expected one definition, found \(names.joined(separator: ", "))")
  }
  public static func needsDate(_ register: String) -> Message {
    Message(
      fr:
        "le registre «\u{A0}\(register)\u{A0}» doit déclarer «\u{A0}date\u{A0}» pour être compté sur une période",
      en: "register “\(register)” must declare “date” to be counted over a period")
  }
  public static func needsUntil(_ register: String) -> Message {
    Message(
      fr:
        "«\u{A0}during\u{A0}» et «\u{A0}at\u{A0}» demandent que le registre «\u{A0}\(register)\u{A0}» déclare «\u{A0}until\u{A0}»",
      en: "“during” and “at” need register “\(register)” to declare “until”")
  }
  public static func notAllowedWith(_ keyword: String, _ other: String) -> Message {
    Message(
      fr: "«\u{A0}\(keyword)\u{A0}» ne va pas avec «\u{A0}\(other)\u{A0}»",
      en: "“\(keyword)” does not go with “\(other)”")
  }
  public static func formulaCycle(_ keys: [String]) -> Message {
    Message(
      fr: "formules qui tournent en rond\u{A0}: \(keys.joined(separator: " → "))",
      en: "formulas go round in a circle: \(keys.joined(separator: " → "))")
  }
  public static var claimNeedsStatement: Message {
    Message(
      fr: "«\u{A0}says\u{A0}» attendu (ou «\u{A0}missing\u{A0}» si rien ne peut être vérifié)",
      en: "expected “says” (or “missing” where nothing can be checked)")
  }
  public static var claimNotComparison: Message {
    Message(
      fr:
        "comparaison attendue (=, <, <=, >, >=, !=, in), jointe par «\u{A0}and\u{A0}» s’il y en a plusieurs",
      en: "expected a comparison (=, <, <=, >, >=, !=, in), joined by “and” if several")
  }
  public static func onlyComputed(_ keyword: String) -> Message {
    Message(
      fr: "«\u{A0}\(keyword)\u{A0}» demande une définition (count, sum, average, median, distinct ou share)",
      en: "“\(keyword)” needs a definition (count, sum, average, median, distinct or share)")
  }
  public static func expectedRegisterField(found: String) -> Message {
    Message(
      fr:
        "«\u{A0}registre.champ\u{A0}» attendu, ou une expression avec «\u{A0}of: registre\u{A0}», «\u{A0}\(found)\u{A0}» trouvé",
      en: "expected “register.field”, or an expression with “of: register”, found “\(found)”")
  }
  public static func shareOfUncounted(_ figure: String) -> Message {
    Message(
      fr:
        "«\u{A0}share\u{A0}» demande un nombre ou une somme sur un registre, «\u{A0}\(figure)\u{A0}» ne l’est pas",
      en: "“share” needs a count or a sum over a register, “\(figure)” is not")
  }
}
