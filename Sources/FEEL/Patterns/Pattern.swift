// SPDX-License-Identifier: Apache-2.0

import Base

/// A regular expression of FEEL: XPath's (XPath and XQuery Functions and Operators 3.1, §5.6), as the DMN
/// standard asks of `matches`, `replace` and `split`.
///
/// Whatever the pattern and the text, a search ends: past a bound on its steps and memory, it throws
/// `searchTooLong`. The bound is counted, not timed, so that an answer is the same on any machine.
public struct Pattern: Sendable {
  private let compiled: CompiledPattern
  private let isLiteral: Bool

  /// A pattern, with flags by their letters among s, m, i, x and q; it is kept compiled for its next use.
  public init(_ pattern: String, flags: String = "") throws(PatternError) {
    let flags = try PatternFlags(flags)
    compiled = try CompiledPattern.compiled(pattern, flags: flags)
    isLiteral = flags.contains(.literal)
  }

  /// Whether some part of a text matches.
  public func matches(_ text: String) throws(PatternError) -> Bool { try matches(text, within: nil) }

  /// - Parameter meter: what takes the steps of the search.
  func matches(_ text: String, within meter: Meter?) throws(PatternError) -> Bool {
    try withSearch(in: text, meter) { search throws(PatternError) in try search.match(from: 0) != nil }
  }

  /// A text with each match replaced: `$1` stands for what the first group holds, `$0` for the match, `\$`
  /// and `\\` for these signs; with flag q the replacement stands for itself. A pattern that matches the
  /// empty string is refused.
  public func replacing(in text: String, with replacement: String) throws(PatternError) -> String {
    try replacing(in: text, with: replacement, within: nil)
  }

  func replacing(in text: String, with replacement: String, within meter: Meter?) throws(PatternError)
    -> String
  {
    let replacement =
      try isLiteral
      ? Replacement(literal: replacement) : Replacement(replacement, groups: compiled.groups)
    var result = BoundedText()
    let rest = try forEachMatch(in: text, meter) { before, search throws(PatternError) in
      try result.append(search.bytes(before))
      for part in replacement.parts {
        switch part {
        case .text(let text): try result.append(text)
        case .group(let number):
          if let range = search.group(number) { try result.append(search.bytes(range)) }
        }
      }
    }
    try result.append(Array(rest.utf8))
    return String(decoding: result.bytes, as: UTF8.self)
  }

  /// The parts of a text between matches; an empty one where two matches meet, or one ends the text. A
  /// pattern that matches the empty string is refused.
  public func split(_ text: String) throws(PatternError) -> [String] { try split(text, within: nil) }

  func split(_ text: String, within meter: Meter?) throws(PatternError) -> [String] {
    var parts: [String] = []
    let rest = try forEachMatch(in: text, meter) { before, search throws(PatternError) in
      parts.append(String(decoding: search.bytes(before), as: UTF8.self))
    }
    return parts + [rest]
  }

  /// Visits each match, with the bytes between it and the one before; the answer is the text after the last.
  private func forEachMatch(
    in text: String, _ meter: Meter?,
    _ visit: (Range<Int>, borrowing Search) throws(PatternError) -> Void
  ) throws(PatternError) -> String {
    guard try !matches("") else { throw .matchesEmpty }
    return try withSearch(in: text, meter) { search throws(PatternError) in
      var start = 0
      // All that may hold of an empty place, ^ and $, holds of the empty string: no match here is empty.
      while let match = try search.match(from: start), !match.isEmpty {
        try visit(start..<match.lowerBound, search)
        start = match.upperBound
      }
      return String(decoding: search.bytes(start..<search.count), as: UTF8.self)
    }
  }

  /// A step of a search is that much quicker than one of an evaluation.
  private static let searchStepsPerStep = 100

  private func withSearch<Result>(
    in text: String, _ meter: Meter?, _ body: (inout Search) throws(PatternError) -> Result
  ) throws(PatternError) -> Result {
    var text = text
    return try text.withUTF8 { bytes in
      Swift.Result { () throws(PatternError) in
        var search = try Search(for: compiled, in: bytes)
        defer { _ = meter?.spend(search.stepsTaken / Pattern.searchStepsPerStep) }
        return try body(&search)
      }
    }.get()
  }
}

/// The bytes of a text under way, up to a bound.
private struct BoundedText {
  private(set) var bytes: [UInt8] = []
  private static let longest = 1 << 24

  mutating func append(_ added: some Collection<UInt8>) throws(PatternError) {
    guard bytes.count + added.count <= BoundedText.longest else { throw .resultTooLong }
    bytes += added
  }
}
