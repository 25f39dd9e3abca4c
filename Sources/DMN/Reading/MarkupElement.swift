// SPDX-License-Identifier: Apache-2.0

import Base

/// An element of an XML file, with what it holds in the namespace of the root.
struct MarkupElement {
  /// The name, without prefix.
  let name: String
  /// The namespace; empty where there is none.
  let namespace: String
  /// The attributes without prefix, and those of XML Schema instances as `xsi:type`, `xsi:nil`.
  let attributes: [String: String]
  /// The namespaces in scope by their prefixes; the default one has the empty prefix.
  let prefixes: [String: String]
  /// The place of its `<`.
  let position: Position
  /// The characters directly within it.
  var text = ""
  /// The place of the first of those characters.
  var textPosition: Position
  /// The elements directly within it.
  var children: [MarkupElement] = []

  /// The first element of this name directly within this one.
  func child(_ name: String) -> MarkupElement? { children.first { $0.name == name } }

  /// The elements of this name directly within this one.
  func children(_ name: String) -> [MarkupElement] { children.filter { $0.name == name } }
}

extension StringProtocol {
  /// Without the spaces around it.
  var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
