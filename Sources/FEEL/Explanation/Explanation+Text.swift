// SPDX-License-Identifier: Apache-2.0

import Base

extension Explanation {
  /// One sentence of an explanation.
  public struct Line: Sendable, Hashable {
    /// How far within the explanation it stands: what is deeper explains what is above it.
    public let depth: Int
    /// The sentence, without a full stop.
    public let text: String
  }

  /// The explanation in sentences: first the value, then why.
  public func lines(in language: Language) -> [Line] {
    var writer = LineWriter(language: language)
    writer.write(self, label: name.map { Message(fr: $0, en: $0) } ?? Catalogue.Explanation.result, depth: 0)
    return writer.lines
  }

  /// The sentences, one a line, each indented by two spaces for its depth.
  public func text(in language: Language) -> String {
    lines(in: language).map { String(repeating: "  ", count: $0.depth) + $0.text }.joined(separator: "\n")
  }

  /// The parts to be told, with those of the parts that the sentence tells itself in their place.
  fileprivate var toldParts: [Explanation] { parts.flatMap { $0.isSaid ? $0.toldParts : [$0] } }

  /// Whether one sentence tells all of it.
  fileprivate var isOneSentence: Bool {
    lead == nil && name == nil && sentence != nil && toldParts.isEmpty && omitted == 0
  }

  fileprivate var shownValue: Message {
    value.isNull ? Catalogue.Explanation.noValue : value.words
  }
}

private struct LineWriter {
  typealias Words = Catalogue.Explanation

  let language: Language
  var lines: [Explanation.Line] = []

  /// - Parameter label: what its value is called.
  mutating func write(_ node: Explanation, label: Message, depth: Int) {
    guard let sentence = node.sentence else { return writeValue(of: node, label, depth) }
    let value = Words.labelled(label, node.shownValue)
    guard !node.toldParts.isEmpty || node.omitted > 0 else {
      return write(value + Words.because(sentence), depth)
    }
    write(value + Words.becauseColon, depth)
    write(sentence + node.opening, depth + 1)
    writeParts(of: node, depth + 2)
  }

  /// What the value and its parts say without a sentence.
  private mutating func writeValue(of node: Explanation, _ label: Message, _ depth: Int) {
    let parts = node.toldParts
    let isPlain = node.kind == .composed && !parts.isEmpty || node.lead?.saysValue == true
    let head = isPlain ? label : Words.labelled(label, node.shownValue)
    if parts.isEmpty, node.omitted == 0 { return write(head, depth) }
    if parts.count == 1, parts[0].isOneSentence, let reason = parts[0].sentence, node.kind != .composed {
      return write(head + Words.because(reason), depth)
    }
    write(head + (node.kind == .composed ? Words.colon : Words.becauseColon), depth)
    writeParts(of: node, depth + 1)
  }

  private mutating func writeParts(of node: Explanation, _ depth: Int) {
    for part in node.toldParts { writePart(part, depth) }
    if node.omitted > 0 { write(Words.omitted(node.omitted), depth) }
  }

  private mutating func writePart(_ part: Explanation, _ depth: Int) {
    if let name = part.name { return write(part, label: Message(fr: name, en: name), depth: depth) }
    guard let sentence = part.sentence else {
      return writeValue(of: part, part.lead?.text ?? Catalogue.FEEL.quoted(part.expression), depth)
    }
    let head = part.lead.map { Words.labelled($0.text, sentence) } ?? sentence
    guard !part.toldParts.isEmpty || part.omitted > 0 else { return write(head, depth) }
    write(head + part.opening, depth)
    writeParts(of: part, depth + 1)
  }

  private mutating func write(_ text: Message, _ depth: Int) {
    lines.append(Explanation.Line(depth: depth, text: text(language)))
  }
}
