// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A page of a PDF as pdftotext sees it: pieces of lines at places, in points from the top left corner.
struct PDFPage {
  var height: Double
  var pieces: [Piece] = []

  /// Words beside each other, in one block of the page.
  struct Piece {
    var words: [Word]
    /// The block's place in the page's order of reading.
    var block: Int

    var left: Double { words.first?.left ?? 0 }
    var right: Double { words.last?.right ?? 0 }
    var top: Double { words.map(\.top).min() ?? 0 }
    var bottom: Double { words.map(\.bottom).max() ?? 0 }
    var middle: Double { (top + bottom) / 2 }
    /// The height of most of its letters.
    var size: Double {
      var letters: [Double: Int] = [:]
      for word in words { letters[word.size, default: 0] += word.text.utf8.count }
      return letters.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
    }
    var text: String { PDFWords.joined(words, size: size) }
  }

  struct Word {
    var left: Double
    var top: Double
    var right: Double
    var bottom: Double
    var text: String
    /// Its height, to the quarter of a point.
    var size: Double { ((bottom - top) * 4).rounded() / 4 }
  }

  /// The pages of what `pdftotext -tsv` writes: level, page, flow, block, line, word, left, top, width, height, confidence, text.
  static func pages(of table: Data) -> [PDFPage] {
    var pages: [PDFPage] = []
    var block = -1
    var words: [Word] = []
    func endLine() {
      guard !words.isEmpty, !pages.isEmpty else {
        words = []
        return
      }
      pages[pages.count - 1].pieces += PDFWords.pieces(words).map { Piece(words: $0, block: block) }
      words = []
    }
    for line in table.split(separator: UInt8(ascii: "\n")) {
      let cells = line.split(separator: UInt8(ascii: "\t"), maxSplits: 11, omittingEmptySubsequences: false)
      guard cells.count == 12, let level = cells[0].first else { continue }
      func number(_ index: Int) -> Double { strtod(String(decoding: cells[index], as: UTF8.self), nil) }
      switch level {
      case UInt8(ascii: "1"):
        endLine()
        pages.append(PDFPage(height: number(9)))
        block = -1
      case UInt8(ascii: "3"):
        endLine()
        block += 1
      case UInt8(ascii: "4"): endLine()
      case UInt8(ascii: "5"):
        let text = TextDecoding.tidy(String(decoding: cells[11], as: UTF8.self))
        guard !text.isEmpty, text.contains(where: { !$0.isWhitespace }) else { continue }
        let (left, top) = (number(6), number(7))
        words.append(Word(left: left, top: top, right: left + number(8), bottom: top + number(9), text: text))
      default: break
      }
    }
    endLine()
    return pages
  }
}

/// Words of a line: where it falls into pieces, and how they are joined to a text.
enum PDFWords {
  /// The pieces of a line, which stand apart like cells do.
  static func pieces(_ words: [PDFPage.Word]) -> [[PDFPage.Word]] {
    var pieces: [[PDFPage.Word]] = []
    for word in words {
      if let last = pieces.last?.last, word.left - last.right < 1.6 * max(word.size, last.size) {
        pieces[pieces.count - 1].append(word)
      } else {
        pieces.append([word])
      }
    }
    return pieces
  }

  /// The text of words; small raised digits are the square of a metre, or the mark of a note, which is left out after a
  /// number.
  static func joined(_ words: [PDFPage.Word], size: Double) -> String {
    var text = ""
    var previous: PDFPage.Word?
    for word in words {
      defer { previous = word }
      guard let last = previous else {
        text += word.text
        continue
      }
      let gap = word.left - last.right
      let isRaised =
        word.size < 0.8 * size && word.bottom < last.bottom - 0.12 * size && gap < 0.15 * size
        && !word.text.isEmpty && word.text.allSatisfy(\.isNumber)
      if isRaised {
        if ["m", "km", "cm"].contains(where: { last.text.hasSuffix($0) }) {
          text += word.text.replacing("2", with: "²").replacing("3", with: "³")
        }
      } else {
        text += (gap > 0.08 * size ? " " : "") + word.text
      }
    }
    return text
  }
}
