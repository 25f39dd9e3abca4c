// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL

/// Collects everything that is wrong while a pack is loaded.
final class PackReport {
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var remarks: [Diagnostic] = []

  func add(_ file: String, _ position: Position?, _ message: Message) {
    diagnostics.append(Diagnostic(file: file, position: position, message))
  }

  func add(_ more: [Diagnostic]) { diagnostics += more }

  /// What is not wrong but should be known.
  func remark(_ file: String, _ position: Position?, _ message: Message) {
    remarks.append(Diagnostic(file: file, position: position, message))
  }

  var isEmpty: Bool { diagnostics.isEmpty }

  /// The expression of a text, or nil where it is none.
  func expression(_ text: String, file: String, at origin: Position) -> Expression? {
    do {
      return try Expression(parsing: text, in: file, at: origin)
    } catch {
      add([error])
      return nil
    }
  }
}
