// SPDX-License-Identifier: Apache-2.0

import Base

/// The registers of a pack, to resolve names and paths against.
public struct RegisterModel: Sendable {
  let registers: [String: Register]
  let territory: Territory

  init(registers: [Register], territory: Territory) {
    self.registers = Dictionary(registers.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    self.territory = territory
  }

  /// The registers of a whole pack.
  public init(_ pack: Pack) { self.init(registers: pack.registers, territory: pack.territory) }

  var names: [String] { registers.keys.sorted() }

  /// The register of a name, that of communes included; nil where there is none.
  public func register(_ name: String) -> Register? { registers[name] }

  /// Why a path leads nowhere.
  struct PathProblem: Error { let message: Message }

  /// The field at the end of a path that goes through references (`accident.commune`) and communes
  /// (`commune.ept`).
  func field(_ path: [String], of register: Register) -> Result<Field, PathProblem> {
    var register = register
    var found: Field?
    for (index, name) in path.enumerated() {
      guard let field = register.field(name) else {
        let suggestion = Suggestion.closest(to: name, among: register.fields.map(\.name))
        return .failure(PathProblem(message: Catalogue.unknownField(name, in: register.name, suggestion)))
      }
      found = field
      guard index < path.count - 1 else { break }
      guard let next = target(of: field) else {
        return .failure(PathProblem(message: Catalogue.notAReference(name, in: register.name)))
      }
      register = next
    }
    guard let found else {
      return .failure(PathProblem(message: Catalogue.notAReference("", in: register.name)))
    }
    return .success(found)
  }

  /// The field of a path, as `field(_:of:)` finds it; nil where the path leads nowhere.
  public func field(at path: [String], of register: Register) -> Field? {
    guard case .success(let field) = field(path, of: register) else { return nil }
    return field
  }

  /// The register that a field points to: that of a reference, or the communes; nil for any other field.
  public func target(of field: Field) -> Register? {
    switch field.type {
    case .reference(let name): registers[name]
    case .commune: registers[Register.communes]
    default: nil
    }
  }
}
