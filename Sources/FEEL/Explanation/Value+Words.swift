// SPDX-License-Identifier: Apache-2.0

import Base

extension Message {
  /// A text made for each language.
  init(_ text: (Language) -> String) { self.init(fr: text(.fr), en: text(.en)) }

  static func + (left: Message, right: Message) -> Message {
    Message(fr: left.fr + right.fr, en: left.en + right.en)
  }
}

extension Value {
  /// The value in a sentence: of a long one, the beginning.
  var words: Message { words(nesting: 0) }

  /// The value after a name or an equals sign: of what is made of several, between parentheses.
  var side: Message {
    guard case .context = self else { return words }
    return inner(nesting: 0)
  }

  /// The value in a sentence about something else: of a list of contexts, how many there are.
  var brief: Message {
    guard case .list(let items) = self, items.contains(where: { $0.context != nil }) else { return words }
    return Catalogue.Explanation.items(items.count)
  }

  private static let maximumItems = 3
  private static let maximumCharacters = 80

  private func words(nesting: Int) -> Message {
    switch self {
    case .string(let text) where text.count > Value.maximumCharacters:
      Value.string(text.prefix(Value.maximumCharacters) + "…").words(nesting: nesting)
    case .number(let number): number.words
    case .null, .boolean, .string, .date: Message { shown(in: $0) }
    case .time(let time): Message(fr: time.description, en: time.description)
    case .dateTime(let moment):
      Catalogue.Explanation.moment(Value.date(moment.date).words, moment.time.description)
    case .daysDuration(let duration): duration.words
    case .yearsDuration(let duration): duration.words
    case .function(let function):
      function.name.map { Message(fr: $0, en: $0) } ?? Catalogue.Explanation.aFunction
    case .range(let range): range.words
    case .list([]): Catalogue.Explanation.noItem
    case .list(let items):
      Value.enumeration(of: items.count) { items[$0].inner(nesting: nesting) }
    case .context(let context):
      Value.enumeration(of: context.entries.count) { place in
        let entry = context.entries[place]
        return Catalogue.Explanation.equation([
          Message(fr: entry.name, en: entry.name), entry.value.inner(nesting: nesting),
        ])
      }
    }
  }

  /// The value within another: between parentheses where it is made of several.
  private func inner(nesting: Int) -> Message {
    switch self {
    case .list, .context:
      nesting > 0
        ? Message(fr: "…", en: "…")
        : Message(fr: "(", en: "(") + words(nesting: nesting + 1) + Message(fr: ")", en: ")")
    default: words(nesting: nesting)
    }
  }

  private static func enumeration(of count: Int, _ item: (Int) -> Message) -> Message {
    // “and 1 more” would say no less than the item itself.
    let shown = count <= maximumItems + 1 ? count : maximumItems
    let rest = count > shown ? [Catalogue.Explanation.others(count - shown)] : []
    return Catalogue.Explanation.enumeration((0..<shown).map(item) + rest)
  }
}

extension Value.Range {
  fileprivate var words: Message {
    guard form == .interval, let start, let end else { return Message(fr: description, en: description) }
    return Catalogue.Explanation.range(
      Catalogue.Explanation.end(start.words, isIncluded: includesStart),
      Catalogue.Explanation.end(end.words, isIncluded: includesEnd))
  }
}

extension Number {
  /// The number; a very great or very small one by its first digits and a power of ten.
  fileprivate var words: Message {
    let digits = reduced
    let magnitude = digits.exponent + digits.coefficient.magnitude.description.count - 1
    guard !isZero, !(-6...30).contains(magnitude),
      let mantissa = Number(coefficient: digits.coefficient, exponent: digits.exponent - magnitude)
    else { return Message { formatted(atMost: 12, in: $0) } }
    let power = (magnitude < 0 ? "\u{2212}" : "") + String(magnitude.magnitude)
    return Message { "\(mantissa.formatted(atMost: 12, in: $0)) × 10^\(power)" }
  }
}

extension NullCause {
  /// What went wrong, in words of bounded length.
  var words: Message { words(naming: operands) }

  /// What went wrong, without the values that it went wrong for.
  var bareWords: Message { words(naming: []) }

  private func words(naming operands: [Operand]) -> Message {
    Catalogue.FEEL.because(
      message, position: position, expression: expression,
      operands: operands.map { operand in
        Catalogue.Explanation.equation([
          Message(fr: operand.name, en: operand.name), operand.value.side,
        ])
      })
  }
}

extension DaysDuration {
  fileprivate var words: Message {
    guard self != .zero else { return Catalogue.Explanation.days(0) }
    guard nanoseconds > 0 else {
      return magnitude.map { Message(fr: "\u{2212}", en: "\u{2212}") + $0.words }
        ?? Message(fr: description, en: description)
    }
    var parts: [Message] = []
    if days > 0 { parts.append(Catalogue.Explanation.days(days)) }
    if hours > 0 { parts.append(Catalogue.Explanation.hours(hours)) }
    if minutes > 0 { parts.append(Catalogue.Explanation.minutes(minutes)) }
    if !seconds.isZero { parts.append(Catalogue.Explanation.seconds(Value.number(seconds).words)) }
    return Catalogue.Explanation.enumeration(parts)
  }
}

extension MonthsDuration {
  fileprivate var words: Message {
    guard months >= 0 else {
      return magnitude.map { Message(fr: "\u{2212}", en: "\u{2212}") + $0.words }
        ?? Message(fr: description, en: description)
    }
    var parts: [Message] = []
    if years > 0 { parts.append(Catalogue.Explanation.years(Int(years))) }
    if monthsOfYear > 0 || parts.isEmpty { parts.append(Catalogue.Explanation.months(Int(monthsOfYear))) }
    return Catalogue.Explanation.enumeration(parts)
  }
}
