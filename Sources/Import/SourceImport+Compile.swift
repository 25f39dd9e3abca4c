// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL
import Pack
import Store

/// An expression over the columns that an import uses, which are its slots.
struct ColumnExpression: Sendable {
  let expression: CheckedExpression
  /// The columns that it reads.
  let columns: [Int]

  func evaluate(_ cells: borrowing RowCells) -> Value { expression.evaluate(cells.slots) }
}

extension SourceImport {
  /// Makes a source of a pack ready.
  /// - Throws: `.source` with everything that is wrong with its expressions, or where its register has no
  ///   key.
  public init(_ source: Source, in pack: Pack) throws(ImportFailure) {
    let register = try Self.keyed(source.register, in: pack)
    var compiler = SourceCompiler(source, register: register, pack: pack)
    let fillers = register.fields.map { field in
      source.fields.first { $0.field == field.name }.flatMap { compiler.filler(for: field, $0.content) }
    }
    let filter = source.filter.flatMap { compiler.filter($0) }
    guard compiler.findings.isEmpty else { throw .source(Diagnostics(compiler.findings)) }
    self.init(
      register: register, format: source.format, columns: compiler.columns, allowsOtherColumns: true,
      nullContents: source.nullContents, filter: filter, fillers: fillers, language: pack.header.language)
  }

  /// The plain source of a register: CSV in UTF-8 whose columns are the fields. A column may be missing where
  /// its field is not required. Numbers have a decimal point, dates are `YYYY-MM-DD`, booleans `true` and
  /// `false`; a reference to a register with several key fields has a column for each, `field.key_field`.
  /// - Throws: `.source` where the register is unknown or has no key.
  public static func plain(_ name: String, in pack: Pack) throws(ImportFailure) -> SourceImport {
    let register = try keyed(name, in: pack)
    var columns: [Column] = []
    let fillers = register.fields.map { field in
      let form = StoredForm(field.type, in: pack, decimalMark: ".")
      let start = columns.count
      var names = [field.name]
      if case .reference(let target) = form, target.fields.count > 1 {
        names = target.fields.map { "\(field.name).\($0)" }
      }
      columns += names.map { Column(name: $0, whenMissing: field.isRequired ? .refused : .absent) }
      let content = names.count == 1 ? FieldFiller.Content.column(start) : .key(Array(start..<columns.count))
      return FieldFiller(field: field, form: form, content: content)
    }
    return SourceImport(
      register: register, format: .csv(separator: ",", encoding: .utf8), columns: columns,
      allowsOtherColumns: false, nullContents: [""], filter: nil, fillers: fillers,
      language: pack.header.language)
  }

  private static func keyed(_ name: String, in pack: Pack) throws(ImportFailure) -> Register {
    guard let register = pack.register(name) else {
      throw .source(Diagnostics([Diagnostic(file: nil, Catalogue.Import.unknownRegister(name))]))
    }
    guard !register.key.isEmpty else {
      throw .source(Diagnostics([Diagnostic(file: nil, Catalogue.Import.registerWithoutKey(name))]))
    }
    return register
  }
}
