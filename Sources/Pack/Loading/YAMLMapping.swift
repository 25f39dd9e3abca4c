// SPDX-License-Identifier: Apache-2.0

import Base

/// A mapping with known keywords, which reports those that are unknown and those that are required and
/// missing.
struct YAMLMapping {
  let node: YAMLNode
  private let values: [String: YAMLNode]

  /// Nil, and reported, where the node is no mapping. Keywords other than `keywords` are reported.
  init?(_ node: YAMLNode, keywords: [String]) {
    guard let entries = node.entries() else { return nil }
    self.node = node
    var values: [String: YAMLNode] = [:]
    for (key, value) in entries {
      guard let name = key.text() else { continue }
      if keywords.contains(name) {
        values[name] = value
      } else {
        key.fail(
          Catalogue.unknownKeyword(name, Suggestion.closest(to: name, among: keywords), known: keywords))
      }
    }
    self.values = values
  }

  /// The value of a keyword, or nil where it is absent.
  subscript(keyword: String) -> YAMLNode? { values[keyword] }

  /// The value of a keyword that must be there.
  func required(_ keyword: String) -> YAMLNode? {
    guard let value = values[keyword] else {
      node.fail(Catalogue.missingKeyword(keyword))
      return nil
    }
    return value
  }

  func text(_ keyword: String) -> String? { values[keyword]?.text() }
  func boolean(_ keyword: String) -> Bool { values[keyword]?.boolean() ?? false }
}
