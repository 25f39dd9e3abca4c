// SPDX-License-Identifier: Apache-2.0

/// Finds what is printed on page after page: headers, footers, page numbers.
struct PDFRunningLines {
  /// What a line at a height of the page says, digits aside.
  private struct Line: Hashable {
    let place: Int
    let words: String
  }

  private let running: Set<Line>
  private let few: Bool

  init(_ pages: [PDFPage]) {
    few = pages.count < 3
    var counts: [Line: Int] = [:]
    for page in pages {
      var seen: Set<Line> = []
      for piece in page.pieces where Self.isAtEdge(piece, page) { seen.insert(Self.line(piece, page)) }
      for line in seen { counts[line, default: 0] += 1 }
    }
    // Left and right pages may differ, and each chapter may have its own.
    running = Set(counts.filter { $0.value >= 3 }.keys)
  }

  /// A page without them.
  func removed(from page: PDFPage) -> PDFPage {
    var result = page
    result.pieces.removeAll { piece in
      guard Self.isAtEdge(piece, page) else { return false }
      return running.contains(Self.line(piece, page)) || Self.isPageNumber(piece.text, few: few)
    }
    return result
  }

  private static func isAtEdge(_ piece: PDFPage.Piece, _ page: PDFPage) -> Bool {
    piece.bottom < 0.11 * page.height || piece.top > 0.89 * page.height
  }

  private static func line(_ piece: PDFPage.Piece, _ page: PDFPage) -> Line {
    var words = ""
    for character in piece.text where !(character.isNumber && words.last == "#") {
      words.append(character.isNumber ? "#" : character)
    }
    return Line(place: Int((piece.middle / 4).rounded()), words: words)
  }

  /// “3/21”, “Page 3”, “- 3 -”; a number alone only where there are too few pages to see it come back.
  private static func isPageNumber(_ text: String, few: Bool) -> Bool {
    var words = text.lowercased().filter { !" \u{A0}-–—|•".contains($0) }
    let isNamed = words.hasPrefix("page") || words.hasPrefix("p.")
    if isNamed { words = String(words.drop { !$0.isNumber }) }
    let parts = words.replacing("sur", with: "/").split(separator: "/", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count),
      parts.allSatisfy({ (1...4).contains($0.count) && $0.allSatisfy(\.isNumber) })
    else { return false }
    return isNamed || parts.count == 2 || few
  }
}
