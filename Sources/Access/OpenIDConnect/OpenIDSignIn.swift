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
    let tokens = try await provider.tokens(for: code, attempt, from: known.metadata)
    let identity = try await identity(tokens.identity, attempt.nonce, at: provider, known)
    if let account = try held(by: identity) { return (account, attempt.returnTo) }
    let whole = try await provider.completed(identity, with: tokens.access, from: known.metadata)
    return (try bind(whole), attempt.returnTo)
  }

  /// Where no known key made the signature, the provider may have changed its keys.
  private func identity(
    _ token: String, _ nonce: String, at provider: OpenIDProvider, _ known: OpenIDProvider.Known
  ) async throws -> Identity {
    func check(_ keys: [JSONWebKey]) throws(OpenIDRefusal) -> Identity {
      try IdentityCheck(
        issuer: provider.settings.issuer, client: provider.settings.client, nonce: nonce, keys: keys,
        trustsAddresses: provider.settings.trustsAddresses,
        now: now()
      ).identity(token)
    }
    do {
      return try check(known.keys)
    } catch OpenIDRefusal.signature {
      return try check(try await provider.known(at: now(), isStale: true).keys)
    }
  }

  /// The account that has an identity; nil where none has.
  private func held(by identity: Identity) throws -> Account? {
    let account = try database.reading { reader in
      try reader.record(Self.accounts(of: identity)).map { try reader.account($0) }
    }
    if let account, account.state != .active { throw OpenIDRefusal.noAccount }
    return account
  }

  private static func accounts(of identity: Identity) -> RecordQuery {
    RecordQuery(Account.register).filtered("fournisseur", .equals, .text(identity.provider))
  }

  /// Gives the account whose login is the address of an identity that identity.
  private func bind(_ identity: Identity) throws -> Account {
    try database.write(by: .bilan) { writer in
      guard let email = identity.email, try writer.reader.record(Self.accounts(of: identity)) == nil,
        var record = try writer.reader.accountRecord(email), record["fournisseur"] == .null,
        record.text("etat") != Account.State.closed.rawValue
      else { throw OpenIDRefusal.noAccount }
      record["fournisseur"] = .text(identity.provider)
      record["etat"] = .text(Account.State.active.rawValue)
      try writer.update(record)
      return try writer.reader.account(record)
    }
  }
}
