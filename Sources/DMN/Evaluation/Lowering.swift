// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL

/// Turns boxed expressions into FEEL's own: what a box says, a text could (DMN 1.5, 10.2.1).
///
/// An expression that cannot be read becomes a null with the reason, as the standard wants it, and a finding.
struct Lowering {
  typealias Node = FEEL.Expression.Node

  let file: String
  let names: KnownNames
  let types: TypeCatalogue
  private(set) var findings: [Diagnostic] = []

  init(file: String, names: KnownNames, types: TypeCatalogue) {
    self.file = file
    self.names = names
    self.types = types
  }

  mutating func node(_ logic: Logic?) -> Node {
    guard let logic else { return Node(.literal(.null()), at: Position(line: 1, column: 1)) }
    let position = logic.element.origin.position ?? Position(line: 1, column: 1)
    let node =
      if case .literalExpression(let expression) = logic {
        node(expression)
      } else {
        Node(form(logic), at: position)
      }
    return converted(node, to: logic.typeRef)
  }

  private func converted(_ node: Node, to reference: String?) -> Node {
    let type = types.type(reference).feel
    return type == .any ? node : Node(.conversion(node, type), at: node.position)
  }

  private mutating func form(_ logic: Logic) -> FEEL.Expression.Form {
    switch logic {
    case .literalExpression(let expression): return node(expression).form
    case .decisionTable(let table): return .decisionTable(self.table(table))
    case .context(let context): return self.context(context)
    case .invocation(let invocation): return self.invocation(invocation)
    case .functionDefinition(let function): return .function(literal(function))
    case .list(let list): return .list(list.items.map { node($0) })
    case .relation(let relation):
      return .list(
        relation.rows.map { row in
          let entries = zip(relation.columns, row.items).map { column, item in
            FEEL.Expression.ContextEntry(name: column.name, value: converted(node(item), to: column.typeRef))
          }
          return Node(.context(entries), at: row.element.origin.position ?? Position(line: 1, column: 1))
        })
    case .conditional(let conditional):
      return .conditional(
        node(conditional.condition), then: node(conditional.consequent),
        otherwise: node(conditional.alternative))
    case .filter(let filter): return .filter(node(filter.collection), node(filter.match))
    case .iterator(let iterator):
      return .iteration([self.iterator(iterator.iteration)], result: node(iterator.result))
    case .quantified(let quantified):
      return .quantified(
        quantified.quantifier == .some ? .some : .every, [iterator(quantified.iteration)],
        condition: node(quantified.condition))
    }
  }

  private mutating func iterator(_ iteration: Iteration) -> FEEL.Expression.Iterator {
    FEEL.Expression.Iterator(
      name: iteration.variable, values: converted(node(iteration.collection), to: iteration.collectionTypeRef)
    )
  }

  /// The function of a box or of a business knowledge model.
  mutating func literal(_ function: FunctionDefinition) -> FEEL.Expression.FunctionLiteral {
    FEEL.Expression.FunctionLiteral(
      parameters: function.parameters.map {
        FEELType.Field(name: $0.name, type: types.type($0.typeRef).feel)
      },
      body: function.kind == .feel ? node(function.body) : nil)
  }

  /// A context whose last entry has no name is the value of that entry.
  private mutating func context(_ context: BoxedContext) -> FEEL.Expression.Form {
    let entries = context.entries.map { entry in
      FEEL.Expression.ContextEntry(
        name: entry.variable?.name ?? "", value: converted(node(entry.logic), to: entry.variable?.typeRef))
    }
    guard let last = entries.last, context.entries.last?.variable == nil else { return .context(entries) }
    return .member(Node(.context(entries), at: last.value.position), last.name)
  }

  private mutating func invocation(_ invocation: Invocation) -> FEEL.Expression.Form {
    let arguments = invocation.bindings.map { binding in
      let value = converted(node(binding.argument), to: binding.parameter.typeRef)
      return FEEL.Expression.Argument(name: binding.parameter.name, value: value, position: value.position)
    }
    let function = node(invocation.function)
    if case .name(let name) = function.form { return .call(name, arguments) }
    return .invocation(function, arguments)
  }
}

// Texts.
extension Lowering {
  mutating func node(_ expression: LiteralExpression) -> Node {
    guard let text = expression.text, !text.text.allSatisfy(\.isWhitespace) else {
      return Node(.literal(.null()), at: expression.element.origin.position ?? Position(line: 1, column: 1))
    }
    return parsed(text) { (text, file, origin, names) throws(Diagnostic) in
      try FEEL.Expression(parsing: text, in: file, at: origin, names: names)
    }
  }

  mutating func tests(_ tests: UnaryTests) -> Node {
    guard !tests.text.text.allSatisfy(\.isWhitespace) else {
      return parsed(SourceText("-"), Lowering.readTests)
    }
    let node = parsed(tests.text, Lowering.readTests)
    guard case .literal = node.form else { return node }
    // What cannot be read is passed by no value.
    return Node(.unaryTests(FEEL.Expression.UnaryTests(tests: [], isNegated: false)), at: node.position)
  }

  private static func readTests(
    _ text: String, _ file: String?, _ origin: Position, _ names: KnownNames
  ) throws(Diagnostic) -> FEEL.Expression {
    try FEEL.Expression(parsingTests: text, in: file, at: origin, names: names)
  }

  private mutating func parsed(
    _ source: SourceText,
    _ read: (String, String?, Position, KnownNames) throws(Diagnostic) -> FEEL.Expression
  ) -> Node {
    let origin = source.origin.position ?? Position(line: 1, column: 1)
    do throws(Diagnostic) {
      return try read(source.text, file, origin, names).root
    } catch {
      findings.append(error)
      return Node(.literal(.null(NullCause(error.message, at: error.position))), at: origin)
    }
  }
}

// Decision tables.
extension Lowering {
  private mutating func table(_ table: DecisionTable) -> FEEL.Expression.DecisionTable {
    FEEL.Expression.DecisionTable(
      inputs: table.inputs.map { input in
        FEEL.Expression.DecisionTable.Input(
          converted(node(input.expression), to: input.expression.typeRef),
          allowed: input.values.map { tests($0) })
      },
      outputs: table.outputs.map { output in
        let reference = output.typeRef ?? (table.outputs.count == 1 ? table.typeRef : nil)
        return FEEL.Expression.DecisionTable.Output(
          name: output.name, values: values(output.values ?? types.allowedValues(of: reference)),
          otherwise: output.defaultEntry.map { node($0) })
      },
      rules: table.rules.map { rule in
        FEEL.Expression.DecisionTable.Rule(
          tests: rule.inputEntries.map { tests($0) }, outputs: rule.outputEntries.map { node($0) },
          position: rule.element.origin.position ?? Position(line: 1, column: 1))
      },
      hitPolicy: table.hitPolicy.inFEEL)
  }

  /// The values that tests name one by one.
  private mutating func values(_ tests: UnaryTests?) -> [Node] {
    guard let tests, case .unaryTests(let parsed) = self.tests(tests).form else { return [] }
    return parsed.tests ?? []
  }
}

extension HitPolicy {
  fileprivate var inFEEL: FEEL.Expression.DecisionTable.HitPolicy {
    switch self {
    case .unique: .unique
    case .first: .first
    case .priority: .priority
    case .any: .any
    case .ruleOrder: .ruleOrder
    case .outputOrder: .outputOrder
    case .collect(nil): .collect
    case .collect(.sum?): .sum
    case .collect(.count?): .count
    case .collect(.min?): .minimum
    case .collect(.max?): .maximum
    }
  }
}
