// SPDX-License-Identifier: Apache-2.0

import Base
import CPCRE2
import Synchronization

/// A pattern compiled by PCRE2.
///
/// Unchecked: the code never changes once compiled, and PCRE2 lets any number of threads match with one code
/// (pcre2api, “Multithreading”); what a search writes to belongs to `Search`.
final class CompiledPattern: @unchecked Sendable {
  let code: OpaquePointer
  /// How many capturing groups it has.
  let groups: Int
  /// The steps that passing over a character takes, at most: it is compared with the members of a class.
  let stepsPerCharacter: Int

  private init(_ pattern: String, flags: PatternFlags) throws(PatternError) {
    let translated = try PatternTranslator(pattern, flags: flags)
    guard let code = CompiledPattern.compile(translated.text, flags: flags) else { throw .tooComplex }
    self.code = code
    groups = translated.groups
    stepsPerCharacter = 1 + (translated.comparisons + 1) / 2
  }

  deinit { pcre2_code_free_8(code) }

  /// The code of a pattern in PCRE2's notation; nil past PCRE2's limits.
  private static func compile(_ pattern: String, flags: PatternFlags) -> OpaquePointer? {
    var options = PCRE2_UTF | PCRE2_NO_UTF_CHECK | PCRE2_MATCH_UNSET_BACKREF | PCRE2_DOLLAR_ENDONLY
    // PCRE2 looks for both cases of the first letter as far as the end of the text, at each match anew: where
    // one does not occur, replacing the other would take quadratic time.
    if flags.contains(.ignoringCase) { options |= PCRE2_CASELESS | PCRE2_NO_START_OPTIMIZE }
    if flags.contains(.multiline) { options |= PCRE2_MULTILINE }
    if flags.contains(.dotAll) { options |= PCRE2_DOTALL }
    guard let context = pcre2_compile_context_create_8(nil) else { return nil }
    defer { pcre2_compile_context_free_8(context) }
    pcre2_set_newline_8(context, UInt32(PCRE2_NEWLINE_LF))
    pcre2_set_parens_nest_limit_8(context, 1_000)
    var error: Int32 = 0
    var offset = 0
    var pattern = pattern
    return pattern.withUTF8 { pcre2_compile_8($0.baseAddress, $0.count, options, &error, &offset, context) }
  }
}

// MARK: Cache

extension CompiledPattern {
  /// The patterns used last, by the bytes of flags and pattern: equal strings of Swift may be other patterns,
  /// as it holds a letter with an accent equal to the letter and the accent apart.
  private static let cache = Mutex<Cache>(Cache())

  private struct Cache {
    var patterns: [[UInt8]: (pattern: CompiledPattern, used: Int)] = [:]
    var uses = 0
    static let capacity = 64

    mutating func pattern(for key: [UInt8]) -> CompiledPattern? {
      guard let index = patterns.index(forKey: key) else { return nil }
      uses += 1
      patterns.values[index].used = uses
      return patterns.values[index].pattern
    }

    mutating func keep(_ pattern: CompiledPattern, for key: [UInt8]) {
      if patterns.count >= Cache.capacity, let oldest = patterns.min(by: { $0.value.used < $1.value.used }) {
        patterns[oldest.key] = nil
      }
      uses += 1
      patterns[key] = (pattern, uses)
    }
  }

  /// The compiled form of a pattern, compiled now or kept from an earlier use.
  static func compiled(_ pattern: String, flags: PatternFlags) throws(PatternError) -> CompiledPattern {
    let key = [flags.rawValue] + Array(pattern.utf8)
    if let known = cache.withLock({ $0.pattern(for: key) }) { return known }
    let compiled = try CompiledPattern(pattern, flags: flags)
    cache.withLock { $0.keep(compiled, for: key) }
    return compiled
  }
}
