// SPDX-License-Identifier: Apache-2.0

import Base
import CZip
import Foundation
import Testing

@testable import Reading

@Suite struct OfficeTextTests {
  private static let html = """
    <!doctype html><html><body><h1>Rapport 2023</h1><p>Le service compte <b>38</b> agents<br>et 4 bureaux.</p>
    <ul><li>un<ul><li>sous</li></ul></li><li>deux m<sup>2</sup></li></ul>
    <table><tr><td rowspan=2>Statut</td><td colspan=2>Agents</td></tr><tr><td>2022</td><td>2023</td></tr>
    <tr><td>Titulaires</td><td>1 104</td><td>1 098</td></tr></table>
    <p><b>Chiffres clés</b></p><p>Fin.</p></body></html>
    """

  @Test func htmlBecomesHeadingsItemsAndRowsWithTabs() throws {
    let text = try DocumentText(Data(Self.html.utf8), named: "a.html").text
    #expect(
      text.split(separator: "\n", omittingEmptySubsequences: true).map(String.init) == [
        "# Rapport 2023", "Le service compte 38 agents", "et 4 bureaux.", "- un", "  - sous", "- deux m²",
        "Statut\tAgents\t", "\t2022\t2023", "Titulaires\t1 104\t1 098", "**Chiffres clés**", "Fin.",
      ])
  }

  @Test(arguments: ["docx", "odt"]) func officeDocumentsAreReadAlike(_ format: String) throws {
    let content = try withPrivateFolder { folder in
      let (source, target) = (folder.appending(path: "a.html"), folder.appending(path: "a.\(format)"))
      try Data(Self.html.utf8).write(to: source)
      _ = try Converter(program: "pandoc", limits: .commandLine, missing: Catalogue.Read.noPandoc).run(
        ["-o", target.path, source.path], in: folder, address: nil, result: nil)
      return try Data(contentsOf: target)
    }
    let text = try DocumentText(content, named: "sans-suffixe").text
    #expect(text.contains("# Rapport 2023"))
    #expect(text.contains("Titulaires\t1 104\t1 098"))
  }

  @Test func aZipBombIsNotOpened() throws {
    let content = try archive([("word/document.xml", [UInt8](repeating: 0x30, count: 40_000_000))])
    #expect(content.count < 100_000)
    let error = #expect(throws: Diagnostic.self) { try DocumentText(content, named: "a.docx") }
    #expect(error?.description(in: .en).contains("it is not opened") == true)
  }

  @Test func anArchiveOfAnotherKindIsNamed() throws {
    let content = try archive([("xl/workbook.xml", Array("<x/>".utf8))])
    let error = #expect(throws: Diagnostic.self) { try DocumentText(content, named: "a.xlsx") }
    #expect(error?.description(in: .en).contains("neither a DOCX nor an ODT") == true)
  }

  @Test func aBrokenDocumentIsToldWithWhatPandocSays() throws {
    let content = try archive([("word/document.xml", Array("<x/>".utf8))])
    let error = #expect(throws: Diagnostic.self) { try DocumentText(content, named: "a.docx") }
    #expect(error?.description(in: .en).contains("pandoc cannot read this one") == true)
  }

  @Test func aProgramThatIsNotInstalledIsNamed() throws {
    let converter = Converter(program: "bilan-absent", limits: .commandLine, missing: Catalogue.Read.noPandoc)
    try withPrivateFolder { folder in
      _ = #expect(throws: Refused.self) {
        try converter.output([], in: folder, address: nil) { Message(fr: $0, en: $0) }
      }
    }
  }

  @Test func aProgramThatTakesTooLongIsStopped() throws {
    var limits = ConversionLimits.commandLine
    limits.seconds = 1
    let converter = Converter(program: "sleep", limits: limits, missing: Catalogue.Read.noPandoc)
    let start = Date.now
    try withPrivateFolder { folder in
      let error = #expect(throws: Refused.self) {
        try converter.output(["30"], in: folder, address: nil) { Message(fr: $0, en: $0) }
      }
      #expect(error?.reason == Catalogue.Read.tooSlow(seconds: 1))
    }
    #expect(Date.now.timeIntervalSince(start) < 15)
  }

  private func archive(_ parts: [(name: String, content: [UInt8])]) throws -> Data {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).zip")
    defer { try? FileManager.default.removeItem(at: file) }
    let archive = try #require(zip_open(file.path, ZIP_CREATE, nil))
    var held: [UnsafeMutableRawBufferPointer] = []
    defer { for buffer in held { buffer.deallocate() } }
    for part in parts {
      let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: part.content.count, alignment: 1)
      buffer.copyBytes(from: part.content)
      held.append(buffer)
      let source = try #require(zip_source_buffer(archive, buffer.baseAddress, zip_uint64_t(buffer.count), 0))
      #expect(zip_file_add(archive, part.name, source, 0) >= 0)
    }
    try #require(zip_close(archive) == 0)
    return try Data(contentsOf: file)
  }
}
