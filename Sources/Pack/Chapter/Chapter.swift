// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL

/// What a service tells: text with live figures.
public struct Chapter: Sendable {
  /// The service's key.
  public let service: String
  public let blocks: [Block]
  public let file: String

  public indirect enum Block: Sendable {
    /// Levels count from 2: the service's label is the title.
    case heading(level: Int, [Inline], Position)
    case paragraph([Inline])
    case list(ordered: Bool, [[Block]])
    case quote([Block])
    /// A table typed in the text; the first row is its header.
    case table([[[Inline]]])
    case directive(Directive)
    case rule
  }

  public indirect enum Inline: Sendable {
    case text(String)
    case emphasis([Inline])
    case strong([Inline])
    case code(String)
    case link([Inline], destination: String)
    case lineBreak
    case placeholder(Placeholder)
  }
}

/// The period that a placeholder or a table names.
public enum PeriodReference: Sendable, Hashable {
  /// The year reported, some years later (0, -1…).
  case year(offset: Int)
  case fixed(Period)

  /// The period meant when `year` is reported.
  public func period(reporting year: Period) -> Period {
    switch self {
    case .year(let offset): offset == 0 ? year : year.shifted(years: offset)
    case .fixed(let period): period
    }
  }
}

/// A live value in a sentence.
public struct Placeholder: Sendable {
  public let content: Content
  public let format: Format
  public let position: Position

  public enum Content: Sendable {
    case figure(FigureKey, PeriodReference)
    /// FEEL over figures, with the unit and decimals it is printed with.
    case expression(Expression, unit: String?, decimals: Int?)
    /// The year reported, some years later.
    case year(offset: Int)
  }

  public enum Format: Sendable {
    case plain
    /// Without its qualifier.
    case number
    case words
    case full
    /// Evolution in %, from that period (nil: a year before).
    case change(from: PeriodReference?)
    case difference(from: PeriodReference?)
    /// Over another figure, in %.
    case share(of: FigureKey)
  }
}

/// A table, chart, map or list of records that stands alone in a chapter.
public struct Directive: Sendable {
  public let content: Content
  public let title: String?
  public let note: String?
  public let position: Position

  public enum Content: Sendable {
    case table(Table)
    case matrix(columns: [String], rows: [(label: String, figures: [FigureKey?])])
    case chart(Chart)
    case map(FigureKey, PeriodReference)
    case records(Records)
  }

  /// A figure of a list, with the name it has there.
  public struct Item: Sendable {
    public let figure: FigureKey
    public let label: String?
  }

  public struct Table: Sendable {
    public let items: [Item]
    /// The breakdowns that make its rows and, with two, its columns; empty for a table of figures.
    public let by: [Figure.Breakdown]
    /// Empty: the year reported, with the year before where any row has it.
    public let periods: [PeriodReference]
    /// The figure of the last row of a table of figures.
    public let total: Item?
    /// Whether a breakdown ends with the figure's own value.
    public let hasTotal: Bool
    public let hasShare: Bool
    public let hasChange: Bool
  }

  public struct Chart: Sendable {
    public let items: [Item]
    public let axis: Axis
    public let style: Style?
    public let period: PeriodReference

    public enum Axis: Sendable {
      /// One bar a figure.
      case figures
      case breakdown(Figure.Breakdown)
      /// Years, first to last.
      case years(Int, Int)
    }
    public enum Style: String, Sendable, CaseIterable { case bar, column, line }
  }

  public struct Records: Sendable {
    public let register: String
    public let columns: [String]
    public let sort: String?
    public let total: String?
  }
}
