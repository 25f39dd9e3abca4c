// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL

extension ParameterFunction {
  /// What is wrong with how an expression uses its parameters: a member that a scale does not have, a scale
  /// where a number is needed, a key that is not written out, or that is with and without a date.
  /// - Parameter type: the type that the whole expression must have; nil where any will do.
  func findings(in expression: Expression, expecting type: FEELType?) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    func report(_ message: Message, _ position: Position) {
      findings.append(Diagnostic(file: expression.file, position: position, message))
    }
    func needNumber(_ node: FEEL.Expression.Node) {
      guard let call = node.parameterCall, let parameter = parameter(named: call.name),
        !parameter.members.isEmpty
      else { return }
      report(Catalogue.scaleNeedsMember(parameter.key.description, parameter.members), call.position)
    }
    func visit(_ node: FEEL.Expression.Node) {
      switch node.form {
      case .member(let owner, let member):
        if let call = owner.parameterCall, let parameter = parameter(named: call.name),
          !parameter.members.contains(member)
        {
          let known = parameter.members
          let fields = known.map { FEELType.Field(name: $0, type: .number) }
          let type = known.isEmpty ? FEELType.number : .context(fields)
          let suggestion = Suggestion.closest(to: member, among: known)
          report(
            Catalogue.FEEL.unknownMember(member, of: type.name, known: known, suggestion: suggestion),
            call.position)
        }
      case .call(Self.declaration.name, let arguments) where node.parameterCall == nil:
        report(Catalogue.parameterKeyNotConstant, arguments.first?.position ?? node.position)
      case .negation, .arithmetic, .comparison, .between, .range: node.children.forEach(needNumber)
      default: break
      }
      node.children.forEach(visit)
    }
    if let type, type != .any { needNumber(expression.root) }
    visit(expression.root)

    let calls = expression.root.parameterCalls
    let dated = Set(calls.filter(\.isDated).map(\.name))
    if let call = calls.first(where: { !$0.isDated && dated.contains($0.name) }) {
      report(Catalogue.parameterDatedOnlyOnce(call.name), call.position)
    }
    return findings
  }
}
