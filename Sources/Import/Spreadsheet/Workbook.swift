// SPDX-License-Identifier: Apache-2.0

import Base

/// The sheets of a workbook and where their parts are (ECMA-376, 18.2).
final class Workbook: PartParser {
  /// The sheets in order: their names and the identifiers of their parts.
  private(set) var sheets: [(name: String, relation: String)] = []
  /// Whether days are counted from 1904, as on early Macintoshes.
  private(set) var countsFrom1904 = false

  static let path = "xl/workbook.xml"

  override func start(_ element: String, _ attributes: [String: String]) throws(ImportFailure) {
    switch element {
    case "sheet":
      guard let name = attributes["name"], let relation = attributes.first(where: { $0.key.hasSuffix(":id") })
      else { return }
      sheets.append((name, relation.value))
    case "workbookPr": countsFrom1904 = ["1", "true"].contains(attributes["date1904"])
    default: break
    }
  }

  /// The identifier of a sheet's part, the first sheet's where no name is given.
  func relation(ofSheet name: String?) throws(ImportFailure) -> String {
    guard let name else {
      guard let first = sheets.first else { throw archive.failure(Catalogue.Import.Spreadsheet.notAWorkbook) }
      return first.relation
    }
    guard let sheet = sheets.first(where: { $0.name == name }) else {
      let known = sheets.map(\.name)
      throw archive.failure(
        Catalogue.Import.Spreadsheet.unknownSheet(
          name, known: known, Suggestion.closest(to: name, among: known)))
    }
    return sheet.relation
  }
}

/// What the identifiers in a workbook lead to (ECMA-376 part 2, 6.5).
final class WorkbookRelations: PartParser {
  private var targets: [String: String] = [:]
  private(set) var sharedStrings: String?
  private(set) var styles: String?

  static let path = "xl/_rels/workbook.xml.rels"

  override func start(_ element: String, _ attributes: [String: String]) throws(ImportFailure) {
    guard element == "Relationship", let id = attributes["Id"], let target = attributes["Target"] else {
      return
    }
    let path = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
    targets[id] = path
    let kind = attributes["Type"] ?? ""
    if kind.hasSuffix("/sharedStrings") { sharedStrings = path }
    if kind.hasSuffix("/styles") { styles = path }
  }

  func path(of relation: String) throws(ImportFailure) -> String {
    guard let path = targets[relation] else {
      throw archive.failure(Catalogue.Import.Spreadsheet.missingPart(relation))
    }
    return path
  }
}
