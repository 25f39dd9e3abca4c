// SPDX-License-Identifier: Apache-2.0

import Base
import Foundation
import Pack
import Testing

/// What the loader finds wrong in decision tables, each at its cell.
@Suite struct RuleTableCheckTests {
  @Test func cellsAreCheckedAgainstTheirColumns() throws {
    let problems = try RuleSample.pack(
      """
        t:
          label: T
          inputs: { age: integer, lieu: { type: choice, of: [hotel, centre] } }
          result: money
          table:
            hit_policy: UNIK
            inputs: [age, lieu]
            rows: []
        u:
          label: U
          inputs: { age: integer, lieu: { type: choice, of: [hotel, centre] } }
          result: money
          table:
            inputs: [agge, { value: lieu, of: '"motel"' }]
            rows:
              - ['"vieux"', '"hotel"', 1]
              - ['< 5', '"hotle"', 1]
              - ['[5..', '-', 1]
              - ['-', '-', '"gratuit"']
              - ['-', '-']
              - ['-', '-', 1, remarque]
        v:
          label: V
          inputs: { age: integer, lieu: { type: choice, of: [hotel, centre] } }
          result: money
          table:
            inputs: [age, { value: lieu, of: '"motel"' }]
            rows:
              - ['"vieux"', '"hotel"', 1]
              - ['< 5', '"hotle"', 1]
              - ['-', '-', '"gratuit"']
            default: lieu
      """
    ).problems()
    expect(
      [
        ("7:19", "expected one of UNIQUE, ANY"), ("19:17", "expected an expression"),
        ("21:11", "expected a row of 3 cells"),
        ("22:11", "expected a row of 3 cells"), ("28:41", "“motel”"), ("30:13", "never true"),
        ("31:20", "“hotle”; did you mean “hotel”"), ("32:23", "expected a number"),
        ("33:16", "expected a number"),
      ], in: problems)
  }

  @Test func mistakesOfASpreadsheetAreInItsCells() throws {
    let rules = """
        t:
          label: T
          inputs: { age: integer, lieu: { type: choice, of: [hotel, centre] } }
          result: money
          csv: t.csv
      """
    func problems(_ csv: String) throws -> [String] { try RuleSample.pack(rules, ["t.csv": csv]).problems() }
    expect(
      [("3:5", "“hotle”; did you mean “hotel”"), ("4:9", "unknown name: “gratuit”")],
      in: try problems("age,lieu,result\n<5,hotel,1\n>=5,hotle,2\n9,hotel,gratuit\n"), file: "t.csv")
    expect(
      [("1:1", "expected one column for each result (result), found none")],
      in: try problems("age,lieu,resultat\n1,hotel,1\n"), file: "t.csv")
    expect([("1:1", "“agge”; did you mean “age”")], in: try problems("agge,result\n1,1\n"), file: "t.csv")
    expect([("2:1", "3 ")], in: try problems("age,lieu,result\n1,hotel\n"), file: "t.csv")
    #expect(try problems("age,\"lieu,result\n").first?.contains("t.csv: ") == true)
  }

  @Test func rowsThatOverlapAreToldWithTheirNumbers() throws {
    let problems = try RuleSample.pack(
      """
        t:
          label: T
          inputs: { age: { type: integer, min: 0 }, lieu: { type: choice, of: [hotel, centre] } }
          result: integer
          table:
            inputs: [age, lieu]
            rows:
              - ['< 18', '-', 1]
              - ['[18..60]', '"hotel"', 2]
              - ['(17..20)', 'not("hotel")', 3]
              - ['> 59', '"hotel", "centre"', 4]
              - ['< 18', '-', 5]
              - ['< 0', '-', 6]
      """
    ).problems()
    #expect(problems.count == 3, "\(problems)")
    expect(
      [
        ("12:11", "rows 2 and 4 both match, for instance when age = 60 and lieu = “hotel”"),
        ("13:11", "rows 1 and 5 both match"), ("14:13", "no value of “age” passes this cell"),
      ], in: problems)
  }

  @Test func rowsThatNeverMeetDoNotOverlap() throws {
    let problems = try RuleSample.pack(
      """
        t:
          label: T
          inputs: { n: integer, m: money, x: number, j: date, s: text }
          result: integer
          table:
            inputs: [n, m, x, j, s]
            rows:
              - ['< 5', '<= 10', '(1..2)', '< @"2023-01-01"', '"a"', 1]
              - ['> 4', '-', '-', '-', '-', 2]
              - ['< 5', '> 10', '-', '-', '-', 3]
              - ['< 5', '<= 10', '>= 2', '-', '-', 4]
              - ['< 5', '<= 10', '(1..2)', '>= @"2023-01-01"', '-', 5]
              - ['< 5', '<= 10', '(1..2)', '< @"2023-01-01"', 'not("a")', 6]
              - ['< 5', '<= 10', '<= 1', '-', 'starts with(?, "b")', 7]
      """
    ).problems()
    #expect(problems == [])
  }

  @Test func aGapIsARemark() throws {
    func remarks(_ rows: String, _ more: String = "") throws -> [String] {
      try RuleSample.pack(
        """
          t:
            label: T
            inputs: { age: { type: integer, min: 0, max: 120 }, lieu: { type: choice, of: [hotel, centre] } }
            result: integer
            table: { inputs: [age, lieu], rows: [\(rows)]\(more) }
        """
      ).load().remarks.map { $0.description(in: .en) }
    }
    let whole = #"['< 18', '-', 1], ['>= 18', '"hotel"', 2], ['>= 18', '"centre"', 3]"#
    #expect(try remarks(whole) == [])
    let gap = try remarks(#"['< 18', '-', 1], ['> 18', '"hotel"', 2], ['>= 18', '"centre"', 3]"#)
    #expect(gap.count == 1)
    #expect(
      gap.first?.contains(
        "rules.yaml:6:12: remark: no row matches, for instance when age = 18 and lieu = “hotel”") == true,
      "\(gap)")
    #expect(try remarks("['< 18', '-', 1]", ", default: '0'") == [])
  }
}
