// SPDX-License-Identifier: Apache-2.0

import Base
import CPCRE2

/// The search for a pattern in one text, from match to match, within a bound on its time and memory.
struct Search: ~Copyable {
  /// What the search may still spend, and where it last passed.
  private struct Purse {
    let stepsPerCharacter: Int
    let stepsPerCheckpoint: Int
    var steps = Search.mostSteps
    var position = 0
  }

  private let pattern: CompiledPattern
  private let text: UnsafeBufferPointer<UInt8>
  private let matchData: OpaquePointer
  private let context: OpaquePointer
  private let purse: UnsafeMutablePointer<Purse>

  /// Steps are about as long as passing over one character: some nanoseconds.
  private static let mostSteps = 400_000_000
  /// A second bound, PCRE2's own: on the choices tried from one starting point.
  private static let mostChoices: UInt32 = 25_000_000
  /// The steps that a checkpoint takes, and the choice before it: more with groups, as a choice copies what
  /// they hold.
  private static func stepsPerCheckpoint(groups: Int) -> Int { 16 + groups }
  /// The steps that comparing a character with one captured takes, where case does not count.
  private static let stepsPerComparison = 4
  /// In KiB.
  private static let mostMemory: UInt32 = 65_536

  /// - Parameter text: UTF-8; it must outlive the search.
  init(for pattern: CompiledPattern, in text: UnsafeBufferPointer<UInt8>) throws(PatternError) {
    guard let matchData = pcre2_match_data_create_from_pattern_8(pattern.code, nil) else {
      throw .searchTooLong
    }
    guard let context = pcre2_match_context_create_8(nil) else {
      pcre2_match_data_free_8(matchData)
      throw .searchTooLong
    }
    self.pattern = pattern
    self.text = text
    self.matchData = matchData
    self.context = context
    purse = .allocate(capacity: 1)
    purse.initialize(
      to: Purse(
        stepsPerCharacter: pattern.stepsPerCharacter,
        stepsPerCheckpoint: Search.stepsPerCheckpoint(groups: pattern.groups)))
    pcre2_set_match_limit_8(context, Search.mostChoices)
    pcre2_set_heap_limit_8(context, Search.mostMemory)
    pcre2_set_callout_8(context, { Search.passCheckpoint($0, $1) }, purse)
  }

  deinit {
    purse.deallocate()
    pcre2_match_context_free_8(context)
    pcre2_match_data_free_8(matchData)
  }

  /// Pays for what was passed since the last checkpoint and for the stretch that begins; a negative answer
  /// ends the search.
  private static func passCheckpoint(
    _ block: UnsafeMutablePointer<pcre2_callout_block_8>?, _ data: UnsafeMutableRawPointer?
  ) -> Int32 {
    guard let block = block?.pointee, let purse = data?.assumingMemoryBound(to: Purse.self) else {
      return PCRE2_ERROR_CALLOUT
    }
    let number = Int(block.callout_number)
    let characters =
      abs(block.current_position - purse.pointee.position) + 1 << (number % MeteredPattern.backReference)
    var steps = purse.pointee.stepsPerCheckpoint + characters * purse.pointee.stepsPerCharacter
    if number >= MeteredPattern.backReference { steps += stepsPerComparison * longestGroup(block) }
    purse.pointee.position = block.current_position
    purse.pointee.steps -= steps
    return purse.pointee.steps >= 0 ? 0 : PCRE2_ERROR_MATCHLIMIT
  }

  /// The length of the longest group so far, to which the back-reference that follows may point.
  private static func longestGroup(_ block: pcre2_callout_block_8) -> Int {
    guard let offsets = block.offset_vector else { return 0 }
    var longest = 0
    for group in 1..<max(1, Int(block.capture_top)) {
      longest = max(longest, offsets[2 * group + 1] &- offsets[2 * group])
    }
    return longest
  }

  /// Finds the next match from `offset` on: the bytes it covers; nil where there is none.
  mutating func match(from offset: Int) throws(PatternError) -> Range<Int>? {
    let result = pcre2_match_8(
      pattern.code, text.baseAddress, text.count, offset, PCRE2_NO_UTF_CHECK, matchData, context)
    if result == PCRE2_ERROR_NOMATCH { return nil }
    guard result > 0 else { throw .searchTooLong }
    return group(0)
  }

  /// Where the last match has what a group holds, 0 for the whole; nil where the group took no part.
  func group(_ number: Int) -> Range<Int>? {
    // PCRE2_UNSET, the greatest size_t, is −1 here.
    guard number <= pattern.groups, let offsets = pcre2_get_ovector_pointer_8(matchData),
      offsets[2 * number] >= 0
    else { return nil }
    return offsets[2 * number]..<offsets[2 * number + 1]
  }

  /// The steps taken so far.
  var stepsTaken: Int { Search.mostSteps - purse.pointee.steps }

  /// The length of the text, in bytes.
  var count: Int { text.count }

  /// A part of the text.
  func bytes(_ range: Range<Int>) -> Slice<UnsafeBufferPointer<UInt8>> { text[range] }
}
