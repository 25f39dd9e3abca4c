// SPDX-License-Identifier: Apache-2.0

import Base

/// How a cell of a workbook that is written looks: a place in its `cellXfs`.
enum WorkbookStyle {
  static let heading = 1
  private static let date = 2
  /// After it one for each number of decimals, from 0.
  private static let numbers = 3
  private static let mostDecimals = 12

  static func of(_ cell: XLSXWriter.Cell) -> Int {
    switch cell {
    case .date: date
    case .number(_, let decimals): numbers + min(max(decimals, 0), mostDecimals)
    case .empty, .text, .boolean: 0
    }
  }

  /// The part `xl/styles.xml`.
  static var part: String {
    let formats = (0...mostDecimals).map { decimals in
      let digits = decimals == 0 ? "0" : "0." + String(repeating: "0", count: decimals)
      return "<numFmt numFmtId=\"\(200 + decimals)\" formatCode=\"\(digits)\"/>"
    }
    let numbers = (0...mostDecimals).map { format(200 + $0) }
    return "<styleSheet xmlns=\"\(WorkbookParts.main)\"><numFmts count=\"\(formats.count)\">"
      + formats.joined() + "</numFmts><fonts count=\"2\"><font/><font><b/></font></fonts>"
      + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
      + "<fill><patternFill patternType=\"gray125\"/></fill></fills><borders count=\"1\"><border/></borders>"
      + "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"\(3 + numbers.count)\">"
      + format(0) + "<xf numFmtId=\"0\" fontId=\"1\" applyFont=\"1\"/>" + format(14)
      + numbers.joined() + "</cellXfs><cellStyles count=\"1\">"
      + "<cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>"
  }

  private static func format(_ id: Int) -> String {
    "<xf numFmtId=\"\(id)\" applyNumberFormat=\"1\"/>"
  }
}

/// The parts of a workbook of one sheet.
enum WorkbookParts {
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006"
  private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

  /// - Parameters:
  ///   - sheet: its name, escaped.
  ///   - rows: its rows, as XML.
  static func all(sheet: String, rows: String) -> [(path: String, text: String)] {
    [
      ("[Content_Types].xml", contentTypes),
      ("_rels/.rels", relationships([("officeDocument", "xl/workbook.xml")])),
      (
        "xl/workbook.xml",
        "<workbook xmlns=\"\(main)\" xmlns:r=\"\(relations)\"><sheets>"
          + "<sheet name=\"\(sheet)\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        relationships([("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml")])
      ),
      ("xl/styles.xml", WorkbookStyle.part),
      (
        "xl/worksheets/sheet1.xml",
        "<worksheet xmlns=\"\(main)\"><sheetViews><sheetView workbookViewId=\"0\">"
          + "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView>"
          + "</sheetViews><sheetData>\(rows)</sheetData></worksheet>"
      ),
    ].map { ($0.0, head + $0.1) }
  }

  private static var contentTypes: String {
    let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    let parts = [("workbook", "sheet.main"), ("styles", "styles"), ("worksheets/sheet1", "worksheet")]
    return "<Types xmlns=\"\(package)/content-types\">"
      + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
      + parts.map { "<Override PartName=\"/xl/\($0.0).xml\" ContentType=\"\(kind).\($0.1)+xml\"/>" }.joined()
      + "</Types>"
  }

  private static func relationships(_ targets: [(type: String, path: String)]) -> String {
    "<Relationships xmlns=\"\(package)/relationships\">"
      + targets.enumerated().map {
        "<Relationship Id=\"rId\($0 + 1)\" Type=\"\(relations)/\($1.type)\" Target=\"\($1.path)\"/>"
      }.joined() + "</Relationships>"
  }
}
