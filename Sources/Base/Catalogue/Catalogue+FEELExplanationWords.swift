// SPDX-License-Identifier: Apache-2.0

// Durations.
extension Catalogue.Explanation {
  package static func years(_ count: Int) -> Message {
    Message(fr: "\(count)\u{A0}an\(count > 1 ? "s" : "")", en: "\(count) year\(count == 1 ? "" : "s")")
  }

  package static func months(_ count: Int) -> Message {
    Message(fr: "\(count)\u{A0}mois", en: "\(count) month\(count == 1 ? "" : "s")")
  }

  package static func days(_ count: Int) -> Message {
    Message(fr: "\(count)\u{A0}jour\(count > 1 ? "s" : "")", en: "\(count) day\(count == 1 ? "" : "s")")
  }

  package static func hours(_ count: Int) -> Message {
    Message(fr: "\(count)\u{A0}h", en: "\(count)\u{A0}h")
  }

  package static func minutes(_ count: Int) -> Message {
    Message(fr: "\(count)\u{A0}min", en: "\(count)\u{A0}min")
  }

  package static func seconds(_ count: Message) -> Message {
    Message(fr: "\(count.fr)\u{A0}s", en: "\(count.en)\u{A0}s")
  }

  package static func moment(_ date: Message, _ time: String) -> Message {
    Message(fr: "\(date.fr) à \(time)", en: "\(date.en) at \(time)")
  }
}

// Lists.
extension Catalogue.Explanation {
  package static func items(_ count: Int) -> Message {
    Message(fr: "\(count)\u{A0}élément\(count > 1 ? "s" : "")", en: "\(count) item\(count == 1 ? "" : "s")")
  }

  package static let forExample = Message(fr: "par exemple", en: "for example")

  package static func forEach(_ names: Message, _ results: Message) -> Message {
    Message(fr: "pour chaque \(names.fr)\u{A0}: \(results.fr)", en: "for each \(names.en): \(results.en)")
  }

  package static func member(_ name: String, of list: Message) -> Message {
    Message(fr: "\(name) de \(list.fr)", en: "\(name) of \(list.en)")
  }

  /// What a filter keeps of how many items.
  package static func kept(
    _ count: Int, of total: Int, of list: Message, _ condition: String, _ items: Message
  )
    -> Message
  {
    let french =
      switch count {
      case 0: "aucun des \(total)\u{A0}éléments de \(list.fr) ne remplit"
      case 1: "1\u{A0}élément sur \(total) de \(list.fr) remplit"
      default: "\(count)\u{A0}éléments sur \(total) de \(list.fr) remplissent"
      }
    let english =
      "\(count == 0 ? "none" : String(count)) of \(total) items of \(list.en) \(count == 1 ? "meets" : "meet")"
    let tail = Message(fr: count == 0 ? "" : "\u{A0}: \(items.fr)", en: count == 0 ? "" : ": \(items.en)")
    return Message(
      fr: "\(french) «\u{A0}\(condition)\u{A0}»\(tail.fr)", en: "\(english) “\(condition)”\(tail.en)")
  }

  package static func item(_ place: Message, of list: Message) -> Message {
    Message(fr: "élément\u{A0}\(place.fr) de \(list.fr)", en: "item \(place.en) of \(list.en)")
  }

  package static func witness(_ items: Message, _ condition: String, meets: Bool) -> Message {
    Message(
      fr: "\(items.fr) \(meets ? "remplit" : "ne remplit pas") «\u{A0}\(condition)\u{A0}»",
      en: "\(items.en) \(meets ? "meets" : "does not meet") “\(condition)”")
  }

  package static func allMeet(_ count: Int, _ condition: String) -> Message {
    count == 0
      ? Message(fr: "il n’y a aucun élément à examiner", en: "there is no item to examine")
      : Message(
        fr: count == 1
          ? "le seul élément remplit «\u{A0}\(condition)\u{A0}»"
          : "les \(count)\u{A0}éléments remplissent «\u{A0}\(condition)\u{A0}»",
        en: count == 1 ? "the only item meets “\(condition)”" : "all \(count) items meet “\(condition)”")
  }

  package static func noneMeets(_ count: Int, _ condition: String) -> Message {
    count == 0
      ? allMeet(0, condition)
      : Message(
        fr: count == 1
          ? "le seul élément ne remplit pas «\u{A0}\(condition)\u{A0}»"
          : "aucun des \(count)\u{A0}éléments ne remplit «\u{A0}\(condition)\u{A0}»",
        en: count == 1
          ? "the only item does not meet “\(condition)”" : "none of the \(count) items meets “\(condition)”")
  }
}

// Functions and properties, in words.
extension Catalogue.Explanation {
  /// What a built-in makes of its arguments: “the sum of a and b”; nil where its name says it best.
  package static func computation(_ name: String, _ arguments: [Message]) -> Message? {
    guard let first = arguments.first else { return names[name] }
    if arguments.count == 1, let rounding = roundings[name] {
      return Message(fr: "\(first.fr) arrondi \(rounding.fr)", en: "\(first.en) rounded \(rounding.en)")
    }
    if arguments.count == 2, let text = pair(name, first, arguments[1]) { return text }
    guard arguments.count == 1 || aggregates.contains(name), let words = names[name] else { return nil }
    let all = enumeration(arguments)
    return Message(fr: "\(words.fr) \(all.fr)", en: "\(words.en) \(all.en)")
  }

  private static func pair(_ name: String, _ first: Message, _ second: Message) -> Message? {
    if let rounding = scaledRoundings[name] {
      return Message(
        fr: "\(first.fr) arrondi\(rounding.fr) à \(decimals(second).fr)",
        en: "\(first.en) rounded\(rounding.en) to \(decimals(second).en)")
    }
    switch name {
    case "modulo":
      return Message(
        fr: "reste de la division de \(first.fr) par \(second.fr)",
        en: "remainder of the division of \(first.en) by \(second.en)")
    case "years and months duration":
      return Message(
        fr: "années et mois entiers de \(first.fr) à \(second.fr)",
        en: "whole years and months from \(first.en) to \(second.en)")
    default: return nil
    }
  }

  private static func decimals(_ count: Message) -> Message {
    switch count.en {
    case "0": Message(fr: "l’unité", en: "a whole number")
    case "1": Message(fr: "1\u{A0}décimale", en: "1 decimal")
    default: Message(fr: "\(count.fr)\u{A0}décimales", en: "\(count.en) decimals")
    }
  }

  /// A built-in that is true or false, as a statement about its arguments.
  package static func predicate(_ name: String, _ arguments: [Message], holds: Bool) -> Message? {
    guard arguments.count >= 1 else { return nil }
    if arguments.count == 1, name == "even" || name == "odd" {
      let word = name == "even" ? Message(fr: "pair", en: "even") : Message(fr: "impair", en: "odd")
      return instance(arguments[0], of: word, holds: holds)
    }
    guard arguments.count == 2, let verbs = predicates[name] else { return nil }
    let verb = holds ? verbs.0 : verbs.1
    return Message(
      fr: "\(arguments[0].fr) \(verb.fr) \(arguments[1].fr)",
      en: "\(arguments[0].en) \(verb.en) \(arguments[1].en)")
  }

  /// A property of a date, time or duration: “the year of entry (14 July 2023)”; nil for any other name.
  package static func property(_ name: String, of owner: Message) -> Message? {
    properties[name].map { Message(fr: "\($0.fr) de \(owner.fr)", en: "\($0.en) of \(owner.en)") }
  }

  private static let aggregates: Set<String> = ["sum", "product", "mean", "median", "min", "max"]

  private static let names: [String: Message] = [
    "sum": Message(fr: "somme de", en: "sum of"),
    "product": Message(fr: "produit de", en: "product of"),
    "mean": Message(fr: "moyenne de", en: "mean of"),
    "median": Message(fr: "médiane de", en: "median of"),
    "min": Message(fr: "le plus petit de", en: "the least of"),
    "max": Message(fr: "le plus grand de", en: "the greatest of"),
    "count": Message(fr: "nombre d’éléments de", en: "number of items of"),
    "abs": Message(fr: "valeur absolue de", en: "absolute value of"),
    "sqrt": Message(fr: "racine carrée de", en: "square root of"),
    "string length": Message(fr: "nombre de caractères de", en: "number of characters of"),
    "distinct values": Message(fr: "valeurs distinctes de", en: "distinct values of"),
    "day of week": Message(fr: "jour de la semaine de", en: "day of the week of"),
    "month of year": Message(fr: "mois de", en: "month of"),
    "day of year": Message(fr: "jour dans l’année de", en: "day of the year of"),
    "week of year": Message(fr: "semaine de", en: "week of"),
    "today": Message(fr: "date du jour", en: "the day's date"),
    "now": Message(fr: "date et heure du moment", en: "the present date and time"),
  ]

  private static let roundings: [String: Message] = [
    "floor": Message(fr: "à l’entier inférieur", en: "down to a whole number"),
    "ceiling": Message(fr: "à l’entier supérieur", en: "up to a whole number"),
  ]

  private static let scaledRoundings: [String: Message] = [
    "decimal": Message(fr: "", en: ""), "round half even": Message(fr: "", en: ""),
    "round half up": Message(fr: "", en: ""), "round half down": Message(fr: "", en: ""),
    "floor": Message(fr: " à l’inférieur", en: " down"),
    "ceiling": Message(fr: " au supérieur", en: " up"),
    "round up": Message(fr: " en s’éloignant de zéro", en: " away from zero"),
    "round down": Message(fr: " en s’approchant de zéro", en: " towards zero"),
  ]

  private static let predicates: [String: (Message, Message)] = [
    "contains": (
      Message(fr: "contient", en: "contains"), Message(fr: "ne contient pas", en: "does not contain")
    ),
    "list contains": (
      Message(fr: "contient", en: "contains"), Message(fr: "ne contient pas", en: "does not contain")
    ),
    "starts with": (
      Message(fr: "commence par", en: "starts with"),
      Message(fr: "ne commence pas par", en: "does not start with")
    ),
    "ends with": (
      Message(fr: "finit par", en: "ends with"), Message(fr: "ne finit pas par", en: "does not end with")
    ),
    "matches": (
      Message(fr: "a la forme", en: "matches"), Message(fr: "n’a pas la forme", en: "does not match")
    ),
  ]

  private static let properties: [String: Message] = [
    "year": Message(fr: "année", en: "year"), "month": Message(fr: "mois", en: "month"),
    "day": Message(fr: "jour", en: "day"),
    "weekday": Message(fr: "jour de la semaine", en: "day of the week"),
    "hour": Message(fr: "heure", en: "hour"), "minute": Message(fr: "minute", en: "minute"),
    "second": Message(fr: "seconde", en: "second"), "years": Message(fr: "nombre d’années", en: "years"),
    "months": Message(fr: "nombre de mois", en: "months"), "days": Message(fr: "nombre de jours", en: "days"),
    "hours": Message(fr: "nombre d’heures", en: "hours"),
    "minutes": Message(fr: "nombre de minutes", en: "minutes"),
    "seconds": Message(fr: "nombre de secondes", en: "seconds"),
  ]
}
