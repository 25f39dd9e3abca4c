// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL

/// The records of a register whose reference a merge moved: what undoing it needs.
struct MovedReferences {
  let register: String
  let field: String
  let records: [Int64]

  /// As the register of merges keeps it, in JSON.
  var value: Value {
    .context([
      "register": .string(register), "field": .string(field),
      "records": .list(records.map { .number(Number(Int($0))) }),
    ])
  }

  /// Those that a text holds.
  static func all(in text: String) throws -> [MovedReferences] {
    guard case .list(let items) = try Value(json: text) else { return [] }
    return items.compactMap { item in
      guard let context = item.context, let register = context["register"]?.string,
        let field = context["field"]?.string, case .list(let records)? = context["records"]
      else { return nil }
      return MovedReferences(
        register: register, field: field, records: records.compactMap { $0.number?.int.map(Int64.init) })
    }
  }
}
