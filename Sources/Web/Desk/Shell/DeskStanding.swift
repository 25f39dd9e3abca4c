// SPDX-License-Identifier: Apache-2.0

import Access
import Pack

extension DeskController {
  /// How an account stands to an address.
  enum Standing {
    /// It may use it, in the service of what the path names; nil where it names nothing of a service.
    case allowed(service: String?)
    /// It may not, and is told so.
    case forbidden
    /// What the path names does not exist, or is hidden from it: nobody can tell which.
    case unseen
  }

  func standing(of account: Account, _ guest: Guest, _ access: DeskRoute.Access) throws -> Standing {
    switch access {
    case .anyone, .account: return .allowed(service: nil)
    case .permission(let permission):
      return account.may(permission, body.pack) ? .allowed(service: nil) : .forbidden
    case .applicant: return account.person != nil ? .allowed(service: nil) : .forbidden
    case .permissionOn(let permission, let target):
      guard let service = try target.service(of: guest[parameter: target.rawValue], in: body) else {
        return .unseen
      }
      if account.may(permission, in: service, body.pack) { return .allowed(service: service) }
      guard let sight = target.sight else { return .forbidden }
      return account.may(sight, in: service, body.pack) ? .forbidden : .unseen
    }
  }
}

extension DeskTarget {
  /// What lets someone know that there is such a thing; nil where the pack tells everybody.
  fileprivate var sight: Permission? {
    switch self {
    case .dossier: .dossiers
    case .session: .commissions
    case .exception: .oversight
    case .programme, .register, .commission, .service, .figure: nil
    }
  }
}
