// SPDX-License-Identifier: Apache-2.0

import Base

/// A figure's value as a service declared it, or as a report printed it.
public struct DeclaredValue: Sendable, Hashable {
  /// What it is a value of.
  public let figure: FigureKey
  /// The period declared, which may be shorter or longer than a year.
  public let period: Period
  /// In the figure's unit.
  public let value: Number
  /// What the words around the number make of it.
  public let qualifier: Qualifier
  /// The place of the last printed digit (0.1, 1, 100000); nil: an exact count where the value is whole, else
  /// its last decimal.
  public let precision: Number?
  /// The line of the published report; nil where it does not print the value.
  public let line: Int?
  /// What the service remarks; nil where it is silent.
  public let note: String?

  /// A value that is exact and printed nowhere, unless told otherwise.
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
