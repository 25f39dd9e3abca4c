// SPDX-License-Identifier: Apache-2.0

import Base
import Figures
import Import
import Reporting
import Store

/// What stops a command, in the reader's language: exit code 1.
struct Failure: Error {
  let text: String

  init(_ text: String) { self.text = text }

  /// Whatever a room throws, told to the reader.
  init(_ error: any Error, _ language: Language) {
    text =
      switch error {
      case let error as Failure: error.text
      case let error as Diagnostics: error.description(in: language)
      case let error as Diagnostic: error.description(in: language)
      case let error as ImportFailure: error.lines(in: language).joined(separator: "\n")
      case let error as StoreError: error.message(language)
      case let error as ReportError: error.message(language)
      default: "\(error)"
      }
  }
}
