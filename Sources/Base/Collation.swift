// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The alphabetical order of French and English: accents and case count only between words otherwise alike,
/// and digits are compared as numbers ("9e" before "10e").
public enum Collation {
  private static let locale = Locale(identifier: "fr_FR")

  /// Whether `left` comes before `right`.
  public static func precedes(_ left: String, _ right: String) -> Bool {
    left.compare(
      right, options: [.caseInsensitive, .diacriticInsensitive, .numeric], range: nil, locale: locale
    )
    .precedes(or: { left < right })
  }
}

extension ComparisonResult {
  fileprivate func precedes(or tie: () -> Bool) -> Bool {
    self == .orderedSame ? tie() : self == .orderedAscending
  }
}
