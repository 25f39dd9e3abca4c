// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL

/// What came of an operation, as a person reads it: a list as a table, anything else a line for each part.
struct ResultPrintout {
  let language: Language

  func text(_ result: Value) -> String {
    switch result {
    case .list(let items): table(items) ?? items.map(cell).joined(separator: "\n")
    case .context(let context): lines(context).joined(separator: "\n")
    default: cell(result)
    }
  }

  private func lines(_ context: Value.Context, indent: String = "") -> [String] {
    let entries = context.entries.filter { !$0.value.isEmpty }
    let width = entries.map { label($0.name).count }.max() ?? 0
    return entries.flatMap { entry -> [String] in
      let name = label(entry.name)
      if case .list(let items) = entry.value, let table = table(items) {
        return ["", "\(indent)\(name)"]
          + table.split(separator: "\n", omittingEmptySubsequences: false).map { "\(indent)  \($0)" }
      }
      let space = String(repeating: " ", count: width - name.count)
      return ["\(indent)\(name)\(space)  \(cell(entry.value, of: entry.name))"]
    }
  }

  /// Things of the same kind, one beside the other; nil where they are no contexts.
  private func table(_ items: [Value]) -> String? {
    let contexts = items.compactMap(\.context)
    guard !contexts.isEmpty, contexts.count == items.count else { return nil }
    var names: [String] = []
    for entry in contexts.flatMap(\.entries) where !names.contains(entry.name) && !entry.value.isEmpty {
      names.append(entry.name)
    }
    let rows = contexts.map { context in names.map { context[$0] ?? .null() } }
    let numeric = names.indices.filter { column in
      rows.allSatisfy { $0[column].isEmpty || $0[column].number != nil }
    }
    return TextTable(
      columns: names.map(label), rows: rows.map { row in zip(row, names).map { cell($0, of: $1) } },
      numeric: Set(numeric)
    ).text
  }

  /// The numbers that are names, not quantities: they are not grouped by thousands.
  private static let identifiers: Set = [
    "year", "person", "household", "organisation", "merge", "version", "rank",
  ]

  /// Those that are euros.
  private static let amounts: Set = [
    "amount", "available", "committed", "credits", "difference", "due", "paid", "rejected_sum", "sum",
    "total",
    "withheld",
  ]

  private func cell(_ value: Value, of name: String) -> String {
    guard let number = value.number else { return cell(value) }
    if Self.identifiers.contains(name) { return number.description }
    return Self.amounts.contains(name) ? number.formatted(decimals: 2, in: language) : cell(value)
  }

  private func cell(_ value: Value) -> String {
    switch value {
    case .null: ""
    case .string(let text): text
    case .number(let number): number.formatted(in: language)
    case .boolean(let truth): (truth ? Catalogue.yes : Catalogue.no)(language)
    case .list(let items): items.map(cell).joined(separator: ", ")
    case .context(let context): context.entries.map { cell($0.value) }.joined(separator: " ")
    default: value.description
    }
  }

  private func label(_ name: String) -> String { Catalogue.resultName(name)(language) }
}

extension Value {
  /// Whether there is nothing to show.
  fileprivate var isEmpty: Bool { isNull || self == .list([]) }
}
