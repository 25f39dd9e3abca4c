// SPDX-License-Identifier: Apache-2.0

// Names of a pack that nothing declares, that several do, or that cannot be.
extension Catalogue {
  private static func unknown(_ fr: String, _ en: String, _ name: String, _ suggestion: String?) -> Message {
    let hint = didYouMean(suggestion)
    return Message(
      fr: "\(fr) «\u{A0}\(name)\u{A0}» inconnu\(hint.fr)", en: "unknown \(en) “\(name)”\(hint.en)")
  }
  public static func unknownRegister(_ name: String, _ suggestion: String?) -> Message {
    unknown("registre", "register", name, suggestion)
  }
  public static func unknownField(_ name: String, in register: String, _ suggestion: String?) -> Message {
    let hint = didYouMean(suggestion)
    return Message(
      fr: "champ «\u{A0}\(name)\u{A0}» inconnu dans le registre «\u{A0}\(register)\u{A0}»\(hint.fr)",
      en: "unknown field “\(name)” in register “\(register)”\(hint.en)")
  }
  public static func unknownFigure(_ name: String, _ suggestion: String?) -> Message {
    unknown("chiffre", "figure", name, suggestion)
  }
  public static func unknownService(_ name: String, _ suggestion: String?) -> Message {
    let hint = didYouMean(suggestion)
    return Message(
      fr: "le dossier «\u{A0}\(name)\u{A0}» ne correspond à aucun service de organisation.yaml\(hint.fr)",
      en: "the folder “\(name)” is no service of organisation.yaml\(hint.en)")
  }
  public static func unknownCommune(_ code: String) -> Message {
    Message(
      fr: "commune «\u{A0}\(code)\u{A0}» absente de territory/communes.csv",
      en: "commune “\(code)” is not in territory/communes.csv")
  }
  public static func unknownBreakdown(_ name: String, _ suggestion: String?, known: [String]) -> Message {
    let hint = didYouMean(suggestion)
    return Message(
      fr:
        "ventilation «\u{A0}\(name)\u{A0}» inconnue\(hint.fr)\u{A0}; attendu\u{A0}: \(known.joined(separator: ", "))",
      en: "unknown breakdown “\(name)”\(hint.en); expected one of \(known.joined(separator: ", "))")
  }
  public static func alreadyDeclared(_ name: String, at place: String) -> Message {
    Message(
      fr: "nom unique attendu, «\u{A0}\(name)\u{A0}» est déjà déclaré (\(place))",
      en: "expected a unique name, “\(name)” is already declared (\(place))")
  }
  public static func wrongFieldType(_ name: String, expected fr: String, _ en: String) -> Message {
    Message(
      fr: "\(fr) attendu pour le champ «\u{A0}\(name)\u{A0}»", en: "expected \(en) for the field “\(name)”")
  }
  public static func reservedName(_ name: String) -> Message {
    Message(
      fr: "«\u{A0}\(name)\u{A0}» est un nom réservé à Bilan, choisissez-en un autre",
      en: "“\(name)” is a name that Bilan keeps for itself, choose another")
  }
  public static func notAReference(_ name: String, in register: String) -> Message {
    Message(
      fr:
        "le champ «\u{A0}\(name)\u{A0}» du registre «\u{A0}\(register)\u{A0}» n’est pas une référence\u{A0}: rien ne peut le suivre",
      en: "field “\(name)” of register “\(register)” is no reference: nothing can follow it")
  }
  public static func sourceNamedAsRegister(_ name: String) -> Message {
    Message(
      fr: "un registre s’appelle déjà «\u{A0}\(name)\u{A0}»\u{A0}: son nom est celui de sa source ordinaire",
      en: "a register is already named “\(name)”: its name is that of its plain source")
  }
  public static func registerNotPublic(_ name: String) -> Message {
    Message(
      fr: "registre public attendu, «\u{A0}\(name)\u{A0}» ne l’est pas (public: true)",
      en: "expected a public register, “\(name)” is not (public: true)")
  }
}
