// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL

/// What rules gave already, for who evaluates them for one dossier after another: many ask for the same again, and
/// the parameters are those of the same day. For one thread; explanations do without.
public final class RuleMemo {
  /// The rules.
  public let book: RuleBook
  private var rules: [Memory?]

  /// Nothing yet, of the rules of a book.
  public init(_ book: RuleBook) {
    self.book = book
    rules = Array(repeating: nil, count: book.rules.count)
  }

  func memory(of place: Int) -> Memory {
    if let known = rules[place] { return known }
    let new = Memory()
    rules[place] = new
    return new
  }

  /// Of one rule: who runs its functions on a day, and its last results. It takes no more room than for these.
  final class Memory {
    private var host: (day: CivilDate?, host: RuleHost)?
    private var results: [Result?] = []
    private var asked = 0
    private var found = 0

    private struct Result {
      let key: UInt64
      let inputs: [Value]
      let value: Value
    }

    private static let size = 1024
    /// How many are asked for before it is known whether remembering is worth it.
    private static let trial = 512

    /// Who runs the functions of the rule on a day: mostly the same as before.
    func host(on day: CivilDate?, _ make: () -> RuleHost) -> RuleHost {
      if let host, host.day == day { return host.host }
      let new = make()
      host = (day, new)
      return new
    }

    /// What stands for some inputs; nil where they are not remembered.
    func key(of inputs: [Value]) -> UInt64? {
      if asked >= Self.trial, found < asked / 16 { return nil }
      var key: UInt64 = 0
      for input in inputs where !input.mix(into: &key) { return nil }
      return key ^ key >> 32
    }

    func value(_ key: UInt64, _ inputs: [Value]) -> Value? {
      asked += 1
      guard let result = results.isEmpty ? nil : results[Int(key % UInt64(Self.size))], result.key == key,
        result.inputs.count == inputs.count,
        inputs.indices.allSatisfy({ inputs[$0].isWritten(as: result.inputs[$0]) })
      else { return nil }
      found += 1
      return result.value
    }

    /// Keeps a result, in the place of another.
    func keep(_ value: Value, of key: UInt64, _ inputs: [Value]) {
      guard !value.isNull else { return }
      if results.isEmpty { results = Array(repeating: nil, count: Self.size) }
      results[Int(key % UInt64(Self.size))] = Result(key: key, inputs: inputs, value: value)
    }
  }
}

extension Value {
  /// Lists of more items are not remembered.
  private static let longestRemembered = 16

  /// Adds itself to a key; false where it is not remembered.
  fileprivate func mix(into key: inout UInt64) -> Bool {
    func mix(_ word: UInt64) { key = ((key ^ word) &* 0x9E37_79B9_7F4A_7C15) ^ key >> 29 }
    switch self {
    case .null(nil): mix(1)
    case .boolean(let truth): mix(truth ? 2 : 3)
    case .date(let day): mix(UInt64(bitPattern: Int64(day.days)))
    case .number(let number):
      mix(UInt64(truncatingIfNeeded: number.coefficient))
      mix(UInt64(bitPattern: Int64(number.exponent)))
    case .string(let text):
      var word: UInt64 = 4
      for byte in text.utf8 { word = word &* 31 &+ UInt64(byte) }
      mix(word)
    case .list(let items):
      guard items.count <= Self.longestRemembered else { return false }
      mix(UInt64(items.count))
      for item in items {
        if case .list = item { return false }
        guard item.mix(into: &key) else { return false }
      }
    default: return false
    }
    return true
  }

  /// Whether it is the same, and written the same: 1.0 is 1, but not written as 1.
  fileprivate func isWritten(as other: Value) -> Bool {
    switch (self, other) {
    case (.null(nil), .null(nil)): true
    case (.boolean(let a), .boolean(let b)): a == b
    case (.date(let a), .date(let b)): a == b
    case (.number(let a), .number(let b)): a.coefficient == b.coefficient && a.exponent == b.exponent
    case (.string, .string): self == other
    case (.list(let a), .list(let b)):
      a.count == b.count && a.indices.allSatisfy { a[$0].isWritten(as: b[$0]) }
    default: false
    }
  }
}
