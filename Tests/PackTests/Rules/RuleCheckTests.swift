// SPDX-License-Identifier: Apache-2.0

import Base
import Foundation
import Pack
import Testing

/// What the loader finds wrong in rules, each at its place.
@Suite struct RuleCheckTests {
  @Test func everyMistakeOfADeclarationHasItsPlace() throws {
    let problems = try RuleSample.pack(
      """
        a: { label: A, inputs: { n: nombre }, result: number, formula: n }
        b: { label: B, inputs: { n: number }, result: { type: text, unit: € }, formula: '"x"' }
        c: { label: C, inputs: { n: number }, result: number }
        d: { label: D, inputs: { n: number }, result: number, formula: n, table: { rows: [] } }
        e: { label: E, inputs: { n: number }, result: number, formula: n, date: n }
        f: { label: F, inputs: { n: choice }, result: number, formula: '1' }
        sum: { label: G, inputs: { n: number }, result: number, formula: n }
        parameter: { label: H, inputs: { n: number }, result: number, formula: n }
        i: { label: I, inputs: { result: number }, result: number, formula: '1' }
        j: { label: J, inputs: { n: { type: integer, of: [1] } }, result: number, formula: n }
        k: { label: K, inputs: { n: number }, results: { n: number }, formula: '{n: 1}' }
        l: { label: L, inputs: { n: number }, result: number, formula: n, decision: D }
        m: { label: M, inputs: { n: number }, result: number, csv: m.csv }
        n: { label: N, inpust: { n: number }, result: number, formula: n }
      """
    ).problems()
    expect(
      [
        ("2:31", "expected one of number, text"), ("3:69", "“unit” does not go with “type: text”"),
        ("4:6", "expected one of the keywords formula, table, csv, dmn"), ("5:6", "found formula, table"),
        ("6:75", "the rule has none"), ("7:31", "“of”"), ("8:3", "“sum”"), ("9:3", "“parameter”"),
        ("10:28", "“result”"),
        ("11:48", "“of” does not go with “type: integer”"), ("12:50", "expected unique keys, “n”"),
        ("13:79", "“decision” does not go with “formula”"), ("14:62", "“m.csv” is not there"),
        ("15:18", "“inpust”; did you mean “inputs”"),
      ], in: problems)
  }

  @Test func formulasAreCheckedAgainstTheInputs() throws {
    let problems = try RuleSample.pack(
      """
        a: { label: A, inputs: { age: integer }, result: number, formula: 'agge + 1' }
        b: { label: B, inputs: { age: integer }, result: date, formula: 'age + 1' }
        c: { label: C, inputs: { s: { type: choice, of: [x, y] } }, result: boolean, formula: 's = "z"' }
        d: { label: D, inputs: { j: date }, result: number, formula: 'parameter("tarif").plein' }
        e: { label: E, inputs: { j: date }, result: number, date: j, formula: 'parameter("tarif")' }
        f: { label: F, inputs: { n: integer }, result: number, formula: 'a("douze")' }
        g: { label: G, inputs: { n: { type: integer, max: 9 } }, result: number, formula: 'g2(12)' }
        g2: { label: G2, inputs: { n: { type: integer, max: 9 } }, result: number, formula: n }
        h: { label: H, inputs: { n: integer }, results: { x: number, y: date }, formula: '{x: 1, y: 2}' }
        i: { label: I, inputs: { a: { type: money }, b: { type: number, unit: km } }, result: number, formula: 'a + b' }
      """
    ).problems()
    expect(
      [
        ("2:70", "“agge”; did you mean “age”"), ("3:72", "expected a date, found a number"),
        ("4:92", "“z”"), ("5:75", "name it by “date” among the rule's inputs (j)"),
        ("6:74", "expected a number"), ("7:70", "expected a number"), ("8:89", "found 12"),
        ("10:85", "the rule's result (y) should be a date, it is a number"), ("11:109", "€"),
      ], in: problems)
  }

  @Test func rulesInACircleAreToldOnce() throws {
    let problems = try RuleSample.pack(
      """
        a: { label: A, inputs: { n: number }, result: number, formula: b(n) }
        b: { label: B, inputs: { n: number }, result: number, formula: dhfv.c(n) }
        c: { label: C, inputs: { n: number }, result: number, formula: a(n) + 1 }
      """
    ).problems()
    #expect(problems.count == 1)
    expect([("2:3", "dhfv.a → dhfv.b → dhfv.c → dhfv.a")], in: problems)
  }

  @Test func aModelMustFitTheRule() throws {
    func problems(_ inputs: String, decision: String = "Remise", model: String = RuleModelSample.discount)
      throws -> [String]
    {
      try RuleSample.pack(
        """
          r:
            label: R
            inputs: { \(inputs) }
            result: number
            dmn: r.dmn
            decision: \(decision)
        """, ["r.dmn": model]
      ).problems()
    }
    let sound = "age_de_l_eleve: integer, boursier: boolean"
    #expect(try problems(sound) == [])
    expect(
      [("6:10", "the model needs “Boursier”")], in: try problems("age_de_l_eleve: integer, bourse: boolean"))
    expect(
      [("6:10", "age_de_l_eleve: expected a number, found a string")],
      in: try problems("age_de_l_eleve: text, boursier: boolean"))
    expect([("7:15", "did you mean “Remise”")], in: try problems(sound, decision: "Remisee"))
    let broken = RuleModelSample.discount.replacing("if Boursier then 20 else 0", with: "if Boursier then")
    expect([("20:64", "expected an expression")], in: try problems(sound, model: broken), file: "r.dmn")
  }

  // MARK: Examples

  @Test func examplesAreReadByTheTypesOfTheRule() throws {
    let problems = try RuleSample.pack(
      """
        t:
          label: T
          inputs: { age: integer, jour: date }
          result: boolean
          formula: age > 3
          examples:
            bon: { inputs: { age: 4, jour: 2023-01-01 }, result: true }
            absent: { inputs: { age: 4 }, result: true }
            type: { inputs: { age: 4.5, jour: hier }, result: oui }
      """, ["examples.yaml": "examples:\n  tt: {}\n"]
    ).problems()
    #expect(problems.count == 5, "\(problems)")
    expect(
      [
        ("9:25", "“jour”, which is missing"), ("10:30", "expected a whole number, found 4.5"),
        ("10:41", "“hier”"), ("10:57", "“oui”"),
      ], in: problems)
    expect([("2:3", "unknown rule “tt”")], in: problems, file: "examples.yaml")
  }

  @Test func anExampleThatFailsSaysWhatWasFoundAndWhy() throws {
    let pack = try RuleSample.pack(
      "  t: { label: T, inputs: { n: number }, result: number, formula: 10 / n }",
      [
        "examples.yaml": """
        examples:
          t:
            juste: { inputs: { n: 4 }, result: 2.50 }
            faux: { inputs: { n: 4 }, result: 3 }
            rien: { inputs: { n: 0 }, result: 3 }
            nul: { inputs: { n: null }, result: null }
        """
      ]
    ).load()
    let failures = Diagnostics(pack.ruleBook.failures(of: pack.examples)).all.map { $0.description(in: .en) }
    #expect(failures.count == 2)
    #expect(failures[0].hasSuffix("examples.yaml:4:5: rule dhfv.t, example “faux”: expected 3, found 2.5"))
    #expect(failures[1].contains("examples.yaml:5:5: rule dhfv.t, example “rien”: expected 3, found missing"))
    #expect(failures[1].contains("because n = 0"), "\(failures[1])")
  }
}
