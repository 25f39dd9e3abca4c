// SPDX-License-Identifier: Apache-2.0

import Base
import CZip
import Foundation

/// A zip archive open for reading.
final class ZipArchive {
  /// The archive as the reader would name it.
  let name: String
  private let archive: OpaquePointer

  init(_ file: URL, _ name: String?) throws(ImportFailure) {
    self.name = name ?? file.lastPathComponent
    var code: Int32 = 0
    guard let archive = zip_open(file.path, ZIP_RDONLY, &code) else {
      let isOther = [ZIP_ER_NOZIP, ZIP_ER_INCONS].contains(code)
      let reason = isOther ? Catalogue.Import.Spreadsheet.notAWorkbook : ZipArchive.reason(code)
      throw .file(Diagnostic(file: self.name, reason))
    }
    self.archive = archive
  }

  deinit { zip_discard(archive) }

  private static func reason(_ code: Int32) -> Message {
    var error = zip_error_t()
    zip_error_init_with_code(&error, code)
    defer { zip_error_fini(&error) }
    return Catalogue.unreadableFile(String(cString: zip_error_strerror(&error)))
  }

  /// An entry, from its first byte; nil where there is none of that name.
  func entry(_ path: String) throws(ImportFailure) -> ZipEntryStream? {
    var status = zip_stat_t()
    zip_stat_init(&status)
    guard zip_stat(archive, path, 0, &status) == 0 else { return nil }
    guard let file = zip_fopen(archive, path, 0) else {
      throw failure(Catalogue.unreadableFile(String(cString: zip_strerror(archive))))
    }
    return ZipEntryStream(
      file, of: self, path: path, byteCount: Int(clamping: status.size),
      packedByteCount: Int(clamping: status.comp_size))
  }

  func failure(_ message: Message, line: Int? = nil) -> ImportFailure {
    .file(Diagnostic(file: name, position: line.map { Position(line: $0, column: 1) }, message))
  }
}
