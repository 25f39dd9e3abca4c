// SPDX-License-Identifier: Apache-2.0

import Access
import Base
import Foundation
import NIOCore
import Store
import Testing

@testable import Web

@Suite("Requests that were never sent")
struct AbandonedDraftTests {
  private let sample: DeskSample
  private let store: DocumentStore
  private let body: DeskBody

  init() throws {
    sample = try DeskSample()
    store = DocumentStore(sample.database)
    body = try #require(sample.published.desk(isAlone: true)).body
  }

  /// A file kept some days ago.
  private func file(_ text: String, days: Double = 40) throws -> String {
    let kept = try store.keep(
      .init(field: "file", name: "a.pdf", content: ByteBuffer(string: "%PDF-1.7 \(text) \(UUID())")))
    let path = FileManager.default.temporaryDirectory.appending(
      path: "bilan-documents-\(getpid())/\(kept.digest.prefix(2))/\(kept.digest)")
    try FileManager.default.setAttributes(
      [.modificationDate: Date.now.addingTimeInterval(-days * 86_400)], ofItemAtPath: path.path)
    return kept.digest
  }

  private func draft(_ digests: [String], daysAgo days: Int64) throws {
    let moment = Int64(Date.now.timeIntervalSince1970) - days * 86_400
    let values = digests.enumerated().map { ("d.piece\($0)", "\($1) a.pdf") }
    _ = try DraftBook(AccountBook(sample.database, key: sample.key, now: { moment })).begin(
      "aide_loyer", Dictionary(uniqueKeysWithValues: values))
  }

  @Test("their documents are removed when their time is over, but those that serve elsewhere")
  func removed() throws {
    let (lost, shared, sent, recent) = (
      try file("lost"), try file("shared"), try file("sent"), try file("recent", days: 0.5)
    )
    let number = try sample.submitted()
    try sample.run(
      "dossier.document",
      [
        "dossier": .string(number), "kind": .string("bail"), "file": .string("a.pdf"),
        "digest": .string(sent),
      ])
    try draft([lost, shared, sent, recent], daysAgo: 40)
    try draft([shared], daysAgo: 2)
    #expect(try AbandonedDrafts(body: body).forget() == 1)
    #expect(try store.file(lost) == nil)
    for digest in [shared, sent, recent] { #expect(try store.file(digest) != nil) }
    #expect(try sample.records("acces_brouillon").count == 1)
    #expect(try AbandonedDrafts(body: body).forget() == 0)
  }

  @Test("nothing is removed where it is not known what other requests hold")
  func unknown() throws {
    let lost = try file("lost")
    try draft([lost], daysAgo: 40)
    _ = try DraftBook(AccountBook(sample.database, key: SealingKey())).begin("aide_loyer", [:])
    #expect(try AbandonedDrafts(body: body).forget() == 0)
    #expect(try store.file(lost) != nil)
    #expect(try sample.records("acces_brouillon").count == 2)
  }
}
