// SPDX-License-Identifier: Apache-2.0

import Base
import Foundation

/// Reads a sheet of an Excel workbook (ECMA-376). Numbers are given as they are written, dates in ISO 8601,
/// booleans as `true` and `false`; formulas by the result that was saved with them.
public struct XLSXReader: RowReader {
  private let file: URL
  private let name: String?
  private let sheet: String?

  /// A reader of the sheet of a name, or of the first; failures call the file by `name`.
  public init(_ file: URL, named name: String? = nil, sheet: String? = nil) {
    self.file = file
    self.name = name
    self.sheet = sheet
  }

  /// Streams the table: see `RowReader`.
  public func read(
    start: (Header) throws(ImportFailure) -> Void, body: (borrowing Row) throws(ImportFailure) -> Void
  ) throws(ImportFailure) {
    let archive = try ZipArchive(file, name)
    let workbook = Workbook(archive)
    try workbook.parse(Workbook.path)
    let relations = WorkbookRelations(archive)
    try relations.parse(WorkbookRelations.path)
    let path = try relations.path(of: try workbook.relation(ofSheet: sheet))
    let strings = SharedStrings(archive)
    if let path = relations.sharedStrings { try strings.parse(path) }
    let formats = NumberFormats(archive)
    if let path = relations.styles { try formats.parse(path) }
    guard let stream = try archive.entry(path) else {
      throw archive.failure(Catalogue.Import.Spreadsheet.missingPart(path))
    }
    let references = SheetParser.References(
      strings: strings, formats: formats, countsFrom1904: workbook.countsFrom1904)
    // XMLParser calls back for as long as `parse` runs and no longer.
    try withoutActuallyEscaping(start) { start throws(ImportFailure) in
      try withoutActuallyEscaping(body) { body throws(ImportFailure) in
        let sheet = SheetParser(stream, of: archive, references, start: start, body: body)
        try sheet.parse(stream)
        guard sheet.width != nil else { throw archive.failure(Catalogue.Import.emptyFile) }
      }
    }
  }
}
