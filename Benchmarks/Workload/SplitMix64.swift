// SPDX-License-Identifier: Apache-2.0

/// The generator of Steele, Lea and Flood (« Fast splittable pseudorandom number generators », OOPSLA 2014): the
/// same numbers on every machine and with every release of Swift.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A whole number of a range; that a few are the likelier by 2⁻⁵⁰ does not matter here.
  mutating func number(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }
}

/// Contents and how often each is met.
struct Frequencies {
  private let contents: [String]
  private let bounds: [Int]

  init(_ counts: KeyValuePairs<String, Int>) {
    contents = counts.map(\.key)
    bounds = counts.reduce(into: []) { bounds, count in bounds.append((bounds.last ?? 0) + count.value) }
  }

  func pick(_ random: inout SplitMix64) -> String {
    let place = random.number(0...(bounds[bounds.count - 1] - 1))
    return contents[bounds.firstIndex { place < $0 } ?? 0]
  }
}
