// SPDX-License-Identifier: Apache-2.0

/// A number as it is read: "environ 4,84 M€" is a prefix, digits and a suffix.
public struct NumberText: Sendable, Hashable, CustomStringConvertible {
  /// The words before it, with the space that follows them.
  public let prefix: String
  /// The digits with their sign and separators, or the number in letters.
  public let digits: String
  /// The unit after it, with the space that precedes it; empty where the sentence says the unit.
  public let suffix: String

  /// A number in its parts.
  public init(prefix: String = "", digits: String, suffix: String = "") {
    self.prefix = prefix
    self.digits = digits
    self.suffix = suffix
  }

  /// The parts in a row.
  public var description: String { prefix + digits + suffix }

  func prefixed(_ words: String) -> NumberText { NumberText(prefix: words, digits: digits, suffix: suffix) }
}
