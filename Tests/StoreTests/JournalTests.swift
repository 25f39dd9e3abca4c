// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Store

private func inMemory() throws -> Store.Database {
  let database = try Store.Database.inMemory(pack: try Folder().pack())
  try database.fill()
  return database
}

@Test func theJournalTellsWhoWroteWhatAndWhen() throws {
  let database = try inMemory()
  let noon = Date(timeIntervalSince1970: 1_700_000_000)
  try database.write(by: Actor("a.martin"), at: noon) { writer in
    _ = try writer.upsert([.text("M2"), .text("« A »\n\"\\\u{1}é")], into: "menage")
    try writer.table("menage").delete(2)
  }
  let entries = try database.journal(register: "menage", record: 2)
  #expect(entries.map(\.action) == [.insert, .update, .delete])
  let update = try #require(entries.dropFirst().first)
  #expect(update.actor == "a.martin")
  #expect(update.time == "2023-11-14T22:13:20.000Z")
  #expect(update.before == ["numero": .text("M2")])
  #expect(update.after == ["numero": .text("M2"), "group": .text("« A »\n\"\\\u{1}é")])
  #expect(entries.last?.after == nil)
  #expect(entries.last?.before == update.after)
}

@Test func recordsAreWrittenInTheOrderOfTheirFieldNamesWithoutNulls() throws {
  let encoder = RecordEncoder(columns: ["b", "a_b", "a", "c"])
  let json = encoder.encode([.integer(-120), .text("é\"\\\n"), .integer(.min), .null])
  #expect(
    String(decoding: json, as: UTF8.self) == #"{"a":-9223372036854775808,"a_b":"é\"\\\u000a","b":-120}"#)
  #expect(String(decoding: encoder.encode([.null, .null, .null, .integer(0)]), as: UTF8.self) == #"{"c":0}"#)
}

@Test func everyTextReadsBackFromTheJournal() throws {
  var generator = SystemRandomNumberGenerator()
  let encoder = RecordEncoder(columns: ["f"])
  for _ in 0..<500 {
    let scalars = (0..<Int.random(in: 0...40, using: &generator)).compactMap { _ in
      Bool.random(using: &generator)
        ? UnicodeScalar(UInt32.random(in: 1...0x7F, using: &generator))
        : UnicodeScalar(UInt32.random(in: 1...0x10FFFF, using: &generator))
    }
    let text = String(String.UnicodeScalarView(scalars))
    let json = Data(encoder.encode([.text(text)]))
    #expect(try JSONDecoder().decode([String: StoredValue].self, from: json) == ["f": .text(text)])
  }
}

@Test func sqliteReadsTheJournalAsJSON() throws {
  let database = try inMemory()
  #expect(
    try database.value(
      """
      SELECT json_extract("after", '$.entree') FROM bilan_journal WHERE register = 'sejour' AND record = 1
      """) == .text("2023-01-15"))
}

@Test func theJournalRefusesToBeRewritten() throws {
  let database = try inMemory()
  for sql in ["UPDATE bilan_journal SET actor = 'autre'", "DELETE FROM bilan_journal WHERE sequence = 1"] {
    #expect(throws: (any Error).self) { try database.connection.write { try $0.execute(sql: sql) } }
  }
}

/// SHA-256 of FIPS 180-4's own examples.
@Test(arguments: [
  ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
  ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
])
func hashesAreSHA256(message: String, expected: String) throws {
  let hasher = try SHA256()
  let digest = hasher.digest(of: Array(message.utf8))
  #expect(digest.hexadecimal == expected)
  #expect(Digest(hexadecimal: expected) == digest)
}

@Test func theChainIsTheDocumentedOne() throws {
  let database = try inMemory()
  let hasher = try SHA256()
  var previous = hasher.digest(of: Array("bilan journal 1\nessai".utf8))
  let rows = try database.connection.read { connection in
    let statement = try connection.makeStatement(
      sql: """
        SELECT sequence, time, actor, action, register, record, before, after, hash
        FROM bilan_journal ORDER BY sequence
        """)
    var rows: [(values: [StoredValue], hash: Digest?)] = []
    while try statement.step() { rows.append(((0..<8).map(statement.value), Digest(statement.bytes(8)))) }
    return rows
  }
  #expect(rows.count == 8)
  for row in rows {
    var bytes: [UInt8] = []
    for value in row.values {
      switch value {
      case .null: bytes.append(0)
      case .integer(let number):
        bytes.append(1)
        withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
      case .text(let text):
        bytes.append(2)
        withUnsafeBytes(of: UInt64(text.utf8.count).bigEndian) { bytes.append(contentsOf: $0) }
        bytes.append(contentsOf: text.utf8)
      }
    }
    previous.withBytes { bytes.append(contentsOf: $0) }
    previous = hasher.digest(of: bytes)
    #expect(row.hash == previous)
  }
}
