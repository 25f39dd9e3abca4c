// SPDX-License-Identifier: Apache-2.0

import Base

/// Reads what stands between braces in a sentence.
struct PlaceholderReader {
  let context: ChapterContext

  private static let filters = ["number", "words", "full", "change", "difference", "share"]
  private static let expressionFilters = ["unit", "decimals"]

  func read(_ snippet: Snippet) -> Placeholder? {
    var parts = snippet.split(at: "|")
    let subject = parts.removeFirst()
    if subject.text.first == "=" { return expression(subject, parts) }
    if let offset = context.yearOffset(subject.string) {
      return Placeholder(content: .year(offset: offset), format: .plain, position: subject.position)
    }
    let halves = subject.split(at: "@")
    guard let figure = context.figure(halves[0]) else { return nil }
    var period = PeriodReference.year(offset: 0)
    if halves.count > 1 {
      guard let named = context.period(halves[1]) else { return nil }
      period = named
    }
    if parts.count > 1 {
      context.fail(parts[1], Catalogue.oneFilter)
      return nil
    }
    var format = Placeholder.Format.plain
    if let part = parts.first {
      guard let read = filter(part) else { return nil }
      format = read
    }
    return Placeholder(content: .figure(figure.key, period), format: format, position: subject.position)
  }

  private func filter(_ snippet: Snippet) -> Placeholder.Format? {
    let (name, argument) = snippet.firstWord
    let period =
      argument.isEmpty ? nil : name == "change" || name == "difference" ? context.period(argument) : nil
    switch name {
    case "number": return .number
    case "words": return .words
    case "full": return .full
    case "change": return .change(from: period)
    case "difference": return .difference(from: period)
    case "share": return context.figure(argument).map { .share(of: $0.key) }
    default:
      unknown(name, snippet, known: Self.filters)
      return nil
    }
  }

  private func expression(_ subject: Snippet, _ parts: [Snippet]) -> Placeholder? {
    let body = Snippet(subject.text.dropFirst()).trimmed
    var unit: String?
    var decimals: Int?
    for part in parts {
      let (name, argument) = part.firstWord
      switch name {
      case "unit": unit = argument.quotedText ?? argument.string
      case "decimals":
        guard let value = Int(argument.string) else {
          context.fail(part, Catalogue.expectedInteger(found: argument.string))
          return nil
        }
        decimals = value
      default:
        unknown(name, part, known: Self.expressionFilters)
        return nil
      }
    }
    return context.expression(body).map {
      Placeholder(
        content: .expression($0, unit: unit, decimals: decimals), format: .plain, position: subject.position)
    }
  }

  private func unknown(_ name: String, _ snippet: Snippet, known: [String]) {
    let suggestion = Suggestion.closest(to: name, among: known)
    context.fail(snippet, Catalogue.unknownFilter(name, suggestion, known: known))
  }
}
