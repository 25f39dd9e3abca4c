// SPDX-License-Identifier: Apache-2.0

import Base
import Foundation
import Import
import Pack
import Testing

/// A table computed as `bilan evaluate` does.
struct Computed {
  let table: Table
  let text: String
  /// What was told of rows, in English.
  let problems: [String]
  let summary: CaseTable.Summary

  init(_ name: String, in pack: Pack, _ file: URL, on day: String? = nil) throws {
    var bytes: [UInt8] = []
    var problems: [String] = []
    let cases = try CaseTable(name, in: pack, on: day.flatMap { CivilDate($0) })
    summary = try cases.evaluate(CSVReader(file), named: "t") {
      bytes += $0
    } tell: {
      problems.append($0.description(in: .en))
    }
    self.problems = problems
    text = String(decoding: bytes, as: UTF8.self)
    let folder = try Folder()
    table = try Table(CSVReader(folder.write("o.csv", bytes)))
    withExtendedLifetime(folder) {}
  }

  init(_ name: String, in pack: Pack, _ text: String, on day: String? = nil) throws {
    let folder = try Folder()
    try self.init(name, in: pack, folder.write("t.csv", text), on: day)
    withExtendedLifetime(folder) {}
  }

  /// The cells of a column.
  subscript(column: String) -> [String?] {
    table.columns.firstIndex(of: column).map { place in table.rows.map { $0[place] } } ?? []
  }
}

/// The pack of the project, read once.
enum ValDeMarne {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static let pack = Result { try Pack.load(from: root.appendingPathComponent("packs/val-de-marne")) }

  static func vectors(_ name: String) -> URL {
    root.appendingPathComponent("Tests/PackTests/Vectors/\(name).csv")
  }
}

/// What stops an evaluation, in English.
func stop(_ body: () throws -> Void) -> String? {
  do {
    try body()
    return nil
  } catch let failure as ImportFailure {
    return failure.lines(in: .en).joined(separator: "\n")
  } catch let diagnostic as Diagnostic {
    return diagnostic.description(in: .en)
  } catch {
    return "\(error)"
  }
}
