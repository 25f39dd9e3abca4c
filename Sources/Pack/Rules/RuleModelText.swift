// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL

/// The text of a rule's FEEL as a decision model holds it: rules called by the names that they have there,
/// parameters named by their full keys and with their dates.
struct RuleModelText {
  let rule: Rule
  /// What the service's files may call.
  let functions: ServiceFunctions
  /// The names of rules in the model, by key.
  let modelNames: [RuleKey: String]

  func expression(_ expression: Expression) -> String {
    guard let alone = try? Expression(parsing: expression.text) else { return expression.text }
    return text(of: alone)
  }

  func tests(_ tests: Expression) -> String {
    guard let alone = try? Expression(parsingTests: tests.text) else { return tests.text }
    return text(of: alone)
  }

  /// - Parameter expression: one whose places are counted from the beginning of its own text.
  private func text(of expression: Expression) -> String {
    var edits: [Edit] = []
    collect(expression.root, into: &edits)
    var scalars = Array(expression.text.unicodeScalars)
    let starts = expression.text.lineStarts
    for edit in edits.sorted(by: { $1.position < $0.position }) {
      let start = starts[edit.position.line - 1] + edit.position.column - 1
      guard let length = edit.length(scalars[start...]) else { continue }
      scalars.replaceSubrange(start..<start + length, with: edit.replacement.unicodeScalars)
    }
    return String(String.UnicodeScalarView(scalars))
  }

  /// What takes the place of some words or of a string.
  private struct Edit {
    let position: Position
    /// The words, each but the last followed by a point; a string in quotes where there are none.
    let words: [String]
    let replacement: String

    /// How much of a text is replaced; nil where it does not begin with what is to be.
    func length(_ text: ArraySlice<Unicode.Scalar>) -> Int? {
      guard !words.isEmpty else {
        return text.dropFirst().firstIndex(of: "\"").map { $0 - text.startIndex + 1 }
      }
      var rest = text
      for (index, word) in words.enumerated() {
        if index > 0 {
          rest = rest.drop { $0.properties.isWhitespace }.dropFirst().drop { $0.properties.isWhitespace }
        }
        guard rest.starts(with: word.unicodeScalars) else { return nil }
        rest = rest.dropFirst(word.unicodeScalars.count)
      }
      return rest.startIndex - text.startIndex
    }
  }

  private func collect(_ node: FEEL.Expression.Node, into edits: inout [Edit]) {
    switch node.form {
    case .call(ParameterFunction.declaration.name, let arguments): edits += edit(arguments)
    case .call(let name, _): edits += edit([name], at: node.position)
    case .invocation(let function, _):
      if let path = function.path { edits += edit(path, at: function.position) }
    default: break
    }
    for child in node.children { collect(child, into: &edits) }
  }

  private func edit(_ words: [String], at position: Position) -> [Edit] {
    let key = RuleKey(named: words.joined(separator: "."), in: rule.key.service)
    return modelNames[key].map { [Edit(position: position, words: words, replacement: $0)] } ?? []
  }

  private func edit(_ arguments: [FEEL.Expression.Argument]) -> [Edit] {
    guard let key = arguments.first(where: { $0.name == nil || $0.name == "key" }),
      case .literal(.string(let name)) = key.value.form,
      let parameter = functions.parameters.parameter(named: name)
    else { return [] }
    var replacement = Value.string(parameter.key.description).description
    if arguments.count == 1, let date = rule.date.map({ rule.inputs[$0].name }) {
      replacement += key.name == nil ? ", \(date)" : ", date: \(date)"
    }
    return [Edit(position: key.value.position, words: [], replacement: replacement)]
  }
}

extension String {
  /// Where each line begins, in code points.
  fileprivate var lineStarts: [Int] {
    [0] + unicodeScalars.enumerated().filter { $0.element == "\n" }.map { $0.offset + 1 }
  }
}
