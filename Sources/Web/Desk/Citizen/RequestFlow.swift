// SPDX-License-Identifier: Apache-2.0

import Base
import Casework
import FEEL
import Pack

/// The pages of a request, one after the other: those that its answers so far ask for.
struct RequestFlow {
  let answers: RequestAnswers
  let desk: Desk
  private let outlook: RequestOutlook

  /// A page of the request.
  enum Step: Hashable {
    case identity, household
    case questions(Int)
    case group(String)
    case documents, review

    /// As addresses and forms name it.
    var name: String {
      switch self {
      case .identity: "identite"
      case .household: "foyer"
      case .questions(let page): "questions-\(page + 1)"
      case .group(let name): "groupe-\(name)"
      case .documents: "pieces"
      case .review: "relecture"
      }
    }
  }

  init(_ answers: RequestAnswers, _ desk: Desk) {
    self.answers = answers
    self.desk = desk
    outlook = desk.outlook(answers.plan)
  }

  private var programme: Programme { answers.programme }

  /// In their order.
  var steps: [Step] {
    var steps: [Step] = [.identity]
    if programme.subject == .household { steps.append(.household) }
    for page in Self.pages(of: programme).indices where !questions(on: page).isEmpty {
      steps.append(.questions(page))
    }
    steps += programme.groups.filter { outlook.groups.contains($0.name) }.map { .group($0.name) }
    if !documents.isEmpty { steps.append(.documents) }
    return steps + [.review]
  }

  /// The page of a name; the first where there is none of that name.
  func step(_ name: String?) -> Step { steps.first { $0.name == name } ?? .identity }

  func step(after step: Step) -> Step {
    let steps = self.steps
    guard let place = steps.firstIndex(of: step), place + 1 < steps.count else { return .review }
    return steps[place + 1]
  }

  func step(before step: Step) -> Step? {
    let steps = self.steps
    return steps.firstIndex(of: step).flatMap { $0 > 0 ? steps[$0 - 1] : nil }
  }

  /// The questions of a page that are asked, for what was answered before it.
  func questions(on page: Int) -> [Question] {
    let pages = Self.pages(of: programme)
    guard pages.indices.contains(page) else { return [] }
    return pages[page].filter { outlook.questions.contains($0.field.name) }
  }

  /// The kinds of documents that are asked for, with their labels.
  var documents: [(kind: String, label: String)] {
    outlook.documents.map { kind in
      (kind, answers.pack.header.typeset(answers.pack.procedures.document(kind)?.label ?? kind))
    }
  }

  /// Some questions a page: one that is asked depending on another's answer comes on a later page than that.
  static func pages(of programme: Programme) -> [[Question]] {
    var pages: [[Question]] = []
    for question in programme.citizenQuestions {
      let names = Set(question.condition?.firstNames ?? [])
      let last = pages.last ?? []
      let depends = last.contains { names.contains($0.field.name) }
      if pages.isEmpty || depends || last.count >= 6 {
        pages.append([question])
      } else {
        pages[pages.count - 1].append(question)
      }
    }
    return pages
  }

  /// The controls of a page: the names that it may send.
  func fields(on step: Step) -> [AnswerField] {
    switch step {
    case .identity: RequestAnswers.personFields.compactMap { answers.person($0) }
    case .household:
      (0..<answers.members).flatMap { index in
        ["nom", "prenom", "naissance"].compactMap { answers.person($0, member: index) }
      }
    case .questions(let page): questions(on: page).map(answers.field)
    case .group(let name):
      programme.groups.filter { $0.name == name }.flatMap { group in
        (0..<answers.count(of: group)).flatMap { index in
          group.questions.map { answers.field($0, of: group, at: index) }
        }
      }
    case .documents, .review: []
    }
  }

  /// What begins the names of what a page sends, beside its controls.
  static func prefix(of step: Step) -> String? {
    switch step {
    case .identity: "p."
    case .household: "m."
    case .questions: "q."
    case .group(let name): "g.\(name)."
    case .documents, .review: nil
    }
  }

  /// The request as it is made: what is asked, and nothing else.
  var plan: RequestPlan {
    var plan = answers.plan
    let asked = Set(programme.citizenQuestions.map(\.field.name)).intersection(outlook.questions)
      .union(outlook.groups)
    plan.answers = Value.Context(plan.answers.entries.filter { asked.contains($0.name) })
    return plan
  }
}
