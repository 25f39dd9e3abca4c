// SPDX-License-Identifier: Apache-2.0

import Access
import Base
import Casework
import Foundation
import NIOCore
import Store
import Synchronization

/// The files of documents: in a folder beside the database, each named by the SHA-256 of what it holds. No address
/// leads there; a page that looks at who asks reads them.
struct DocumentStore {
  private let folder: URL

  /// The largest file, in bytes.
  static let largest = 10 << 20

  init(_ database: Database) {
    // A database in memory has its files for as long as the machine keeps temporary ones.
    folder =
      database.path == ":memory:"
      ? FileManager.default.temporaryDirectory.appending(path: "bilan-documents-\(getpid())")
      : URL(filePath: database.path + ".documents")
  }

  /// A file that was kept.
  struct Kept {
    /// As it is shown: without path, and of what it holds.
    let name: String
    let digest: String
  }

  /// Keeps a file that somebody sent.
  ///
  /// - Throws: `Refusal` for one that is too large, or of a kind that is not taken, whatever its name says.
  func keep(_ file: FormData.UploadedFile) throws -> Kept {
    guard file.content.readableBytes <= Self.largest else {
      throw Refusal(Catalogue.CaseDesk.fileTooLarge(Self.largest >> 20))
    }
    let bytes = Array(file.content.readableBytesView)
    guard let kind = DocumentFormat(of: bytes) else { throw Refusal(Catalogue.CaseDesk.wrongFormat) }
    let digest = Fingerprint.of(bytes)
    let target = url(digest)
    try Self.lock.withLock { _ in try write(bytes, to: target) }
    return Kept(name: Self.clean(file.name, kind), digest: digest)
  }

  /// Held while a file is written, and while one is removed.
  private static let lock = Mutex(())

  private func write(_ bytes: [UInt8], to target: URL) throws {
    try FileManager.default.createDirectory(
      at: target.deletingLastPathComponent(), withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700])
    if !FileManager.default.fileExists(atPath: target.path) {
      try Data(bytes).write(to: target, options: .atomic)
    }
    // Who sends what is there already has sent it now.
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o600, .modificationDate: Date.now], ofItemAtPath: target.path)
  }

  /// A file by its digest; nil where there is none.
  func file(_ digest: String) throws -> (content: ByteBuffer, kind: DocumentFormat)? {
    guard digest.utf8.count == 64, digest.allSatisfy(\.isHexDigit),
      let content = FileManager.default.contents(atPath: url(digest).path),
      let kind = DocumentFormat(of: Array(content))
    else { return nil }
    return (ByteBuffer(bytes: content), kind)
  }

  /// Removes a file that nothing refers to; one that was sent within the day stays, as what will refer to it may
  /// not be written yet.
  ///
  /// - Returns: whether it is gone.
  func remove(_ digest: String) -> Bool {
    guard digest.utf8.count == 64, digest.allSatisfy(\.isHexDigit) else { return true }
    let path = url(digest).path
    return Self.lock.withLock { _ in
      guard let attributes = try? FileManager.default.attributesOfItem(atPath: path) else { return true }
      guard let sent = attributes[.modificationDate] as? Date, sent.timeIntervalSinceNow < -86_400 else {
        return false
      }
      return (try? FileManager.default.removeItem(atPath: path)) != nil
    }
  }

  private func url(_ digest: String) -> URL {
    folder.appending(path: String(digest.prefix(2))).appending(path: digest)
  }

  /// A name that leads nowhere: the last part of a path, with letters, digits and a few signs, and the ending of
  /// what the file holds.
  static func clean(_ name: String, _ kind: DocumentFormat) -> String {
    let last = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
    let stem = last.lastIndex(of: ".").map { String(last[..<$0]) } ?? last
    let plain = stem.map { $0.isLetter || $0.isNumber || " -_'().".contains($0) ? $0 : "_" }
    let words = String(plain.prefix(100)).trimmingCharacters(in: CharacterSet(charactersIn: " ."))
    return (words.isEmpty ? "document" : words) + "." + kind.rawValue
  }
}

extension Visit {
  var documents: DocumentStore { DocumentStore(body.database) }
}
