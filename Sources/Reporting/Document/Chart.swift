// SPDX-License-Identifier: Apache-2.0

import Base

/// A chart as data: what is drawn, not how.
public struct Chart: Sendable {
  /// The caption.
  public let title: String
  /// How it is drawn.
  public let kind: Kind
  /// The unit of all its values.
  public let unit: String
  /// What stands along the axis.
  public let categories: [String]
  /// Each with one point a category.
  public let series: [Series]
  /// The author's line under it.
  public let note: String?
  /// The registers that its values are computed from.
  public let source: String?
  /// Its number in the chapter, from 1: what makes its identifiers unique on a page.
  public let number: Int

  /// How a chart is drawn.
  public enum Kind: String, Sendable {
    /// Horizontal bars.
    case bar
    /// Vertical bars.
    case column
    case line
  }

  /// A row of points, one a category.
  public struct Series: Sendable {
    /// What the points are of.
    public let label: String
    /// nil where the value is not known.
    public let points: [Point?]
  }

  /// A value and how it is printed.
  public struct Point: Sendable {
    /// Exact.
    public let value: Number
    /// As it is printed, unit included.
    public let text: String
  }

  /// The same values as a table, for those who do not see the drawing.
  func table(absent: String) -> Table {
    let rows = categories.indices.map { index in
      Table.Row(
        header: [.text(categories[index])],
        cells: series.map { .text([.text($0.points[index]?.text ?? absent)]) }, isTotal: false)
    }
    return Table(
      caption: nil, corner: "",
      columns: series.map { Table.Column(head: $0.label, alignment: .end) }, rows: rows, note: nil,
      footnotes: [], source: nil)
  }
}
