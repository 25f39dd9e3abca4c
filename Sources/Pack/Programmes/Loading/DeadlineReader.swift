// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL

/// Reads the delays of a programme.
struct DeadlineReader {
  let expressions: DossierExpressions

  /// A delay as it is declared, with what is still to be checked against the steps.
  struct Declared {
    let deadline: Deadline
    let key: YAMLNode
    let then: YAMLNode?
  }

  func deadlines(_ node: YAMLNode?) -> [Declared] {
    (node?.entries() ?? []).compactMap { key, value in
      guard let name = key.identifier(),
        let mapping = YAMLMapping(value, keywords: ["label", "after", "then"]),
        let label = mapping.required("label")?.text(), let after = mapping.required("after"),
        let term = expressions.term(after)
      else { return nil }
      if let length = term.constant, !length.isAfterNow {
        after.fail(Catalogue.expectedLength(found: after.node.string ?? ""))
      }
      return Declared(
        deadline: Deadline(name: name, label: label, term: term, then: mapping.text("then")), key: key,
        then: mapping["then"])
    }
  }
}

extension Value {
  /// Whether what ends after this duration ends later; a date may be any.
  fileprivate var isAfterNow: Bool {
    switch self {
    case .yearsDuration(let length): length.months > 0
    case .daysDuration(let length): length > DaysDuration(seconds: 0)
    default: true
    }
  }
}
