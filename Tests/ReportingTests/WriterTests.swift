// SPDX-License-Identifier: Apache-2.0

import Base
import Foundation
import Testing

@testable import Reporting

struct WriterTests {
  private let text = """
    Le service a reçu {demandes} demandes *#"x"* et vendu {ventes} biens, puis {ventes} encore. #let $a$ @b [c]

    ## Ventes

    - un
    - deux

    {table ventes by genre | total | title "Biens \\"vendus\\""}

    {chart demandes_ecrites, demandes_orales | title "Demandes"}

    {map produit by commune | title "Produit"}
    """

  /// Runs in a new folder, which is then removed.
  private func inFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  private func writer(_ text: String) throws -> ReportWriter {
    let builder = try SampleReport(text).builder
    return ReportWriter(try builder.document(), from: builder)
  }

  @Test func theSiteIsWrittenWholeAndReplaced() throws {
    try inFolder { folder in
      let kept = folder.appending(path: "autre.txt")
      try Data("x".utf8).write(to: kept)
      let files = try writer(text).write(.html, to: folder)
      #expect(files.allSatisfy { FileManager.default.fileExists(atPath: $0.path) })
      #expect(files.contains(folder.appending(path: "chapters/dap.html")))
      _ = try writer("Autre texte.").write(.html, to: folder)
      let chapter = try String(contentsOf: folder.appending(path: "chapters/dap.html"), encoding: .utf8)
      #expect(chapter.contains("Autre texte."))
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      #expect(
        names == ["about.html", "assets", "autre.txt", "chapters", "checks.html", "figures", "index.html"])
    }
  }

  @Test func jsonHasExactValuesBesidePrintedOnes() throws {
    try inFolder { folder in
      let file = try #require(try writer(text).write(.json, to: folder).first)
      let root = try #require(
        try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
      #expect(root["period"] as? String == "2023")
      let raw = try String(contentsOf: file, encoding: .utf8)
      #expect(
        raw.contains(
          "{\"type\":\"number\",\"text\":\"2\u{202F}340\",\"value\":2340,\"figure\":\"dap.demandes\",\"period\":\"2023\",\"qualifier\":\"exact\",\"computed\":false}"
        ))
    }
  }

  @Test func jsonEscapes() {
    let value = JSONText.object([("a\"", .array(["\\\n\u{1}é", .null, .boolean(true), .integer(-3)]))])
    #expect(String(decoding: value.bytes, as: UTF8.self) == #"{"a\"":["\\\n\u0001é",null,true,-3]}"#)
  }

  /// No text of a pack can be read as Typst markup or code: outside string literals the source holds none of
  /// it.
  @Test func typstNeverReadsText() throws {
    var writer = TypstWriter(try SampleReport(text).builder.document())
    writer.write()
    let source = writer.out.source.dropFirst(TypstTemplate.source.description.count)
    let outside = source.replacing(/"(?:[^"\\]|\\.)*"/, with: "")
    #expect(!outside.contains("$a$") && !outside.contains("@b") && !outside.contains("[c]"))
    #expect(source.contains("#footnote["))
    #expect(source.contains("#footnote(label(\"note-dap-1\"))"))
  }

  @Test func typstLiteralsAreClosed() {
    let alphabet: [Character] = ["\"", "\\", "#", "[", "]", "$", "\n", "a", "é", "/", "*"]
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<1000 {
      let text = String((0..<8).map { _ in alphabet.randomElement(using: &generator) ?? "a" })
      var out = TypstText()
      out.literal(text)
      #expect(out.source.wholeMatch(of: /"(?:[^"\\\n]|\\["\\])*"/) != nil, "\(text)")
    }
  }

  @Test(.enabled(if: Installed.typst)) func thePDFIsWritten() throws {
    try inFolder { folder in
      let file = try #require(try writer(text).write(.pdf, to: folder).first)
      #expect(file.lastPathComponent == "departement-d-essai-2023.pdf")
      #expect(try Data(contentsOf: file).starts(with: Data("%PDF-".utf8)))
    }
  }

  @Test(.enabled(if: Installed.pandoc), arguments: [ReportFormat.docx, .odt])
  func officeFilesAreWritten(_ format: ReportFormat) throws {
    try inFolder { folder in
      let file = try #require(try writer(text).write(format, to: folder).first)
      #expect(try Data(contentsOf: file).starts(with: Data("PK".utf8)))
    }
  }
}

/// What this machine has of the tools that are installed apart.
enum Installed {
  static let typst = succeeds(".tools/venv/bin/python3", ["-c", "import typst"])
  static let pandoc = succeeds("pandoc", ["--version"]) && succeeds("rsvg-convert", ["--version"])

  private static func succeeds(_ program: String, _ arguments: [String]) -> Bool {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
