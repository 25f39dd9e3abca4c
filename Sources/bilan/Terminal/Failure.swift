// SPDX-License-Identifier: Apache-2.0

import Access
import Base
import Casework
import Figures
import Foundation
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
      case let error as OpenIDRefusal: error.message(language)
      case let error as Refusal: error.reason(language)
      case let error as ReportError: error.message(language)
      case let error as CocoaError: Failure.text(of: error, language)
      default: "\(error)"
      }
  }

  /// What the system refused, and for which file.
  private static func text(of error: CocoaError, _ language: Language) -> String {
    let cause = (error.underlying as? POSIXError).map { String(cString: strerror($0.code.rawValue)) }
    return Catalogue.fileRefused(
      error.filePath ?? error.url?.path ?? "", cause ?? error.localizedDescription)(
        language)
  }
}
