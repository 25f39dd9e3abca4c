// SPDX-License-Identifier: Apache-2.0

import Import
import Testing

struct JSONLinesReaderTests {
  let folder: Folder

  init() throws { folder = try Folder() }

  private func table(_ text: String, columns: [String] = ["a", "b"], optional: Set<String> = []) throws
    -> Table
  {
    try Table(JSONLinesReader(folder.write("t.jsonl", text), columns: columns, optional: optional))
  }

  @Test func membersAreCells() throws {
    let table = try table(
      """
      {"b": true, "a": "x", "c": {"d": [1, "e"]}}

      {"a": null, "b": ""}
      {"a": [1, {"z": "é"}], "b": "\\u00e9\\ud83d\\ude00\\n\\"\\/"}
      {"b": 1}
      """)
    #expect(table.columns == ["a", "b"])
    #expect(
      table.rows == [["x", "true"], [nil, ""], ["[1, {\"z\": \"é\"}]", "é😀\n\"/"], [nil, "1"]])
    #expect(table.lines == [1, 3, 4, 5])
  }

  @Test(arguments: ["0.1", "12345678901234567890.00", "-0", "1e400", "1E-7"])
  func numbersAreKeptAsWritten(number: String) throws {
    #expect(try table("{\"a\":\(number),\"b\":0}\n").rows == [[number, "0"]])
  }

  @Test(arguments: [
    ("[1]", "objet JSON «\u{A0}{\u{A0}» attendu en position 1"),
    ("{\"a\" 1}", "deux-points attendu en position 6"),
    ("{\"a\": 01}", "texte, nombre, true, false ou null attendu en position 7"),
    ("{\"a\": 1", "virgule ou fin de l’objet ou du tableau attendue en position 8"),
    ("{\"a\": \"x}", "guillemet fermant attendu en position 10"),
    ("{\"a\": \"\\ud800\"}", "caractère d’échappement JSON attendu en position 9"),
    ("{\"a\": \"\\u0000\"}", "caractère d’échappement JSON attendu en position 9"),
    ("{\"a\":1,\"a\":2}", "nom qui ne figure qu’une fois dans l’objet attendu en position 8"),
    ("{\"a\":1}}", "rien d’autre après l’objet attendu en position 8"),
    ("{a:1}", "nom entre guillemets attendu en position 2"),
    ("{\"a\": nul}", "texte, nombre, true, false ou null attendu en position 7"),
    ("{\"a\": 1.}", "texte, nombre, true, false ou null attendu en position 7"),
  ])
  func whatIsNoObjectIsAFlawOfItsLine(line: String, flaw: String) throws {
    let table = try table("{\"a\":1,\"b\":2}\n\(line)\n")
    #expect(table.flaws == [2: flaw + " de la ligne"])
  }

  @Test func deepNestingEnds() throws {
    let nested = String(repeating: "[", count: 100_000)
    #expect(try table("{\"a\":1,\"b\":2}\n{\"a\":\(nested)}\n").flaws.keys.sorted() == [2])
  }

  @Test func columnsThatNoLineHasAreMissing() throws {
    let lines = failure {
      _ = try table("{\"montant\": 1}\n{\"montants\": 2}\n", columns: ["montnat", "montant"])
    }
    #expect(lines.count == 1)
    #expect(lines[0].contains("«\u{A0}montnat\u{A0}»") && lines[0].contains("vouliez-vous"))
    #expect(try table("{\"a\": 1}\n", optional: ["b"]).rows == [["1", nil]])
  }
}
