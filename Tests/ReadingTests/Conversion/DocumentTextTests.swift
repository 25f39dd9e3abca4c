// SPDX-License-Identifier: Apache-2.0

import Base
import Foundation
import Testing

@testable import Reading

@Suite struct DocumentTextTests {
  private func text(_ content: some Sequence<UInt8>, _ name: String = "rapport.txt") throws -> String {
    try DocumentText(Data(content), named: name).text
  }

  private func refusal(
    _ content: Data, _ name: String = "rapport.txt", _ limits: ConversionLimits = .commandLine
  )
    -> String?
  {
    do {
      _ = try DocumentText(content, named: name, limits: limits)
      return nil
    } catch {
      return error.description(in: .en)
    }
  }

  @Test(arguments: [
    String.Encoding.utf8, .utf16, .utf16LittleEndian, .utf16BigEndian, .windowsCP1252, .isoLatin1,
  ])
  func aTextIsReadWhateverItsEncoding(_ encoding: String.Encoding) throws {
    let words = "Année 2023 : 1 104 agents, dont 38 élèves.\r\nFin"
    let content = try #require(words.data(using: encoding))
    #expect(try text(content) == "Année 2023 : 1 104 agents, dont 38 élèves.\nFin")
  }

  @Test func aMarkAtTheBeginningAndHiddenCharactersAreLeftOut() throws {
    #expect(try text("\u{FEFF}co\u{AD}mité\u{200B}\r\u{C}e\u{301}tage".utf8) == "comité\n\nétage")
  }

  @Test func whatIsNoTextIsRefusedWithWhatItIs() {
    #expect(refusal(Data())?.contains("the file is empty") == true)
    #expect(refusal(Data(" \n".utf8))?.contains("neither a letter nor a digit") == true)
    #expect(refusal(Data([1, 2, 0, 3, 255, 0, 9, 7, 7]))?.contains("binary") == true)
    #expect(refusal(Data([0x89, 0x50, 0x4E, 0x47, 1]))?.contains("PNG") == true)
    #expect(refusal(Data([0xD0, 0xCF, 0x11, 0xE0, 1]))?.contains("password") == true)
    #expect(refusal(Data("PK\u{3}\u{4}1234".utf8), "a.docx")?.contains("zip archive is broken") == true)
  }

  @Test func tooMuchIsRefusedWithTheLimit() {
    var limits = ConversionLimits.commandLine
    limits.fileBytes = 1_000_000
    #expect(
      refusal(Data(count: 2_000_000), "a.txt", limits)?.contains("at most 1 MB; this one has 2 MB") == true)
    #expect(
      refusal(Data(repeating: 0x31, count: 50_000_000))?.contains("at most 20 MB; this one has 50 MB") == true
    )
    #expect(
      refusal(Data(repeating: 0x31, count: 3_000_000))?.contains("line 1 has more than 1,000,000 bytes")
        == true)
  }

  @Test func aMissingFileAndAFolderAreNoDocuments() {
    let folder = FileManager.default.temporaryDirectory
    #expect(throws: Diagnostic.self) {
      try DocumentText(file: folder.appending(path: "absent-\(UUID()).pdf"))
    }
    #expect(throws: Diagnostic.self) { try DocumentText(file: folder) }
  }

  @Test func theLinesOfAReadingAreThoseOfTheText() throws {
    let reading = Reader().read(try DocumentText(Data("Un\n\nDeux\n".utf8), named: "dossier/a.txt"))
    #expect(reading.name == "a.txt")
    #expect(reading.lines.prefix(3) == ["Un", "", "Deux"])
  }

  @Test func anotherLanguageIsRemarked() throws {
    let german = "Im Jahr 2020 wurden 1104 Anträge gestellt, und davon wurden 38 von der Stelle abgelehnt."
    let remarks = Reader().read(try DocumentText(Data(german.utf8), named: "a.txt")).remarks
    #expect(remarks.contains { $0(.en).contains("German") })
    let french =
      "En 2020, les services ont reçu 1 104 demandes dans le département, et les agents ont répondu."
    #expect(Reader().read(try DocumentText(Data(french.utf8), named: "a.txt")).remarks.isEmpty)
  }
}
