// SPDX-License-Identifier: Apache-2.0

import Base

/// A map as data: values of communes and where they are.
public struct ThematicMap: Sendable {
  /// The caption.
  public let title: String
  /// How the figure is named in the legend.
  public let label: String
  /// The unit of all values.
  public let unit: String
  /// Every commune of the territory.
  public let areas: [Area]
  /// Outlines by commune code; nil: symbols are placed on the centroids.
  public let boundaries: BoundarySet?
  /// Whether values may be added (counts, amounts), so that a symbol's area can stand for them.
  public let isAdditive: Bool
  /// The author's line under it.
  public let note: String?
  /// The registers that its values are computed from.
  public let source: String?
  /// Its number in the chapter, from 1: what makes its identifiers unique on a page.
  public let number: Int

  /// A commune and its value.
  public struct Area: Sendable {
    /// The Insee code.
    public let code: String
    /// The name of the commune.
    public let name: String
    /// Of its centroid, in degrees.
    public let longitude: Double
    /// Of its centroid, in degrees.
    public let latitude: Double
    /// nil where the value is not known.
    public let point: Chart.Point?
  }

  /// The same values as a table, the highest first.
  func table(head: String, absent: String) -> Table {
    let known = areas.filter { $0.point != nil }
      .sorted { ($0.point?.value ?? .zero) > ($1.point?.value ?? .zero) }
    let rows = (known + areas.filter { $0.point == nil }).map { area in
      Table.Row(
        header: [.text(area.name)], cells: [.text([.text(area.point?.text ?? absent)])], isTotal: false)
    }
    return Table(
      caption: nil, corner: head, columns: [Table.Column(head: label, alignment: .end)], rows: rows,
      note: nil,
      footnotes: [], source: nil)
  }
}
