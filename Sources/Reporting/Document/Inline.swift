// SPDX-License-Identifier: Apache-2.0

import Base
import Pack

/// A part of a sentence.
public indirect enum Inline: Sendable {
  case text(String)
  case emphasis([Inline])
  case strong([Inline])
  case code(String)
  case link([Inline], destination: String)
  case lineBreak
  case number(PrintedNumber)
}

extension [Inline] {
  /// The words alone.
  public var plainText: String {
    reduce(into: "") { text, inline in
      switch inline {
      case .text(let words), .code(let words): text += words
      case .emphasis(let content), .strong(let content), .link(let content, _): text += content.plainText
      case .lineBreak: text += " "
      case .number(let number): text += number.text.description
      }
    }
  }
}

/// A number as it is printed, with what it is the value of.
public struct PrintedNumber: Sendable, Hashable {
  /// As it is read.
  public let text: NumberText
  /// The exact value that is printed, before rounding.
  public let value: Number
  /// Where it comes from.
  public let origin: Origin
  /// The note that tells how it differs from the published value: its place, from 1, in the notes of the
  /// chapter or table.
  public let note: Int?

  /// What a printed number comes from.
  public enum Origin: Sendable, Hashable {
    case figure(FigureReference)
    /// Calculated in the sentence, from figures.
    case expression
    /// A cell of a record.
    case record
  }

  /// The figure that is printed, or of which the evolution or share is.
  public var figure: FigureReference? {
    guard case .figure(let reference) = origin else { return nil }
    return reference
  }
}

/// A figure at a period.
public struct FigureReference: Sendable, Hashable {
  /// Which figure.
  public let key: FigureKey
  /// The figure's label.
  public let label: String
  /// What the value is of.
  public let period: Period
  /// How the value is weakened.
  public let qualifier: Qualifier
  /// Whether the value is computed from records or other figures, and not declared.
  public let isComputed: Bool
}
