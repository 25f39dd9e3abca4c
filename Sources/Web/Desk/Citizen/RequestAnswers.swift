// SPDX-License-Identifier: Apache-2.0

import Base
import Casework
import FEEL
import Pack

/// What a citizen typed, by the names of controls, and the request that follows from it.
struct RequestAnswers {
  let programme: Programme
  let pack: Pack
  let language: Language
  var values: [String: String]

  /// More cases of a group, or persons of a household, than anybody declares.
  static let most = 20

  /// Fields of the person who asks.
  static let personFields = ["nom", "prenom", "naissance", "adresse", "commune", "telephone", "courriel"]

  /// The control of a question.
  func field(_ question: Question) -> AnswerField {
    AnswerField(
      field: question.field, name: "q.\(question.field.name)", isRequired: question.field.isRequired,
      help: question.help, pack: pack, language: language)
  }

  /// The control of a question of a case of a group.
  func field(_ field: Field, of group: QuestionGroup, at index: Int) -> AnswerField {
    AnswerField(
      field: field, name: "g.\(group.name).\(index).\(field.name)", isRequired: field.isRequired, pack: pack,
      language: language)
  }

  /// The control of a field of a person: the one who asks, or the member of a place.
  func person(_ name: String, member: Int? = nil) -> AnswerField? {
    guard let field = pack.register("personne")?.field(name) else { return nil }
    return AnswerField(
      field: field, name: member.map { "m.\($0).\(name)" } ?? "p.\(name)",
      isRequired: member != nil || name != "telephone", pack: pack, language: language)
  }

  /// How many cases of a group are declared.
  func count(of group: QuestionGroup) -> Int { count("g.\(group.name)", least: group.minimum) }
  /// How many persons live with the one who asks.
  var members: Int { count("m", least: 0) }

  private func count(_ prefix: String, least: Int) -> Int {
    min(Self.most, max(least, values["\(prefix).count"].flatMap { Int($0) } ?? 0))
  }

  /// The request as it would be made, with the answers to what is asked alone.
  var plan: RequestPlan {
    var plan = RequestPlan(
      programme,
      applicant: Value.Context(
        Self.personFields.compactMap { name in
          person(name).map { .init(name: name, value: $0.value(values[$0.name] ?? "")) }
        }),
      members: (0..<members).map { index in
        RequestPlan.Member(
          role: values["m.\(index).role"] ?? "autre",
          person: Value.Context(
            ["nom", "prenom", "naissance"].compactMap { name in
              person(name, member: index).map { .init(name: name, value: $0.value(values[$0.name] ?? "")) }
            }))
      })
    let questions = programme.questions.map { question in
      let field = self.field(question)
      return Value.Context.Entry(
        name: question.field.name, value: field.value(values[field.name] ?? ""))
    }
    let groups = programme.groups.map { group in
      let cases = (0..<count(of: group)).map { index in
        Value.context(
          Value.Context(
            group.questions.map { question in
              let field = self.field(question, of: group, at: index)
              return .init(name: question.name, value: field.value(values[field.name] ?? ""))
            }))
      }
      return Value.Context.Entry(name: group.name, value: .list(cases))
    }
    plan.answers = Value.Context((questions + groups).filter { !$0.value.isNull })
    return plan
  }
}
