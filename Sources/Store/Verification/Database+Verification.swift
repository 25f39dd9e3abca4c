// SPDX-License-Identifier: Apache-2.0

import Base
import GRDB

extension Database {
  /// Proves that the database holds what was written through Bilan and nothing else: SQLite's own checks, the
  /// schema, the chain of the journal, and every record and declared value against the journal's last word on
  /// it.
  ///
  /// The chain shows any change that does not rewrite all that follows; who can rewrite the whole file,
  /// journal and notes included, is found only against a copy kept elsewhere.
  ///
  /// - Parameter limit: the number of findings after which it stops.
  /// - Returns: what is wrong; empty where all is well.
  public func verify(
    limit: Int = 1000, progress: (VerificationProgress) -> Void = { _ in }
  ) throws(StoreError) -> [Finding] {
    try withoutActuallyEscaping(progress) { report throws(StoreError) in
      try read { connection in
        let findings = Findings(limit: limit)
        var counter = VerificationCounter(total: try Self.total(of: schema, connection), report)
        try Self.checkIntegrity(connection, findings)
        let pack = pack.header.identifier
        try SchemaVerifier(schema: schema, pack: pack).verify(connection, findings)
        try ChainVerifier(pack: pack).verify(connection, findings, &counter)
        for table in schema.tables where !findings.isFull {
          try RecordVerifier(table).verify(connection, findings, &counter)
        }
        counter.finish()
        return findings.all
      }
    }
  }

  private static func total(of schema: Schema, _ connection: GRDB.Database) throws -> Int64 {
    let names = ["bilan_journal"] + schema.tables.map(\.name)
    return try names.reduce(0) { total, name in
      guard try connection.tableExists(name) else { return total }
      let sql = "SELECT count(*) FROM \(name.quotedDatabaseIdentifier)"
      return total + (try Int64.fetchOne(connection, sql: sql) ?? 0)
    }
  }

  private static func checkIntegrity(_ connection: GRDB.Database, _ findings: Findings) throws {
    let integrity = try connection.makeStatement(sql: "PRAGMA integrity_check")
    while try integrity.step() {
      if let problem = integrity.text(0), problem != "ok" {
        findings.add(Catalogue.integrityProblem(problem))
      }
    }
    for violation in try ForeignKeyViolation.all(in: connection) {
      let message = Catalogue.recordWithoutTarget(
        violation.table, id: violation.record, register: violation.target)
      findings.add(Finding(message, register: violation.table, record: violation.record))
    }
  }
}
