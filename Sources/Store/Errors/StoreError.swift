// SPDX-License-Identifier: Apache-2.0

import Base
import GRDB

/// Why the database cannot be opened, read or written.
public enum StoreError: Error, Sendable, Hashable {
  /// There is no such file, and none is to be made.
  case missing(path: String)
  /// The file is not an SQLite database.
  case notADatabase(path: String)
  /// It is an SQLite database, made by something else than Bilan.
  case notBilan(path: String)
  case otherPack(path: String, expected: String, found: String)
  case newerVersion(path: String, supported: Int, found: Int)
  case locked(path: String)
  case readOnly(path: String)
  case full(path: String)
  case cannotOpen(path: String, reason: String)
  case corrupted(path: String, reason: String)
  /// The pack's new schema would lose or cannot hold what is recorded: each reason.
  case migrationRefused([Message])
  case unknownRegister(String, suggestion: String?)
  case record(RecordError)
  /// The note of the journal's last entry is missing or unreadable.
  case journalHead
  /// libcrypto gives no SHA-256.
  case cryptography
  /// Anything else that SQLite reports.
  case storage(path: String, reason: String)

  /// What was expected and what was found, for a person.
  public var message: Message {
    switch self {
    case .missing(let path): Catalogue.databaseMissing(path)
    case .notADatabase(let path): Catalogue.notADatabase(path)
    case .notBilan(let path): Catalogue.notABilanDatabase(path)
    case .otherPack(let path, let expected, let found):
      Catalogue.otherPack(path, expected: expected, found: found)
    case .newerVersion(let path, let supported, let found):
      Catalogue.newerDatabase(path, supported: supported, found: found)
    case .locked(let path): Catalogue.databaseLocked(path)
    case .readOnly(let path): Catalogue.databaseReadOnly(path)
    case .full(let path): Catalogue.diskFull(path)
    case .cannotOpen(let path, let reason): Catalogue.cannotOpenDatabase(path, reason)
    case .corrupted(let path, let reason): Catalogue.databaseCorrupted(path, reason)
    case .migrationRefused(let reasons): Catalogue.migrationRefused(reasons)
    case .unknownRegister(let name, let suggestion): Catalogue.noSuchRegister(name, suggestion)
    case .record(let error): error.message
    case .journalHead: Catalogue.journalHeadUnreadable
    case .cryptography: Catalogue.noSHA256
    case .storage(let path, let reason): Catalogue.storageFailed(path, reason)
    }
  }
}

extension StoreError {
  /// What SQLite reports of the file at a path.
  init(_ error: DatabaseError, path: String) {
    let reason = error.message ?? error.resultCode.description
    switch error.resultCode {
    case .SQLITE_NOTADB: self = .notADatabase(path: path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked(path: path)
    case .SQLITE_READONLY, .SQLITE_PERM: self = .readOnly(path: path)
    case .SQLITE_FULL: self = .full(path: path)
    case .SQLITE_CANTOPEN: self = .cannotOpen(path: path, reason: reason)
    case .SQLITE_CORRUPT, .SQLITE_FORMAT: self = .corrupted(path: path, reason: reason)
    default: self = .storage(path: path, reason: reason)
    }
  }

  /// Runs what throws errors of this room and of SQLite only, and throws the former.
  static func catching<T>(path: String, _ body: () throws -> T) throws(StoreError) -> T {
    do {
      return try body()
    } catch {
      throw StoreError(any: error, path: path)
    }
  }

  init(any error: any Error, path: String) {
    switch error {
    case let error as StoreError: self = error
    case let error as DatabaseError: self = StoreError(error, path: path)
    default: self = .storage(path: path, reason: String(describing: error))
    }
  }
}
