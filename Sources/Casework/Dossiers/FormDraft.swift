// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL
import Pack
import Store

/// The answers to a form as a person types them, and what they come to.
public struct FormDraft: Sendable {
  /// What was typed, by question.
  public var texts: [String: String]
  /// What was typed in each row of each group.
  public var rows: [String: [[String: String]]]

  /// What was typed.
  public init(texts: [String: String] = [:], rows: [String: [[String: String]]] = [:]) {
    self.texts = texts
    self.rows = rows
  }

  /// The answers, and what is wrong with those that cannot be one.
  public struct Reading: Sendable {
    /// The answers and the cases of groups that can be read, by name.
    public let answers: Value.Context
    /// What is wrong, by question (`aide`) or place of a group (`enfants.0.naissance`).
    public let problems: [String: Message]
  }

  /// Reads what was typed as answers to the questions of a programme. An empty text is no answer; a row in which
  /// nothing was typed is none.
  public func read(for programme: Programme, in pack: Pack) -> Reading {
    var problems: [String: Message] = [:]
    func value(_ text: String, _ field: Field, _ place: String) -> Value {
      do {
        return try field.value(typed: text, in: pack)
      } catch {
        problems[place] = error.reason
        return .null()
      }
    }
    var entries = programme.questions.compactMap { question -> Value.Context.Entry? in
      let field = question.field
      return texts[field.name].map { .init(name: field.name, value: value($0, field, field.name)) }
    }
    for group in programme.groups {
      guard let rows = rows[group.name] else { continue }
      let cases = rows.enumerated().filter { !$1.values.allSatisfy { $0.trimmed.isEmpty } }.map {
        index, row in
        Value.context(
          Value.Context(
            group.questions.map { field in
              let place = "\(group.name).\(index).\(field.name)"
              let value = value(row[field.name] ?? "", field, place)
              if field.isRequired, value.isNull, problems[place] == nil {
                problems[place] = Catalogue.missingAnswer(field.label)
              }
              return .init(name: field.name, value: value)
            }))
      }
      entries.append(.init(name: group.name, value: .list(cases)))
    }
    return Reading(answers: Value.Context(entries), problems: problems)
  }

  /// What a person would have typed for some answers.
  public init(_ answers: Value.Context, of programme: Programme) {
    texts = [:]
    rows = [:]
    for question in programme.questions {
      texts[question.field.name] = answers[question.field.name].map(\.typed) ?? ""
    }
    for group in programme.groups {
      guard case .list(let cases)? = answers[group.name] else { continue }
      rows[group.name] = cases.map { item in
        Dictionary(
          group.questions.map { ($0.name, item.context?[$0.name]?.typed ?? "") },
          uniquingKeysWith: { first, _ in first })
      }
    }
  }
}

/// Which questions and groups a form asks, given the answers so far.
public struct AskedQuestions: Sendable {
  /// The names of the questions.
  public let questions: Set<String>
  /// The names of the groups.
  public let groups: Set<String>
}

extension Desk {
  /// Which questions the form of a dossier asks, once it has some answers.
  public func asked(_ answers: Value.Context, of dossier: Dossier) throws -> AskedQuestions {
    try database.reading { reader in
      let facts = try DossierScope.Known.allCases.map { try dossier.fact($0, on: day, reader, pack) }
      return asked(answers, of: dossier.programme, facts)
    }
  }

  /// Which questions the form of a request asks, before there is a dossier.
  public func asked(_ answers: Value.Context, of programme: Programme, applicant: Int64) throws
    -> AskedQuestions
  {
    try database.reading { reader in
      let person = try reader.record(applicant, of: "personne")?.person(role: "demandeur") ?? .null()
      let facts = DossierScope.Known.allCases.map { known -> Value in
        switch known {
        case .day: .date(day)
        case .applicant: person
        case .members: .list([person])
        case .documents, .opinions, .history: .list([])
        case .dossier, .right, .calculation: .null()
        }
      }
      return asked(answers, of: programme, facts)
    }
  }

  private func asked(_ answers: Value.Context, of programme: Programme, _ known: [Value]) -> AskedQuestions {
    let values =
      programme.questions.map { answers[$0.field.name] ?? .null() }
      + programme.groups.map { answers[$0.name] ?? .list([]) }
    let facts = DossierFacts(of: programme, on: day, known + values, pack)
    return AskedQuestions(
      questions: Set(programme.questions.filter { facts.holds($0.condition) }.map(\.field.name)),
      groups: Set(programme.groups.filter { facts.holds($0.condition) }.map(\.name)))
  }
}

extension Field {
  /// What a text that a person typed stands for: `1 234,50`, `31/12/2000`, `oui`.
  ///
  /// - Throws: `Refusal` for what the field cannot hold.
  public func value(typed text: String, in pack: Pack) throws(Refusal) -> Value {
    let text = text.trimmed
    guard !text.isEmpty else { return .null() }
    var value = Value.string(text)
    switch type {
    case .integer, .decimal, .money:
      let digits = text.filter { !$0.isWhitespace && $0 != "€" }.replacing(",", with: ".")
      if let number = Number(digits) { value = .number(number) }
    case .boolean: value = ["oui": .boolean(true), "non": .boolean(false)][text] ?? value
    case .date: if let date = CivilDate(written: text) { value = .date(date) }
    default: break
    }
    _ = try type.stored(value, label, in: pack)
    return value
  }
}

extension Value {
  /// As a person types it into a field.
  fileprivate var typed: String {
    switch self {
    case .null: ""
    case .boolean(let truth): truth ? "oui" : "non"
    case .string(let text): text
    case .date(let day): day.description
    case .number(let number): number.description.replacing(".", with: ",")
    default: description
    }
  }
}
