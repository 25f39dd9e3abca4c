// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL

/// The names of an expression over a dossier: the answers of its form, its groups, and what Bilan knows of it.
public struct DossierScope: Scope {
  /// What the rule gave, by its results; nil where the expression stands before the rule.
  let results: [Rule.Variable]?
  private let service: ServiceFunctions
  private let variables: [String: Variable]
  /// In the order of the slots.
  public let variableNames: [String]

  /// What Bilan knows of a dossier, in the order of the slots that come first.
  public enum Known: String, Sendable, CaseIterable {
    /// The day on which something is done.
    case day
    /// The dossier itself.
    case dossier
    /// Who asks.
    case applicant
    /// Who lives in the household on that day.
    case members
    /// The kinds of documents that are there and valid.
    case documents
    /// The opinions asked of other services.
    case opinions
    /// The steps done, oldest first.
    case history
    /// The right that was opened.
    case right
    /// What the rule gives.
    case calculation
  }

  /// The codes that texts of a dossier may be: a text compared with another is a slip.
  struct Codes {
    let states: [String]
    let motives: [String]
    let steps: [String]
  }

  init(
    questions: [Field], groups: [(name: String, fields: [Field])], codes: Codes, results: [Rule.Variable]?,
    functions: ServiceFunctions
  ) {
    self.results = results
    service = functions
    let known = Known.allCases.map { ($0.rawValue, DossierScope.type(of: $0, codes, results), Unit?.none) }
    let answers = questions.map { ($0.name, $0.type.expressionType, $0.unit.map { Unit(named: $0) }) }
    let repeated = groups.map { group in
      let fields = group.fields.map { FEELType.Field(name: $0.name, type: $0.type.expressionType) }
      return (group.name, FEELType.list(.context(fields)), Unit?.none)
    }
    let all = known + answers + repeated
    variableNames = all.map(\.0)
    variables = Dictionary(
      all.enumerated().map { ($1.0, Variable(slot: $0, type: $1.1, unit: $1.2)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The variable of a name. What the rule gives is no name where the expression stands before the rule.
  public func variable(_ path: String) -> Variable? {
    if results == nil, path == Known.calculation.rawValue { return nil }
    return variables[path]
  }

  /// Those that every expression of the service has.
  public var functions: [HostFunction] { service.declarations }

  /// What `parameter` gives depends on its key.
  public func result(ofCall function: HostFunction, _ arguments: [StaticArgument]) -> HostFunction.Result {
    service.result(ofCall: function, arguments)
  }

  /// A parameter that is none, or has no value on the date written.
  public func problem(inCallOf function: HostFunction, _ arguments: [StaticArgument]) -> ArgumentProblem? {
    service.problem(inCallOf: function, arguments)
  }

  private static func type(of known: Known, _ codes: Codes, _ results: [Rule.Variable]?) -> FEELType {
    switch known {
    case .day: .date
    case .dossier:
      context([
        ("number", .string), ("state", choice(codes.states)), ("motive", choice(codes.motives)),
        ("reason", .string), ("submitted", .date), ("completed", .date), ("decided", .date),
        ("commune", .string),
      ])
    case .applicant: person
    case .members: .list(person)
    case .documents: .list(.string)
    case .opinions:
      .list(context([("service", .string), ("asked", .date), ("given", .date), ("sense", .string)]))
    case .history:
      .list(
        context([
          ("transition", choice(codes.steps)), ("from", choice(codes.states)), ("to", choice(codes.states)),
          ("day", .date), ("motive", choice(codes.motives)),
        ]))
    case .right:
      context([
        ("state", .string), ("from", .date), ("until", .date), ("review", .date), ("amount", .number),
        ("reduction", .number),
      ])
    case .calculation: context((results ?? []).map { ($0.name, $0.content.type) })
    }
  }

  private static let person = context([
    ("role", .string), ("last_name", .string), ("first_name", .string), ("birth", .date), ("sex", .string),
    ("commune", .string), ("death", .date),
  ])

  /// One of some codes; any text where there is none.
  private static func choice(_ codes: [String]) -> FEELType { codes.isEmpty ? .string : .choice(codes) }

  private static func context(_ fields: [(String, FEELType)]) -> FEELType {
    .context(fields.map { FEELType.Field(name: $0.0, type: $0.1) })
  }
}
