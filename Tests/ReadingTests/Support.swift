// SPDX-License-Identifier: Apache-2.0

import Base

@testable import Reading

/// Reads a text as a report of 2023 in French, unless told otherwise.
func read(_ text: String, _ language: Language? = .fr) -> Reading {
  Reader().read("# Rapport d'activité 2023\n\n" + text, name: "essai.md", language: language)
}

/// What is read of each figure: its value and unit.
func figures(_ text: String, _ language: Language? = .fr) -> [String] {
  read(text, language).figures.map { "\($0.value) \($0.unit)".trimmingSuffix(" ") }
}

/// What is read of each claim: its kind, what is stated, its verdict.
func claims(_ text: String, _ language: Language? = .fr) -> [String] {
  read(text, language).claims.map { claim in
    [claim.kind.rawValue, claim.stated.map { "\($0)" } ?? "", claim.verdict.rawValue].joined(separator: " ")
  }
}

extension String {
  fileprivate func trimmingSuffix(_ suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}
