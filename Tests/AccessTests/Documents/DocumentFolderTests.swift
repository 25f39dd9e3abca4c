// SPDX-License-Identifier: Apache-2.0

import Casework
import Foundation
import Store
import Testing

@testable import Access

@Suite struct DocumentFolderTests {
  @Test func onlyWhatTheBytesSayCounts() {
    #expect(DocumentFormat(Array("%PDF-1.7 …".utf8)) == .pdf)
    #expect(DocumentFormat([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0]) == .png)
    #expect(DocumentFormat([0xFF, 0xD8, 0xFF, 0xE0]) == .jpeg)
    let archive: [UInt8] = [0x50, 0x4B, 3, 4] + [UInt8](repeating: 0, count: 26)
    #expect(DocumentFormat(archive + Array("mimetypeapplication/vnd.oasis.opendocument.text".utf8)) == .odt)
    #expect(DocumentFormat(archive + Array("[Content_Types].xml…word/document.xml".utf8)) == .docx)
    #expect(DocumentFormat(archive) == nil)
    for text in ["", "<svg onload=alert(1)>", "<html>", "MZ", " %PDF-1.7"] {
      #expect(DocumentFormat(Array(text.utf8)) == nil)
    }
  }

  @Test func aFileIsKeptOnceUnderItsDigestWhateverItsName() throws {
    let folder = DocumentFolder(beside: try Database.inMemory(pack: SmallPack.load()))
    let bytes = Array("%PDF-1.4 essai \(UUID())".utf8)
    let kept = try folder.keep(bytes, named: "../../etc/<b>\u{202E}\r\nX: carte\".svg")
    #expect(kept.name.hasSuffix(".pdf"))
    #expect(!kept.name.contains { "/\\<>\"\r\n\u{202E}".contains($0) })
    #expect(try folder.keep(bytes, named: "autre.pdf").digest == kept.digest)
    #expect(folder.content(of: kept.digest)?.bytes == bytes)
    #expect(folder.content(of: kept.digest)?.format == .pdf)
    #expect(folder.content(of: "../" + kept.digest.dropFirst(3)) == nil)
    #expect(folder.content(of: String(repeating: "0", count: 64)) == nil)
  }

  @Test func whatIsTooLargeOrNoDocumentIsRefused() throws {
    let folder = DocumentFolder(beside: try Database.inMemory(pack: SmallPack.load()))
    #expect(throws: Refusal.self) { try folder.keep([], named: "vide.pdf") }
    #expect(throws: Refusal.self) { try folder.keep(Array("<svg/>".utf8), named: "carte.pdf") }
    #expect(throws: Refusal.self) {
      try folder.keep(
        Array("%PDF-".utf8) + [UInt8](repeating: 0, count: DocumentFolder.largest), named: "a.pdf")
    }
  }
}
