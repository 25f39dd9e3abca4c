// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL

/// A piece of work as a script writes it: a name, and arguments by name, in JSON. Each command of the command
/// line does one; `bilan play` does a file of them.
public struct Operation: Sendable {
  /// As scripts name it: `dossier.open`.
  public let name: String
  /// The arguments that it must have.
  public let required: [String]
  /// Those that it may have.
  public let optional: [String]
  private let body: @Sendable (Arguments, Desk) throws -> Value

  init(
    _ name: String, _ required: [String] = [], optional: [String] = [],
    _ body: @escaping @Sendable (Arguments, Desk) throws -> Value
  ) {
    self.name = name
    self.required = required
    self.optional = optional
    self.body = body
  }

  /// Does the work and gives what came of it.
  ///
  /// - Throws: `Refusal` for arguments that it does not have, or that are missing or of the wrong type; whatever
  ///   refuses the work.
  public func run(_ arguments: Value.Context, at desk: Desk) throws -> Value {
    let known = required + optional
    for entry in arguments.entries where !known.contains(entry.name) {
      throw Refusal(
        Catalogue.unknownArgument(
          entry.name, of: name, Suggestion.closest(to: entry.name, among: known), known: known))
    }
    for argument in required where arguments[argument]?.isNull ?? true {
      throw Refusal(Catalogue.missingArgument(argument, of: name))
    }
    return try body(Arguments(values: arguments, operation: name), desk)
  }

  /// All that a script can do.
  public static let all: [Operation] = dossiers + subjects + rights + money + commissions

  /// The operation of a name.
  ///
  /// - Throws: `Refusal` where there is none.
  public static func named(_ name: String) throws(Refusal) -> Operation {
    guard let operation = all.first(where: { $0.name == name }) else {
      let names = all.map(\.name)
      throw Refusal(
        Catalogue.unknownOperation(name, Suggestion.closest(to: name, among: names), known: names))
    }
    return operation
  }
}

/// What an operation is given.
struct Arguments {
  let values: Value.Context
  let operation: String

  /// A text; nil where it is not given.
  func text(_ name: String) throws(Refusal) -> String? {
    try read(name, FEELType.string) { $0.string }
  }

  /// A text that must be there.
  func requiredText(_ name: String) throws(Refusal) -> String { try required(name, text(name)) }

  /// A whole number; nil where it is not given.
  func integer(_ name: String) throws(Refusal) -> Int64? {
    try read(name, FEELType.number) { $0.number?.int.map(Int64.init) }
  }

  /// A whole number that must be there.
  func requiredInteger(_ name: String) throws(Refusal) -> Int64 { try required(name, integer(name)) }

  /// How much one transaction looks at; nil where it is not given.
  func batch(upTo maximum: Int) throws(Refusal) -> Int? {
    guard let size = try integer("batch") else { return nil }
    guard (1...Int64(maximum)).contains(size) else {
      throw Refusal(
        Catalogue.wrongAnswer(
          "batch", expected: Catalogue.expectsInteger(minimum: 1, maximum: Number(maximum)),
          found: String(size)))
    }
    return Int(size)
  }

  /// A number; nil where it is not given.
  func number(_ name: String) throws(Refusal) -> Number? { try read(name, FEELType.number) { $0.number } }

  /// A truth; nil where it is not given.
  func boolean(_ name: String) throws(Refusal) -> Bool? { try read(name, FEELType.boolean) { $0.boolean } }

  /// A day, written `2023-06-01`; nil where it is not given.
  func date(_ name: String) throws(Refusal) -> CivilDate? {
    try read(name, FEELType.date) { $0.date ?? $0.string.flatMap { CivilDate($0) } }
  }

  /// Names and values; empty where they are not given.
  func context(_ name: String) throws(Refusal) -> Value.Context {
    try read(name, FEELType.context([])) { $0.context } ?? [:]
  }

  /// A list; empty where it is not given.
  func list(_ name: String) throws(Refusal) -> [Value] {
    try read(name, FEELType.list(.any)) { value in
      guard case .list(let items) = value else { return nil }
      return items
    } ?? []
  }

  /// A list of texts.
  func texts(_ name: String) throws(Refusal) -> [String] {
    var texts: [String] = []
    for item in try list(name) {
      guard let text = item.string else {
        throw Refusal(Catalogue.wrongAnswer(name, expected: FEELType.string.name, found: item.description))
      }
      texts.append(text)
    }
    return texts
  }

  func required<T>(_ name: String, _ value: T?) throws(Refusal) -> T {
    guard let value else { throw Refusal(Catalogue.missingArgument(name, of: operation)) }
    return value
  }

  private func read<T>(_ name: String, _ type: FEELType, _ convert: (Value) -> T?) throws(Refusal) -> T? {
    guard let value = values[name], !value.isNull else { return nil }
    guard let converted = convert(value) else {
      throw Refusal(Catalogue.wrongAnswer(name, expected: type.name, found: value.description))
    }
    return converted
  }
}
