// SPDX-License-Identifier: Apache-2.0

import Base
import DMN
import FEEL

/// The full name of a rule, made as that of a figure: `<service>.<name>`.
public typealias RuleKey = FigureKey

/// A decision that a service writes once: what it takes, what it gives, and how one follows from the other.
public struct Rule: Sendable {
  /// How the pack names it.
  public let key: RuleKey
  /// As shown to a person.
  public let label: String
  /// The text that it applies, with its article; nil where the pack does not say.
  public let source: String?
  /// What it covers, what is uncertain; nil where the pack says nothing.
  public let note: String?
  /// What it takes, in the order in which it is called.
  public let inputs: [Variable]
  /// What it gives.
  public let result: Result
  /// The place of the input that is the date of the parameters asked for without one; nil where none is.
  public let date: Int?
  /// How the result follows from the inputs.
  public let logic: Logic
  /// The `rules.yaml` that declares it, as shown to a person.
  public let file: String
  /// The place of its name in that file.
  public let position: Position

  /// An input, or one of several results.
  public struct Variable: Sendable {
    /// Its identifier.
    public let name: String
    /// As shown to a person; made of the name where the pack gives none.
    public let label: String
    /// What it may hold.
    public let content: RuleContent
    /// The unit of its numbers, as written in the pack, € for money; nil where they have none.
    public let unit: String?
  }

  /// What a rule gives.
  public enum Result: Sendable {
    /// One value.
    case single(Variable)
    /// A context of several values.
    case several([Variable])
  }

  /// How a result follows from inputs.
  public enum Logic: Sendable {
    /// FEEL over the inputs.
    case formula(Expression)
    /// A decision table, written in the pack or in a CSV beside it.
    case table(RuleTable)
    /// A decision of a DMN model beside it.
    case model(RuleModel)
  }
}

extension Rule.Result {
  /// The values given.
  public var variables: [Rule.Variable] {
    switch self {
    case .single(let variable): [variable]
    case .several(let variables): variables
    }
  }

  /// The type of the result in FEEL.
  public var type: FEELType {
    switch self {
    case .single(let variable): variable.content.type
    case .several(let variables):
      .context(variables.map { FEELType.Field(name: $0.name, type: $0.content.type) })
    }
  }

  /// The values of a result, in the order of the variables.
  public func values(of result: Value) -> [Value] {
    guard case .several(let variables) = self else { return [result] }
    return variables.map { result.context?[$0.name] ?? .null(result.cause) }
  }

  /// What tables call a result that is alone.
  static let name = "result"
}

extension Rule {
  /// The function by which expressions call the rule.
  /// - Parameter name: its name there.
  func function(named name: String) -> HostFunction {
    HostFunction(
      name, inputs.map { HostFunction.Parameter($0.name, .value($0.content.type)) }, result: result.type)
  }

  /// The expressions of its logic; none for one of a DMN model.
  var expressions: [Expression] {
    switch logic {
    case .formula(let formula): [formula]
    case .table(let table): [table.expression(of: self)]
    case .model: []
    }
  }
}

extension Rule {
  /// What it takes, gives and does as one line, which changes whenever a result may change.
  public var text: String {
    let inputs = inputs.map { "\($0.name): \($0.content)" }.joined(separator: ", ")
    let results = result.variables.map { "\($0.name): \($0.content)" }.joined(separator: ", ")
    let text = "\(key)(\(inputs)) -> \(results) date \(date ?? -1): "
    switch logic {
    case .formula(let formula): return text + formula.description
    case .table(let table):
      let columns = table.inputs.map { [$0.value, $0.allowed].compactMap(\.self) }
      let outputs = table.outputs.map { $0.values + [$0.otherwise].compactMap(\.self) }
      let rows = table.rows.map { $0.tests + $0.outputs }
      let cells = (columns + outputs + rows).map { $0.map(\.text).joined(separator: " | ") }
      return text + "\(table.hitPolicy.rawValue) " + cells.joined(separator: "; ")
    case .model(let model): return text + "\(model.decision) of \(model.model.definitions.xml)"
    }
  }
}

/// A decision of a DMN model, as a rule uses it.
public struct RuleModel: Sendable {
  /// The model, compiled.
  public let model: DecisionModel
  /// The name of the decision.
  public let decision: String
  /// The names that the model gives to the rule's inputs, in their order; nil for one that the decision does
  /// not need.
  public let inputNames: [String?]
}

/// A worked case of a rule, which `bilan check` runs.
public struct RuleExample: Sendable {
  /// The rule.
  public let rule: RuleKey
  /// What the case is called.
  public let name: String
  /// The rule's inputs, in their order.
  public let inputs: [Value]
  /// What the rule must give.
  public let expected: Value
  /// The file that holds it, as shown to a person.
  public let file: String
  /// The place of its name in that file.
  public let position: Position
}
