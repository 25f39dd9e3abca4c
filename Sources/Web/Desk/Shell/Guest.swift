// SPDX-License-Identifier: Apache-2.0

import Access
import Base
import HTTPTypes
import Logging
import Pack

/// A request from someone who may not be signed in.
struct Guest: Sendable {
  let body: DeskBody
  let language: Language
  /// The parameters of the path.
  let parameters: [String: String]
  let query: AddressQuery
  var form: FormData
  /// Where the request came from, as far as that is known.
  let address: String
  /// Whether it came by HTTPS.
  let isSecure: Bool
  /// As the browser names this server: host and port.
  var authority = ""
  /// What the browser keeps of a sign-in that goes on at a provider; nil: there is none.
  var openIDAttempt: String?
  /// The account that is signed in; nil: none is.
  var account: Account?
  /// What proves that who asks is writing a request.
  var draft: Token?
  /// Where failures are noted.
  var logger: Logger?

  /// The request that is being written, where the path names its programme; nil: there is none.
  var openDraft: Draft? {
    get throws {
      guard let draft, let open = try DraftBook(body.accounts).draft(draft), !open.isSent,
        open.programme == self[parameter: "programme"]
      else { return nil }
      return open
    }
  }

  /// A parameter of the path.
  subscript(parameter name: String) -> String { parameters[name] ?? "" }

  /// What addresses begin with that are opened from elsewhere: what a browser says of the server is not to be
  /// trusted where the server knows better.
  var origin: String { body.publicAddress ?? "\(isSecure ? "https" : "http")://\(authority)" }

  /// A message in the reader's language.
  func text(_ message: Message) -> String { message(language) }

  /// The address of a path of this body.
  func link(_ path: String) -> String { body.address(path) }
}
