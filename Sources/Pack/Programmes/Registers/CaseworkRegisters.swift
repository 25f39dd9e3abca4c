// SPDX-License-Identifier: Apache-2.0

import Base

/// The registers that every pack with programmes has: persons, dossiers, decisions, rights, payments. They are
/// declared as those of a pack are, so that figures count them, the journal keeps them and `bilan verify`
/// checks them with no code of their own.
struct CaseworkRegisters {
  let programmes: [Programme]
  let commissions: [Commission]
  let documents: [DocumentKind]

  /// Where messages say that they are declared.
  static let file = "bilan/registers.yaml"

  /// As a `registers.yaml` has it.
  var yaml: String {
    "registers:\n" + [subjects, dossiers, sessions, rights, money].joined()
  }

  /// The motives of all programmes.
  var motives: String {
    choices(programmes.flatMap(\.motives).map { ($0.value, $0.label) })
  }

  /// A mapping of choices, each once, at least one: a choice of nothing could not be declared.
  func choices(_ all: [(name: String, label: String)]) -> String {
    var seen: Set<String> = []
    let distinct = all.filter { seen.insert($0.name).inserted }
    let entries = (distinct.isEmpty ? [("aucun", "Aucun")] : distinct).map { name, label in
      "\(name): '\(label.replacing("'", with: "''"))'"
    }
    return "{ \(entries.joined(separator: ", ")) }"
  }
}
