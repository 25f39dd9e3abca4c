// SPDX-License-Identifier: Apache-2.0

import Access
import Base
import Casework
import Pack
import Store

/// What a parameter of a path names: it belongs to a service, and so do the permissions asked for.
enum DeskTarget: String, Sendable, Hashable, CaseIterable {
  /// A dossier, by number.
  case dossier
  /// A programme, by name.
  case programme
  /// A register of a service, by name.
  case register
  /// A commission, by name.
  case commission
  /// A session of a commission, by name: `comite:2023-03-15`.
  case session
  /// A unit of the organisation, by key.
  case service
  /// A figure, by key.
  case figure
  /// An exceptional access, by its identifier.
  case exception

  /// The service that holds what is named; nil where there is nothing of that name.
  func service(of name: String, in body: DeskBody) throws -> String? {
    let pack = body.pack
    switch self {
    case .dossier:
      return try body.database.reading { reader in
        var programme: String?
        try reader.pass(
          over: RecordQuery("dossier").filtered("numero", .equals, .text(name)).first(1), ["programme"]
        ) {
          programme = $0.text(0)
          return false
        }
        return programme.flatMap(pack.programme)?.service
      }
    case .programme: return pack.programme(name)?.service
    case .register: return pack.register(name)?.service
    case .commission: return pack.procedures.commission(name)?.service
    case .session:
      do {
        return try body.database.reading { try $0.session(name, pack) }.commission.service
      } catch is Refusal {
        return nil
      }
    case .service: return pack.organisation.unit(name)?.key
    case .figure: return FigureKey(name).flatMap(pack.figure)?.key.service
    case .exception:
      guard let id = Int64(name) else { return nil }
      return try body.database.reading { try $0.record(id, of: "acces_exception")?.text("service") }
    }
  }
}
