// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL
import Pack

/// Numbers the columns that a source uses and checks its expressions over them.
struct SourceCompiler {
  private let source: Source
  private let register: Register
  private let pack: Pack
  private var places: [String: Int] = [:]
  private(set) var columns: [SourceImport.Column] = []
  private(set) var findings: [Diagnostic] = []

  init(_ source: Source, register: Register, pack: Pack) {
    self.source = source
    self.register = register
    self.pack = pack
  }

  /// What fills a field; nil where something is wrong, which is then in `findings`.
  mutating func filler(for field: Field, _ content: Source.Content) -> FieldFiller? {
    let form = StoredForm(field.type, in: pack, decimalMark: source.decimalMark)
    func filler(_ content: FieldFiller.Content) -> FieldFiller {
      FieldFiller(field: field, form: form, content: content)
    }
    switch content {
    case .codes(let column, let codes, _):
      let codes = Dictionary(codes.map { ($0.trimmed, $1) }, uniquingKeysWith: { first, _ in first })
      return filler(.codes(place(column), codes))
    case .expression(let expression):
      // A mere column needs no evaluation, nor a key made of columns.
      if let name = expression.root.column { return filler(.column(place(name))) }
      if case .list(let items) = expression.root.form, case .reference(let target) = form,
        target.key.count == items.count, items.allSatisfy({ $0.column != nil })
      {
        return filler(.key(items.compactMap(\.column).map { place($0) }))
      }
      guard let checked = check(expression, expecting: nil) else { return nil }
      return filler(.expression(checked))
    }
  }

  /// The filter of the source; nil where something is wrong with it.
  mutating func filter(_ expression: Expression) -> ColumnExpression? {
    check(expression, expecting: .boolean)
  }

  /// The number of a column known by its FEEL name, or by its header where it has no other.
  private mutating func place(_ name: String) -> Int {
    let header = source.columns[name] ?? name
    if let place = places[header] { return place }
    places[header] = columns.count
    let isLine = header == SourceImport.Column.line
    columns.append(SourceImport.Column(name: header, whenMissing: isLine ? .line : .refused))
    return columns.count - 1
  }

  /// An expression over columns, whatever path names one. The loader of the pack has checked its type.
  private mutating func check(_ expression: Expression, expecting type: FEELType?) -> ColumnExpression? {
    var variables: [String: Variable] = [:]
    for reference in expression.references {
      variables[reference.path] = Variable(slot: place(reference.path), type: .text)
    }
    let scope = ColumnScope(variables: variables, decimalMark: source.decimalMark)
    do {
      let checked = try expression.check(in: scope, expecting: type)
      return ColumnExpression(expression: checked, columns: variables.values.map(\.slot).sorted())
    } catch {
      findings += error.all
      return nil
    }
  }
}

extension Expression.Node {
  /// The column that this names, where it does nothing else.
  fileprivate var column: String? { path?.joined(separator: ".") }
}

/// The columns of a file, all of them text.
private struct ColumnScope: Scope {
  let variables: [String: Variable]
  let decimalMark: Character

  var variableNames: [String] { variables.keys.sorted() }
  func variable(_ path: String) -> Variable? { variables[path] }
}
