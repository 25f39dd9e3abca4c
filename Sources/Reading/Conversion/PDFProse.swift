// SPDX-License-Identifier: Apache-2.0

/// Joins the lines of pages to paragraphs, headings and items.
struct PDFProse {
  /// The height of most letters of the document.
  let bodySize: Double
  /// The heights of headings, largest first.
  private let headingSizes: [Double]
  private(set) var lines: [String] = []
  private var paragraph = ""
  private var size = 0.0
  private var endsWithTable = false

  init(_ pages: [PDFPage]) {
    var letters: [Double: Int] = [:]
    for page in pages {
      for piece in page.pieces {
        letters[piece.size, default: 0] += piece.words.reduce(0) { $0 + $1.text.utf8.count }
      }
    }
    let body = letters.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
    bodySize = body
    // Heights that differ by less than can be seen are one.
    headingSizes = letters.keys.filter { $0 > 1.14 * body }.sorted(by: >).reduce(into: []) { sizes, size in
      if sizes.last.map({ size < 0.93 * $0 }) ?? true { sizes.append(size) }
    }
  }

  /// The lines of a block of sentences.
  mutating func block(_ pieces: [PDFPage.Piece]) {
    let right = pieces.map(\.right).max() ?? 0
    let left = pieces.map(\.left).min() ?? 0
    var previous: PDFPage.Piece?
    for piece in pieces {
      let text = piece.text
      if continues(text, piece, after: previous, left...max(left, right)) {
        append(text)
      } else {
        end()
        paragraph = Self.item(text) ?? text
        size = piece.size
      }
      previous = piece
    }
  }

  /// A table; the first of a page goes on that with which the page before ended, where it has as many columns.
  mutating func table(_ rows: [String], isFirst: Bool) {
    end()
    let columns = rows.first?.count { $0 == "\t" }
    if isFirst, endsWithTable, lines.count > 1, lines[lines.count - 2].count(where: { $0 == "\t" }) == columns
    {
      lines.removeLast()
    }
    lines += rows + [""]
    endsWithTable = true
  }

  /// Ends the paragraph under way.
  mutating func end() {
    defer { paragraph = "" }
    guard !paragraph.isEmpty else { return }
    endsWithTable = false
    lines.append(heading ?? paragraph)
    lines.append("")
  }

  private var heading: String? {
    guard size > 1.14 * bodySize, paragraph.count <= 200, !paragraph.hasPrefix("- "),
      paragraph.count(where: \.isLetter) > 2 * paragraph.count(where: \.isNumber),
      paragraph.last != ".", paragraph.last != ";"
    else { return nil }
    let level = (headingSizes.firstIndex { size >= 0.93 * $0 } ?? 0) + 1
    return String(repeating: "#", count: min(level, 6)) + " " + paragraph
  }

  private func continues(
    _ text: String, _ piece: PDFPage.Piece, after previous: PDFPage.Piece?, _ measure: ClosedRange<Double>
  ) -> Bool {
    guard !paragraph.isEmpty, Self.item(text) == nil, abs(piece.size - size) < 0.08 * max(size, 1) else {
      return false
    }
    let isOpen = !(paragraph.last.map { ".:;!?…»".contains($0) } ?? true)
    guard let previous else {
      // Over the end of a block or page, a sentence goes on in small letters.
      return isOpen && size <= 1.14 * bodySize
        && (text.first?.isLowercase == true || paragraph.hasSuffix(","))
    }
    if piece.top - previous.bottom > 0.9 * piece.size { return false }
    let width = measure.upperBound - measure.lowerBound
    let wasFull = previous.right > measure.upperBound - 0.18 * width
    return wasFull || (isOpen && text.first?.isLowercase == true)
  }

  private mutating func append(_ text: String) {
    guard paragraph.last == "-", let before = paragraph.dropLast().last, before.isLetter,
      text.first?.isLowercase == true
    else {
      paragraph += (paragraph.last == "-" && paragraph.dropLast().last?.isLetter == true ? "" : " ") + text
      return
    }
    // A word cut at the end of a line, unless it has a hyphen of its own.
    let next = text.prefix { $0.isLetter || $0 == "'" || $0 == "’" }
    if !Self.hyphenated.contains(String(next)), !next.contains("'"), !next.contains("’") {
      paragraph.removeLast()
    }
    paragraph += text
  }

  /// What follows a hyphen that belongs to the word.
  private static let hyphenated: Set<String> = [
    "je", "tu", "il", "elle", "on", "nous", "vous", "ils", "elles", "ce", "ci", "là", "le", "la", "les", "de",
    "du", "des",
    "en", "et", "sur", "sous", "à", "aux", "même", "mêmes", "être", "ans", "of", "the",
  ]

  /// An item of a list, without the mark it is printed with; nil for what is none.
  private static func item(_ text: String) -> String? {
    guard let mark = text.first, "•●◦○▪■□–—‣▸►➔➢➤✓✔❖◆\u{F0B7}\u{F0A7}\u{F0D8}\u{F076}-".contains(mark) else {
      return nil
    }
    let rest = text.dropFirst()
    // Those that stand before titles stay.
    guard !"►➤".contains(mark) else { return text }
    guard let next = rest.first else { return "- " }
    // A dash before a digit is a minus.
    guard next == " " || (mark != "-" && mark != "–" && mark != "—") else { return nil }
    return "- " + rest.drop { $0 == " " }
  }
}
