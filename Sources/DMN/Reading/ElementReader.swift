// SPDX-License-Identifier: Apache-2.0

import Base

/// What reads the elements of a file, and notes what is wrong with them as it goes.
protocol ElementReader {
  /// The name of the file, for messages.
  var file: String { get }
  /// What was found wrong so far.
  var findings: [Diagnostic] { get set }
}

extension ElementReader {
  mutating func note(_ message: Message, at source: MarkupElement) {
    findings.append(Diagnostic(file: file, position: source.position, message))
  }

  /// The value of an attribute that is to be there; empty where it is not.
  mutating func required(_ attribute: String, of source: MarkupElement) -> String {
    let value = source.attributes[attribute] ?? ""
    if value.isEmpty { note(Catalogue.DMN.missingAttribute(attribute, of: source.name), at: source) }
    return value
  }

  /// The value that an attribute writes; nil where the attribute is not there, or writes none of them.
  mutating func choice<Value>(
    _ attribute: String, of source: MarkupElement, among values: [Value], by keyword: (Value) -> String
  ) -> Value? {
    guard let found = source.attributes[attribute] else { return nil }
    if let value = values.first(where: { keyword($0) == found }) { return value }
    let keywords = values.map(keyword)
    note(Catalogue.DMN.unknownValue(of: attribute, expected: keywords, found: found), at: source)
    return nil
  }

  /// Whether an attribute says so, in one of the two ways of XML Schema.
  mutating func isTrue(_ attribute: String, of source: MarkupElement) -> Bool {
    let value = choice(attribute, of: source, among: ["true", "false", "1", "0"]) { $0 }
    return value == "true" || value == "1"
  }
}
