// SPDX-License-Identifier: Apache-2.0

/// The title of a report: the first heading or short paragraph that says that it is one, or the first heading.
enum ReportTitle {
  /// How many blocks a cover has.
  private static let cover = 40
  private static let longest = 20

  /// The blocks of a cover that may be a title.
  static func candidates(_ layout: Layout) -> [Block] {
    layout.blocks.prefix(cover).filter { block in
      guard block.isHeading || block.kind == .paragraph, block.tokens.count < longest else { return false }
      return layout.tokens[block.tokens].contains { words.contains($0.folded) }
    }
  }

  static func of(_ layout: Layout, name: String) -> String {
    if let title = candidates(layout).first { return Sections.text(layout.tokens[title.tokens]) }
    return layout.sections.first { !$0.title.isEmpty }?.title ?? name
  }

  private static let words: Set<String> = ["rapport", "bilan", "activite", "activites", "report", "annual"]
}
