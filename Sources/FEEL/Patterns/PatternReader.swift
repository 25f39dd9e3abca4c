// SPDX-License-Identifier: Apache-2.0

import Base

/// Reads a pattern, code point by code point; with flag x, blanks out of classes are as if not written.
struct PatternReader {
  private let scalars: [Unicode.Scalar]
  private var index = 0
  private let dropsBlanks: Bool
  /// Whether the reader is in a class, where blanks count.
  var isInClass = false {
    didSet { skipBlanks() }
  }

  init(_ pattern: String, dropsBlanks: Bool) {
    scalars = Array(pattern.unicodeScalars)
    self.dropsBlanks = dropsBlanks
    skipBlanks()
  }

  /// The next code point; nil at the end.
  var next: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  /// The code point `distance` after the next one. Only classes look ahead, where no blank is dropped.
  func peek(_ distance: Int) -> Unicode.Scalar? {
    index + distance < scalars.count ? scalars[index + distance] : nil
  }

  mutating func advance() {
    index += 1
    skipBlanks()
  }

  /// Passes over `scalar` where it is next.
  mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
    guard next == scalar else { return false }
    advance()
    return true
  }

  /// The next decimal digit (0–9), without passing over it.
  var digit: Int? {
    guard let next, ("0"..."9").contains(next) else { return nil }
    return Int(next.value - 0x30)
  }

  /// The error that something else stands here than what was expected.
  func expected(_ expected: Message) -> PatternError {
    .malformed(
      Catalogue.FEEL.patternExpected(expected, found: next.map { String($0) }, column: index + 1))
  }

  private mutating func skipBlanks() {
    guard dropsBlanks, !isInClass else { return }
    while let next, [" ", "\t", "\n", "\r"].contains(next) { index += 1 }
  }
}
