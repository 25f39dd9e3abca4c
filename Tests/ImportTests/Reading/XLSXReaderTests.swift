// SPDX-License-Identifier: Apache-2.0

import Import
import Testing

struct XLSXReaderTests {
  let folder: Folder

  init() throws { folder = try Folder() }

  private func cell(_ content: String, type: String = "n", style: Int = 0) throws -> String? {
    let sheet =
      "<row r=\"1\"><c t=\"inlineStr\"><is><t>a</t></is></c></row>"
      + "<row r=\"2\"><c r=\"A2\" t=\"\(type)\" s=\"\(style)\">\(content)</c></row>"
    let formats = [
      "dd/mm/yyyy\\ hh:mm", "[h]:mm:ss", "#,##0.00\\ [$€-40C];[Magenta]\\-0", "0.0&quot; jours&quot;",
    ]
    let file = try folder.workbook(
      sheet: sheet,
      strings: ["<t>Créteil</t>", "<r><t>Saint-</t></r><r><t xml:space=\"preserve\">Maur </t></r>"],
      formats: formats)
    return try Table(XLSXReader(file)).rows.first?[0]
  }

  @Test func textsBooleansAndErrors() throws {
    #expect(try cell("<v>0</v>", type: "s") == "Créteil")
    #expect(try cell("<v>1</v>", type: "s") == "Saint-Maur ")
    #expect(
      try cell("<is><r><t>a&amp;</t></r><r><t>b</t></r><rPh><t>z</t></rPh></is>", type: "inlineStr") == "a&b")
    #expect(try cell("<f>A1</f><v>calculé</v>", type: "str") == "calculé")
    #expect(try cell("<v>1</v>", type: "b") == "true")
    #expect(try cell("<v>0</v>", type: "b") == "false")
    #expect(try cell("<v>#N/A</v>", type: "e") == "#N/A")
  }

  @Test(arguments: [
    ("94044", "94044"), ("83.8", "83.8"), ("2.4900000000000002", "2.49"), ("0.30000000000000004", "0.3"),
    ("1E-3", "1E-3"), ("123456789012345", "123456789012345"), ("-1.0000000000000002E-2", "-0.01"),
  ])
  func numbersAreAsWrittenTo15Digits(written: String, read: String) throws {
    #expect(try cell("<v>\(written)</v>") == read)
  }

  @Test(arguments: [
    ("44562", 1, "2022-01-01"), ("1", 1, "1900-01-01"), ("59", 1, "1900-02-28"), ("60", 1, "1900-02-29"),
    ("61", 1, "1900-03-01"), ("44562.625", 2, "2022-01-01T15:00:00"), ("44562", 2, "2022-01-01"),
    ("44562.999999", 1, "2022-01-02"), ("0.625", 3, "15:00:00"), ("1.5", 3, "1.5"), ("12.5", 4, "12.5"),
    ("12.5", 5, "12.5"), ("-1", 1, "-1"),
  ])
  func datesAreRecognisedByTheirStyle(serial: String, style: Int, read: String) throws {
    #expect(try cell("<v>\(serial)</v>", style: style) == read)
  }

  @Test func daysMayCountFrom1904() throws {
    let file = try folder.workbook(
      sheet: "<row><c t=\"str\"><v>a</v></c></row><row><c s=\"1\"><v>43100</v></c></row>",
      properties: "<workbookPr date1904=\"1\"/>")
    #expect(try Table(XLSXReader(file)).rows == [["2022-01-01"]])
  }

  @Test func rowsKeepTheirNumberAndCellsTheirColumn() throws {
    let file = try folder.workbook(
      sheet: """
        <row r="3"><c r="A3" t="str"><v>a</v></c><c r="C3" t="str"><v>c </v></c></row>
        <row r="5"><c r="C5"><v>3</v></c><c r="F5"/></row>
        <row r="6"><c r="A6"/></row>
        <row r="7"><c r="A7"><v>1</v></c><c r="D7"><v>4</v></c></row>
        """)
    let table = try Table(XLSXReader(file, sheet: "Feuil1"))
    #expect(table.columns == ["a", "", "c"])
    #expect(table.rows == [[nil, nil, "3"], ["1", nil, nil, "4"]])
    #expect(table.lines == [5, 7])
    #expect(table.flaws == [7: "3 champs attendus comme dans l’en-tête, 4 trouvés"])
  }

  @Test func prefixedElementsAreTheSame() throws {
    let file = try folder.workbook(
      sheet: "</sheetData><x:sheetData xmlns:x=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
        + "<x:row><x:c t=\"str\"><x:v>a</x:v></x:c></x:row><x:row><x:c><x:v>1</x:v></x:c></x:row>"
        + "</x:sheetData><sheetData>")
    #expect(try Table(XLSXReader(file)).rows == [["1"]])
  }

  @Test func unknownSheetIsToldWithThoseThereAre() throws {
    let file = try folder.workbook(sheet: "")
    let lines = failure { _ = try Table(XLSXReader(file, sheet: "Feuil2")) }
    #expect(lines.first?.contains("«\u{A0}Feuil2\u{A0}» attendue, trouvé Feuil1") == true)
    #expect(lines.first?.contains("vouliez-vous") == true)
  }

  @Test func whatIsNoWorkbookIsRefused() throws {
    let text = try folder.write("t.xlsx", "a,b\n1,2\n")
    #expect(failure { _ = try Table(XLSXReader(text)) } == ["t.xlsx: classeur XLSX attendu"])
    let zip = try folder.zip("z.xlsx", ["a.txt": Array("a".utf8)])
    #expect(
      failure { _ = try Table(XLSXReader(zip)) }.first?.contains("«\u{A0}xl/workbook.xml\u{A0}» manque")
        == true)
  }

  @Test func damagedXMLIsLocated() throws {
    let file = try folder.workbook(sheet: "<row><c t=\"str\"><v>a</v></c></row>\n<row><c></row>")
    #expect(failure { _ = try Table(XLSXReader(file)) }.first?.contains("(XML, ligne 2)") == true)
  }

  @Test func wrongReferencesAreRefused() throws {
    for content in ["<v>2</v>", "<v>-1</v>", "<v>x</v>"] {
      #expect(throws: ImportFailure.self) { try cell(content, type: "s") }
    }
    let file = try folder.workbook(sheet: "<row><c r=\"ZZZZ1\" t=\"str\"><v>a</v></c></row>")
    #expect(failure { _ = try Table(XLSXReader(file)) }.first?.contains("ZZZZ1") == true)
  }

  @Test func cellsAreOfBoundedLength() throws {
    #expect(throws: ImportFailure.self) {
      try cell("<v>\(String(repeating: "x", count: 200_000))</v>", type: "str")
    }
  }

  @Test func bombsAreDefused() throws {
    // 200 MB of blanks pack a thousand times smaller.
    let bomb = try folder.zip("b.xlsx", ["xl/workbook.xml": Array(repeating: 0x20, count: 200_000_000)])
    #expect(failure { _ = try Table(XLSXReader(bomb)) }.first?.contains("au-delà des limites") == true)
    let entities = (1...9).map { "<!ENTITY e\($0) \"\(String(repeating: "&e\($0 - 1);", count: 10))\">" }
      .joined()
    let part =
      "<!DOCTYPE w [<!ENTITY e0 \"haha\">\(entities)]><workbook><sheets>"
      + "<sheet name=\"&e9;\"/></sheets></workbook>"
    let file = try folder.zip("l.xlsx", ["xl/workbook.xml": Array(part.utf8)])
    #expect(throws: ImportFailure.self) { try Table(XLSXReader(file)) }
  }
}
