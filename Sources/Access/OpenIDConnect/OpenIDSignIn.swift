// SPDX-License-Identifier: Apache-2.0

import Base
import Casework
import Store

/// What the provider sent the browser back with.
public struct OpenIDAnswer: Sendable {
  let state: String?
  let code: String?
  let error: String?
  let issuer: String?

  /// The parameters of the address, as they came.
  public init(state: String?, code: String?, error: String?, issuer: String?) {
    self.state = state
    self.code = code
    self.error = error
    self.issuer = issuer
  }
}

extension AccountBook {
  /// Begins a sign-in at a provider.
  ///
  /// - Parameters:
  ///   - callback: where the provider is to send the browser back.
  ///   - returnTo: where the person wants to go after.
  /// - Returns: where the browser is sent, and what it keeps meanwhile.
  public func beginSignIn(at provider: OpenIDProvider, callback: String, returnTo: String?) async throws
    -> (address: String, kept: String)
  {
    let metadata = try await provider.known(at: now()).metadata
    let attempt = OpenIDAttempt(callback: callback, returnTo: returnTo, at: now())
    let query = OpenIDProvider.form([
      ("response_type", "code"), ("client_id", provider.settings.client), ("redirect_uri", callback),
      ("scope", "openid email profile"), ("state", attempt.state), ("nonce", attempt.nonce),
      ("code_challenge", attempt.challenge), ("code_challenge_method", "S256"),
    ])
    let separator = metadata.authorization.contains("?") ? "&" : "?"
    return (metadata.authorization + separator + query, attempt.sealed(with: key))
  }

  /// Lets in whom the provider knows, where an account is theirs.
  ///
  /// - Parameter kept: what the browser kept.
  /// - Returns: the account, and where its holder wanted to go.
  /// - Throws: `OpenIDRefusal`.
  public func finishSignIn(at provider: OpenIDProvider, _ answer: OpenIDAnswer, kept: String?) async throws
    -> (account: Account, returnTo: String?)
  {
    guard let attempt = kept.flatMap({ OpenIDAttempt($0, openedWith: key) }), let state = answer.state,
      isSame(state, attempt.state), (0...OpenIDAttempt.lasting).contains(now() - attempt.begun)
    else { throw OpenIDRefusal.unknownAttempt }
    // Which provider answers is told where providers know RFC 9207.
    if let issuer = answer.issuer, issuer != provider.settings.issuer {
      throw OpenIDRefusal.otherProvider(String(issuer.prefix(200)))
    }
    if let error = answer.error { throw OpenIDRefusal.declined(String(error.prefix(60))) }
    guard let code = answer.code else { throw OpenIDRefusal.declined("–") }
    let known = try await provider.known(at: now())
    let token = try await provider.token(for: code, attempt, from: known.metadata)
    let identity = try await identity(token, attempt.nonce, at: provider, known)
    return (try account(of: identity), attempt.returnTo)
  }

  /// Where no known key made the signature, the provider may have changed its keys.
  private func identity(
    _ token: String, _ nonce: String, at provider: OpenIDProvider, _ known: OpenIDProvider.Known
  ) async throws -> Identity {
    func check(_ keys: [JSONWebKey]) throws(OpenIDRefusal) -> Identity {
      try IdentityCheck(
        issuer: provider.settings.issuer, client: provider.settings.client, nonce: nonce, keys: keys,
        now: now()
      ).identity(token)
    }
    do {
      return try check(known.keys)
    } catch OpenIDRefusal.signature {
      return try check(try await provider.known(at: now(), isStale: true).keys)
    }
  }

  /// The account of an identity: the one that has it, else the one whose login is its address; that one has the
  /// identity from then on.
  func account(of identity: Identity) throws -> Account {
    let account = try database.write(by: .bilan) { writer -> Account? in
      let accounts = RecordQuery(Account.register)
      let held = accounts.filtered("fournisseur", .equals, .text(identity.provider))
      if let record = try writer.reader.record(held) { return try writer.reader.account(record) }
      guard let email = identity.email, var record = try writer.reader.accountRecord(email),
        record["fournisseur"] == .null, record.text("etat") != Account.State.closed.rawValue
      else { return nil }
      record["fournisseur"] = .text(identity.provider)
      record["etat"] = .text(Account.State.active.rawValue)
      try writer.update(record)
      return try writer.reader.account(record)
    }
    guard let account, account.state == .active else { throw OpenIDRefusal.noAccount }
    return account
  }
}
