// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL

/// What a service tells: text with live figures.
public struct Chapter: Sendable {
  /// The service's key.
  public let service: String
  /// In the order of the text.
  public let blocks: [Block]
  /// The `chapter.md`, as shown to a person.
  public let file: String

  /// A block of CommonMark, or what stands in its place.
  public indirect enum Block: Sendable {
    /// Levels count from 2: the service's label is the title.
    case heading(level: Int, [Inline], Position)
    case paragraph([Inline])
    /// Items, each of blocks.
    case list(ordered: Bool, [[Block]])
    case quote([Block])
    /// A table typed in the text; the first row is its header.
    case table([[[Inline]]])
    /// What stands between braces, alone in a paragraph.
    case directive(Directive)
    /// A line across the page.
    case rule
  }

  /// A piece of a sentence.
  public indirect enum Inline: Sendable {
    case text(String)
    case emphasis([Inline])
    case strong([Inline])
    case code(String)
    case link([Inline], destination: String)
    /// A line ended by the author.
    case lineBreak
    /// What stands between braces in a sentence.
    case placeholder(Placeholder)
  }
}

/// The period that a placeholder or a table names.
public enum PeriodReference: Sendable, Hashable {
  /// The year reported, some years later (0, -1…).
  case year(offset: Int)
  /// The same whatever year is reported.
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
  /// What is printed.
  public let content: Content
  /// In which form.
  public let format: Format
  /// The place of what stands between the braces.
  public let position: Position

  /// Where a live value comes from.
  public enum Content: Sendable {
    /// A figure's value for a period.
    case figure(FigureKey, PeriodReference)
    /// FEEL over figures, with the unit and decimals it is printed with.
    case expression(Expression, unit: String?, decimals: Int?)
    /// The number of the year reported, some years later (0, -1…).
    case year(offset: Int)
  }

  /// What follows `|`: the form in which a value is printed.
  public enum Format: Sendable {
    /// With its qualifier, and its unit where that is a symbol; a round amount in millions or billions of
    /// euros.
    case plain
    /// Without its qualifier.
    case number
    /// A whole number up to sixteen in letters; another as it is.
    case words
    /// An amount to the cent.
    case full
    /// Evolution in %, from that period (nil: a year before).
    case change(from: PeriodReference?)
    /// Signed, in the figure's unit (percentages in points), from that period (nil: a year before).
    case difference(from: PeriodReference?)
    /// Over another figure, in %.
    case share(of: FigureKey)
  }
}

/// A table, chart, map or list of records that stands alone in a chapter.
public struct Directive: Sendable {
  /// What is shown.
  public let content: Content
  /// The caption that the chapter gives.
  public let title: String?
  /// The line printed under it.
  public let note: String?
  /// The place of what stands between the braces.
  public let position: Position

  /// What stands alone in a chapter.
  public enum Content: Sendable {
    case table(Table)
    /// Rows of figures for the year reported, one a column; nil for an empty cell.
    case matrix(columns: [String], rows: [(label: String, figures: [FigureKey?])])
    case chart(Chart)
    /// A figure by commune.
    case map(FigureKey, PeriodReference)
    case records(Records)
  }

  /// A figure of a list, with the name it has there.
  public struct Item: Sendable {
    /// What is listed.
    public let figure: FigureKey
    /// The name it has there; nil: its own.
    public let label: String?
  }

  /// Figures by period, or split by one or two breakdowns.
  public struct Table: Sendable {
    /// The rows of a table of figures, the columns of a breakdown; the first alone where the columns are
    /// periods or a second breakdown.
    public let items: [Item]
    /// The breakdowns that make its rows and, with two, its columns; empty for a table of figures.
    public let by: [Figure.Breakdown]
    /// Empty: the year reported and, in a table of figures, the year before where any row has it.
    public let periods: [PeriodReference]
    /// The figure of the last row of a table of figures, if any.
    public let total: Item?
    /// Whether a breakdown ends with the figure's own value.
    public let hasTotal: Bool
    /// Whether a column gives each row over the total, in %.
    public let hasShare: Bool
    /// Whether a column gives the evolution from the first period to the last, in %.
    public let hasChange: Bool
  }

  /// Figures of one unit, drawn.
  public struct Chart: Sendable {
    /// One series each; one bar each where the axis is that of figures.
    public let items: [Item]
    /// What stands along the axis.
    public let axis: Axis
    /// Nil: columns along time, else bars.
    public let style: Style?
    /// The period shown, where the axis is not that of years.
    public let period: PeriodReference

    /// What the marks of a chart are one of.
    public enum Axis: Sendable {
      /// One bar a figure.
      case figures
      /// The members of a breakdown.
      case breakdown(Figure.Breakdown)
      /// Years, first to last.
      case years(Int, Int)
    }
    /// How marks are drawn: bars lie, columns stand.
    public enum Style: String, Sendable, CaseIterable { case bar, column, line }
  }

  /// The records of a register, one a row.
  public struct Records: Sendable {
    /// The register's name.
    public let register: String
    /// The names of the fields shown, in order.
    public let columns: [String]
    /// The field that orders them; nil: their date, then their key.
    public let sort: String?
    /// The field whose sum is the last row, if any.
    public let total: String?
  }
}
