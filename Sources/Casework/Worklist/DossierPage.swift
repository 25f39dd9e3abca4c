// SPDX-License-Identifier: Apache-2.0

import Base
import Pack
import Store

/// Which dossiers a page of the list shows.
public struct DossierPage: Sendable {
  /// The programmes of the services that the reader may see.
  public var programmes: Set<String>
  /// Only those in a state.
  public var state: String?
  /// Only those of an agent.
  public var agent: String?
  /// Only those in a queue.
  public var queue: String?
  /// Only those with a deadline that ends by a day.
  public var dueBy: CivilDate?
  /// Only those that are not closed.
  public var isOpen = false
  /// After that dossier: the last one of the page before.
  public var after: Int64?
  /// Dossiers on a page.
  public static let size = 50

  /// All dossiers of some programmes.
  public init(programmes: Set<String>) { self.programmes = programmes }

  /// What a page holds.
  public struct Contents: Sendable {
    /// The dossiers: those with a deadline by its end where `dueBy` is given, the last ones first otherwise.
    public let lines: [DossierLine]
    /// Where the next page begins; nil where there is none.
    public let next: Int64?
  }

  /// How many dossiers there are.
  public struct Count: Sendable {
    /// Those that were counted.
    public let found: Int
    /// Whether they are all: counting looks at a limited number.
    public let isExact: Bool
  }

  /// How many dossiers are looked at to count.
  static let mostExamined = 10_000
}

extension Desk {
  /// A page of the list of dossiers. It passes over an index, from where the page before ended, and stops when the
  /// page is full: what it takes does not grow with the number of dossiers.
  public func page(_ page: DossierPage) throws -> DossierPage.Contents {
    try database.reading { reader in
      if let dueBy = page.dueBy { return try due(by: dueBy, page, reader) }
      let found = try newest(page, limit: DossierPage.size + 1, reader)
      let records = try reader.dossiers(among: found, pack) { _ in true }
      let shown = found.prefix(DossierPage.size).compactMap { records[$0] }
      return DossierPage.Contents(
        lines: try reader.lines(of: shown, on: day), next: found.count > shown.count ? shown.last?.id : nil)
    }
  }

  /// How many dossiers there are, as far as counting goes.
  public func count(_ page: DossierPage) throws -> DossierPage.Count {
    try database.reading { reader in
      var examined = 0
      let found = try newest(page, limit: .max, reader) {
        examined += 1
        return examined <= DossierPage.mostExamined
      }
      return DossierPage.Count(found: found.count, isExact: examined <= DossierPage.mostExamined)
    }
  }

  /// - Parameter goesOn: asked before each dossier that is looked at.
  private func newest(
    _ page: DossierPage, limit: Int, _ reader: RecordReader, while goesOn: () -> Bool = { true }
  ) throws -> [Int64] {
    guard !page.programmes.isEmpty else { return [] }
    var found: [Int64] = []
    try reader.pass(
      over: page.query.sorted(by: "id", descending: true),
      ["id", "programme", "etat", "agent", "file", "clos_le"]
    ) { scan in
      guard goesOn() else { return false }
      if let id = scan.integer(0), page.programmes.contains(scan.text(1) ?? ""),
        page.state.map({ $0 == scan.text(2) }) ?? true, page.agent.map({ $0 == scan.text(3) }) ?? true,
        page.queue.map({ $0 == scan.text(4) }) ?? true, !page.isOpen || scan.text(5) == nil
      {
        found.append(id)
      }
      return found.count < limit
    }
    return found
  }

  private func due(by last: CivilDate, _ page: DossierPage, _ reader: RecordReader) throws
    -> DossierPage.Contents
  {
    let lines = try reader.due(upTo: last, on: day, pack, limit: DossierPage.size) { dossier in
      page.programmes.contains(dossier.programme.name) && page.state.map { $0 == dossier.state } ?? true
        && page.agent.map { $0 == dossier.record.text("agent") } ?? true
        && page.queue.map { $0 == dossier.record.text("file") } ?? true
    }
    return DossierPage.Contents(lines: lines, next: nil)
  }
}

extension DossierPage {
  /// The dossiers that may be wanted. One condition alone is left to the query, so that it follows the index of that
  /// field.
  fileprivate var query: RecordQuery {
    let only = programmes.count == 1 ? programmes.first : nil
    let leading = [("agent", agent), ("file", queue), ("etat", state), ("programme", only)]
    var query = RecordQuery(Dossier.register)
    if let (field, value) = leading.lazy.compactMap({ pair in pair.1.map { (pair.0, $0) } }).first {
      query = query.filtered(field, .equals, .text(value))
    }
    if let after { query = query.filtered("id", .less, .integer(after)) }
    return query
  }
}
