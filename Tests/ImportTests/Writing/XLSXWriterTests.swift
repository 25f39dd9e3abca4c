// SPDX-License-Identifier: Apache-2.0

import Base
import Foundation
import Testing

@testable import Import

@Suite struct XLSXWriterTests {
  /// What is written is read again as it was.
  @Test func aTableComesBackAsItWas() throws {
    let texts = [
      "=HYPERLINK(\"http://x\")", "+1", "-1", "@SUM(A1)", "<b>&\"'", " deux  espaces ", "a\nb", "é€😀",
    ]
    var writer = XLSXWriter(sheet: "Visites [2023]: tout/rien", columns: ["texte", "nombre", "le", "oui"])
    for text in texts {
      writer.add([
        .text(text), .number(Number("1234.50") ?? 0, decimals: 2), .date(CivilDate("2023-02-11")!),
        .boolean(true),
      ])
    }
    writer.add([
      .text("a\u{1}b"), .number(Number("12345678901234567890") ?? 0, decimals: 0),
      .date(CivilDate("1899-05-01")!),
      .empty,
    ])
    writer.add([.empty, .number(-3, decimals: 0), .date(CivilDate("1900-03-01")!), .boolean(false)])
    let folder = try Folder()
    let file = folder.url.appending(path: "t.xlsx")
    try Data(try writer.file()).write(to: file)
    let table = try Table(XLSXReader(file))
    #expect(table.columns == ["texte", "nombre", "le", "oui"])
    for (row, text) in zip(table.rows, texts) { #expect(row == [text, "1234.5", "2023-02-11", "true"]) }
    #expect(table.rows[texts.count] == ["ab", "12345678901234567890", "1899-05-01", nil])
    #expect(table.rows[texts.count + 1] == [nil, "-3", "1900-03-01", "false"])
  }

  @Test func columnsAreNamedByLetters() {
    #expect(
      [0, 25, 26, 51, 52, 701, 702].map(XLSXWriter.letters) == ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"])
  }
}
