// SPDX-License-Identifier: Apache-2.0

/// A period that a text names, and where.
struct PeriodMention: Sendable {
  let range: Range<Int>
  /// In ISO 8601: `2023`, `2023-12-31`, `2022-09/2023-06`, `2021-Q1`.
  let notation: String
  /// Whether it is what a value is compared with (“par rapport à 2022”), begins (“depuis 2018”) or names something
  /// (“le plan 2023-2027”), and so is not when a figure was counted.
  let isAside: Bool
  /// The year it ends in.
  let year: Int
}
