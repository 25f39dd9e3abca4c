// SPDX-License-Identifier: Apache-2.0

import Base
import Pack
import Store

/// What awaits an agent in the services where it works.
public struct Worklist: Sendable {
  /// Open dossiers with a deadline missed or soon to end, the oldest first.
  public let due: [DossierLine]
  /// Those assigned to the agent, with the deadline that ends next.
  public let mine: [DossierLine]
  /// The steps done since the day before, the last first.
  public let changes: [Change]
  /// The opinions asked of the services and not given yet.
  public let opinions: [AwaitedOpinion]
  /// The queues with the open dossiers in them.
  public let queues: [(name: String, count: DossierPage.Count)]

  /// The lines of a list.
  public static let most = 20

  /// A step that was done.
  public struct Change: Sendable {
    /// The dossier.
    public let dossier: Dossier
    /// What was done.
    public let label: String
    /// When.
    public let day: CivilDate
    /// By whom.
    public let agent: String
  }

  /// An opinion that a service was asked for.
  public struct AwaitedOpinion: Sendable {
    /// As it is stored.
    public let record: StoredRecord
    /// What it is about.
    public let dossier: Dossier
  }
}

extension Desk {
  /// What awaits the agent.
  ///
  /// - Parameters:
  ///   - services: where it works.
  ///   - days: how far ahead deadlines are shown.
  public func worklist(in services: Set<String>, days: Int = 14) throws -> Worklist {
    let programmes = Set(pack.procedures.programmes.filter { services.contains($0.service) }.map(\.name))
    var own = DossierPage(programmes: programmes)
    own.agent = agent.name
    own.isOpen = true
    let mine = try page(own).lines
    let names = pack.queues(of: services)
    let queues = try names.map { name in
      var queue = DossierPage(programmes: programmes)
      queue.queue = name
      queue.isOpen = true
      return (name: name, count: try count(queue))
    }
    return try database.reading { reader in
      Worklist(
        due: try reader.due(upTo: day.adding(days: days), on: day, pack, limit: Worklist.most) {
          programmes.contains($0.programme.name)
        },
        mine: mine.sorted(by: DossierLine.isMorePressing),
        changes: try reader.changes(from: day.adding(days: -1), to: day, pack) {
          programmes.contains($0.programme.name)
        },
        opinions: try reader.awaited(of: services, pack), queues: queues.filter { $0.count.found > 0 })
    }
  }
}

extension Pack {
  /// The queues in which the steps of the programmes of some services put dossiers.
  public func queues(of services: Set<String>) -> [String] {
    let programmes = procedures.programmes.filter { services.contains($0.service) }
    let names = programmes.flatMap { programme in
      [programme.service] + programme.transitions.compactMap(\.queue)
    }
    return Set(names).sorted()
  }
}

extension DossierLine {
  static func isMorePressing(_ a: DossierLine, _ b: DossierLine) -> Bool {
    func rank(_ line: DossierLine) -> (Int, Int) {
      line.deadline.map { (0, $0.term.days) } ?? (1, Int(-line.dossier.id))
    }
    return rank(a) < rank(b)
  }
}

extension RecordReader {
  /// How far back missed deadlines are looked for, in days.
  private static var past: Int { 366 }
  /// How many deadlines are looked at, at most.
  private static var mostExamined: Int { 20_000 }

  /// Open dossiers with a deadline that was missed within a year or ends by a day, the oldest first. Of very many
  /// the last ones missed are looked at, and what ends next.
  func due(
    upTo last: CivilDate, on day: CivilDate, _ pack: Pack, limit: Int, where isWanted: (Dossier) -> Bool
  ) throws -> [DossierLine] {
    let deadlines = RecordQuery("echeance")
    let missed = deadlines.filtered("etat", .equals, .text("depassee"))
      .filtered("terme", .atLeast, StoredValue(day.adding(days: -Self.past)))
      .sorted(by: "terme", descending: true)
    let next = deadlines.filtered("etat", .equals, .text("en_cours"))
      .filtered("terme", .atLeast, StoredValue(day.adding(days: -31)))
      .filtered("terme", .atMost, StoredValue(last)).sorted(by: "terme").sorted(by: "id")
    var found: [DossierLine] = []
    var seen: Set<Int64> = []
    for (query, state) in [(missed, "depassee"), (next, "en_cours")] {
      let scan = try scan(query.first(Self.mostExamined), ["dossier", "etat", "terme"])
      var count = 0
      var isAtEnd = false
      while count < limit, !isAtEnd {
        var some: [Int64] = []
        while some.count < 200 {
          guard try scan.next() else {
            isAtEnd = true
            break
          }
          guard let id = scan.integer(0), scan.text(1) == state,
            scan.date(2).map({ day.adding(days: -Self.past) <= $0 }) ?? false, seen.insert(id).inserted
          else { continue }
          some.append(id)
        }
        let known = try dossiers(among: some, pack) { $0.record.date("clos_le") == nil && isWanted($0) }
        let lines = try lines(of: some.compactMap { known[$0] }, on: day).filter { line in
          line.deadline.map { $0.term <= last } ?? false
        }
        found += lines
        count += lines.count
      }
    }
    return Array(found.sorted(by: DossierLine.isMorePressing).prefix(limit))
  }

  fileprivate func changes(
    from first: CivilDate, to last: CivilDate, _ pack: Pack, where isWanted: (Dossier) -> Bool
  ) throws
    -> [Worklist.Change]
  {
    let steps = try records(
      RecordQuery("etape").filtered("le", .atLeast, StoredValue(first))
        .filtered("le", .atMost, StoredValue(last)).sorted(by: "le", descending: true)
        .sorted(by: "id", descending: true).first(500))
    let known = try dossiers(among: Set(steps.compactMap { $0.integer("dossier") }), pack, where: isWanted)
    return steps.compactMap { step in
      step.integer("dossier").flatMap { known[$0] }.map { dossier in
        Worklist.Change(
          dossier: dossier, label: dossier.programme.label(ofStep: step.text("transition") ?? ""),
          day: step.date("le") ?? first, agent: step.text("agent") ?? "")
      }
    }.prefix(Worklist.most).map { $0 }
  }

  fileprivate func awaited(of services: Set<String>, _ pack: Pack) throws -> [Worklist.AwaitedOpinion] {
    guard !services.isEmpty else { return [] }
    let opinions = try services.sorted().flatMap { service in
      try records(
        RecordQuery("avis").filtered("service", .equals, .text(service)).sorted(by: "id", descending: true)
          .first(1000)
      ).filter { $0.date("rendu_le") == nil }
    }
    let known = try dossiers(among: Set(opinions.compactMap { $0.integer("dossier") }), pack) { _ in true }
    return opinions.compactMap { opinion in
      opinion.integer("dossier").flatMap { known[$0] }.map { .init(record: opinion, dossier: $0) }
    }.sorted {
      ($0.record.text("demande_le") ?? "", $0.record.id) < ($1.record.text("demande_le") ?? "", $1.record.id)
    }
  }
}
