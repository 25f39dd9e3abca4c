// SPDX-License-Identifier: Apache-2.0

import Base

/// How a printed number is weakened by the words around it.
public enum Qualifier: String, Sendable, Hashable, CaseIterable, Codable {
  case exact
  case about
  case atLeast = "at_least"
  case atMost = "at_most"
}

/// A figure's value as a service declared it, or as a report printed it.
public struct DeclaredValue: Sendable, Hashable {
  public let figure: FigureKey
  public let period: Period
  public let value: Number
  public let qualifier: Qualifier
  /// The place of the last printed digit (0.1, 1, 100000); nil: an exact count where the value is whole, else its last decimal.
  public let precision: Number?
  /// The line of the published report.
  public let line: Int?
  public let note: String?

  public init(
    figure: FigureKey, period: Period, value: Number, qualifier: Qualifier = .exact, precision: Number? = nil,
    line: Int? = nil, note: String? = nil
  ) {
    self.figure = figure
    self.period = period
    self.value = value
    self.qualifier = qualifier
    self.precision = precision
    self.line = line
    self.note = note
  }
}
