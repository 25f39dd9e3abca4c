// SPDX-License-Identifier: Apache-2.0

import Base
import Foundation

/// What is printed, and where.
enum Terminal {
  /// Writes a line to standard output.
  static func print(_ text: String) { write(text + "\n") }

  /// Writes a text as it is to standard output; the process ends with 1 where that takes nothing more, as on a
  /// full disk.
  static func write(_ text: String) { write(Array(text.utf8)) }

  /// Writes bytes as they are to standard output, as a text is.
  static func write(_ bytes: [UInt8]) {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(bytes))
    } catch {
      Self.error(Catalogue.cannotPrint(String(cString: strerror(errno)))(.reader))
      exit(1)
    }
  }

  /// Writes a line to standard error. Where that fails, nobody is left to be told.
  static func error(_ text: String) { writeError(text + "\n") }

  private static func writeError(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }

  /// Whether somebody watches standard error: progress is shown only then.
  static let isWatched = isatty(STDERR_FILENO) == 1

  /// Shows a line that the next one replaces; nothing in a pipe.
  static func progress(_ text: String) {
    guard isWatched else { return }
    writeError("\r\u{1B}[K\(text)")
  }

  /// Takes the progress line away.
  static func clearProgress() { progress("") }
}
