// SPDX-License-Identifier: Apache-2.0

/// What `bilan read` says of the claims it judges.
extension Catalogue {
  private static func both(_ text: (Language) -> String) -> Message { Message(fr: text(.fr), en: text(.en)) }

  private static func number(_ value: Number, _ language: Language) -> String {
    value.formatted(atMost: 4, in: language)
  }

  private static func difference(_ value: Number, _ stated: Number, _ language: Language) -> String {
    guard let gap = stated.subtracting(value), !gap.isZero else { return "" }
    let text = number(gap.magnitude, language)
    return language == .fr ? "\u{A0}; écart de \(text)" : "; off by \(text)"
  }

  /// “19 856 + 8 565 = 28 421; off by 10”.
  public static func sumReason(_ parts: [Number], _ total: Number, _ stated: Number, _ hasGap: Bool)
    -> Message
  {
    both { language in
      let sum = parts.map { number($0, language) }.joined(separator: " + ") + " = " + number(total, language)
      return hasGap ? sum + difference(total, stated, language) : sum
    }
  }

  /// Parts of a list that goes on.
  public static func openListReason(_ parts: [Number], _ total: Number, _ stated: Number) -> Message {
    both { language in
      let sum = parts.map { number($0, language) }.joined(separator: " + ") + " = " + number(total, language)
      return sum + difference(total, stated, language)
        + (language == .fr ? "\u{A0}: la liste n'est pas complète" : ": the list goes on")
    }
  }

  /// “the part (38) is no more than the whole (108)”.
  public static func partReason(_ part: Number, _ whole: Number, isAbove: Bool) -> Message {
    both { language in
      let sign = isAbove ? ">" : "≤"
      let text = "\(number(part, language)) \(sign) \(number(whole, language))"
      guard isAbove else { return text }
      return text + (language == .fr ? "\u{A0}: la partie dépasse le tout" : ": the part exceeds the whole")
    }
  }

  /// “868 / 1 533 = 56,62 %”.
  public static func shareReason(_ part: Number, _ whole: Number, _ computed: Number, _ stated: Number)
    -> Message
  {
    both { language in
      let text =
        "\(number(part, language)) / \(number(whole, language)) = \(number(computed.rounded(to: 3), language))\u{A0}%"
      return text + (computed.rounded(to: stated.decimals, .halfUp) == stated ? "" : said(stated, language))
    }
  }

  private static func said(_ stated: Number, _ language: Language) -> String {
    language == .fr
      ? "\u{A0}; le document dit \(number(stated, language))\u{A0}%"
      : "; the document says \(number(stated, language))\u{A0}%"
  }

  /// “(9 329 - 3 334) / 3 334 = 179,81 %”.
  public static func evolutionReason(_ now: Number, _ before: Number, _ computed: Number, _ stated: Number)
    -> Message
  {
    both { language in
      let (now, old) = (number(now, language), number(before, language))
      let text = "(\(now) - \(old)) / \(old) = \(number(computed.rounded(to: 3), language))\u{A0}%"
      return text + (computed.rounded(to: stated.decimals, .halfUp) == stated ? "" : said(stated, language))
    }
  }

  /// “11 648 - 11 941 = -293”.
  public static func differenceReason(_ now: Number, _ before: Number, _ computed: Number, _ stated: Number)
    -> Message
  {
    both { language in
      let text = "\(number(now, language)) - \(number(before, language)) = \(number(computed, language))"
      return text + difference(computed, stated, language)
    }
  }

  /// “1 544 750 / 366 jours = 4 220,63”.
  public static func averageReason(_ total: Number, _ count: Number, _ unit: String, _ computed: Number)
    -> Message
  {
    both { language in
      "\(number(total, language)) / \(number(count, language)) \(unit) = \(number(computed.rounded(to: 2), language))"
    }
  }

  /// The number of days, months or sessions that an average implies.
  public static func averageImplies(_ total: Number, _ average: Number, _ count: Number, _ unit: String)
    -> Message
  {
    both { language in
      let text =
        "\(number(total, language)) / \(number(average, language)) = \(number(count.rounded(to: 1), language)) \(unit)"
      return text
        + (language == .fr ? "\u{A0}: le nombre de jours n'est pas dit" : ": the number of days is not told")
    }
  }

  /// “3 annoncés, 4 points énumérés”.
  public static func announcedReason(_ announced: Int, _ listed: Int) -> Message {
    Message(fr: "\(announced) annoncés, \(listed) énumérés", en: "\(announced) announced, \(listed) listed")
  }

  /// The same value in two places.
  public static func repeatedReason(line: Int) -> Message {
    Message(fr: "même valeur ligne \(line)", en: "same value on line \(line)")
  }

  /// Two values for what looks like the same thing.
  public static func contradictedReason(_ value: Number, line: Int) -> Message {
    both { language in
      language == .fr
        ? "\(number(value, language)) ligne \(line) pour ce qui semble la même grandeur"
        : "\(number(value, language)) on line \(line) for what looks like the same quantity"
    }
  }

  /// The same amount under two names.
  public static func sameAmountReason(line: Int) -> Message {
    Message(
      fr:
        "même montant ligne \(line) sous un autre libellé\u{A0}: l'un des deux est peut-être une copie, ou son unité est fausse",
      en: "same amount on line \(line) under another name: one may be a copy, or its unit wrong")
  }

  public static let otherLanguage = Message(
    fr:
      "le texte ne semble ni français ni anglais\u{A0}: ses nombres sont lus comme en français, ses phrases mal",
    en: "the text seems to be neither French nor English: its numbers are read as French, its sentences badly"
  )
  public static let previousValueMissing = Message(
    fr: "la valeur de l'autre période n'est pas donnée", en: "the value of the other period is not given")
  public static let wholeMissing = Message(
    fr: "le nombre ou le total dont c'est la part n'est pas donné",
    en: "the count or the whole of this share is not given")
  public static let operandsUnsure = Message(
    fr: "les valeurs rapprochées ne sont peut-être pas celles dont parle le texte",
    en: "the values compared may not be those that the text speaks of")
  public static let multipleUncheckable = Message(
    fr: "aucune des deux valeurs n'est donnée", en: "neither of the two values is given")
  public static let threeDecimals = Message(
    fr: "trois décimales\u{A0}: la virgule sépare peut-être des milliers",
    en: "three decimals: the comma may part thousands")

  /// A comparison of a year with itself.
  public static func sameYear(_ year: Int) -> Message {
    Message(
      fr: "l'évolution compare \(year) à \(year)\u{A0}: l'une des deux années est fausse",
      en: "the change compares \(year) with \(year): one of the years is wrong")
  }

  /// A daily value that a year of days takes far beyond the year's own.
  public static func beyondYear(_ daily: Number, _ yearly: Number, line: Int) -> Message {
    both { language in
      language == .fr
        ? "\(number(daily, language)) par jour, alors que l'année en compte \(number(yearly, language)) (ligne \(line))"
        : "\(number(daily, language)) a day, whereas the year counts \(number(yearly, language)) (line \(line))"
    }
  }

  /// A value a thousand times its like.
  public static func thousandfold(_ value: Number, _ other: Number, line: Int) -> Message {
    both { language in
      let (one, two) = (number(value, language), number(other, language))
      return language == .fr
        ? "\(one) ici, \(two) ligne \(line)\u{A0}: un ordre de grandeur de trop ou de moins"
        : "\(one) here, \(two) on line \(line): an order of magnitude too many or too few"
    }
  }

  /// Shares that make 100 %.
  public static func hundredReason(_ parts: [Number], _ total: Number) -> Message {
    both { language in
      parts.map { number($0, language) }.joined(separator: " + ") + " = " + number(total, language)
        + "\u{A0}%"
    }
  }

  /// A mean that weights give otherwise.
  public static func weightedReason(_ computed: Number, _ stated: Number) -> Message {
    both { language in
      language == .fr
        ? "moyenne pondérée par les effectifs\u{A0}: \(number(computed.rounded(to: 3), language))\u{A0}; le document dit \(number(stated, language))"
        : "mean weighted by the counts: \(number(computed.rounded(to: 3), language)); the document says \(number(stated, language))"
    }
  }
}
