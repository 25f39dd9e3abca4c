// SPDX-License-Identifier: Apache-2.0

import Base
import Casework
import Pack
import Store

/// Someone who signs in, and what they may do where.
public struct Account: Sendable {
  /// Its identifier in the database.
  public let id: Int64
  /// What they sign in with: an address or a login.
  public let login: String
  /// As shown to others, and as the journal names them.
  public let name: String
  /// Whether it may be used.
  public let state: State
  /// Whether a second factor is asked for.
  public let hasSecondFactor: Bool
  /// The roles given, with their services.
  public let grants: [Grant]
  /// The person that it is the citizen's account of; nil for agents.
  public let person: Int64?

  /// Where an account stands.
  public enum State: String, Sendable {
    /// It has no password yet.
    case invited = "invite"
    case active = "actif"
    case closed = "ferme"
  }

  /// A role in a service and those below it.
  public struct Grant: Sendable, Hashable {
    /// As `roles.yaml` names it.
    public let role: String
    /// The key of a unit of the organisation; nil: everywhere.
    public let service: String?

    /// A role in a service, or everywhere.
    public init(role: String, service: String?) {
      self.role = role
      self.service = service
    }

    /// As the register has it, where a key cannot be empty.
    static let everywhere = "*"
  }

  static let register = "acces_compte"
}

extension Account {
  init(_ record: StoredRecord, grants: [Grant]) {
    self.init(
      id: record.id, login: record.text("identifiant") ?? "", name: record.text("nom") ?? "",
      state: record.text("etat").flatMap(State.init) ?? .closed,
      hasSecondFactor: record["second_facteur"] != .null, grants: grants, person: record.integer("personne"))
  }

  /// The roles that it has in a service.
  ///
  /// - Parameter path: the keys of the service and of those above it.
  public func roles(in path: [String]) -> Set<String> {
    Set(grants.filter { $0.service.map(path.contains) ?? true }.map(\.role))
  }

  /// Whether it may do something in a service, in a pack.
  public func may(_ permission: Permission, in service: String, _ pack: Pack) -> Bool {
    let roles = roles(in: pack.organisation.path(of: service))
    return pack.procedures.roles.contains { roles.contains($0.name) && $0.permissions.contains(permission) }
  }

  /// Whether it may do something in any service.
  public func may(_ permission: Permission, _ pack: Pack) -> Bool {
    let roles = Set(grants.map(\.role))
    return pack.procedures.roles.contains { roles.contains($0.name) && $0.permissions.contains(permission) }
  }

  /// The services in which it may do something: those where such a role is given, and those below.
  public func services(where permission: Permission, _ pack: Pack) -> Set<String> {
    let roles = Set(pack.procedures.roles.filter { $0.permissions.contains(permission) }.map(\.name))
    let given = grants.filter { roles.contains($0.role) }
    let tops = Set(given.compactMap(\.service))
    let isEverywhere = given.contains { $0.service == nil }
    return Set(
      pack.organisation.flattened.filter { unit, path in
        isEverywhere || tops.contains(unit.key) || path.contains { tops.contains($0.key) }
      }.map(\.unit.key))
  }

  /// Who it is to the procedures of a service.
  public func agent(in service: String, _ pack: Pack) -> Agent {
    Agent(name, roles: roles(in: pack.organisation.path(of: service)))
  }
}
