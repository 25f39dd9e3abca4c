// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL
import Pack

/// Where the fields of a register are in a query over its table, with the joins that paths through references
/// need.
final class RecordScope: SQLScope {
  let register: Register
  private let model: RegisterModel
  let period: Period
  private var joined: [String: String] = [:]
  /// The joins noted so far, in the order in which they must stand.
  private(set) var joins: [String] = []
  /// The registers read, the first being the one counted.
  private(set) var registers: [String]

  /// The alias of the register's own table.
  static let alias = "r"

  init(register: Register, model: RegisterModel, period: Period) {
    self.register = register
    self.model = model
    self.period = period
    registers = [register.name]
  }

  func binding(for path: String, at position: Position) throws(Diagnostic) -> SQLBinding {
    if path == RegisterScope.period { return .value(Value(period)) }
    guard let column = column(path.split(separator: ".").map(String.init)) else {
      throw Diagnostic(file: nil, position: position, Catalogue.unknownField(path, in: register.name, nil))
    }
    return .column(column)
  }

  /// The column at the end of a path of fields; nil where the path leads nowhere.
  func column(_ path: [String]) -> SQLColumn? {
    var alias = Self.alias
    var register = register
    for (index, name) in path.enumerated() {
      guard let field = register.field(name) else { return nil }
      guard index < path.count - 1 else {
        let isNullable = !field.isRequired || index > 0
        return SQLColumn("\(alias.quoted).\(name.quoted)", field.type.storage, isNullable: isNullable)
      }
      guard let target = model.target(of: field) else { return nil }
      alias = join(Array(path.prefix(index + 1)), field, from: alias, to: target)
      register = target
    }
    return nil
  }

  private func join(_ path: [String], _ field: Field, from alias: String, to target: Register) -> String {
    let key = path.joined(separator: ".")
    if let known = joined[key] { return known }
    let name = "\(Self.alias).\(key)"
    let column = target.name == Register.communes ? "code" : "id"
    joins.append(
      "LEFT JOIN \(target.name.quoted) AS \(name.quoted) ON \(name.quoted).\(column.quoted) = \(alias.quoted).\(field.name.quoted)"
    )
    joined[key] = name
    registers.append(target.name)
    return name
  }

  /// `FROM` with every join noted.
  var source: String {
    (["FROM \(register.name.quoted) AS \(Self.alias.quoted)"] + joins).joined(separator: "\n")
  }
}

extension String {
  /// As an identifier of SQL.
  var quoted: String { "\"" + replacing("\"", with: "\"\"") + "\"" }
}

extension FieldType {
  /// How the Store keeps it.
  var storage: SQLStorage {
    switch self {
    case .text, .choice, .commune: .text
    case .integer, .reference: .integer
    case .decimal(let scale, _): .decimal(scale: scale)
    case .money: .decimal(scale: 2)
    case .boolean: .boolean
    case .date: .date
    }
  }
}
