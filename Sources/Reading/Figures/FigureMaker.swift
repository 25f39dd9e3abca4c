// SPDX-License-Identifier: Apache-2.0

import Base

/// Makes the figures of a reading of the mentions of its text.
struct FigureMaker {
  let layout: Layout
  let lexicon: Lexicon
  let reportYear: Int?

  func figures(_ mentions: [Mention]) -> [ReadFigure] {
    var names: [String: Int] = [:]
    return mentions.indices.map { index in
      let mention = mentions[index]
      let section = layout.sections[layout.blocks[mention.block].section]
      let label = label(mention)
      let base = "\(section.name).\(Sections.slug(label))"
      return ReadFigure(
        id: index, key: Sections.unique(base, &names), section: section.name, label: label,
        value: mention.amount.signed,
        precision: mention.amount.precision, unit: unit(mention), nature: nature(mention),
        period: mention.period ?? reportYear.map(String.init) ?? "", isPeriodSaid: mention.period != nil,
        qualifier: mention.qualifier, parent: mention.parent, span: span(mention), written: written(mention),
        context: context(mention))
    }
  }

  private func unit(_ mention: Mention) -> String {
    guard let per = mention.per, mention.unit != "%", mention.unit != "fois" else { return mention.unit }
    return mention.unit.isEmpty ? "/\(per)" : "\(mention.unit)/\(per)"
  }

  // MARK: Words

  private func span(_ mention: Mention) -> TextSpan {
    let first = layout.tokens[mention.index]
    let last = layout.tokens[mention.amount.range.upperBound - 1]
    return TextSpan(
      line: first.line, column: first.column,
      length: last.line == first.line ? last.end - first.column : first.length)
  }

  private func written(_ mention: Mention) -> String { Sections.text(layout.tokens[mention.amount.range]) }

  private func context(_ mention: Mention) -> String {
    let range = mention.sentence
    let first = max(range.lowerBound, mention.index - 10)
    let last = min(range.upperBound, mention.amount.range.upperBound + 12)
    let words = Sections.text(layout.tokens[first..<last])
    let context = (first > range.lowerBound ? "… " : "") + words + (last < range.upperBound ? " …" : "")
    return mention.headers.isEmpty ? context : mention.headers.joined(separator: " — ") + " : " + context
  }

  /// What is counted: the headers of a table, the words before a colon, or those from the noun to the end of its clause.
  private func label(_ mention: Mention) -> String {
    if !mention.headers.isEmpty { return mention.headers.joined(separator: ", ") }
    let tokens = layout.tokens
    var end = mention.amount.range.upperBound
    while end < mention.sentence.upperBound, end - mention.amount.range.upperBound < 10 {
      let token = tokens[end]
      if token.kind == .symbol, !["«", "»", "'", "/", "-"].contains(token.text) { break }
      if token.numeral != nil
        || ["dont", "contre", "soit", "qui", "dans", "en", "au", "et"].contains(token.folded)
      {
        break
      }
      end += 1
    }
    let after = Sections.text(trimmed(tokens[mention.amount.range.upperBound..<end]))
    let before = before(mention)
    if after.count < 4 || mention.noun.isEmpty, !before.isEmpty {
      return after.isEmpty ? before : "\(before) \(after)"
    }
    if after.isEmpty { return layout.sections[layout.blocks[mention.block].section].title }
    return after.prefix(1).uppercased() + after.dropFirst()
  }

  /// Without the little words at both ends: “d'infirmières de l'Éducation nationale ont été” are “infirmières de …”.
  private func trimmed(_ words: ArraySlice<Token>) -> ArraySlice<Token> {
    var words = words
    while let first = words.first, lexicon.stopWords.contains(first.folded) {
      words = words.dropFirst()
    }
    while let last = words.last, lexicon.stopWords.contains(last.folded) {
      words = words.dropLast()
    }
    return words
  }

  private func before(_ mention: Mention) -> String {
    let tokens = layout.tokens
    var end = mention.index
    let joins: Set<String> = [
      "de", "d'", "a", ":", "plus", "pres", "soit", "+", "-", "(", "les", "des", "est", "sont",
    ]
    while end > mention.sentence.lowerBound, joins.contains(tokens[end - 1].folded) { end -= 1 }
    var start = end
    while start > mention.sentence.lowerBound, end - start < 9 {
      let token = tokens[start - 1]
      if token.kind == .symbol, !["«", "»", "'"].contains(token.text) { break }
      if token.numeral != nil { break }
      start -= 1
    }
    let words = Sections.text(trimmed(tokens[start..<end]))
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  // MARK: Nature

  private static let future: Set<String> = [
    "objectif", "objectifs", "prevoit", "prevu", "prevus", "prevue", "prevues", "visee", "vise", "visent",
    "permettra", "devra", "devront", "sera", "seront",
    "accueillera", "d'ici", "horizon", "cible", "potentiel", "will", "target", "planned",
  ]
  private static let stocks: Set<String> = [
    "agents", "places", "collèges", "crèches", "centres", "sites", "communes", "logements", "structures",
    "établissements", "services", "abonnés", "km", "ha",
    "m²", "m", "postes", "équipements", "directions", "arbres", "espaces", "assistants familiaux",
    "assistants maternels", "ETP", "axes", "piliers", "bénéficiaires",
    "allocataires", "foyers", "habitants", "territoires", "missions", "réseaux", "dispositifs",
  ]

  private func nature(_ mention: Mention) -> ReadFigure.Nature {
    if mention.change != nil { return .evolution }
    let words = layout.tokens[max(mention.sentence.lowerBound, mention.index - 8)..<mention.index].map(
      \.folded)
    if !Self.future.isDisjoint(with: words) { return .target }
    if mention.unit == "%" || mention.per != nil || words.contains("moyenne") || words.contains("moyen") {
      return .ratio
    }
    if mention.unit == "€" { return mention.qualifier == .atMost ? .threshold : .amount }
    if AmountParser.durations.contains(mention.unit), mention.unit != "h" { return .threshold }
    if mention.period?.count == 10 || Self.stocks.contains(mention.unit) { return .stock }
    return .flow
  }
}
