// SPDX-License-Identifier: Apache-2.0

import Access
import Base
import HTTPTypes
import Pack
import Testing

@testable import Web

/// Every address of the desk × every role × (own service, other service), by real requests.
@Suite struct AccessMatrixTests {
  /// Who may use which address. A new address, or another rule for one, is written here too, by hand: so nobody opens
  /// an address unawares.
  static let matrix = """
    GET /desk: account
    GET /desk/account: account
    GET /desk/account/code: account
    POST /desk/account/code: account
    POST /desk/account/code/remove: account
    POST /desk/account/password: account
    POST /desk/account/sessions: account
    GET /desk/accounts: accounts
    POST /desk/accounts: accounts
    GET /desk/accounts/:account: accounts
    POST /desk/accounts/:account/close: accounts
    POST /desk/accounts/:account/invite: accounts
    POST /desk/accounts/:account/roles: accounts
    GET /desk/budget: budget
    POST /desk/budget/:programme/commit: budget on programme
    POST /desk/budget/:programme/credits: budget on programme
    GET /desk/commissions: commissions
    GET /desk/commissions/:commission: commissions on commission
    POST /desk/commissions/:commission: commissions on commission
    GET /desk/dossiers: dossiers
    GET /desk/dossiers/:dossier: dossiers on dossier
    POST /desk/dossiers/:dossier/assign: handle on dossier
    GET /desk/dossiers/:dossier/decisions/:decision: dossiers on dossier
    POST /desk/dossiers/:dossier/documents: handle on dossier
    GET /desk/dossiers/:dossier/documents/:document: dossiers on dossier
    GET /desk/dossiers/:dossier/figures: dossiers on dossier
    GET /desk/dossiers/:dossier/form: handle on dossier
    POST /desk/dossiers/:dossier/form: handle on dossier
    GET /desk/dossiers/:dossier/letters/:letter: dossiers on dossier
    POST /desk/dossiers/:dossier/open: dossiers on dossier
    POST /desk/dossiers/:dossier/opinions: handle on dossier
    POST /desk/dossiers/:dossier/step: handle on dossier
    POST /desk/dossiers/:dossier/undo: handle on dossier
    POST /desk/dossiers/:dossier/verdict: handle on dossier
    GET /desk/dossiers/:dossier/why: dossiers on dossier
    GET /desk/dossiers/new: handle
    POST /desk/dossiers/new: handle
    POST /desk/dossiers/new/person: handle
    GET /desk/figures/:figure: registers on figure
    GET /desk/figures/:figure/dossiers: dossiers on figure
    GET /desk/households/:household: dossiers
    POST /desk/households/:household/find: handle
    POST /desk/households/:household/join: handle
    POST /desk/households/:household/leave: handle
    GET /desk/opinions/:opinion: dossiers
    POST /desk/opinions/:opinion: handle
    GET /desk/oversight: oversight
    POST /desk/oversight/:exception/seen: oversight on exception
    GET /desk/payments: payments
    GET /desk/payments/:programme: payments on programme
    POST /desk/payments/:programme: payments on programme
    GET /desk/payments/:programme/:month: payments on programme
    GET /desk/payments/:programme/:month/files/:file: payments on programme
    GET /desk/payments/:programme/:month/mandates: payments on programme
    GET /desk/payments/:programme/:month/receipts: payments on programme
    POST /desk/payments/:programme/:month/reissue: payments on programme
    POST /desk/payments/:programme/:month/reject: payments on programme
    POST /desk/payments/:programme/:month/send: payments on programme
    GET /desk/persons: dossiers
    POST /desk/persons: dossiers
    GET /desk/persons/:person: dossiers
    GET /desk/persons/:person/edit: handle
    POST /desk/persons/:person/edit: handle
    POST /desk/persons/:person/open: dossiers
    GET /desk/persons/new: handle
    POST /desk/persons/new: handle
    GET /desk/registers: registers
    GET /desk/registers/:register: registers on register
    GET /desk/registers/:register/:record: registers on register
    GET /desk/registers/:register/:record/edit: enter on register
    POST /desk/registers/:register/:record/edit: enter on register
    POST /desk/registers/:register/:record/open: registers on register
    POST /desk/registers/:register/bulk: enter on register
    GET /desk/registers/:register/import: enter on register
    POST /desk/registers/:register/import: enter on register
    GET /desk/registers/:register/import/:table: enter on register
    POST /desk/registers/:register/import/:table: enter on register
    GET /desk/registers/:register/import/:table/rejects.csv: enter on register
    GET /desk/registers/:register/new: enter on register
    POST /desk/registers/:register/new: enter on register
    GET /desk/registers/:register/records.csv: registers on register
    GET /desk/registers/:register/records.json: registers on register
    GET /desk/registers/:register/records.xlsx: registers on register
    POST /desk/registers/:register/views: registers on register
    POST /desk/registers/:register/views/:view/delete: registers on register
    GET /desk/revisions: revisions
    GET /desk/revisions/:programme: revisions on programme
    POST /desk/revisions/:programme: revisions on programme
    GET /desk/revisions/:programme/amounts: revisions on programme
    GET /desk/sessions/:session: commissions on session
    GET /desk/sessions/:session/agenda: commissions on session
    POST /desk/sessions/:session/arrange: commissions on session
    POST /desk/sessions/:session/batch: commissions on session
    POST /desk/sessions/:session/close: commissions on session
    GET /desk/sessions/:session/dossiers/:number: commissions on session
    POST /desk/sessions/:session/dossiers/:number: commissions on session
    POST /desk/sessions/:session/dossiers/:number/adjourn: commissions on session
    POST /desk/sessions/:session/dossiers/:number/recuse: commissions on session
    POST /desk/sessions/:session/enroll: commissions on session
    GET /desk/sessions/:session/minutes: commissions on session
    GET /desk/sessions/:session/minutes/file: commissions on session
    POST /desk/sessions/:session/open: commissions on session
    POST /desk/sessions/:session/remove: commissions on session
    POST /desk/sessions/:session/undo: commissions on session
    GET /invitations/:token: anyone
    POST /invitations/:token: anyone
    POST /language: anyone
    GET /my: applicant
    GET /my/dossiers/:number: applicant
    POST /my/dossiers/:number/documents: applicant
    GET /my/dossiers/:number/documents/:document: applicant
    GET /my/dossiers/:number/letters/:letter: applicant
    POST /my/dossiers/:number/steps: applicant
    GET /programmes: anyone
    GET /programmes/:programme: anyone
    GET /programmes/:programme/request: anyone
    POST /programmes/:programme/request: anyone
    POST /programmes/:programme/request/new: anyone
    GET /programmes/:programme/request/saved: anyone
    GET /programmes/:programme/simulator: anyone
    POST /programmes/:programme/simulator: anyone
    GET /read: anyone
    POST /read: anyone
    GET /requests/resume/:token: anyone
    POST /requests/resume/:token: anyone
    GET /sign-in: anyone
    POST /sign-in: anyone
    GET /sign-in/link: anyone
    POST /sign-in/link: anyone
    GET /sign-in/oidc: anyone
    GET /sign-in/oidc/callback: anyone
    POST /sign-out: account
    """

  @Test func everyAddressHasTheRuleThatIsWrittenHere() {
    let declared = Set(Self.matrix.split(separator: "\n").map(String.init))
    let lines = DeskRoutes.all.map(\.line)
    let missing = lines.filter { !declared.contains($0) }
    let gone = declared.subtracting(lines).sorted()
    #expect(
      missing.isEmpty && gone.isEmpty,
      "Add to the matrix:\n\(missing.joined(separator: "\n"))\nRemove from it:\n\(gone.joined(separator: "\n"))"
    )
    let twice = Dictionary(grouping: DeskRoutes.all, by: { "\($0.method) \($0.path)" }).filter {
      $1.count > 1
    }
    #expect(twice.isEmpty, "declared twice: \(twice.keys.sorted())")
  }

  @Test func everyTargetIsAParameterOfItsPath() {
    for route in DeskRoutes.all {
      guard case .permissionOn(_, let target) = route.access else { continue }
      #expect(route.path.split(separator: "/").contains(":\(target.rawValue)"), "\(route.line)")
    }
  }

  @Test func nobodyComesWhereTheirRoleDoesNotLetThem() async throws {
    let sample = try DeskSample()
    let places = try ["aide", "sante"].map { (service: $0, parameters: try sample.parameters(of: $0)) }
    let person = try #require(
      try sample.run(
        "person.new", ["nom": .string("Usager"), "prenom": .string("U"), "naissance": .string("1990-01-01")]
      )
      .context?["person"]?.number?.int)
    var visitors: [(role: String?, account: Account?)] = [(nil, nil)]
    for role in DeskSample.roles + ["usager"] {
      let account = try sample.account(
        "m-\(role)", [.init(role: role, service: "aide")], person: role == "usager" ? Int64(person) : nil)
      visitors.append((role, account))
    }
    // Pages first: what forms change is no matter to them.
    let routes = DeskRoutes.all.filter { $0.method == .get } + DeskRoutes.all.filter { $0.method != .get }
    try await serving(sample) { [visitors, places] client in
      for (role, account) in visitors {
        let visitor = DeskVisitor(client, sample, account)
        for route in routes {
          for place in places where place.service == "aide" || route.path.contains(":") {
            let reply = try await visitor.send(route, route.address(place.parameters))
            let expected = route.outcome(for: role, own: place.service == "aide", sample.pack)
            let fits = expected.fits(reply, route.method)
            #expect(
              fits,
              "\(route.line), \(role ?? "nobody") in \(place.service): \(expected) expected, \(reply.status) found"
            )
          }
        }
      }
    }
  }
}

extension DeskRoute {
  /// As the matrix has it.
  fileprivate var line: String {
    let rule =
      switch access {
      case .anyone: "anyone"
      case .account: "account"
      case .permission(let permission): "\(permission)"
      case .permissionOn(let permission, let target): "\(permission) on \(target)"
      case .applicant: "applicant"
      }
    return "\(method) \(path): \(rule)"
  }

  /// What is to happen to someone of a role, in their own service or for something of another's.
  fileprivate func outcome(for role: String?, own: Bool, _ pack: Pack) -> Outcome {
    if access == .anyone { return .open }
    guard let role else { return .signIn }
    let permissions = pack.procedures.roles.first { $0.name == role }?.permissions ?? []
    return switch access {
    case .anyone, .account: .open
    case .permission(let permission): permissions.contains(permission) ? .open : .refused
    case .permissionOn(let permission, _): permissions.contains(permission) && own ? .open : .refused
    case .applicant: role == "usager" ? .open : .refused
    }
  }
}

/// What happens to a request.
private enum Outcome {
  case open, refused, signIn

  func fits(_ reply: Client.Reply, _ method: HTTPRequest.Method) -> Bool {
    let isSentAway = reply.headers["location"]?.contains("/sign-in?to=") == true
    return switch self {
    case .open: reply.status < 500 && reply.status != 403 && !isSentAway
    // What is not there for somebody may as well not be there at all.
    case .refused: reply.status == 403 || reply.status == 404
    case .signIn: method == .get ? reply.status == 303 && isSentAway : reply.status == 401
    }
  }
}
