// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Pandoc's tree of a document as the text that is read: headings with `#`, items with `-`, a row of a table on one
/// line with tabs between its cells.
struct PandocText {
  var lines: [String] = []
  var notes: [[Any]] = []

  /// The text of a tree, nil where it is none.
  static func text(ofTree json: Data) -> String? {
    guard let tree = try? JSONSerialization.jsonObject(with: json) as? [String: Any],
      let blocks = tree["blocks"] as? [Any]
    else { return nil }
    var writer = PandocText()
    writer.blocks(blocks, indent: "")
    writer.writeNotes()
    return writer.lines.joined(separator: "\n")
  }

  mutating func blocks(_ blocks: [Any], indent: String) {
    for block in blocks { self.block(block, indent: indent) }
  }

  private mutating func paragraph(_ text: String, indent: String) {
    let parts = text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.filter {
      !$0.isEmpty
    }
    guard !parts.isEmpty else { return }
    if indent.isEmpty, lines.last.map({ !$0.isEmpty }) ?? false { lines.append("") }
    lines += parts.map { indent + $0 }
  }

  private mutating func block(_ block: Any, indent: String) {
    guard let node = block as? [String: Any], let type = node["t"] as? String else { return }
    let content = node["c"]
    let parts = content as? [Any] ?? []
    switch type {
    case "Header":
      guard parts.count == 3, let level = parts[0] as? Int else { return }
      let title = inlines(parts[2]).replacing("\n", with: " ").trimmingCharacters(in: .whitespaces)
      if !title.isEmpty { paragraph(String(repeating: "#", count: level) + " " + title, indent: "") }
    case "Para", "Plain": paragraph(paragraphText(parts), indent: indent)
    case "LineBlock": for line in parts { paragraph(inlines(line), indent: indent) }
    case "CodeBlock": if parts.count == 2, let code = parts[1] as? String { paragraph(code, indent: indent) }
    case "BlockQuote": blocks(parts, indent: indent)
    case "Div": if parts.count == 2, let inner = parts[1] as? [Any] { blocks(inner, indent: indent) }
    case "BulletList": for item in parts { self.item(item, mark: "- ", indent: indent) }
    case "OrderedList":
      guard parts.count == 2, let items = parts[1] as? [Any] else { return }
      let first = (parts[0] as? [Any])?.first as? Int ?? 1
      for (offset, item) in items.enumerated() {
        self.item(item, mark: "\(first + offset). ", indent: indent)
      }
    case "DefinitionList":
      for case let definition as [Any] in parts where definition.count == 2 {
        paragraph(inlines(definition[0]), indent: indent)
        for item in definition[1] as? [Any] ?? [] { self.item(item, mark: "- ", indent: indent) }
      }
    case "Table": table(parts)
    default: break
    }
  }

  /// A paragraph that is bold from end to end stays marked: it is a heading in all but name.
  private mutating func paragraphText(_ content: [Any]) -> String {
    let meaningful = content.filter { type(of: $0) != "Space" && type(of: $0) != "SoftBreak" }
    let text = inlines(content)
    guard meaningful.count == 1, type(of: meaningful[0]) == "Strong", !text.contains("\n"), !text.isEmpty
    else {
      return text
    }
    return "**\(text.trimmingCharacters(in: .whitespaces))**"
  }

  private func type(of node: Any) -> String { (node as? [String: Any])?["t"] as? String ?? "" }

  private mutating func item(_ item: Any, mark: String, indent: String) {
    var inner = PandocText()
    inner.blocks(item as? [Any] ?? [], indent: "")
    notes += inner.notes
    let content = inner.lines.filter { !$0.isEmpty }
    guard let first = content.first else { return }
    if indent.isEmpty, let last = lines.last, !last.isEmpty, !Self.isItem(last) { lines.append("") }
    lines.append(indent + mark + first)
    lines += content.dropFirst().map { indent + "  " + $0 }
  }

  private static func isItem(_ line: String) -> Bool {
    let text = line.drop { $0 == " " }
    return text.hasPrefix("- ") || text.prefix(while: \.isNumber).count > 0 || line.hasPrefix(" ")
  }

  private mutating func inlines(_ content: Any) -> String {
    var text = ""
    for case let node as [String: Any] in content as? [Any] ?? [] {
      let inner = node["c"]
      let parts = inner as? [Any] ?? []
      switch node["t"] as? String ?? "" {
      case "Str": text += inner as? String ?? ""
      case "Space", "SoftBreak": text += " "
      case "LineBreak": text += "\n"
      case "Superscript": text += Self.superscript(inlines(parts))
      case "Quoted":
        guard parts.count == 2 else { continue }
        text += "« \(inlines(parts[1])) »"
      case "Link", "Span", "Cite": if parts.count >= 2 { text += inlines(parts[1]) }
      case "Code", "Math": if parts.count == 2, let code = parts[1] as? String { text += code }
      case "Note":
        notes.append(parts)
        text += Self.superscript(String(notes.count))
      case "Strikeout", "Image", "RawInline": continue
      default: text += inlines(parts)
      }
    }
    return text
  }

  /// Digits raised: `m²`, and marks of notes that no reader takes for a part of the number before them.
  private static func superscript(_ text: String) -> String {
    let raised = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
    return String(
      text.map { character in
        character.wholeNumberValue.flatMap { raised.indices.contains($0) ? raised[$0] : nil } ?? character
      })
  }

  private mutating func writeNotes() {
    var number = 0
    while number < notes.count {
      let place = lines.count
      blocks(notes[number], indent: "")
      number += 1
      guard let first = lines[place...].firstIndex(where: { !$0.isEmpty }) else { continue }
      lines[first] = "[\(number)] " + lines[first]
    }
  }
}
