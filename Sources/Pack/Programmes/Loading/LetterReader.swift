// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL

/// Reads the letters of a programme: texts with FEEL between braces, and a unit after a bar.
struct LetterReader {
  let expressions: DossierExpressions
  let folder: ServiceFolder
  /// Those of the form and of the rule, which letters may use with the measures.
  let units: Set<String>

  func letters(_ node: YAMLNode?) -> [LetterTemplate] {
    (node?.entries() ?? []).compactMap { key, value in
      guard let name = key.identifier(),
        let mapping = YAMLMapping(value, keywords: ["label", "text", "file"]),
        let label = mapping.required("label")?.text(), let source = source(mapping)
      else { return nil }
      return LetterTemplate(name: name, label: label, pieces: pieces(source))
    }
  }

  /// A text, and where it begins.
  private struct Source {
    let text: String
    let file: String
    let origin: Position
  }

  private func source(_ mapping: YAMLMapping) -> Source? {
    if let file = mapping["file"] {
      mapping["text"]?.fail(Catalogue.notAllowedWith("text", "file"))
      guard let found = folder.file(named: file), let text = found.text(expressions.report) else {
        return nil
      }
      return Source(text: text, file: found.name, origin: Position(line: 1, column: 1))
    }
    guard let node = mapping.required("text"), let text = node.text() else { return nil }
    return Source(text: text, file: node.file, origin: node.blockPosition)
  }

  private func pieces(_ source: Source) -> [LetterTemplate.Piece] {
    var pieces: [LetterTemplate.Piece] = []
    var text = ""
    var position = source.origin
    var rest = source.text[...]
    func advance(_ character: Character) {
      position =
        character == "\n"
        ? Position(line: position.line + 1, column: source.origin.column)
        : Position(line: position.line, column: position.column + character.unicodeScalars.count)
    }
    while let character = rest.popFirst() {
      advance(character)
      guard character == "{" else {
        text.append(character)
        continue
      }
      let start = position
      guard let end = rest.firstIndex(of: "}") else {
        expressions.report.add(source.file, start, Catalogue.unclosedBrace)
        break
      }
      let content = rest[..<end]
      for character in content { advance(character) }
      advance("}")
      rest = rest[rest.index(after: end)...]
      if !text.isEmpty { pieces.append(.text(text)) }
      text = ""
      if let piece = value(String(content), source.file, at: start) { pieces.append(piece) }
    }
    return text.isEmpty ? pieces : pieces + [.text(text)]
  }

  private func value(_ content: String, _ file: String, at position: Position) -> LetterTemplate.Piece? {
    let parts = content.split(separator: "|", maxSplits: 1).map(String.init)
    guard let expression = expressions.report.expression(parts.first ?? "", file: file, at: position),
      let checked = expressions.check(expression, expecting: nil)
    else { return nil }
    guard let text = parts.dropFirst().first else { return .value(checked, unit: nil) }
    let unit = text.trimmingSpaces
    guard units.contains(unit) || Unit.isMeasure(unit) else {
      let known = units.union(Unit.measures).sorted()
      expressions.report.add(
        file, position.advanced(over: content.prefix(content.count - text.drop { $0 == " " }.count)),
        Catalogue.unknownLetterUnit(unit, Suggestion.closest(to: unit, among: known)))
      return nil
    }
    return .value(checked, unit: unit)
  }
}

extension YAMLNode {
  /// Where the text of a scalar begins: of a block, the line after its mark.
  fileprivate var blockPosition: Position {
    guard case .scalar(let scalar) = node, scalar.style == .literal || scalar.style == .folded else {
      return contentPosition
    }
    return Position(line: position.line + 1, column: 1)
  }
}

extension Position {
  /// The place after some text.
  fileprivate func advanced(over text: Substring) -> Position {
    text.reduce(self) { place, character in
      character == "\n"
        ? Position(line: place.line + 1, column: 1)
        : Position(line: place.line, column: place.column + character.unicodeScalars.count)
    }
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
