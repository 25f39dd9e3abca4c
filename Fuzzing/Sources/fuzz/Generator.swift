// SPDX-License-Identifier: Apache-2.0

/// Makes an expression after the grammar of FEEL: each byte makes a choice, and without bytes the shortest is
/// made.
struct Generator {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  private static let maximumDepth = 8

  /// An expression, or unary tests.
  mutating func text() -> String {
    byte() % 8 == 0 ? tests(0) : expression(0)
  }

  private mutating func byte() -> Int {
    guard index < bytes.count else { return 0 }
    defer { index += 1 }
    return Int(bytes[index])
  }

  private mutating func one<Choice>(of choices: [Choice]) -> Choice { choices[byte() % choices.count] }

  private mutating func several(_ most: Int, _ make: (inout Generator) -> String) -> String {
    let count = byte() % (most + 1)
    return (0..<count).map { _ in make(&self) }.joined(separator: ", ")
  }

  private mutating func expression(_ depth: Int) -> String {
    guard depth < Generator.maximumDepth, index < bytes.count else { return atom() }
    let next = depth + 1
    switch byte() % 24 {
    case 0...3: return atom()
    case 4, 5: return "(\(expression(next)) \(one(of: Words.arithmetic)) \(expression(next)))"
    case 6: return "(\(expression(next)) \(one(of: Words.comparisons)) \(expression(next)))"
    case 7: return "(\(expression(next)) \(one(of: ["and", "or"])) \(expression(next)))"
    case 8: return "(\(expression(next)) between \(expression(next)) and \(expression(next)))"
    case 9: return "(\(expression(next)) in (\(tests(next))))"
    case 10: return "(if \(expression(next)) then \(expression(next)) else \(expression(next)))"
    case 11: return "(for \(iterators(next)) return \(expression(next)))"
    case 12: return "(\(one(of: ["some", "every"])) \(iterators(next)) satisfies \(expression(next)))"
    case 13: return "\(expression(next))[\(expression(next))]"
    case 14: return "(\(expression(next)) instance of \(type(next)))"
    case 15: return "[" + several(4) { $0.expression(next) } + "]"
    case 16: return "{" + several(4) { "\($0.one(of: Words.keys)): \($0.expression(next))" } + "}"
    case 17: return range(next)
    case 18: return "\(expression(next)).\(one(of: Words.members))"
    case 19: return function(next)
    case 20: return "\(expression(next))(" + several(3) { $0.expression(next) } + ")"
    case 21: return "-\(expression(next))"
    default: return "\(one(of: Words.functions))(" + several(4) { $0.expression(next) } + ")"
    }
  }

  private mutating func atom() -> String {
    switch byte() % 8 {
    case 0...2: one(of: Words.variables)
    case 3:
      String(byte())
        + one(of: ["", ".5", "e30", "e-6170", "e6110", String(repeating: "0", count: 32)])
    case 4: one(of: Words.strings)
    case 5: one(of: Words.times)
    case 6: one(of: Words.patterns)
    default: one(of: ["null", "true", "false", "?", "item", "partial", "i", "j"])
    }
  }

  private mutating func iterators(_ depth: Int) -> String {
    let first = "i in \(values(depth))"
    return byte() % 3 == 0 ? first + ", j in \(values(depth))" : first
  }

  private mutating func values(_ depth: Int) -> String {
    byte() % 3 == 0 ? "\(byte())..\(expression(depth))" : expression(depth)
  }

  private mutating func tests(_ depth: Int) -> String {
    switch byte() % 6 {
    case 0: "\(one(of: Words.comparisons)) \(expression(depth))"
    case 1: "not(\(expression(depth)))"
    case 2: range(depth)
    case 3: "\(expression(depth)), \(one(of: Words.comparisons)) \(expression(depth))"
    default: expression(depth)
    }
  }

  private mutating func range(_ depth: Int) -> String {
    one(of: ["[", "(", "]"]) + "\(expression(depth))..\(expression(depth))" + one(of: ["]", ")", "["])
  }

  private mutating func function(_ depth: Int) -> String {
    let parameter = byte() % 2 == 0 ? "i" : "i: \(type(depth))"
    return "(function(\(parameter), j) \(expression(depth)))"
  }

  private mutating func type(_ depth: Int) -> String {
    guard depth < Generator.maximumDepth else { return "Any" }
    switch byte() % 6 {
    case 0: return "list<\(type(depth + 1))>"
    case 1: return "range<\(type(depth + 1))>"
    case 2: return "context<a: \(type(depth + 1)), b: \(type(depth + 1))>"
    case 3: return "function<\(type(depth + 1))> -> \(type(depth + 1))"
    default: return one(of: Words.types)
    }
  }
}
