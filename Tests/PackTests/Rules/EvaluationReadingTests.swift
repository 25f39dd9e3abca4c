// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL
import Pack
import Testing

/// How a programme says that a table of cases is read.
struct EvaluationReadingTests {
  private static let rules = """
    rules:
      total:
        label: Total
        inputs:
          parts: { type: number, list: true }
          jour: { type: date }
        result: number
        formula: sum(parts)
    """

  /// A programme of which `evaluate` holds these lines, from line 15 of the file.
  private func pack(_ evaluate: String) throws -> TemporaryPack {
    try TemporaryPack([
      "services/dhfv/parameters.yaml": RuleSample.parameters, "services/dhfv/rules.yaml": Self.rules,
      "services/dhfv/registers.yaml": "registers: {}", "services/dhfv/figures.yaml": "figures: {}",
      "services/dhfv/claims.yaml": "claims: {}", "services/dhfv/chapter.md": "Le service.",
      "declared/2023.csv": "key,period,value,qualifier,precision,line,note\n",
      "services/dhfv/programmes.yaml": """
      programmes:
        aide:
          label: Aide
          short: AID
          states: { demande: Demande }
          transitions: { deposer: { label: Déposer, to: demande, by: [agent] } }
          form:
            montant: { type: money }
          calculation:
            rule: total
            inputs:
              parts: '[1, 2]'
              jour: day
          evaluate:
      \(evaluate.split(separator: "\n").map { "      \($0)" }.joined(separator: "\n"))
      """,
      "roles.yaml": "roles: { agent: { label: Agent } }",
    ])
  }

  private func problems(_ evaluate: String) throws -> [String] {
    try pack(evaluate).problems()
  }

  @Test func columnsAreDeclaredAndInputsChecked() throws {
    let sound = """
      columns:
        n: integer
        jour: { type: date, default: 2023-06-01 }
        paye: { type: money, by: month, months: 2, list: '|', count: n, empty: 0 }
      inputs: { parts: 'flatten(paye.values)', jour: jour }
      """
    #expect(try problems(sound) == [])
    let pack = try pack(sound).load()
    let columns = try #require(pack.programme("aide")?.evaluation).columns
    #expect(columns.map(\.name) == ["n", "jour", "paye"])
    #expect(columns.map(\.months) == [nil, nil, 2])
    #expect(columns.map(\.count) == [nil, nil, 0])
    #expect(columns[0].empty == nil && columns[1].empty == columns[1].otherwise)
  }

  @Test func whatIsWrongIsToldWhereItStands() throws {
    expect(
      [
        ("17:20", "expected one of"), ("18:35", "expected one character"),
        ("19:38", "expected true or false"), ("20:36", "“list”"), ("21:37", "“by”"),
        ("22:33", "month"), ("23:49", "“default”"),
      ],
      in: try problems(
        """
        columns:
          n: integer
          a: { type: nombre }
          b: { type: integer, list: ';;' }
          c: { type: boolean, default: peut }
          d: { type: integer, count: n }
          e: { type: integer, months: 2 }
          f: { type: integer, by: week }
          g: { type: integer, list: ';', default: 1 }
        inputs: { parts: '[n]', jour: 'date("2023-01-01")' }
        """), file: "programmes.yaml")
    expect(
      [("19:15", "date"), ("18:18", "unknown"), ("20:9", "unknown keyword")],
      in: try problems(
        """
        columns:
          n: integer
        inputs:
          parts: '[m]'
          jour: n
          autre: n
        """), file: "programmes.yaml")
  }

  @Test func aParameterNeedsItsDate() throws {
    expect(
      [("18:28", "no date of its own")],
      in: try problems(
        """
        columns: { n: integer, jour: date }
        inputs:
          jour: jour
          parts: '[parameter("tarif")]'
        """), file: "programmes.yaml")
  }
}
