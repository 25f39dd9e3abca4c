// SPDX-License-Identifier: Apache-2.0

import Base
import Casework
import Foundation
import Store

/// A copy of everything that a body keeps: its database, its key, its documents.
public enum Backup {
  /// Makes one while others work: as things are at one moment, looked through before it takes its name.
  ///
  /// - Parameters:
  ///   - file: the copy of the database; those of the key and the documents stand beside it.
  ///   - isForced: whether what has that name already is replaced.
  /// - Throws: `Refusal` where the name is taken; `StoreError` where the copy is not sound. Nothing is left of it.
  public static func make(of database: Database, to file: String, isForced: Bool = false) throws {
    let (source, target) = (BodyFiles(database: database.path), BodyFiles(database: file))
    guard !isSame(source, target) else { throw Refusal(Catalogue.backupOntoItself(file)) }
    try check(target, isForced)
    let temporary = target.temporary()
    do {
      try database.copy(to: temporary.database)
      // Documents are written before what speaks of them: none of this moment is missing from a later copy.
      try source.copyCompanions(to: temporary)
      try Database.inspect(temporary.database, pack: database.pack.header.identifier)
      try temporary.move(to: target)
    } catch {
      temporary.remove()
      throw error
    }
  }

  /// Puts a backup in the place of a database that nobody works with.
  ///
  /// - Parameters:
  ///   - pack: the identifier of the pack that it has to be of.
  ///   - isForced: whether a database that is there already is replaced.
  /// - Throws: `Refusal`, `StoreError`; what was there is then as it was.
  public static func restore(_ file: String, to database: String, pack: String, isForced: Bool = false) throws
  {
    let (source, target) = (BodyFiles(database: file), BodyFiles(database: database))
    guard !isSame(source, target) else { throw Refusal(Catalogue.backupOntoItself(file)) }
    try Database.inspect(file, pack: pack)
    try check(target, isForced)
    guard !Database.isInUse(database) else { throw Refusal(Catalogue.databaseInUse(database)) }
    let temporary = target.temporary()
    do {
      try Database.copy(file, to: temporary.database)
      try source.copyCompanions(to: temporary)
      try Database.inspect(temporary.database, pack: pack)
      try temporary.move(to: target)
    } catch {
      temporary.remove()
      throw error
    }
  }

  private static func check(_ target: BodyFiles, _ isForced: Bool) throws(Refusal) {
    let taken = ([""] + BodyFiles.companions).map { target.database + $0 }
      .first { FileManager.default.fileExists(atPath: $0) }
    if let taken, !isForced { throw Refusal(Catalogue.fileStands(taken)) }
  }

  private static func isSame(_ one: BodyFiles, _ other: BodyFiles) -> Bool {
    func place(_ files: BodyFiles) -> String {
      URL(fileURLWithPath: files.database).resolvingSymlinksInPath().standardizedFileURL.path
    }
    return place(one) == place(other)
  }
}
