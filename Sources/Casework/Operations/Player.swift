// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL

/// Plays a script: one operation a line, in JSON.
public struct Player {
  /// How many operations were done.
  public private(set) var count = 0
  private var desk: Desk
  private let file: String
  private var named: [String: Value] = [:]

  /// Plays at a desk; lines may change its day and its agent.
  public init(desk: Desk, file: String) {
    self.desk = desk
    self.file = file
  }

  /// Does what a line says.
  ///
  /// - Throws: `Diagnostic` at the line, for what is no operation and for what is refused.
  public mutating func play(_ text: String, line: Int) throws -> Value {
    do {
      guard case .context(let context) = try Value(json: text) else {
        throw Refusal(Catalogue.expectedMapping(found: text))
      }
      return try play(context)
    } catch let error as Refusal {
      throw Diagnostic(file: file, position: Position(line: line, column: 1), error.reason)
    } catch let error as Diagnostic {
      let column = error.position?.column ?? 1
      throw Diagnostic(file: file, position: Position(line: line, column: column), error.message)
    }
  }

  private static let keywords = ["do", "day", "agent", "roles", "as", "refused"]

  private mutating func play(_ line: Value.Context) throws -> Value {
    let arguments = Arguments(values: line, operation: "play")
    let roles = try arguments.texts("roles")
    let agent = Agent(
      try arguments.text("agent") ?? desk.agent.name,
      roles: line["roles"] == nil ? desk.agent.roles : Set(roles))
    desk = Desk(
      desk.database, agent: agent, day: try arguments.date("day") ?? desk.day, language: desk.language)
    guard let name = try arguments.text("do") else { return .null() }
    let operation = try Operation.named(name)
    let given = try Value.Context(
      line.entries.filter { !Self.keywords.contains($0.name) }
        .map { Value.Context.Entry(name: $0.name, value: try resolved($0.value)) })
    let isRefused = try arguments.boolean("refused") ?? false
    let result: Value
    do {
      result = try operation.run(given, at: desk)
    } catch let error as Refusal where isRefused {
      count += 1
      return .string(error.reason(desk.language))
    }
    if isRefused { throw Refusal(Catalogue.expectedRefusal(name)) }
    if let label = try arguments.text("as") { named[label] = result }
    count += 1
    return result
  }

  /// A value with the results that it names in their place: `$name`, `$name.field`.
  private func resolved(_ value: Value) throws(Refusal) -> Value {
    switch value {
    case .string(let text) where text.hasPrefix("$"):
      let path = text.dropFirst().split(separator: ".").map(String.init)
      guard let first = path.first, let result = named[first] else {
        throw Refusal(Catalogue.unknownName(text))
      }
      guard let context = result.context else { return result }
      guard let field = path.dropFirst().first else { return context.entries.first?.value ?? .null() }
      guard let value = context[field] else { throw Refusal(Catalogue.unknownName(text)) }
      return value
    case .list(let items):
      var list: [Value] = []
      for item in items { list.append(try resolved(item)) }
      return .list(list)
    case .context(let context):
      var entries: [Value.Context.Entry] = []
      for entry in context.entries {
        entries.append(.init(name: entry.name, value: try resolved(entry.value)))
      }
      return .context(Value.Context(entries))
    default: return value
    }
  }
}
