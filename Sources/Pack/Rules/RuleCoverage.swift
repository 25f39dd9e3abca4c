// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL

/// What the rows of a table leave out, and where two of them meet: known where cells are constants, by trying
/// one value of each stretch between two of the constants of a column.
struct RuleCoverage {
  private let table: RuleTable
  private let columns: [RuleColumn]

  /// - Parameter types: the type of each input's value.
  init(_ table: RuleTable, of rule: Rule, types: [FEELType]) {
    self.table = table
    columns = zip(table.inputs.indices, types).map { index, type in
      let input = table.inputs[index]
      let name = input.value.root.path?.joined(separator: ".")
      return RuleColumn(
        input, type, rule.inputs.first { $0.name == name }?.content, cells: table.rows.map { $0.tests[index] }
      )
    }
  }

  /// Beyond so many pairs of rows, or combinations of values, nothing is tried.
  private static let limit = 1_000_000
  /// More would not be read.
  private static let shownProblems = 20

  /// Rows that can match together though one may alone, and cells that nothing passes.
  var problems: [(position: Position, message: Message)] {
    let (count, columns) = (table.rows.count, columns)
    var found = table.rows.indices.flatMap { row in
      columns.indices.filter { columns[$0].isEmpty(row) }.map { column in
        (table.rows[row].tests[column].root.position, Catalogue.cellNeverTrue(columns[column].name))
      }
    }
    guard table.hitPolicy == .unique, count * count <= Self.limit else { return found }
    for second in table.rows.indices {
      for first in 0..<second where found.count < Self.shownProblems {
        let meetings = columns.map { $0.meeting(first, second) }
        guard !meetings.contains(where: { $0 == nil }) else { continue }
        let example = zip(columns, meetings).compactMap { column, meeting in
          meeting.flatMap { $0.map { (name: column.name, value: $0) } }
        }
        found.append(
          (table.rows[second].position, Catalogue.rowsOverlap(first + 1, second + 1, when: example.shown)))
      }
    }
    return found
  }

  /// Inputs that no row matches, where that is an error; nil where there are none, or it is not known.
  var gap: Message? {
    guard [.unique, .any, .first, .priority].contains(table.hitPolicy),
      table.outputs.contains(where: { $0.otherwise == nil }),
      columns.allSatisfy({ $0.isWhole }),
      columns.reduce(1, { min(Self.limit, $0 * max(1, $1.samples.count)) }) * table.rows.count < Self.limit
    else { return nil }
    var choice: [Int] = []
    guard let gap = gap(Array(table.rows.indices), &choice) else { return nil }
    let example = zip(columns, gap).map { (name: $0.name, value: $0.samples[$1]) }
    return Catalogue.noRowMatches(when: example.shown)
  }

  /// The samples, one a column from that of `choice` on, that none of some rows takes.
  private func gap(_ rows: [Int], _ choice: inout [Int]) -> [Int]? {
    guard choice.count < columns.count else { return rows.isEmpty ? choice : nil }
    let column = columns[choice.count]
    for sample in column.samples.indices {
      choice.append(sample)
      if let gap = gap(rows.filter { column.takes(sample, row: $0) }, &choice) { return gap }
      choice.removeLast()
    }
    return nil
  }
}

extension [(name: String, value: Value)] {
  fileprivate var shown: [Message] {
    map { entry in
      Message(
        fr: "\(entry.name) = \(entry.value.shown.fr)", en: "\(entry.name) = \(entry.value.shown.en)")
    }
  }
}

/// A column of a table: values to try, and which of them each cell takes.
private struct RuleColumn {
  let name: String
  private(set) var samples: [Value] = []
  /// One a row; nil where only evaluation tells what the cell takes.
  private var taken: [Set<Int>?] = []
  private let texts: [String]

  /// Whether every cell says what it takes, and the values that there may be are known too.
  private(set) var isWhole = false

  init(_ input: RuleTable.Input, _ type: FEELType, _ content: RuleContent?, cells: [Expression]) {
    name = input.value.text
    texts = cells.map(\.text)
    let tests = cells.map { $0.constantTests(of: type) }
    let allowed = input.allowed?.constantTests(of: type)
    let constants = zip(cells + [input.allowed].compactMap(\.self), tests + [allowed])
      .flatMap { $1 == nil ? [] : $0.root.constants }
    guard input.allowed == nil || allowed != nil,
      let samples = RuleSamples(of: type, content, constants)?.values
    else {
      taken = cells.map { _ in nil }
      return
    }
    self.samples = samples.filter { allowed?.holds(for: $0) ?? true }
    taken = tests.map { test in
      test.map { test in Set(self.samples.indices.filter { test.holds(for: self.samples[$0]) == true }) }
    }
    // What an expression may give is not known, unless the table says so.
    isWhole = !taken.contains { $0 == nil } && (content != nil || allowed != nil)
  }

  func takes(_ sample: Int, row: Int) -> Bool { taken[row]?.contains(sample) ?? true }

  /// Whether nothing passes a row's cell.
  func isEmpty(_ row: Int) -> Bool { !samples.isEmpty && taken[row]?.isEmpty == true }

  /// A value that two rows take: nil where there is none or it is not known; a nil value where every value
  /// that one takes the other does too.
  func meeting(_ first: Int, _ second: Int) -> Value?? {
    if let mine = taken[first], let theirs = taken[second] {
      return mine.intersection(theirs).min().map { samples[$0] }
    }
    return texts[first] == texts[second] || texts[first] == "-" || texts[second] == "-" ? .some(nil) : .none
  }
}

extension Expression {
  /// The tests, where they depend on nothing but the value tested, compared as it is.
  fileprivate func constantTests(of type: FEELType) -> CheckedTests? {
    guard !root.names("?") else { return nil }
    return try? checkTests(of: type, in: VariableScope([]))
  }
}

extension Expression.Node {
  fileprivate func names(_ name: String) -> Bool {
    form == .name(name) || children.contains { $0.names(name) }
  }

  /// The values that tests compare with.
  fileprivate var constants: [Value] {
    switch form {
    case .unaryTests, .test, .range, .list: return children.flatMap(\.constants)
    default:
      let value = try? Expression(root: self, text: "").check(in: VariableScope([])).constant
      return value.map { value in
        value.items.flatMap { item in
          if case .range(let range) = item { [range.start, range.end].compactMap(\.self) } else { [item] }
        }
      } ?? []
    }
  }
}
