// SPDX-License-Identifier: Apache-2.0

import Base

/// A figure that a document states: how much, of what, when, and where it is written.
public struct ReadFigure: Sendable, Hashable {
  /// The figure's index among those of its reading.
  public var id: Int
  /// The section's name and a name of its own, as a pack would hold it: `dhfv.interpellations`.
  public var key: String
  /// The name of its section: see `ReadSection.name`.
  public var section: String
  /// What is counted, in the document's words.
  public var label: String
  /// The value in `unit`: `8,8 M€` is 8,800,000.
  public var value: Number
  /// One unit of the last digit written, in `unit`: 100,000 for `8,8 M€`.
  public var precision: Number
  /// `€`, `%`, `m²`, `h`, … or the plural noun of what is counted; empty where nothing says it.
  public var unit: String
  public var nature: Nature
  /// The period in ISO 8601 (`2023`, `2023-12-31`, `2022-09/2023-06`, `2021-Q1`).
  public var period: String
  /// Whether the words around say the period; otherwise it is the report's.
  public var isPeriodSaid: Bool
  public var qualifier: Qualifier
  /// The figure of which this one is told to be a part (“dont 38”).
  public var parent: Int?
  /// Where it is written, qualifier and unit left out.
  public var span: TextSpan
  /// The number as written, with its unit's symbol.
  public var written: String
  /// The words around, on one line.
  public var context: String

  /// What a figure measures, as the reference files name it.
  public enum Nature: String, Sendable, Hashable, CaseIterable {
    case flow = "flux"
    case stock
    case ratio
    case amount = "montant"
    case threshold = "seuil"
    case target = "objectif"
    /// A change against another period: a figure of its own only in a claim.
    case evolution
  }
}

/// A piece of one line of a document; lines and columns are counted from 1, in characters.
public struct TextSpan: Sendable, Hashable {
  public var line: Int
  public var column: Int
  /// In characters.
  public var length: Int

  public init(line: Int, column: Int, length: Int) {
    self.line = line
    self.column = column
    self.length = length
  }
}
