// SPDX-License-Identifier: Apache-2.0

// What the loader finds in `parameters.yaml`.
extension Catalogue {
  public static func expectedParameterName(found: String) -> Message {
    Message(
      fr:
        "nom de paramètre attendu (identifiants joints par des points), «\u{A0}\(found)\u{A0}» trouvé",
      en: "expected a parameter's name (identifiers joined by points), found “\(found)”")
  }
  public static func parameterNamedAsService(_ service: String) -> Message {
    Message(
      fr:
        "«\u{A0}\(service)\u{A0}» est un service\u{A0}: le nom d’un paramètre commence autrement",
      en: "“\(service)” is a service: a parameter's name begins with something else")
  }
  public static func expectedUnit(_ allowed: [String], found: String) -> Message {
    let list = allowed.joined(separator: ", ")
    return Message(
      fr: "unité attendue\u{A0}: \(list)\u{A0}; «\u{A0}\(found)\u{A0}» trouvé",
      en: "expected the unit \(list), found “\(found)”")
  }
  public static func unitOfAnotherKind(_ unit: String, kind: String) -> Message {
    Message(
      fr: "une valeur en «\u{A0}\(unit)\u{A0}» demande «\u{A0}kind: \(kind)\u{A0}»",
      en: "a value in “\(unit)” needs “kind: \(kind)”")
  }
  public static let expectedDatedValue = Message(
    fr: "au moins une valeur datée attendue, aucune trouvée",
    en: "expected at least one dated value, found none")
  public static let expectedSource = Message(
    fr: "source attendue (texte et article), rien trouvé",
    en: "expected a source (text and article), found none")
  public static func endsBeforeItStarts(from: String, until: String) -> Message {
    Message(
      fr: "fin le \(from) ou après attendue, \(until) trouvé",
      en: "expected an end on \(from) or later, found \(until)")
  }
  public static func overlappingValues(from: String, previous: String) -> Message {
    Message(
      fr: "une seule valeur par jour attendue\u{A0}: celle du \(from) chevauche celle du \(previous)",
      en: "expected one value a day: that of \(from) overlaps that of \(previous)")
  }
}

// What is wrong with a call of `parameter`, and why one has no value.
extension Catalogue {
  public static func unknownParameter(_ name: String, _ suggestion: String?) -> Message {
    let hint = didYouMean(suggestion)
    return Message(
      fr: "paramètre «\u{A0}\(name)\u{A0}» inconnu\(hint.fr)", en: "unknown parameter “\(name)”\(hint.en)")
  }
  /// - Parameter spans: the spans that are known, the first and last day of each; no last day: open.
  public static func noParameterValue(
    _ key: String, on day: CivilDate, known spans: [(from: CivilDate, until: CivilDate?)]
  ) -> Message {
    func list(_ language: Language, _ open: String) -> String {
      spans.map { span in
        guard let until = span.until else { return "\(open) \(span.from)" }
        return "\(span.from)\u{A0}/\u{A0}\(until)"
      }
      .joined(separator: ", ")
    }
    return Message(
      fr: "le paramètre «\u{A0}\(key)\u{A0}» n’a pas de valeur le \(day.formatted(in: .fr))"
        + " (connu\u{A0}: \(list(.fr, "depuis le")))",
      en: "parameter “\(key)” has no value on \(day.formatted(in: .en)) (known: \(list(.en, "since")))")
  }
  public static func parameterChanges(_ key: String, on day: CivilDate) -> Message {
    Message(
      fr: "le paramètre «\u{A0}\(key)\u{A0}» change pendant la période, le \(day.formatted(in: .fr))\u{A0}: "
        + "écrivez la date voulue, par exemple period.end",
      en: "parameter “\(key)” changes within the period, on \(day.formatted(in: .en)): "
        + "write the date that is meant, such as period.end")
  }
  public static func noDateForParameter(_ key: String) -> Message {
    Message(
      fr: "la date à laquelle prendre le paramètre «\u{A0}\(key)\u{A0}» est absente",
      en: "the date at which parameter “\(key)” is to be taken is absent")
  }
}

// What `bilan parameters` and `bilan check` say.
extension Catalogue {
  public static let columnFrom = Message(fr: "depuis", en: "from")
  public static let columnUntil = Message(fr: "jusqu’au", en: "until")
  public static let columnSource = Message(fr: "source", en: "source")
  public static let columnGrade = Message(fr: "degré", en: "grade")
  public static func sourceGrade(_ name: String) -> Message {
    switch name {
    case "text": Message(fr: "texte lu", en: "text read")
    case "secondary": Message(fr: "de seconde main", en: "second hand")
    default: Message(fr: "de mémoire", en: "from memory")
    }
  }
  public static func parametersFromMemory(_ count: Int) -> Message {
    Message(
      fr: count > 1
        ? "\(count) paramètres connus de mémoire seulement, à confirmer\u{A0}:"
        : "1 paramètre connu de mémoire seulement, à confirmer\u{A0}:",
      en: "Parameters known only from memory, to be confirmed: \(count)")
  }
}
