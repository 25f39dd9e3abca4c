// SPDX-License-Identifier: Apache-2.0

import Base

extension Parser {
  /// A type, as it stands after `instance of` and in the parameters of a function.
  mutating func type() throws(Diagnostic) -> FEELType {
    depth += 1
    guard depth <= Parser.maximumDepth else { throw tooLong }
    defer { depth -= 1 }
    guard let word = typeWords() else { return try namedType() }
    switch word {
    case "list", "range":
      guard consume(.less) else { return word == "list" ? .list(.any) : .range(.any) }
      let item = try type()
      try expect(.greater)
      return word == "list" ? .list(item) : .range(item)
    case "context":
      guard consume(.less) else { return .context([]) }
      var fields: [FEELType.Field] = []
      repeat {
        let field = try newName { _ in false }
        try expect(.colon)
        fields.append(FEELType.Field(name: field, type: try type()))
      } while consume(.comma)
      try expect(.greater)
      return .context(fields)
    case "function":
      guard consume(.less) else { return .function }
      var parameters: [FEELType] = []
      if !consume(.greater) {
        repeat { parameters.append(try type()) } while consume(.comma)
        try expect(.greater)
      }
      try expect(.arrow)
      return .functionType(parameters, try type())
    default:
      return FEELType.simple[word] ?? .any
    }
  }

  /// The longest name of a type of FEEL that begins here, read and passed over.
  private mutating func typeWords() -> String? {
    guard case .name(var name) = token.kind else { return nil }
    var longest: (name: String, count: Int)? = FEELType.words.contains(name) ? (name, 1) : nil
    var count = 1
    while case .name(let word) = peek(count).kind, count < 5 {
      name += " " + word
      count += 1
      if FEELType.words.contains(name) { longest = (name, count) }
    }
    guard let longest else { return nil }
    advance(by: longest.count)
    return longest.name
  }

  /// A type that the embedding program names: an item definition, an imported one with a point.
  private mutating func namedType() throws(Diagnostic) -> FEELType {
    var name = try self.name()
    while consume(.dot) { name += "." + (try self.name()) }
    return .record(name)
  }
}

extension FEELType {
  /// The types that a name alone writes.
  public static let simple: [String: FEELType] = [
    "Any": .any, "Null": .null, "number": .number, "string": .string, "boolean": .boolean, "date": .date,
    "time": .time, "date and time": .dateTime, "days and time duration": .daysDuration,
    "years and months duration": .yearsDuration,
  ]

  fileprivate static let words = Set(simple.keys).union(["list", "range", "context", "function"])
}
