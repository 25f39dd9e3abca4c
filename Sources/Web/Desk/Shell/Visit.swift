// SPDX-License-Identifier: Apache-2.0

import Access
import Base
import Casework
import FEEL
import Pack

/// A request of someone who is signed in.
struct Visit: Sendable {
  let guest: Guest
  let account: Account
  let token: Token
  /// What every form sends back, so that no other site can post in this one's name.
  let formToken: String
  /// The service of what the path names; nil where it names nothing of a service.
  let service: String?
  /// Why the form just posted was refused: the page shows it again, with what was typed.
  var refusal: Message?

  var body: DeskBody { guest.body }
  var pack: Pack { guest.body.pack }
  var language: Language { guest.language }
  var query: AddressQuery { guest.query }
  var form: FormData { guest.form }
  var day: CivilDate { guest.body.day }

  subscript(parameter name: String) -> String { guest[parameter: name] }
  func text(_ message: Message) -> String { message(language) }
  func link(_ path: String) -> String { guest.link(path) }

  /// Whether the account may do something in the service of what the path names, or in another.
  func may(_ permission: Permission, in service: String? = nil) -> Bool {
    guard let service = service ?? self.service else { return account.may(permission, pack) }
    return account.may(permission, in: service, pack)
  }

  /// The services in which the account may do something.
  func services(where permission: Permission) -> Set<String> {
    account.services(where: permission, pack)
  }

  /// The programmes of the services in which the account may do something.
  func programmes(where permission: Permission) -> [Programme] {
    let services = services(where: permission)
    return pack.procedures.programmes.filter { services.contains($0.service) }
  }

  /// Where the account works in a service: with the roles that it has there.
  func desk(in service: String? = nil) -> Desk {
    let service = service ?? self.service
    let agent = service.map { account.agent(in: $0, pack) } ?? Agent(account.name)
    return Desk(body.database, agent: agent, day: day, language: language)
  }

  /// Does an operation of casework, as the command line does it.
  ///
  /// - Throws: `Refusal` for what cannot be done.
  @discardableResult
  func run(_ operation: String, _ arguments: Value.Context) throws -> Value {
    try Operation.named(operation).run(arguments, at: desk())
  }

  /// The same visit, where what was posted is refused.
  func refused(_ reason: Message) -> Visit {
    var visit = self
    visit.refusal = reason
    return visit
  }
}
