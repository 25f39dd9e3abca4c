// SPDX-License-Identifier: Apache-2.0

import Base
import Foundation

/// The text of a PDF, by poppler's pdftotext: sentences in the order of reading, tables in rows.
struct PDFText {
  let limits: ConversionLimits

  func text(of content: Data) throws -> (String, [Message]) {
    let table = try withPrivateFolder { folder in
      let file = folder.appending(path: "document.pdf")
      try content.write(to: file)
      let converter = Converter(program: "pdftotext", limits: limits, missing: Catalogue.Read.noPoppler)
      return try converter.output(
        ["-tsv", file.path, folder.appending(path: "words").path], in: folder,
        address: limits.memoryBytes,
        result: folder.appending(path: "words"), failed: Self.failure)
    }
    let pages = PDFPage.pages(of: table)
    let remarks = try Self.check(pages)
    return (Self.text(of: pages), remarks)
  }

  private static func failure(_ said: String) -> Message {
    said.lowercased().contains("password") || said.lowercased().contains("encrypt")
      ? Catalogue.Read.encrypted : Catalogue.Read.brokenPDF(said)
  }

  /// Whether there is text, and text that can be read.
  private static func check(_ pages: [PDFPage]) throws(Refused) -> [Message] {
    guard !pages.isEmpty else { throw Refused(Catalogue.Read.brokenPDF("")) }
    var empty: [Int] = []
    var letters = 0
    var unknown = 0
    for (index, page) in pages.enumerated() {
      var count = 0
      for scalar in page.pieces.flatMap(\.words).lazy.flatMap(\.text.unicodeScalars) {
        count += 1
        if scalar.value == 0xFFFD || (0xE000...0xF8FF).contains(scalar.value) { unknown += 1 }
      }
      if count < 10 { empty.append(index + 1) }
      letters += count
    }
    guard letters >= 20 * pages.count || (pages.count - empty.count) * 3 > pages.count, letters > 0 else {
      throw Refused(Catalogue.Read.scanned(pages: pages.count, characters: letters))
    }
    guard unknown * 4 < letters else { throw Refused(Catalogue.Read.unreadableFonts) }
    return empty.isEmpty ? [] : [Catalogue.Read.pagesWithoutText(empty)]
  }

  static func text(of pages: [PDFPage]) -> String {
    let running = PDFRunningLines(pages)
    let pages = pages.map(running.removed)
    var prose = PDFProse(pages)
    for page in pages {
      let tables = PDFTables(page).tables()
      var home: [Int: Int] = [:]
      for (number, table) in tables.enumerated() { for piece in table.pieces { home[piece] = number } }
      var written: Set<Int> = []
      var block: [PDFPage.Piece] = []
      func endBlock() {
        if !block.isEmpty { prose.block(block) }
        block = []
      }
      for (index, piece) in page.pieces.enumerated() {
        if let table = home[index] {
          endBlock()
          if written.insert(table).inserted {
            prose.table(tables[table].lines, isFirst: index == page.pieces.startIndex)
          }
        } else {
          if let last = block.last, last.block != piece.block { endBlock() }
          // What stands beside the last piece at the same height goes on its line.
          if let last = block.last, abs(last.middle - piece.middle) < 0.3 * last.size {
            block[block.count - 1].words += piece.words
          } else {
            block.append(piece)
          }
        }
      }
      endBlock()
    }
    prose.end()
    return prose.lines.joined(separator: "\n")
  }
}
