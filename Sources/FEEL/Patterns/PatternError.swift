// SPDX-License-Identifier: Apache-2.0

import Base

/// Why a regular expression gives no answer.
public enum PatternError: Error, Sendable, Hashable {
  /// The pattern, its flags or a replacement is not in the language; what was expected and what was found.
  case malformed(Message)
  /// The pattern is too long, too deeply nested or too large once compiled.
  case tooComplex
  /// The pattern matches the empty string, by which nothing can be replaced nor split.
  case matchesEmpty
  /// The search would take too much time or memory.
  case searchTooLong
  /// The text after replacement would be too long.
  case resultTooLong

  /// What to tell the author of the expression.
  public var message: Message {
    switch self {
    case .malformed(let message): message
    case .tooComplex: Catalogue.FEEL.patternTooComplex
    case .matchesEmpty: Catalogue.FEEL.patternMatchesEmpty
    case .searchTooLong: Catalogue.FEEL.patternSearchTooLong
    case .resultTooLong: Catalogue.FEEL.replacedTextTooLong
    }
  }
}
