// SPDX-License-Identifier: Apache-2.0

import Base
import Foundation
import Pack
import Store

/// Invents dossiers that walked through the procedures of their programmes, some years long, with the persons who
/// asked, their households, forms, documents, deadlines, decisions, rights and payments. The same every time.
struct DossierGenerator {
  /// The last day on which something was done.
  static let today = CivilDate("2023-12-29") ?? CivilDate(days: 0)
  private static let years = 5

  private let pack: Pack
  private var persons = PersonGenerator()
  private var random = SplitMix64(seed: 2024)
  private var numbers: [String: Int] = [:]
  private let agents: [String]

  init(_ pack: Pack) {
    self.pack = pack
    agents = (1...60).map { "Agent \($0)" }
  }

  /// The next dossier, with all that is kept with it.
  mutating func dossier(_ writer: RecordWriter) throws {
    let programme = pack.procedures.programmes[random.number(0...(pack.procedures.programmes.count - 1))]
    guard let entry = programme.entries.first else { return }
    let submitted = Self.today.adding(days: -random.number(1...(365 * Self.years)))
    let person = try writer.insert(persons.person(writer.reader))
    let household = programme.subject == .household ? try home(of: person, submitted, writer) : nil
    let walk = walk(programme, entry, from: submitted)
    let state = programme.state(walk.state)
    let dossier = try writer.insert(
      "dossier",
      [
        "numero": .text(number(of: programme, in: submitted.year)), "programme": .text(programme.name),
        "etat": .text(walk.state), "demandeur": .integer(person), "menage": StoredValue(reference: household),
        "commune": .text(commune()), "depose_le": StoredValue(submitted),
        "clos_le": state?.isFinal == true ? StoredValue(walk.steps.last?.day) : .null,
        "agent": random.number(1...4) == 1 ? .null : .text(agent()),
        "file": .text(walk.queue ?? programme.service), "version": .integer(Int64(walk.steps.count)),
      ])
    try answers(programme, of: dossier, writer)
    try documents(programme, of: dossier, person, submitted, writer)
    try deadlines(walk, isClosed: state?.isFinal == true, of: dossier, writer)
    for (rank, step) in walk.steps.enumerated() {
      try self.step(step, rank + 1, programme, of: dossier, person, writer)
    }
  }

  private mutating func number(of programme: Programme, in year: Int) -> String {
    let prefix = "\(programme.short)-\(year)-"
    let rank = (numbers[prefix] ?? 0) + 1
    numbers[prefix] = rank
    let digits = String(rank)
    return prefix + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
  }

  private mutating func agent() -> String { agents[random.number(0...(agents.count - 1))] }

  private mutating func commune() -> String {
    let communes = pack.territory.communes
    return communes[random.number(0...(communes.count - 1))].code
  }

  private mutating func home(of person: Int64, _ day: CivilDate, _ writer: RecordWriter) throws -> Int64 {
    let home = try writer.insert("menage", ["nom": .text("Ménage \(person)"), "commune": .text(commune())])
    _ = try writer.insert(
      "membre",
      [
        "menage": .integer(home), "personne": .integer(person), "role": .text("demandeur"),
        "depuis": StoredValue(day),
      ])
    return home
  }

  // MARK: The procedure

  /// A way through a procedure.
  private struct Walk {
    var steps: [(transition: Transition, from: String?, to: String, day: CivilDate)] = []
    var state = ""
    var queue: String?
  }

  private mutating func walk(_ programme: Programme, _ entry: Transition, from first: CivilDate) -> Walk {
    var walk = Walk()
    var next: Transition? = entry
    var day = first
    while let transition = next, day <= Self.today, walk.steps.count < 8 {
      let target = transition.to ?? walk.state
      walk.steps.append((transition, walk.steps.isEmpty ? nil : walk.state, target, day))
      walk.state = target
      walk.queue = transition.queue ?? walk.queue
      day = day.adding(days: random.number(1...40))
      let open = programme.transitions.filter { $0.from.contains(walk.state) && !$0.isEntry }
      // A procedure goes forward more often than it branches off.
      next = open.isEmpty ? nil : open[random.number(1...3) == 1 ? random.number(0...(open.count - 1)) : 0]
    }
    return walk
  }

  private mutating func step(
    _ step: (transition: Transition, from: String?, to: String, day: CivilDate), _ rank: Int,
    _ programme: Programme, of dossier: Int64, _ person: Int64, _ writer: RecordWriter
  ) throws {
    let agent = agent()
    _ = try writer.insert(
      "etape",
      [
        "dossier": .integer(dossier), "rang": .integer(Int64(rank)),
        "transition": .text(step.transition.name),
        "de": StoredValue(text: step.from), "vers": .text(step.to), "le": StoredValue(step.day),
        "agent": .text(agent),
      ])
    if let sense = step.transition.decision {
      _ = try writer.insert(
        "decision",
        [
          "dossier": .integer(dossier), "sens": .text(sense.rawValue),
          "transition": .text(step.transition.name), "le": StoredValue(step.day),
          "montant": .integer(Int64(random.number(100_00...900_00))), "agent": .text(agent),
          "explication": .text("Le montant est celui du barème.\n  Les ressources sont celles du trimestre."),
        ])
    }
    if step.transition.effect == .open, let terms = programme.right {
      try right(terms, programme, of: dossier, person, step.day, writer)
    }
  }

  private mutating func right(
    _ terms: RightTerms, _ programme: Programme, of dossier: Int64, _ person: Int64, _ day: CivilDate,
    _ writer: RecordWriter
  ) throws {
    let amount = Int64(random.number(100_00...900_00))
    let right = try writer.insert(
      "droit",
      [
        "dossier": .integer(dossier), "programme": .text(programme.name), "etat": .text("ouvert"),
        "rythme": .text(terms.rhythm.rawValue), "du": StoredValue(day), "personne": .integer(person),
      ])
    _ = try writer.insert(
      "periode",
      [
        "droit": .integer(right), "du": StoredValue(day), "montant": .integer(amount),
        "plein": .integer(amount), "reduction": .integer(0), "cause": .text("ouverture"),
        "fixee_le": StoredValue(day),
      ])
    for month in 1...3 where terms.rhythm != .none && (month == 1 || terms.rhythm == .monthly) {
      _ = try writer.insert(
        "versement",
        [
          "droit": .integer(right), "mois": .text("2023-0\(month)-01"),
          "nature": .text(terms.rhythm == .monthly ? "mensualite" : "unique"), "rang": .integer(1),
          "du": .integer(amount), "retenue": .integer(0), "montant": .integer(amount),
          "personne": .integer(person), "identifiant": .text("\(right)-\(month)"), "etat": .text("emis"),
          "emis_le": .text("2023-0\(month)-05"),
        ])
    }
  }

  /// One in five of those that ended while the dossier was open was missed.
  private mutating func deadlines(_ walk: Walk, isClosed: Bool, of dossier: Int64, _ writer: RecordWriter)
    throws
  {
    var running: [String: CivilDate] = [:]
    var kept: Set<String> = []
    for step in walk.steps {
      kept.formUnion(step.transition.stops)
      for name in step.transition.starts {
        running[name] = step.day
        kept.remove(name)
      }
    }
    for (name, start) in running.sorted(by: { $0.key < $1.key }) {
      let term = start.adding(days: random.number(10...120))
      let isKept = isClosed || kept.contains(name) || (term < Self.today && random.number(1...5) > 1)
      let state = isKept ? "tenue" : term < Self.today ? "depassee" : "en_cours"
      _ = try writer.insert(
        "echeance",
        [
          "dossier": .integer(dossier), "nom": .text(name), "depuis": StoredValue(start),
          "terme": StoredValue(term), "etat": .text(state),
        ])
    }
  }

  // MARK: The request

  private mutating func answers(_ programme: Programme, of dossier: Int64, _ writer: RecordWriter) throws {
    var form = try writer.reader.blank(programme.name)
    form["dossier"] = .integer(dossier)
    for question in programme.questions { form[question.field.name] = answer(question.field.type) }
    _ = try writer.insert(form)
  }

  private mutating func answer(_ type: FieldType) -> StoredValue {
    switch type {
    case .boolean: .integer(Int64(random.number(0...1)))
    case .integer(let bounds): .integer(Int64(bounds.minimum?.int ?? 0) + Int64(random.number(0...3)))
    case .money: .integer(Int64(random.number(100_00...2000_00)))
    case .choice(let choices): .text(choices[random.number(0...(choices.count - 1))].value)
    case .commune: .text(commune())
    case .text, .decimal, .date, .reference: .null
    }
  }

  private mutating func documents(
    _ programme: Programme, of dossier: Int64, _ person: Int64, _ day: CivilDate, _ writer: RecordWriter
  ) throws {
    for request in programme.documents where random.number(1...3) > 1 {
      _ = try writer.insert(
        "piece",
        [
          "personne": .integer(person), "nature": .text(request.kind), "recue_le": StoredValue(day),
          "etat": .text(random.number(1...4) == 1 ? "recue" : "acceptee"), "dossier": .integer(dossier),
        ])
    }
  }
}

extension RecordWriter {
  /// Inserts a record whose fields are given by name; those not given are null.
  fileprivate func insert(_ register: String, _ fields: KeyValuePairs<String, StoredValue>) throws -> Int64 {
    var record = try reader.blank(register)
    for (name, value) in fields { record[name] = value }
    return try insert(record)
  }
}
