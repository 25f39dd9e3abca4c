// SPDX-License-Identifier: Apache-2.0

extension Catalogue {
  /// How an explanation says what was read, computed and chosen.
  public enum Explanation {}
}

// The frame of an explanation.
extension Catalogue.Explanation {
  package static let result = Message(fr: "Résultat", en: "Result")
  package static let noValue = Message(fr: "sans valeur", en: "no value")
  package static let noItem = Message(fr: "aucun élément", en: "no item")
  package static let aFunction = Message(fr: "une fonction", en: "a function")
  package static let colon = Message(fr: "\u{A0}:", en: ":")
  package static let whereColon = Message(fr: ", où\u{A0}:", en: ", where:")
  package static let becauseColon = Message(fr: ", car\u{A0}:", en: ", because:")

  package static func because(_ reason: Message) -> Message {
    Message(fr: ", car \(reason.fr)", en: ", because \(reason.en)")
  }

  package static func labelled(_ label: Message, _ text: Message) -> Message {
    Message(fr: "\(label.fr)\u{A0}: \(text.fr)", en: "\(label.en): \(text.en)")
  }

  package static func omitted(_ count: Int) -> Message {
    Message(fr: "… et \(others(count).fr)", en: "… and \(others(count).en)")
  }

  package static func others(_ count: Int) -> Message {
    Message(fr: count == 1 ? "1\u{A0}autre" : "\(count)\u{A0}autres", en: "\(count) more")
  }

  /// “a, b and c”
  package static func enumeration(_ items: [Message]) -> Message {
    guard let last = items.last, items.count > 1 else { return items.first ?? Message(fr: "", en: "") }
    let first = items.dropLast()
    return Message(
      fr: first.map(\.fr).joined(separator: ", ") + " et " + last.fr,
      en: first.map(\.en).joined(separator: ", ") + " and " + last.en)
  }

  /// “a, b, c”
  package static func listing(_ items: [Message]) -> Message {
    Message(fr: items.map(\.fr).joined(separator: ", "), en: items.map(\.en).joined(separator: ", "))
  }

  /// A name and the value that it had.
  package static func mention(_ name: Message, _ value: Message) -> Message {
    Message(fr: "\(name.fr) (\(value.fr))", en: "\(name.en) (\(value.en))")
  }

  package static func equation(_ sides: [Message]) -> Message {
    Message(fr: sides.map(\.fr).joined(separator: " = "), en: sides.map(\.en).joined(separator: " = "))
  }
}

// Conditions.
extension Catalogue.Explanation {
  /// How two values stand to each other.
  package enum Relation: Sendable {
    case same
    case equal
    case below
    case atMost
    case above
    case atLeast
    case before
    case notAfter
    case after
    case notBefore
  }

  package static func relation(_ a: Message, _ relation: Relation, _ b: Message, holds: Bool) -> Message {
    let verbs: (fr: (String, String), en: (String, String)) =
      switch relation {
      case .same: (("est", "n’est pas"), ("is", "is not"))
      case .equal: (("est égal à", "n’est pas égal à"), ("equals", "does not equal"))
      case .below: (("est inférieur à", "n’est pas inférieur à"), ("is below", "is not below"))
      case .atMost: (("ne dépasse pas", "dépasse"), ("does not exceed", "exceeds"))
      case .above: (("dépasse", "ne dépasse pas"), ("exceeds", "does not exceed"))
      case .atLeast: (("atteint", "n’atteint pas"), ("reaches", "does not reach"))
      case .before: (("précède", "ne précède pas"), ("comes before", "does not come before"))
      case .notAfter: (("ne suit pas", "suit"), ("does not come after", "comes after"))
      case .after: (("suit", "ne suit pas"), ("comes after", "does not come after"))
      case .notBefore: (("ne précède pas", "précède"), ("does not come before", "comes before"))
      }
    return Message(
      fr: "\(a.fr) \(holds ? verbs.fr.0 : verbs.fr.1) \(b.fr)",
      en: "\(a.en) \(holds ? verbs.en.0 : verbs.en.1) \(b.en)")
  }

  package static func isAbsent(_ name: String, holds: Bool, value: Message) -> Message {
    holds
      ? Message(fr: "\(name) est absent", en: "\(name) is missing")
      : Message(fr: "\(name) est renseigné (\(value.fr))", en: "\(name) is given (\(value.en))")
  }

  /// An end of a range, and whether it belongs to it.
  package static func end(_ value: Message, isIncluded: Bool) -> Message {
    isIncluded ? value : Message(fr: "\(value.fr) exclu", en: "\(value.en) excluded")
  }

  package static func between(_ value: Message, _ low: Message, _ high: Message, holds: Bool) -> Message {
    Message(
      fr: "\(value.fr) \(holds ? "est" : "n’est pas") compris entre \(low.fr) et \(high.fr)",
      en: "\(value.en) \(holds ? "lies" : "does not lie") between \(low.en) and \(high.en)")
  }

  package static func range(_ low: Message, _ high: Message) -> Message {
    Message(fr: "de \(low.fr) à \(high.fr)", en: "from \(low.en) to \(high.en)")
  }

  package static func isOneOf(_ value: Message, _ tests: Message, holds: Bool) -> Message {
    Message(
      fr: "\(value.fr) \(holds ? "est" : "n’est pas") parmi \(tests.fr)",
      en: "\(value.en) is \(holds ? "" : "not ")among \(tests.en)")
  }

  package static func condition(_ text: String, holds: Bool) -> Message {
    Message(
      fr: "«\u{A0}\(text)\u{A0}» \(holds ? "est vrai" : "n’est pas vrai")",
      en: "“\(text)” is \(holds ? "" : "not ")true")
  }

  package static func instance(_ value: Message, of type: Message, holds: Bool) -> Message {
    Message(
      fr: "\(value.fr) \(holds ? "est" : "n’est pas") \(type.fr)",
      en: "\(value.en) is \(holds ? "" : "not ")\(type.en)")
  }
}

// Choices.
extension Catalogue.Explanation {
  package static let so = Message(fr: "donc", en: "so")
  package static let noCaseApplies = Message(
    fr: "aucun cas ne s’applique, donc", en: "no case applies, so")

  package static func theCondition(holds: Bool) -> Message {
    holds
      ? Message(fr: "la condition est remplie", en: "the condition is met")
      : Message(fr: "la condition n’est pas remplie", en: "the condition is not met")
  }

  package static func theCase(_ number: Int, applies: Bool) -> Message {
    let ordinal = number == 1 ? "1er" : "\(number)e"
    return Message(
      fr: "le \(ordinal)\u{A0}cas \(applies ? "s’applique" : "ne s’applique pas")",
      en: "case \(number) \(applies ? "applies" : "does not apply")")
  }

  package static func rule(_ number: Int) -> Message {
    Message(fr: "règle\u{A0}\(number)", en: "rule \(number)")
  }

  /// - Parameter conditions: nil where the rule has none.
  package static func ruleApplies(_ number: Int, conditions: Message?) -> Message {
    let start = Message(
      fr: "la règle\u{A0}\(number) de la table s’applique", en: "rule \(number) of the table applies")
    guard let conditions else {
      return Message(fr: start.fr + ", sans condition", en: start.en + ", without condition")
    }
    return labelled(start, conditions)
  }

  package static func priority(_ number: Int, among rules: [Int]) -> Message {
    let numbers = list(rules)
    return Message(
      fr: "les règles\u{A0}\(numbers.fr) de la table conviennent et la règle\u{A0}\(number) a la priorité",
      en: "rules \(numbers.en) of the table match and rule \(number) has priority")
  }

  package static func agreement(of rules: [Int]) -> Message {
    let numbers = list(rules)
    return Message(
      fr: "les règles\u{A0}\(numbers.fr) de la table conviennent et donnent le même résultat",
      en: "rules \(numbers.en) of the table match and give the same result")
  }

  package static func rulesMatch(_ rules: [Int]) -> Message {
    let numbers = list(rules)
    return rules.count == 1
      ? Message(
        fr: "seule la règle\u{A0}\(numbers.fr) de la table convient",
        en: "only rule \(numbers.en) of the table matches")
      : Message(
        fr: "les règles\u{A0}\(numbers.fr) de la table conviennent",
        en: "rules \(numbers.en) of the table match")
  }

  package static let noRuleMatches = Message(
    fr: "aucune règle de la table ne convient", en: "no rule of the table matches")
  package static let defaultOutput = Message(
    fr: "aucune règle de la table ne convient\u{A0}: sa valeur par défaut s’applique",
    en: "no rule of the table matches: its default value applies")

  /// What a rule gives, after its conditions.
  package static func gives(_ conditions: Message?, _ value: Message) -> Message {
    guard let conditions else {
      return Message(fr: "sans condition, d’où \(value.fr)", en: "without condition, hence \(value.en)")
    }
    return Message(fr: "\(conditions.fr), d’où \(value.fr)", en: "\(conditions.en), hence \(value.en)")
  }

  private static func list(_ numbers: [Int]) -> Message {
    let shown = numbers.prefix(12).map { Message(fr: String($0), en: String($0)) }
    guard numbers.count > shown.count else { return enumeration(shown) }
    return enumeration(shown + [others(numbers.count - shown.count)])
  }
}
