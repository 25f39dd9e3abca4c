// SPDX-License-Identifier: Apache-2.0

// What is found wrong in a decision model.
extension Catalogue.DMN {
  public static func notFEEL(_ language: String) -> Message {
    Message(
      fr: "attendu\u{A0}: des expressions en FEEL\u{A0}; trouvé\u{A0}: le langage «\u{A0}\(language)\u{A0}»",
      en: "expected expressions in FEEL, found the language “\(language)”")
  }
  public static func wrongEntryCount(of element: String, expected: Int, found: Int) -> Message {
    Message(
      fr: "attendu\u{A0}: \(expected) <\(element)>\u{A0}; trouvé\u{A0}: \(found)",
      en: "expected \(expected) <\(element)>, found \(found)")
  }
  public static let aggregationWithoutCollect = Message(
    fr: "attendu\u{A0}: hitPolicy=\"COLLECT\" avec l’attribut «\u{A0}aggregation\u{A0}»",
    en: "expected hitPolicy=\"COLLECT\" beside the attribute “aggregation”")

  // MARK: References

  public static func malformedReference(_ text: String) -> Message {
    Message(
      fr: "attendu\u{A0}: une référence «\u{A0}#id\u{A0}» ou «\u{A0}espace de noms#id\u{A0}»"
        + "\u{A0}; trouvé\u{A0}: «\u{A0}\(text)\u{A0}»",
      en: "expected a reference “#id” or “namespace#id”, found “\(text)”")
  }
  public static func unknownElement(id: String, expected kinds: [String], _ suggestion: String?) -> Message {
    let hint = Catalogue.didYouMean(suggestion)
    let list = kinds.map { "<\($0)>" }
    return Message(
      fr: "attendu\u{A0}: l’id d’un \(list.joined(separator: " ou "))\u{A0}; trouvé\u{A0}: "
        + "«\u{A0}\(id)\u{A0}», qui n’existe pas dans ce modèle\(hint.fr)",
      en: "expected the id of a \(list.joined(separator: " or ")), found “\(id)”, which this model does not "
        + "have\(hint.en)")
  }
  public static func wrongKind(of name: String, expected kinds: [String], found: String) -> Message {
    let list = kinds.map { "<\($0)>" }
    return Message(
      fr: "attendu\u{A0}: l’id d’un \(list.joined(separator: " ou "))\u{A0}; «\u{A0}\(name)\u{A0}» "
        + "est un <\(found)>",
      en: "expected the id of a \(list.joined(separator: " or ")), “\(name)” is a <\(found)>")
  }
  public static func notImported(_ namespace: String) -> Message {
    Message(
      fr: "attendu\u{A0}: l’espace de noms de ce modèle ou d’un de ses imports\u{A0}; trouvé\u{A0}: "
        + "«\u{A0}\(namespace)\u{A0}»",
      en: "expected the namespace of this model or of one of its imports, found “\(namespace)”")
  }
  public static func unknownPrefix(_ prefix: String, of type: String) -> Message {
    Message(
      fr: "attendu\u{A0}: un type dont le préfixe est déclaré\u{A0}; trouvé\u{A0}: "
        + "«\u{A0}\(type)\u{A0}», sans xmlns:\(prefix)",
      en: "expected a type whose prefix is declared, found “\(type)” without xmlns:\(prefix)")
  }
  public static func unknownSchemaType(_ type: String) -> Message {
    Message(
      fr: "attendu\u{A0}: un type de FEEL\u{A0}; trouvé\u{A0}: le type XML Schema «\u{A0}\(type)\u{A0}», "
        + "qui n’en a pas d’équivalent",
      en: "expected a type of FEEL, found the type “\(type)” of XML Schema, which has no equivalent")
  }

  // MARK: Names

  public static func repeatedName(_ name: String, of element: String) -> Message {
    Message(
      fr: "attendu\u{A0}: un nom unique\u{A0}; un autre <\(element)> s’appelle «\u{A0}\(name)\u{A0}»",
      en: "expected a unique name, another <\(element)> is called “\(name)”")
  }
  public static func repeatedID(_ id: String) -> Message {
    Message(
      fr: "attendu\u{A0}: un id unique\u{A0}; un autre élément a l’id «\u{A0}\(id)\u{A0}»",
      en: "expected a unique id, another element has the id “\(id)”")
  }
}
