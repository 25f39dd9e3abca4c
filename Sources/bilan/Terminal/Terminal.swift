// SPDX-License-Identifier: Apache-2.0

import Foundation

/// What is printed, and where.
enum Terminal {
  /// Writes a line to standard output.
  static func print(_ text: String = "") {
    FileHandle.standardOutput.write(Data((text + "\n").utf8))
  }

  /// Writes a line to standard error.
  static func error(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }

  /// Whether somebody watches standard error: progress is shown only then.
  static let isWatched = isatty(STDERR_FILENO) == 1

  /// Shows a line that the next one replaces; nothing in a pipe.
  static func progress(_ text: String) {
    guard isWatched else { return }
    FileHandle.standardError.write(Data("\r\u{1B}[K\(text)".utf8))
  }

  /// Takes the progress line away.
  static func clearProgress() { progress("") }
}
