// SPDX-License-Identifier: Apache-2.0

import Base
import Foundation

/// What a file is, by its first bytes, and by its name where these leave it open.
enum DocumentKind: Sendable, Hashable {
  case text
  case html
  case pdf
  /// A zip archive: DOCX, ODT or something else.
  case archive
  /// A kind that is known and not read.
  case other(Message)

  init(_ content: Data, named name: String) {
    let head = content.prefix(1024)
    let suffix = (name as NSString).pathExtension.lowercased()
    if head.range(of: Data("%PDF-".utf8)) != nil {
      self = .pdf
    } else if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) || head.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
      self = .archive
    } else if let known = Self.signatures.first(where: { head.starts(with: $0.bytes) }) {
      self = .other(known.kind)
    } else if ["html", "htm", "xhtml"].contains(suffix) || Self.beginsAsHTML(head) {
      self = .html
    } else {
      self = .text
    }
  }

  private static let signatures: [(bytes: [UInt8], kind: Message)] = [
    (
      [0xD0, 0xCF, 0x11, 0xE0],
      Message(
        fr: "un document d'un ancien Office (.doc, .xls), ou protégé par un mot de passe",
        en: "a document of an old Office (.doc, .xls), or one protected by a password")
    ),
    (Array("{\\rtf".utf8), Message(fr: "du RTF", en: "RTF")),
    ([0x89, 0x50, 0x4E, 0x47], Message(fr: "une image PNG", en: "a PNG image")),
    ([0xFF, 0xD8, 0xFF], Message(fr: "une image JPEG", en: "a JPEG image")),
    (Array("GIF8".utf8), Message(fr: "une image GIF", en: "a GIF image")),
    ([0x49, 0x49, 0x2A, 0x00], Message(fr: "une image TIFF", en: "a TIFF image")),
    ([0x4D, 0x4D, 0x00, 0x2A], Message(fr: "une image TIFF", en: "a TIFF image")),
    ([0x1F, 0x8B], Message(fr: "un fichier comprimé (gzip)", en: "a compressed file (gzip)")),
    (Array("Rar!".utf8), Message(fr: "une archive RAR", en: "a RAR archive")),
    ([0x37, 0x7A, 0xBC, 0xAF], Message(fr: "une archive 7z", en: "a 7z archive")),
    ([0x7F, 0x45, 0x4C, 0x46], Message(fr: "un programme", en: "a program")),
    (Array("SQLite format 3".utf8), Message(fr: "une base SQLite", en: "an SQLite database")),
    (Array("%!PS".utf8), Message(fr: "du PostScript", en: "PostScript")),
  ]

  private static func beginsAsHTML(_ head: Data) -> Bool {
    let text = String(decoding: head, as: UTF8.self).lowercased()
      .trimmingCharacters(in: .whitespacesAndNewlines.union(CharacterSet(charactersIn: "\u{FEFF}")))
    return text.hasPrefix("<!doctype html") || text.hasPrefix("<html")
      || (text.hasPrefix("<?xml") && text.contains("<html"))
  }
}
