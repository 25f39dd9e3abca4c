// SPDX-License-Identifier: Apache-2.0

import Access
import Base
import Casework
import Foundation
import NIOCore
import Store

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
    try FileManager.default.createDirectory(
      at: target.deletingLastPathComponent(), withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700])
    if !FileManager.default.fileExists(atPath: target.path) {
      try Data(bytes).write(to: target, options: .atomic)
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: target.path)
    }
    return Kept(name: Self.clean(file.name, kind), digest: digest)
  }

  /// A file by its digest; nil where there is none.
  func file(_ digest: String) throws -> (content: ByteBuffer, kind: DocumentFormat)? {
    guard digest.utf8.count == 64, digest.allSatisfy(\.isHexDigit),
      let content = FileManager.default.contents(atPath: url(digest).path),
      let kind = DocumentFormat(of: Array(content))
    else { return nil }
    return (ByteBuffer(bytes: content), kind)
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

/// What a file holds, by its first bytes and not by its name.
enum DocumentFormat: String, CaseIterable {
  case pdf, png, jpg, odt, docx

  init?(of bytes: [UInt8]) {
    func begins(_ start: [UInt8]) -> Bool { bytes.starts(with: start) }
    func holds(_ text: String) -> Bool { bytes.firstRange(of: Array(text.utf8)) != nil }
    if begins(Array("%PDF-".utf8)) {
      self = .pdf
    } else if begins([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      self = .png
    } else if begins([0xFF, 0xD8, 0xFF]) {
      self = .jpg
    } else if begins([0x50, 0x4B, 0x03, 0x04]) {
      let first = Array(bytes.prefix(200))
      if first.firstRange(of: Array("mimetypeapplication/vnd.oasis.opendocument.text".utf8)) != nil {
        self = .odt
      } else if holds("[Content_Types].xml"), holds("word/document.xml") {
        self = .docx
      } else {
        return nil
      }
    } else {
      return nil
    }
  }

  var type: String {
    switch self {
    case .pdf: "application/pdf"
    case .png: "image/png"
    case .jpg: "image/jpeg"
    case .odt: "application/vnd.oasis.opendocument.text"
    case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    }
  }

  /// Whether a browser shows it without running anything of it.
  var canBeShown: Bool { self == .pdf || self == .png || self == .jpg }
}

extension Visit {
  var documents: DocumentStore { DocumentStore(body.database) }
}
