// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL
import Pack

extension DossierFacts {
  /// Why a condition is neither true nor false, in words: the answers that are missing, by their questions, and
  /// what else it reads that is not there. Nil where it is false.
  func cause(of condition: CheckedExpression, _ value: Value) -> Message? {
    guard value.isNull else { return nil }
    var missing: [String] = []
    for reference in condition.expression.references where !reference.isCalled {
      guard let name = missingPiece(reference.path), !missing.contains(name) else { continue }
      missing.append(name)
    }
    return missing.isEmpty ? value.cause?.explanation : Catalogue.piecesMissing(missing)
  }

  /// What a path leads to where nothing is there: the label of a question, the path itself; nil where something is.
  func missingPiece(_ path: String) -> String? {
    let names = path.split(separator: ".").map(String.init)
    let known = DossierScope.Known.allCases.map(\.rawValue)
    let all = known + programme.questions.map(\.field.name) + programme.groups.map(\.name)
    guard let first = names.first, let slot = all.firstIndex(of: first), slots.indices.contains(slot) else {
      return nil
    }
    var value = slots[slot]
    for name in names.dropFirst() {
      guard let context = value.context else { break }
      value = context[name] ?? .null()
    }
    // What the rule does not give has its own cause.
    guard value.isNull, value.cause == nil else { return nil }
    let question = programme.questions.first { $0.field.name == first }
    return question?.field.label ?? path
  }
}
