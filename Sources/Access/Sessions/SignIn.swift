// SPDX-License-Identifier: Apache-2.0

import Base
import Casework
import Store

/// What someone shows to sign in.
public struct Credentials: Sendable {
  let login: String
  let password: String
  let code: String?

  /// - Parameter code: of the second factor; nil where none was given.
  public init(login: String, password: String, code: String? = nil) {
    self.login = login
    self.password = password
    self.code = code
  }
}

/// Why someone is not let in.
public enum SignInRefusal: Error, Equatable, Sendable {
  /// No such account, no such password, or the account is closed: which of them is not told.
  case wrong
  /// The password is right; the code of the second factor is missing.
  case codeExpected
  /// The code is wrong, or was used before.
  case wrongCode
  /// The code is that of another hour: the clock of the application is so many minutes off.
  case skewedClock(minutes: Int)
  /// Too many attempts failed: until that moment, in seconds since 1970, none is looked at.
  case locked(until: Int64)
}

extension AccountBook {
  /// Failures in a row before an account is locked.
  static let failuresAllowed = 5
  /// For how long, in seconds; twice as long with each failure after, up to a day.
  static let lock: Int64 = 60

  /// Lets someone in.
  ///
  /// - Returns: the account.
  /// - Throws: `SignInRefusal`.
  public func signIn(_ credentials: Credentials) throws -> Account {
    guard let record = try database.reading({ try $0.accountRecord(credentials.login) }),
      record.text("etat") == Account.State.active.rawValue, let hash = record.text("mot_de_passe")
    else {
      Password.pretend(credentials.password)
      throw SignInRefusal.wrong
    }
    if let until = record.integer("bloque_jusque"), until > now() { throw SignInRefusal.locked(until: until) }
    guard Password(hash: hash).matches(credentials.password) else {
      try fail(record.id)
      throw SignInRefusal.wrong
    }
    let step = try checkCode(credentials.code, record)
    try succeed(record, step: step)
    guard let account = try account(record.id) else { throw SignInRefusal.wrong }
    return account
  }

  /// The step of the code; nil where no second factor is asked for.
  private func checkCode(_ code: String?, _ record: StoredRecord) throws -> Int64? {
    guard let sealed = record.text("second_facteur") else { return nil }
    guard let code, !code.isEmpty else { throw SignInRefusal.codeExpected }
    guard let secret = key.open(sealed) else { throw SignInRefusal.wrongCode }
    switch OneTimeCode(secret: secret).judge(code, at: now(), last: record.integer("dernier_code")) {
    case .right(let step): return step
    case .skewed(let minutes):
      try fail(record.id)
      throw SignInRefusal.skewedClock(minutes: minutes)
    case .wrong:
      try fail(record.id)
      throw SignInRefusal.wrongCode
    }
  }

  private func fail(_ id: Int64) throws {
    try change(id, by: "bilan") { record in
      let failures = (record.integer("echecs") ?? 0) + 1
      record["echecs"] = .integer(failures)
      let beyond = failures - Int64(Self.failuresAllowed)
      if beyond >= 0 { record["bloque_jusque"] = .integer(now() + min(Self.lock << min(beyond, 11), 86_400)) }
    }
  }

  /// The code is noted with the same look at the record: of two requests with one code, one is let in.
  private func succeed(_ record: StoredRecord, step: Int64?) throws {
    guard step != nil || (record.integer("echecs") ?? 0) > 0 else { return }
    try change(record.id, by: "bilan") { record in
      if let step {
        guard step > record.integer("dernier_code") ?? 0 else { throw SignInRefusal.wrongCode }
        record["dernier_code"] = .integer(step)
      }
      record["echecs"] = .integer(0)
      record["bloque_jusque"] = .null
    }
  }
}
