// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL
import Pack
import Store

/// What expressions know of many dossiers of a programme, read in one pass over each register that they need.
final class CaseloadFacts {
  private let needs: CaseloadNeeds
  private let form: CaseloadScan?
  private let groups: [(place: Int, names: [String], scan: CaseloadScan)]
  private let subjects: CaseloadSubjects?
  private let reader: RecordReader
  private let pack: Pack
  private let memo: RuleMemo
  private var facts: DossierFacts
  /// Null everywhere but at the day.
  private let blank: [Value]
  private let dayPlace: Int?
  private let known: [(DossierScope.Known, place: Int)]
  private let firstGroup: Int

  private static let places = Dictionary(
    uniqueKeysWithValues: DossierScope.Known.allCases.enumerated().map { ($1, $0) })

  /// - Parameters:
  ///   - dossiers: between the least and the greatest of those asked for.
  ///   - memo: what rules gave for other dossiers.
  init(
    _ programme: Programme, _ needs: CaseloadNeeds, of dossiers: ClosedRange<Int64>, on day: CivilDate,
    _ reader: RecordReader, _ pack: Pack, _ memo: RuleMemo? = nil
  ) throws {
    self.memo = memo ?? RuleMemo(pack.ruleBook)
    self.needs = needs
    self.reader = reader
    self.pack = pack
    let questions = needs.questions.map { programme.questions[$0].field }
    form =
      questions.isEmpty ? nil : try CaseloadScan(programme.name, questions, of: dossiers, reader)
    groups = try needs.groups.map { place in
      let group = programme.groups[place]
      let scan = try CaseloadScan(
        programme.register(of: group), group.questions, of: dossiers, order: "rang", reader)
      return (place, group.questions.map(\.name), scan)
    }
    subjects =
      needs.known.isEmpty
      ? nil : try CaseloadSubjects(programme, needs, of: dossiers, reader)
    dayPlace = Self.places[.day]
    known = needs.known.compactMap { known in Self.places[known].map { (known, $0) } }
    firstGroup = Self.places.count + programme.questions.count
    blank = Array(repeating: .null(), count: firstGroup + programme.groups.count)
    facts = DossierFacts(of: programme, on: day, blank, pack, self.memo)
  }

  /// What is known of a dossier. Dossiers come in ascending order, each at most once.
  ///
  /// - Parameter day: the day on which it is known, where that is not the same for all.
  func facts(of dossier: Int64, on day: CivilDate? = nil) throws -> DossierFacts {
    let day = day ?? facts.day
    var slots = blank
    if let dayPlace { slots[dayPlace] = .date(day) }
    if let subjects {
      for (known, place) in known {
        slots[place] = try subjects.fact(known, of: dossier, on: day, reader, pack)
      }
    }
    let questions = Self.places.count
    try form?.records(of: dossier) { record in
      for (field, place) in needs.questions.enumerated() { slots[questions + place] = record.value(field) }
    }
    let first = firstGroup
    for (place, names, scan) in groups {
      var cases: [Value] = []
      try scan.records(of: dossier) { record in
        var entries: [Value.Context.Entry] = []
        entries.reserveCapacity(names.count)
        for place in names.indices { entries.append(.init(name: names[place], value: record.value(place))) }
        cases.append(.context(Value.Context(distinct: entries)))
      }
      slots[first + place] = .list(cases)
    }
    return day == facts.day
      ? facts.with(slots) : DossierFacts(of: facts.programme, on: day, slots, pack, memo)
  }
}

extension DossierFacts {
  /// What the right of the dossier amounts to before any reduction.
  ///
  /// - Parameter needs: where they read the results of the rule, these are noted.
  mutating func amount(_ needs: CaseloadNeeds, _ rule: Rule?, _ book: RuleBook) -> RightAmount {
    var outcome: Outcome?
    if let calculation, let rule {
      let found = calculation.outcome(of: rule, self, book)
      if needs.readsResults { note(found.results) }
      outcome = found
    }
    if let right { return right.amount(self, outcome) }
    if let outcome, !outcome.isEligible { return .notEligible }
    return outcome?.amount.map { .due($0.rounded(to: 2, .halfUp)) } ?? .unknown(outcome?.cause)
  }
}
