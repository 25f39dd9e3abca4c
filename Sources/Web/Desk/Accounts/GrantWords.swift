// SPDX-License-Identifier: Apache-2.0

import Access
import Base
import Pack

/// Roles and services as a person reads them, and as forms send them.
struct GrantWords {
  private let pack: Pack
  private let language: Language

  init(_ pack: Pack, _ language: Language) {
    self.pack = pack
    self.language = language
  }

  /// `Agent instructeur (DASIPE)`.
  func text(_ grants: [Account.Grant]) -> String {
    grants.map { grant in
      let role = pack.procedures.roles.first { $0.name == grant.role }?.label ?? grant.role
      return "\(role) (\(service(grant.service)))"
    }.joined(separator: ", ")
  }

  func service(_ key: String?) -> String {
    guard let key else { return Catalogue.everywhere(language) }
    let unit = pack.organisation.unit(key)
    return unit?.short ?? unit?.label ?? key
  }

  /// `agent@dasipe`; `agent` everywhere.
  static func grant(_ text: String) -> Account.Grant {
    let parts = text.split(separator: "@", maxSplits: 1).map(String.init)
    return Account.Grant(role: parts.first ?? "", service: parts.count > 1 ? parts[1] : nil)
  }

  static func code(_ grant: Account.Grant) -> String { grant.role + (grant.service.map { "@\($0)" } ?? "") }
}
