// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL
import Pack
import Store

/// All that expressions of a programme know of a dossier, at the slots of `DossierScope`.
struct DossierFacts {
  /// What Bilan knows first, then the answers, then the groups.
  private(set) var slots: [Value]
  private let setting: Setting

  var programme: Programme { setting.programme }
  var day: CivilDate { setting.day }
  /// How the amount of the programme is found: without a copy of the whole programme, by the ten thousand.
  var calculation: Calculation? { setting.calculation }
  /// The terms of its right.
  var right: RightTerms? { setting.programme.right }
  /// What rules gave for other dossiers; nil where only one is looked at.
  var memo: RuleMemo? { setting.host.memo }

  /// What the dossiers of a programme have in common on a day.
  private final class Setting {
    let programme: Programme
    let day: CivilDate
    let host: DossierHost
    let calculation: Calculation?

    init(_ programme: Programme, _ day: CivilDate, _ host: DossierHost) {
      self.programme = programme
      self.day = day
      self.host = host
      // Many dossiers are looked at by a thread of their own.
      calculation = host.memo == nil ? programme.calculation : programme.calculation?.ownCopy()
    }
  }

  init(_ dossier: Dossier, on day: CivilDate, _ reader: RecordReader, _ pack: Pack) throws {
    self.init(of: dossier.programme, on: day, [], pack)
    slots = try DossierScope.Known.allCases.map { try dossier.fact($0, on: day, reader, pack) }
    slots += try dossier.answers(reader)
    slots += try programme.groups.map { try dossier.cases(of: $0, reader) }
  }

  /// What is known already, at the slots of the scope.
  init(
    of programme: Programme, on day: CivilDate, _ slots: [Value], _ pack: Pack, _ memo: RuleMemo? = nil
  ) {
    self.slots = slots
    let book = memo?.book ?? pack.ruleBook
    setting = Setting(
      programme, day, DossierHost(functions: book.functions(in: programme.service), day: day, memo))
  }

  /// What an expression gives; null, with the cause, where it gives nothing.
  func value(_ expression: CheckedExpression) -> Value {
    expression.evaluate(slots, host: setting.host)
  }

  /// Whether a condition holds; where there is none, it does.
  func holds(_ condition: CheckedExpression?) -> Bool { condition.map { value($0).isTrue } ?? true }

  /// The same programme and day, another dossier.
  func with(_ slots: [Value]) -> DossierFacts {
    var facts = self
    facts.slots = slots
    return facts
  }

  /// The same, after a step of the procedure: nothing else than what it writes is read again.
  func afterStep(of dossier: Dossier, _ reader: RecordReader, _ pack: Pack) throws -> DossierFacts {
    var facts = self
    for (slot, known) in DossierScope.Known.allCases.enumerated()
    where [.dossier, .history, .right].contains(known) {
      facts.slots[slot] = try dossier.fact(known, on: day, reader, pack)
    }
    return facts
  }

  /// The same, once the rule gave its results.
  mutating func note(_ results: Value) {
    guard let slot = DossierScope.Known.allCases.firstIndex(of: .calculation) else { return }
    slots[slot] = results
  }
}

/// Runs the rules and parameters that an expression over a dossier names, on the day of the work.
private final class DossierHost: Host {
  private let functions: ServiceFunctions
  private let day: CivilDate
  let memo: RuleMemo?

  init(functions: ServiceFunctions, day: CivilDate, _ memo: RuleMemo?) {
    self.functions = functions
    self.day = day
    self.memo = memo
  }

  func call(_ function: Int, _ arguments: [Value?], from caller: Caller) -> Value {
    functions.value(ofCall: function, arguments, now: .day(day), from: caller, memo: memo)
  }
}

extension Dossier {
  /// The answers of its form, in the order of the questions; null where there is none.
  func answers(_ reader: RecordReader) throws -> [Value] {
    let form = try reader.record(
      RecordQuery(programme.name).filtered("dossier", .equals, .integer(id)))
    return programme.questions.map { question in
      form.map { question.field.type.value($0[question.field.name]) } ?? .null()
    }
  }

  /// The cases of a group, as a list of contexts.
  func cases(of group: QuestionGroup, _ reader: RecordReader) throws -> Value {
    let records = try reader.records(
      RecordQuery(programme.register(of: group)).filtered("dossier", .equals, .integer(id))
        .sorted(by: "rang"))
    return .list(
      records.map { record in
        .context(
          Value.Context(
            group.questions.map { .init(name: $0.name, value: $0.type.value(record[$0.name])) }))
      })
  }

  /// Itself, as expressions know it.
  var facts: Value {
    .context([
      "number": .string(number), "state": .string(state), "motive": record.value("motif"),
      "reason": reason.map(Value.string) ?? .null(),
      "submitted": record.day("depose_le"), "completed": record.day("complet_le"),
      "decided": record.day("decide_le"), "commune": record.value("commune"),
    ])
  }

  func fact(
    _ known: DossierScope.Known, on day: CivilDate, _ reader: RecordReader, _ pack: Pack
  ) throws -> Value {
    switch known {
    case .day: return .date(day)
    case .dossier: return facts
    case .applicant:
      return try reader.record(applicant, of: "personne").map { $0.person(role: "demandeur") } ?? .null()
    case .members:
      return .list(try members(on: day, reader).map { $0.person.person(role: $0.role) })
    case .documents: return .list(try validDocuments(on: day, reader).sorted().map(Value.string))
    case .opinions:
      return .list(
        try related("avis", reader).map { opinion in
          .context([
            "service": opinion.value("service"), "asked": opinion.day("demande_le"),
            "given": opinion.day("rendu_le"), "sense": opinion.value("sens"),
          ])
        })
    case .history:
      return .list(
        try steps(reader).map { step in
          .context([
            "transition": step.value("transition"), "from": step.value("de"), "to": step.value("vers"),
            "day": step.day("le"), "motive": step.value("motif"),
          ])
        })
    case .right: return try currentRight(reader).map { try $0.value(on: day, reader) } ?? .null()
    case .calculation: return .null()
    }
  }

  /// Its motive in words.
  private var reason: String? {
    record.text("motif").map { motive in
      programme.motives.first { $0.value == motive }?.label ?? motive
    }
  }

  /// The records of a register that refer to it, oldest first.
  func related(_ register: String, _ reader: RecordReader) throws -> [StoredRecord] {
    try reader.records(
      RecordQuery(register).filtered("dossier", .equals, .integer(id)).sorted(by: "id"))
  }

  /// Who lives in its household on a day; none where no household asks.
  func members(on day: CivilDate, _ reader: RecordReader) throws -> [(role: String, person: StoredRecord)] {
    guard let household else { return [] }
    return try reader.records(
      RecordQuery("membre").filtered("menage", .equals, .integer(household)).sorted(by: "id")
    ).compactMap { member in
      guard member.date("depuis").map({ $0 <= day }) ?? true,
        member.date("jusque").map({ day <= $0 }) ?? true,
        let id = member.integer("personne"), let person = try reader.record(id, of: "personne")
      else { return nil }
      return (member.text("role") ?? "", person)
    }
  }

  /// The kinds of documents of the applicant and of its household that are valid on a day, whichever request
  /// they were handed in for.
  func validDocuments(on day: CivilDate, _ reader: RecordReader) throws -> Set<String> {
    try validDocuments(of: members(on: day, reader).map(\.person.id), on: day, reader)
  }

  /// - Parameter members: the persons of its household on the day.
  func validDocuments(of members: [Int64], on day: CivilDate, _ reader: RecordReader) throws -> Set<String> {
    let persons = Set([applicant] + members)
    let documents = try reader.records(
      RecordQuery("piece").filtered("personne", among: persons.map(StoredValue.integer))
        .filtered("etat", .differs, .text("refusee")))
    return Set(
      documents.filter { $0.date("expire_le").map { day <= $0 } ?? true }.compactMap { $0.text("nature") })
  }
}

extension StoredRecord {
  /// A text as a value.
  fileprivate func value(_ field: String) -> Value { text(field).map(Value.string) ?? .null() }
  /// A day as a value.
  fileprivate func day(_ field: String) -> Value { date(field).map(Value.date) ?? .null() }
}
