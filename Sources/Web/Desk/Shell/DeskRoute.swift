// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Pack

/// An address of the desk: who may use it, and what it does. There is none without a rule: the rule is part of it,
/// and is looked at before anything else is.
struct DeskRoute: Sendable {
  let method: HTTPRequest.Method
  /// Under the body's prefix; a part that begins with a colon is a parameter.
  let path: String
  let access: Access
  let handler: Handler
  /// Whether those who are writing a request send its documents here, without being signed in.
  var takesDocuments = false
  /// Whether anybody may send a file here: what answers limits how often.
  var takesFiles = false

  /// Who may use an address.
  enum Access: Sendable, Hashable {
    /// Whoever asks, signed in or not.
    case anyone
    /// Every account.
    case account
    /// Whoever may do it in some service.
    case permission(Permission)
    /// Whoever may do it in the service of what the path names.
    case permissionOn(Permission, DeskTarget)
    /// The citizen whose dossier the path names.
    case applicant
  }

  /// What answers.
  enum Handler: Sendable {
    case guest(@Sendable (Guest) async throws -> DeskAnswer)
    /// - Parameters:
    ///   - run: answers.
    ///   - page: the page to show again where a posted form is refused, with what was typed; nil: a page with the
    ///     reason alone.
    case visit(run: Run, page: Run?)
  }

  typealias Run = @Sendable (Visit) async throws -> DeskAnswer

  /// A page for those who are not signed in, too.
  static func guest(
    _ method: HTTPRequest.Method = .get, _ path: String, takesDocuments: Bool = false,
    takesFiles: Bool = false,
    _ run: @escaping @Sendable (Guest) async throws -> DeskAnswer
  ) -> DeskRoute {
    DeskRoute(
      method: method, path: path, access: .anyone, handler: .guest(run), takesDocuments: takesDocuments,
      takesFiles: takesFiles)
  }

  /// A page.
  static func get(_ path: String, _ access: Access, _ run: @escaping Run) -> DeskRoute {
    DeskRoute(method: .get, path: path, access: access, handler: .visit(run: run, page: nil))
  }

  /// What a form does; `page` shows the form again where it is refused.
  static func post(_ path: String, _ access: Access, page: Run? = nil, _ run: @escaping Run) -> DeskRoute {
    DeskRoute(method: .post, path: path, access: access, handler: .visit(run: run, page: page))
  }
}
