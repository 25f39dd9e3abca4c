// SPDX-License-Identifier: Apache-2.0

import Base
import Foundation
import Pack
import Store

/// Brings a database to its pack: communes, records written in the pack, declared values.
public enum PackInstallation {
  /// What was done.
  public struct Summary: Sendable, Hashable {
    /// By register; registers whose contents the pack had not changed are left out.
    public let records: [String: ImportSummary]
    /// What became of the declared values.
    public let declaredValues: Synchronisation
  }

  /// Installs the pack. Contents already installed are recognised by their digest and not read again.
  /// - Throws: what is wrong with the files; then nothing of them is written.
  public static func install(
    _ pack: Pack, into database: Database, by actor: Actor
  ) throws(ImportFailure) -> Summary {
    let pending = try stale(parts(of: pack), in: database)
    var records: [String: ImportSummary] = [:]
    if !pending.isEmpty {
      records = try database.importing(by: actor) { writer throws(ImportFailure) in
        var records: [String: ImportSummary] = [:]
        for part in pending {
          records[part.register.name, default: ImportSummary()] += try part.install(writer, pack)
          try storing { () throws(StoreError) in try writer.setNote(part.note, to: part.digest) }
        }
        return records
      }
    }
    let declaredValues = try storing { () throws(StoreError) in
      try database.synchronise(declaredValues: pack.declaredValues, by: actor)
    }
    return Summary(records: records, declaredValues: declaredValues)
  }

  /// What the pack installs, those that others refer to first.
  private static func parts(of pack: Pack) throws(ImportFailure) -> [InstalledPart] {
    var parts: [InstalledPart] = []
    if let communes = pack.register(Register.communes) {
      parts.append(
        InstalledPart(register: communes, file: nil, digest: ContentDigest.of(communes, pack.territory)))
    }
    for name in Register.inOrderOfReference(pack) {
      guard let register = pack.register(name) else { continue }
      for file in pack.recordFiles where file.register == name {
        parts.append(
          InstalledPart(register: register, file: file, digest: try ContentDigest.of(register, file)))
      }
    }
    return parts
  }

  private static func stale(
    _ parts: [InstalledPart], in database: Database
  ) throws(ImportFailure) -> [InstalledPart] {
    var stale: [InstalledPart] = []
    for part in parts {
      let installed = try storing { () throws(StoreError) in try database.note(part.note) }
      if installed != part.digest { stale.append(part) }
    }
    return stale
  }
}
