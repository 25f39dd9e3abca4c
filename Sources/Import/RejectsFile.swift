// SPDX-License-Identifier: Apache-2.0

import Base
import Foundation

/// The rows that an import refuses, as CSV: `line`, `field` and `reason`, then the columns of the file, so
/// that it can be corrected and imported in its turn. It takes its name only once the import is done.
final class RejectsFile {
  /// The columns before those of the file.
  static let columns = ["line", "field", "reason"]

  private let url: URL
  private let partial: URL
  private let file: FileHandle
  private let language: Language
  private var buffer: [UInt8] = []
  private var isCommitted = false
  private var width = 0

  init(_ url: URL, _ language: Language) throws(ImportFailure) {
    self.url = url
    self.language = language
    let name = ".\(url.lastPathComponent).\(ProcessInfo.processInfo.processIdentifier).partial"
    partial = url.deletingLastPathComponent().appendingPathComponent(name)
    do {
      try Data().write(to: partial)
      file = try FileHandle(forWritingTo: partial)
    } catch {
      throw RejectsFile.failure(url, error)
    }
  }

  deinit {
    if !isCommitted { try? FileManager.default.removeItem(at: partial) }
  }

  /// Writes the header.
  func start(_ columns: [String]) throws(ImportFailure) {
    width = columns.count
    append(Self.columns + columns)
    try flush(over: 0)
  }

  /// Writes a row and what is wrong with it.
  func write(_ row: borrowing Row, _ errors: [RowError]) throws(ImportFailure) {
    let fields = errors.compactMap(\.field).joined(separator: "; ")
    let reasons = errors.map { $0.message(language) }.joined(separator: "; ")
    var cells = [String(row.line), fields, reasons]
    for column in 0..<max(width, row.count) { cells.append(row.text(column) ?? "") }
    append(cells)
    try flush(over: 1 << 16)
  }

  /// Gives the file its name.
  func commit() throws(ImportFailure) {
    try flush(over: 0)
    do {
      try file.close()
    } catch {
      throw RejectsFile.failure(url, error)
    }
    guard rename(partial.path, url.path) == 0 else {
      throw RejectsFile.failure(url, POSIXError(.init(rawValue: errno) ?? .EIO))
    }
    isCommitted = true
  }

  private func append(_ cells: [String]) {
    buffer.append(contentsOf: CSVText.line(cells).utf8)
    buffer.append(contentsOf: "\r\n".utf8)
  }

  private func flush(over size: Int) throws(ImportFailure) {
    guard buffer.count > size else { return }
    do {
      try file.write(contentsOf: buffer)
    } catch {
      throw RejectsFile.failure(url, error)
    }
    buffer.removeAll(keepingCapacity: true)
  }

  private static func failure(_ url: URL, _ error: any Error) -> ImportFailure {
    .file(
      Diagnostic(file: url.lastPathComponent, Catalogue.Import.unwritableFile(error.localizedDescription)))
  }
}
