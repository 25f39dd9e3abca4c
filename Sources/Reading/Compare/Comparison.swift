// SPDX-License-Identifier: Apache-2.0

import Base
import Figures

/// Two editions of a report, figure by figure.
public struct Comparison: Sendable {
  public let old: Reading
  public let new: Reading
  /// What is worth a look, the gravest first; figures that moved as figures do are left out.
  public let changes: [Change]
  /// How many figures of both editions were taken for the same.
  public let matched: Int

  /// A figure that changed.
  public struct Change: Sendable {
    public var kind: Kind
    public var old: ReadFigure?
    public var new: ReadFigure?
    /// Why it is listed.
    public var reason: Message
  }

  /// What happened to a figure.
  public enum Kind: String, Sendable, CaseIterable {
    /// It changed beyond what is usual.
    case changed
    /// The newer edition gives it for the older one's period otherwise than that one did.
    case restated
    case appeared
    case vanished
  }

  /// Compares an edition to an older one.
  public init(_ new: Reading, to old: Reading) {
    self.old = old
    self.new = new
    func own(_ reading: Reading) -> [Int] {
      reading.figures.indices.filter {
        reading.isOwn(reading.figures[$0]) && !LabelWords(reading.figures[$0].label).words.isEmpty
      }
    }
    let (ownOld, ownNew) = (own(old), own(new))
    let pairs = FigureMatching(ownOld, of: old, ownNew, of: new).pairs()
    matched = pairs.count
    var changes = pairs.compactMap { pair -> Change? in
      let (before, after) = (old.figures[pair.old], new.figures[pair.new])
      return UnusualChange.reason(before, after).map {
        Change(kind: .changed, old: before, new: after, reason: $0)
      }
    }
    changes += Comparison.restated(old, ownOld, new)
    let (seenOld, seenNew) = (Set(pairs.map(\.old)), Set(pairs.map(\.new)))
    changes += ownNew.filter { !seenNew.contains($0) }
      .map { Change(kind: .appeared, old: nil, new: new.figures[$0], reason: Catalogue.Read.appeared) }
    changes += ownOld.filter { !seenOld.contains($0) }
      .map { Change(kind: .vanished, old: old.figures[$0], new: nil, reason: Catalogue.Read.vanished) }
    self.changes = changes
  }

  /// What the newer edition says of the older one's year, against what that one said.
  private static func restated(_ old: Reading, _ ownOld: [Int], _ new: Reading) -> [Change] {
    guard let year = old.year, year != new.year else { return [] }
    let recalled = new.figures.indices.filter {
      new.figures[$0].isPeriodSaid && new.figures[$0].period.hasPrefix(String(year))
    }
    return FigureMatching(ownOld, of: old, recalled, of: new).pairs().compactMap { pair in
      let (before, after) = (old.figures[pair.old], new.figures[pair.new])
      let tolerance = before.precision < after.precision ? after.precision : before.precision
      guard after.value.subtracting(before.value).map({ tolerance < $0.magnitude }) ?? true else {
        return nil
      }
      return Change(kind: .restated, old: before, new: after, reason: Catalogue.Read.restated(year))
    }
  }

  /// The changes of a kind.
  public func changes(_ kind: Kind) -> [Change] { changes.filter { $0.kind == kind } }

  /// A row for each change.
  public func table(_ language: Language) -> DataTable {
    DataTable(
      columns: [
        "change", "section", "label", "unit", "old_period", "old_value", "old_line", "new_period",
        "new_value", "new_line",
        "reason",
      ],
      rows: changes.map { change in
        let figure = change.new ?? change.old
        func text(_ figure: ReadFigure?, _ path: KeyPath<ReadFigure, String>) -> DataTable.Value {
          figure.map { .text($0[keyPath: path]) } ?? .absent
        }
        return [
          .text(change.kind.rawValue), text(figure, \.section), text(figure, \.label), text(figure, \.unit),
          text(change.old, \.period), change.old.map { .number($0.value) } ?? .absent,
          change.old.map { .number(Number($0.span.line)) } ?? .absent, text(change.new, \.period),
          change.new.map { .number($0.value) } ?? .absent,
          change.new.map { .number(Number($0.span.line)) } ?? .absent, .text(change.reason(language)),
        ]
      })
  }
}

extension Reading {
  /// Whether a figure is of the report's own period, rather than recalled from before.
  func isOwn(_ figure: ReadFigure) -> Bool {
    guard figure.isPeriodSaid, let year else { return true }
    return figure.period.contains(String(year))
  }
}
