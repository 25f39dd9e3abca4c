// SPDX-License-Identifier: Apache-2.0

import Import
import Testing

struct CSVReaderTests {
  let folder: Folder

  init() throws { folder = try Folder() }

  private func table(_ text: String, separator: Character = ",") throws -> Table {
    try Table(CSVReader(folder.write("t.csv", text), separator: separator))
  }

  private func problem(_ text: String) throws -> [String] { try problem(Array(text.utf8)) }
  private func problem(_ bytes: [UInt8]) throws -> [String] {
    let file = try folder.write("t.csv", bytes)
    return failure { _ = try Table(CSVReader(file)) }
  }

  @Test func readsWhatAReferenceWriterWrites() throws {
    var random = SplitMix(seed: 94)
    let pieces = ["a", "é", "😀", "\"", "\"\"", ",", "\n", "\r", "\r\n", " ", "\u{A0}", "-1", ""]
    for round in 0..<300 {
      let width = Int.random(in: 1...5, using: &random)
      let rows = (0..<Int.random(in: 0...12, using: &random)).map { _ in
        (0..<width).map { _ in
          (0..<Int.random(in: 0...6, using: &random)).map { _ in pieces.randomElement(using: &random)! }
            .joined()
        }
      }
      let ending = ["\n", "\r\n", "\r"].randomElement(using: &random)!
      let header = (0..<width).map { "c\($0)" }
      let text =
        ([header] + rows).map { row in
          row.map { field in
            let mustQuote = field.isEmpty || field.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
            guard mustQuote || Bool.random(using: &random) else { return field }
            return "\"" + field.replacing("\"", with: "\"\"") + "\""
          }.joined(separator: ",")
        }.joined(separator: ending) + (Bool.random(using: &random) ? ending : "")
      let table = try table(text)
      #expect(table.columns == header, "round \(round)")
      #expect(table.rows == rows, "round \(round)")
    }
  }

  @Test func rowsThatStraddleTheBufferAreWhole() throws {
    let long = String(repeating: "é\"\",\n", count: 30_000)
    let rows = (0..<200).map { "\($0),\"\($0 % 50 == 0 ? long : "x")\"" }
    let table = try table("n,t\r\n" + rows.joined(separator: "\r\n"))
    #expect(table.rows.count == 200)
    #expect(table.rows[150] == ["150", long.replacing("\"\"", with: "\"")])
    #expect(table.lines[1] == 3 + 30_000)
  }

  @Test func linesAreThoseOfAnEditor() throws {
    let table = try table("a;b\r\n1;\"x\r\ny\"\n\n3;4\r5;6", separator: ";")
    #expect(table.rows == [["1", "x\r\ny"], ["3", "4"], ["5", "6"]])
    #expect(table.lines == [2, 5, 6])
  }

  @Test func byteOrderMarkIsNoPartOfTheHeader() throws {
    #expect(try table("\u{FEFF}an,tues\n2005,34\n").columns == ["an", "tues"])
  }

  @Test func quoteWithinAPlainFieldIsItself() throws {
    #expect(try table("a,b\n5\" de long,x\n").rows == [["5\" de long", "x"]])
  }

  @Test func latin1AndItsWindowsExtension() throws {
    let file = try folder.write("t.csv", Array("nom\n".utf8) + [0xC9, 0x74, 0xE9, 0x20, 0x80, 0x9C, 0x0A])
    #expect(try Table(CSVReader(file, encoding: .latin1)).rows == [["Été €œ"]])
  }

  @Test func fieldsTooManyOrTooFewAreFlawsOfTheirRow() throws {
    let table = try table("a,b\n1\n2,3\n4,5,6\n")
    #expect(
      table.flaws == [
        2: "2 champs attendus comme dans l’en-tête, 1 trouvé",
        4: "2 champs attendus comme dans l’en-tête, 3 trouvés",
      ])
  }

  @Test func emptyFilesAreRefused() throws {
    for text in ["", "\u{FEFF}", "\n\r\n"] {
      #expect(try problem(text) == ["t.csv: une ligne d’en-tête attendue, le fichier est vide"])
    }
  }

  @Test func headersMustNameColumnsOnce() throws {
    #expect(
      try problem("a,b,a\n")
        == ["t.csv:1:1: noms de colonne uniques attendus, «\u{A0}a\u{A0}» figure deux fois"])
    #expect(try problem(" , \n1,2\n").first?.contains("elle n’en a aucun") == true)
  }

  @Test func quoteNeverClosedIsLocatedWhereItOpens() throws {
    let lines = try problem("a,b\n1,2\n3,\"x\n4,5\n6,7\n")
    #expect(lines.first?.hasPrefix("t.csv:3:3: guillemet ouvert ici et jamais fermé") == true)
  }

  @Test func textAfterAClosingQuoteIsRefused() throws {
    #expect(try problem("a,b\n\"x\"y,2\n").first?.hasPrefix("t.csv:2:4: séparateur «\u{A0},\u{A0}»") == true)
  }

  @Test func nulBytesAreLocated() throws {
    #expect(
      try problem("a,b\n1,2\n3,x\u{0}\n").first?.hasPrefix("t.csv:3:4: du texte attendu, octet nul") == true)
  }

  @Test func invalidUTF8IsLocatedByLineAndByte() throws {
    let lines = try problem(Array("a,b\n1,\"x\n".utf8) + [0x79, 0xE9, 0x22, 0x0A])
    #expect(lines.first?.hasPrefix("t.csv:3:2: texte UTF-8 attendu, octet 0xE9 trouvé en position 2") == true)
  }

  @Test func missingFileIsTold() {
    let file = folder.url.appendingPathComponent("absent.csv")
    #expect(
      failure { _ = try Table(CSVReader(file)) }.first?.hasPrefix("absent.csv: fichier illisible") == true)
  }

  @Test(arguments: [UInt8(ascii: "x"), UInt8(ascii: ","), UInt8(ascii: "\"")])
  func lineOfAHundredMegabytesFailsFast(byte: UInt8) throws {
    let file = try folder.write("t.csv", Array("a,b\n".utf8) + Array(repeating: byte, count: 100_000_000))
    let clock = ContinuousClock()
    var lines: [String] = []
    let time = clock.measure { lines = failure { _ = try Table(CSVReader(file)) } }
    #expect(lines.count == 1 && lines[0].hasPrefix("t.csv:2:1: "), "\(lines)")
    #expect(time < .seconds(20))
  }
}

/// A small generator, the same on every run.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
