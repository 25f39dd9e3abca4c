// SPDX-License-Identifier: Apache-2.0

/// The categories under columns or lines: whole where they fit, else without what all of them share ("2020"),
/// else on several lines, else every second, third… of them.
struct CategoryAxis {
  private let categories: [String]
  private let lines: [[String]]
  private let every: Int
  private let start: Double
  /// The width of a category.
  let slot: Double

  private static let metrics = TextMetrics(size: 11)

  init(_ categories: [String], from start: Double, length: Double) {
    let slot = length / Double(max(1, categories.count))
    self.categories = categories
    self.start = start
    self.slot = slot
    let room = slot - 4
    let short = CategoryAxis.withoutSharedEnd(categories)
    func fits(_ texts: [String]) -> Bool { texts.allSatisfy { CategoryAxis.metrics.width($0) <= room } }
    let wrapped = short.map { CategoryAxis.metrics.wrapped($0, to: room, lines: 3) }
    if fits(categories) {
      (lines, every) = (categories.map { [$0] }, 1)
    } else if fits(short) {
      (lines, every) = (short.map { [$0] }, 1)
    } else if !wrapped.joined().contains(where: { $0.hasSuffix("…") }) {
      (lines, every) = (wrapped, 1)
    } else {
      let widest = short.map { CategoryAxis.metrics.width($0) }.max() ?? 0
      let step = Int((widest + 8) / slot) + 1
      if step <= 3 {
        (lines, every) = (short.map { [$0] }, step)
      } else {
        (lines, every) = (wrapped, 1)
      }
    }
  }

  var height: Double { Double(lines.map(\.count).max() ?? 1) * 13 + 8 }

  /// The middle of a category.
  func middle(_ index: Int) -> Double { start + (Double(index) + 0.5) * slot }

  func draw(at top: Double, _ svg: inout Markup) {
    for (index, texts) in lines.enumerated() where index % every == 0 {
      for (number, text) in texts.enumerated() {
        svg.label(
          text, x: middle(index), y: top + 14 + Double(number) * 13, class: "small middle",
          whole: text.hasSuffix("…") ? categories[index] : nil)
      }
    }
  }

  /// "janvier 2020", "février 2020"… without "2020".
  private static func withoutSharedEnd(_ categories: [String]) -> [String] {
    func isSpace(_ character: Character) -> Bool { character == " " || character == "\u{A0}" }
    guard categories.count > 1, let cut = categories[0].lastIndex(where: isSpace) else { return categories }
    let end = String(categories[0][cut...])
    guard categories.allSatisfy({ $0.hasSuffix(end) && $0.count > end.count }) else { return categories }
    return categories.map { String($0.dropLast(end.count)) }
  }
}
