// SPDX-License-Identifier: Apache-2.0

import Base
import Dispatch
import FEEL
import Pack
import Store
import Synchronization

/// What the dossiers of a programme that are not closed amount to on a day.
public struct Amounts: Sendable {
  /// Those of all states together.
  public private(set) var total = Group()
  /// By the state where dossiers stand.
  public private(set) var states: [String: Group] = [:]
  /// Those for which the rule gives no amount, with the cause.
  public private(set) var unknown: [(dossier: String, cause: Message)] = []
  private var causes: [(dossier: Int64, cause: NullCause?)] = []

  /// Some dossiers.
  public struct Group: Sendable {
    /// How many have an amount, be it nothing.
    public fileprivate(set) var count = 0
    /// How many of them amount to nothing, or are not eligible.
    public fileprivate(set) var withoutRight = 0
    /// The sum of their amounts.
    public fileprivate(set) var amount = Number.zero

    fileprivate mutating func add(_ more: Group) {
      count += more.count
      withoutRight += more.withoutRight
      amount = amount.adding(more.amount) ?? amount
    }
  }

  fileprivate mutating func add(_ amount: Number, in state: String) {
    let one = Group(count: 1, withoutRight: amount.isZero ? 1 : 0, amount: amount)
    states[state, default: Group()].add(one)
  }

  fileprivate mutating func add(_ more: Amounts) {
    for (state, group) in more.states { states[state, default: Group()].add(group) }
    causes += more.causes
  }

  fileprivate mutating func note(_ cause: NullCause?, of dossier: Int64) { causes.append((dossier, cause)) }

  fileprivate mutating func finish(_ reader: RecordReader) throws {
    for group in states.values { total.add(group) }
    let numbers = Dictionary(
      try reader.records(Dossier.register, where: "id", among: Set(causes.map(\.dossier))).map {
        ($0.id, $0.text("numero") ?? "")
      }, uniquingKeysWith: { first, _ in first })
    unknown = causes.map { (numbers[$0.dossier] ?? "", $0.cause?.explanation ?? Catalogue.noAmountAtAll) }
    causes = []
  }
}

extension Desk {
  /// What the dossiers of a programme that are submitted and not closed amount to on the day of the desk. Nothing is
  /// written.
  ///
  /// - Parameter state: only those that stand there; nil: all.
  public func amounts(of programme: Programme, inState state: String? = nil) throws -> Amounts {
    if let state, programme.state(state) == nil {
      let names = programme.states.map(\.name)
      throw Refusal(Catalogue.expectedOneOf(names, found: state, Suggestion.closest(to: state, among: names)))
    }
    let cases = try database.reading { try $0.openCases(of: programme, inState: state, by: day) }
    let chunks = stride(from: 0, to: cases.count, by: AmountsOfChunk.size).map {
      cases[$0..<min($0 + AmountsOfChunk.size, cases.count)]
    }
    // Two read at once, each within its snapshot, and take one chunk after another.
    let next = Atomic(0)
    let results = Mutex<[Int: Result<Amounts, any Error>]>([:])
    DispatchQueue.concurrentPerform(iterations: min(2, chunks.count)) { _ in
      func share() -> Int? {
        let chunk = next.add(1, ordering: .relaxed).oldValue
        return chunk < chunks.count ? chunk : nil
      }
      do {
        try database.reading { reader in
          let ofChunk = AmountsOfChunk(self, programme)
          while let chunk = share() {
            let amounts = try ofChunk.run(chunks[chunk], reader)
            results.withLock { $0[chunk] = .success(amounts) }
          }
        }
      } catch {
        results.withLock { $0[-1] = .failure(error) }
      }
    }
    var amounts = Amounts()
    for (_, result) in results.withLock(\.self).sorted(by: { $0.key < $1.key }) {
      amounts.add(try result.get())
    }
    return try database.reading { reader in
      try amounts.finish(reader)
      return amounts
    }
  }
}

/// A dossier, as much of it as a sum by state needs.
private struct OpenCase {
  let dossier: Int64
  let state: String
}

extension RecordReader {
  fileprivate func openCases(of programme: Programme, inState state: String?, by day: CivilDate) throws
    -> [OpenCase]
  {
    var query = RecordQuery(Dossier.register).filtered("programme", .equals, .text(programme.name))
      .filtered("clos_le", .equals, .null).filtered("depose_le", .atMost, StoredValue(day))
    if let state { query = query.filtered("etat", .equals, .text(state)) }
    let scan = try scan(query.sorted(by: "id"), ["id", "etat"])
    var cases: [OpenCase] = []
    while try scan.next() {
      cases.append(OpenCase(dossier: scan.integer(0) ?? 0, state: scan.text(1) ?? ""))
    }
    return cases
  }
}

/// The amounts of dossiers that are read together.
private struct AmountsOfChunk {
  let desk: Desk
  let programme: Programme
  private let memo: RuleMemo
  static let size = 1000

  init(_ desk: Desk, _ programme: Programme) {
    self.desk = desk
    self.programme = programme
    memo = RuleMemo(desk.pack.ruleBook.ownCopy())
  }

  func run(_ cases: ArraySlice<OpenCase>, _ reader: RecordReader) throws -> Amounts {
    var amounts = Amounts()
    guard let first = cases.first, let last = cases.last else { return amounts }
    let needs = CaseloadNeeds(programme)
    let book = memo.book
    let rule = programme.calculation.flatMap { book.rule($0.rule) }
    let caseload = try CaseloadFacts(
      programme, needs, of: first.dossier...last.dossier, on: desk.day, reader, desk.pack, memo)
    for item in cases {
      var facts = try caseload.facts(of: item.dossier)
      switch facts.amount(needs, rule, book) {
      case .due(let amount): amounts.add(amount, in: item.state)
      case .notEligible: amounts.add(.zero, in: item.state)
      case .unknown(let cause): amounts.note(cause, of: item.dossier)
      }
    }
    return amounts
  }
}

extension Amounts {
  /// As JSON has it.
  var value: Value {
    func entries(_ group: Group) -> [Value.Context.Entry] {
      [
        .init(name: "count", value: .number(Number(group.count))),
        .init(name: "without_right", value: .number(Number(group.withoutRight))),
        .init(name: "total", value: .number(group.amount)),
      ]
    }
    return .context(
      Value.Context(
        entries(total) + [
          .init(
            name: "states",
            value: .list(
              states.sorted { $0.key < $1.key }.map { state, group in
                .context(Value.Context([.init(name: "state", value: .string(state))] + entries(group)))
              })),
          .init(
            name: "unknown",
            value: .list(
              unknown.map { .context(["dossier": .string($0.dossier), "cause": .string($0.cause(.fr))]) })),
        ]))
  }
}
