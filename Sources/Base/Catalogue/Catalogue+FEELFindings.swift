// SPDX-License-Identifier: Apache-2.0

// What the checker finds.
extension Catalogue.FEEL {
  package static func unknownName(_ name: String, suggestion: String?) -> Message {
    unknown(Message(fr: "nom inconnu", en: "unknown name"), name, suggestion)
  }

  package static func unknownFunction(_ name: String, suggestion: String?) -> Message {
    unknown(Message(fr: "fonction inconnue", en: "unknown function"), name, suggestion)
  }

  package static func unknownType(_ name: String) -> Message {
    unknown(Message(fr: "type inconnu", en: "unknown type"), name, nil)
  }

  private static func unknown(_ what: Message, _ name: String, _ suggestion: String?) -> Message {
    let hint = Catalogue.didYouMean(suggestion)
    return Message(
      fr: "\(what.fr)\u{A0}: «\u{A0}\(name)\u{A0}»\(hint.fr)", en: "\(what.en): “\(name)”\(hint.en)")
  }

  package static func unknownMember(_ name: String, of owner: Message, known: [String], suggestion: String?)
    -> Message
  {
    let hint = Catalogue.didYouMean(suggestion)
    let names = listed(known)
    return Message(
      fr: "«\u{A0}\(name)\u{A0}» n’est pas un membre\u{A0}: la valeur est \(owner.fr)"
        + (known.isEmpty ? ", qui n’en a pas" : ", dont les membres sont \(names.fr)") + hint.fr,
      en: "“\(name)” is no member: the value is \(owner.en)"
        + (known.isEmpty ? ", which has none" : ", whose members are \(names.en)") + hint.en)
  }

  package static func wrongType(expected: Message, found: Message) -> Message {
    Message(
      fr: "attendu\u{A0}: \(expected.fr)\u{A0}; trouvé\u{A0}: \(found.fr)",
      en: "expected \(expected.en), found \(found.en)")
  }

  package static func wrongOperands(_ sign: String, _ left: Message, _ right: Message) -> Message {
    Message(
      fr: "«\u{A0}\(sign)\u{A0}» ne s’applique pas à \(left.fr) et \(right.fr)",
      en: "“\(sign)” does not apply to \(left.en) and \(right.en)")
  }

  package static func wrongArguments(_ signatures: [String], found: Int) -> Message {
    let names = listed(signatures)
    let plural = Message(fr: found > 1 ? "s" : "", en: found == 1 ? "" : "s")
    return Message(
      fr: "les arguments ne conviennent pas\u{A0}: attendu \(names.fr)\u{A0}; "
        + "trouvé \(found)\u{A0}argument\(plural.fr)",
      en: "the arguments do not fit: expected \(names.en), found \(found)\u{A0}argument\(plural.en)")
  }

  package static func wrongArgumentNames(_ signatures: [String]) -> Message {
    let names = listed(signatures)
    return Message(
      fr: "les arguments ne conviennent pas\u{A0}: attendu \(names.fr), tous nommés ou aucun",
      en: "the arguments do not fit: expected \(names.en), all of them named or none")
  }

  package static func unlikeUnits(_ sign: String, _ left: String, _ right: String) -> Message {
    Message(
      fr: "les unités ne vont pas ensemble\u{A0}: «\u{A0}\(left)\u{A0}» \(sign) «\u{A0}\(right)\u{A0}»",
      en: "the units do not go together: “\(left)” \(sign) “\(right)”")
  }

  package static func neverEqual(_ left: Message, _ right: Message) -> Message {
    Message(
      fr: "cette comparaison n’est jamais vraie\u{A0}: \(left.fr) n’égale pas \(right.fr)",
      en: "this comparison is never true: \(left.en) does not equal \(right.en)")
  }

  package static func neverOrdered(_ left: Message, _ right: Message) -> Message {
    Message(
      fr: "cette comparaison n’est jamais vraie\u{A0}: il n’y a pas d’ordre entre \(left.fr) et \(right.fr)",
      en: "this comparison is never true: there is no order between \(left.en) and \(right.en)")
  }

  package static func notAmongChoices(_ value: String, allowed: [String], suggestion: String?) -> Message {
    let names = listed(allowed)
    let hint = Catalogue.didYouMean(suggestion)
    return Message(
      fr: "attendu\u{A0}: \(names.fr)\u{A0}; trouvé\u{A0}: «\u{A0}\(value)\u{A0}»\(hint.fr)",
      en: "expected \(names.en), found “\(value)”\(hint.en)")
  }

  package static func cannotIterate(_ type: Message) -> Message {
    Message(
      fr: "attendu\u{A0}: une liste, ou un intervalle de nombres ou de dates\u{A0}; trouvé\u{A0}: \(type.fr)",
      en: "expected a list, or a range of numbers or dates, found \(type.en)")
  }

  package static let literalExpected = Message(
    fr: "attendu\u{A0}: une valeur écrite en toutes lettres\u{A0}; trouvé\u{A0}: une expression calculée",
    en: "expected a value that is written out, found a computed expression")
  package static let referenceExpected = Message(
    fr: "attendu\u{A0}: un nom\u{A0}; trouvé\u{A0}: une expression calculée",
    en: "expected a name, found a computed expression")
}
