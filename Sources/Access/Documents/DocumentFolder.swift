// SPDX-License-Identifier: Apache-2.0

import Base
import CCrypto
import Casework
import Foundation
import Store

/// The files of documents: beside the database, each under the SHA-256 of its bytes, so that the same file is kept
/// once, and no name that a sender gave is ever a path.
public struct DocumentFolder: Sendable {
  private let folder: URL

  /// The largest file, in bytes.
  public static let largest = 10 << 20

  /// The folder of a database; that of one in memory is for this process alone.
  public init(beside database: Database) {
    let isFile = !database.path.isEmpty && !database.path.hasPrefix(":")
    folder =
      isFile
      ? URL(filePath: database.path + ".documents")
      : FileManager.default.temporaryDirectory.appending(
        path: "bilan-documents-\(ProcessInfo.processInfo.processIdentifier)")
  }

  /// A file that was kept.
  public struct Kept: Sendable, Hashable {
    /// A name that is safe to show and to write in a header, with the ending of its kind.
    public let name: String
    /// The SHA-256 of its bytes, in digits of base 16.
    public let digest: String
  }

  /// Keeps a file.
  ///
  /// - Parameter name: as the sender named it.
  /// - Throws: `Refusal` for one that is empty, too large, or of none of the kinds: what its bytes say counts.
  public func keep(_ bytes: [UInt8], named name: String) throws -> Kept {
    guard bytes.count <= Self.largest else { throw Refusal(Catalogue.fileTooLarge(Self.largest >> 20)) }
    guard let kind = DocumentFormat(bytes) else { throw Refusal(Catalogue.fileOfNoKind) }
    var digest = [UInt8](repeating: 0, count: 32)
    let isDone = EVP_Digest(bytes, bytes.count, &digest, nil, EVP_sha256(), nil) == 1
    precondition(isDone, "libcrypto failed to compute a SHA-256")
    let kept = Kept(name: Self.safe(name, kind), digest: digest.hexadecimal)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appending(path: kept.digest)
    if !FileManager.default.fileExists(atPath: file.path) {
      try Data(bytes).write(to: file, options: .atomic)
    }
    return kept
  }

  /// The bytes of a file, and what they are; nil where there is none.
  public func content(of digest: String) -> (bytes: [UInt8], format: DocumentFormat)? {
    guard digest.utf8.count == 64, [UInt8](hexadecimal: digest) != nil,
      let data = FileManager.default.contents(atPath: folder.appending(path: digest).path)
    else { return nil }
    let bytes = [UInt8](data)
    return DocumentFormat(bytes).map { (bytes, $0) }
  }

  /// The last part of a name, without what paths, headers and terminals read as something else.
  private static func safe(_ name: String, _ kind: DocumentFormat) -> String {
    let last = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
    let stem = last.lastIndex(of: ".").map { String(last[..<$0]) } ?? last
    let plain = stem.unicodeScalars.filter { scalar in
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || " -_()'".unicodeScalars.contains(scalar)
    }
    let text = String(String.UnicodeScalarView(plain)).trimmingCharacters(in: .whitespaces)
    return (text.isEmpty ? "document" : String(text.prefix(80))) + ".\(kind.rawValue)"
  }
}

/// The kinds of files that are taken, by what their bytes say.
public enum DocumentFormat: String, Sendable, CaseIterable {
  case pdf, png
  case jpeg = "jpg"
  case odt, docx

  /// Nil for anything else.
  public init?(_ bytes: [UInt8]) {
    func has(_ signature: [UInt8], at place: Int = 0) -> Bool {
      bytes.dropFirst(place).starts(with: signature)
    }
    if has(Array("%PDF-".utf8)) {
      self = .pdf
    } else if has([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      self = .png
    } else if has([0xFF, 0xD8, 0xFF]) {
      self = .jpeg
    } else if has([0x50, 0x4B, 3, 4]) {
      // An archive: OpenDocument says first what it is; Word has a part of that name.
      if has(Array("mimetypeapplication/vnd.oasis.opendocument.text".utf8), at: 30) {
        self = .odt
      } else if bytes.firstRange(of: Array("[Content_Types].xml".utf8)) != nil,
        bytes.firstRange(of: Array("word/document.xml".utf8)) != nil
      {
        self = .docx
      } else {
        return nil
      }
    } else {
      return nil
    }
  }

  /// As HTTP names it.
  public var contentType: String {
    switch self {
    case .pdf: "application/pdf"
    case .png: "image/png"
    case .jpeg: "image/jpeg"
    case .odt: "application/vnd.oasis.opendocument.text"
    case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    }
  }
}
