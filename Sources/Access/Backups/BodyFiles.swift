// SPDX-License-Identifier: Apache-2.0

import Base
import Casework
import Foundation

/// The files of a body: its database, and beside it those whose names begin with the database's.
struct BodyFiles {
  /// The database.
  let database: String

  /// What seals secrets (`SealingKey`), and the folder of the documents received.
  static let companions = [".key", ".documents"]

  /// What is written before it takes its place: a name that nothing else has.
  func temporary() -> BodyFiles {
    BodyFiles(database: database + ".\(randomBytes(6).hexadecimal).tmp")
  }

  /// Those that stand beside the database.
  var present: [String] {
    Self.companions.filter { FileManager.default.fileExists(atPath: database + $0) }
  }

  /// Copies what stands beside the database, to where nothing stands yet. The key stays its owner's alone.
  func copyCompanions(to other: BodyFiles) throws {
    for suffix in present {
      try FileManager.default.copyItem(atPath: database + suffix, toPath: other.database + suffix)
    }
    let key = other.database + ".key"
    if FileManager.default.fileExists(atPath: key) {
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: key)
    }
  }

  /// Puts everything in the place of others, the database last: it is what makes the others count.
  func move(to other: BodyFiles) throws {
    for suffix in Self.companions + ["-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: other.database + suffix)
    }
    for suffix in present + [""] {
      guard rename(database + suffix, other.database + suffix) == 0 else {
        let cause = POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
        throw CocoaError(
          .fileWriteUnknown,
          userInfo: [NSFilePathErrorKey: other.database + suffix, NSUnderlyingErrorKey: cause])
      }
    }
  }

  /// Takes everything away.
  func remove() {
    for suffix in ["", "-wal", "-shm", "-journal"] + Self.companions {
      try? FileManager.default.removeItem(atPath: database + suffix)
    }
  }
}
