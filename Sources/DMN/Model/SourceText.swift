// SPDX-License-Identifier: Apache-2.0

/// A text in FEEL, and where it begins. Two texts that say the same are equal wherever they are.
public struct SourceText: Sendable, Hashable {
  /// The text as it stands in the file, spaces and line breaks included.
  public let text: String
  /// The place of its first character. What follows a reference (`&lt;`) or the end of a CDATA section on the
  /// same line is further right in the file than in the text.
  public let origin: Origin

  /// A text, and where it begins if it was read.
  public init(_ text: String, origin: Origin = Origin()) {
    self.text = text
    self.origin = origin
  }
}
