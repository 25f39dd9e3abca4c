// SPDX-License-Identifier: Apache-2.0

import Base
import Casework
import Pack
import Store

/// What is asked of a list of records by its address: filters, order and columns. Confidential fields are neither
/// filtered nor sorted by: a list must not tell what it hides.
struct RecordListRequest {
  let register: Register
  let query: AddressQuery
  let pack: Pack
  /// The fields shown, in the order of the register.
  let columns: [Field]
  /// What it is filtered by, in the order asked.
  private(set) var filters: [Filter] = []
  private(set) var conditions: [(RecordQuery) -> RecordQuery] = []
  /// The field that the list is sorted by, and how; nil: the latest first.
  let sort: (field: Field, isDescending: Bool)?

  /// One filter, as the address has it.
  struct Filter {
    let name: String
    let field: Field
    let text: String
  }

  static let filterPrefix = "f."

  /// The widest list that is not asked for, in characters.
  private static let width = 125

  /// - Parameter seesConfidential: whether confidential columns can be asked for.
  /// - Throws: `Refusal` for filters and orders that the register does not have.
  init(_ register: Register, _ query: AddressQuery, _ pack: Pack, seesConfidential: Bool) throws(Refusal) {
    self.register = register
    self.query = query
    self.pack = pack
    let chosen = Set(query.all("columns"))
    let open = register.fields.filter { seesConfidential || !$0.isConfidential }
    columns =
      open.contains { chosen.contains($0.name) }
      ? open.filter { chosen.contains($0.name) } : Self.fitting(register)
    sort = try query["sort"].map { text throws(Refusal) in
      let isDescending = text.hasPrefix("-")
      let name = isDescending ? String(text.dropFirst()) : text
      return (try Self.field(name, register), isDescending)
    }
    for name in query.names where name.hasPrefix(Self.filterPrefix) {
      try filter(String(name.dropFirst(Self.filterPrefix.count)), query[name] ?? "")
    }
  }

  /// What a saved view keeps.
  var kept: AddressQuery { query.without("page").without("done").without("changed") }

  /// The records asked for, in their order.
  var records: RecordQuery {
    let filtered = self.filtered
    let sorted: RecordQuery
    if let sort {
      sorted = filtered.sorted(by: Self.path(sort.field, pack), descending: sort.isDescending)
    } else if let date = register.date {
      sorted = filtered.sorted(by: date.joined(separator: "."), descending: true)
    } else {
      sorted = filtered
    }
    return sorted.sorted(by: "id")
  }

  /// The records asked for, in any order.
  var filtered: RecordQuery { conditions.reduce(RecordQuery(register.name)) { $1($0) } }

  /// Communes and references are sorted by what they are shown as.
  private static func path(_ field: Field, _ pack: Pack) -> String {
    switch field.type {
    case .commune where pack.register(Register.communes) != nil: return "\(field.name).name"
    case .reference(let name):
      guard let target = pack.register(name), let key = target.key.first.flatMap(target.field),
        !key.isConfidential
      else { return field.name }
      return "\(field.name).\(key.name)"
    default: return field.name
    }
  }

  private static func field(_ name: String, _ register: Register) throws(Refusal) -> Field {
    guard let field = register.field(name), !field.isConfidential else {
      let names = register.fields.filter { !$0.isConfidential }.map(\.name)
      throw Refusal(Catalogue.DeskRegisters.unknownFilter(name, names))
    }
    return field
  }

  private mutating func filter(_ name: String, _ text: String) throws(Refusal) {
    let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
    let field = try Self.field(parts.first ?? "", register)
    filters.append(Filter(name: Self.filterPrefix + name, field: field, text: text))
    let (path, end) = (field.name, parts.count > 1 ? parts[1] : nil)
    func wrong() -> Refusal {
      Refusal(Catalogue.DeskRegisters.wrongFilter(field.label, field.type.expectation, text))
    }
    switch (field.type, end) {
    case (.date, "from"?), (.date, "to"?):
      guard let day = CivilDate(text) else { throw wrong() }
      conditions.append { $0.filtered(path, end == "from" ? .atLeast : .atMost, StoredValue(day)) }
    case (.integer, "from"?), (.decimal, "from"?), (.money, "from"?):
      let bound = try bound(text, field.type, .ceiling, or: wrong)
      conditions.append { $0.filtered(path, .atLeast, .integer(bound)) }
    case (.integer, "to"?), (.decimal, "to"?), (.money, "to"?):
      let bound = try bound(text, field.type, .floor, or: wrong)
      conditions.append { $0.filtered(path, .atMost, .integer(bound)) }
    case (.boolean, nil):
      guard text == "1" || text == "0" else { throw wrong() }
      conditions.append { $0.filtered(path, .equals, .integer(text == "1" ? 1 : 0)) }
    case (.choice(let choices), nil):
      guard choices.contains(where: { $0.value == text }) else { throw wrong() }
      conditions.append { $0.filtered(path, .equals, .text(text)) }
    case (.commune, nil):
      guard pack.territory.commune(text) != nil else { throw wrong() }
      conditions.append { $0.filtered(path, .equals, .text(text)) }
    case (.reference, nil):
      guard let id = Int64(text) else { throw wrong() }
      conditions.append { $0.filtered(path, .equals, .integer(id)) }
    case (.text, nil):
      guard text.count <= 200, !text.contains("\0") else { throw wrong() }
      conditions.append { $0.filtered(path, containing: text) }
    default:
      throw Refusal(Catalogue.DeskRegisters.unknownFilter(name, register.fields.map(\.name)))
    }
  }

  /// A bound as it is stored; one with more digits than the field has is moved to the next that it has.
  private func bound(
    _ text: String, _ type: FieldType, _ rounding: Number.Rounding, or wrong: () -> Refusal
  ) throws(Refusal) -> Int64 {
    guard let number = Number(typed: text), let unit = Number(coefficient: 1, exponent: type.scale ?? 0),
      let scaled = number.multiplied(by: unit)?.rounded(to: 0, rounding).int
    else { throw wrong() }
    return Int64(scaled)
  }

  /// The key and the date, and what else fits beside them.
  private static func fitting(_ register: Register) -> [Field] {
    let leading = Set(register.key + (register.date.map { [$0[0]] } ?? []))
    var left = width
    var fitting: Set<String> = []
    let open = register.fields.filter { !$0.isConfidential }
    for field in open.filter({ leading.contains($0.name) }) + open.filter({ !leading.contains($0.name) }) {
      left -= register.key.contains(field.name) ? min(field.width, 18) : field.width
      guard left > 0 || fitting.isEmpty else { continue }
      fitting.insert(field.name)
    }
    return open.filter { fitting.contains($0.name) }
  }
}

extension Field {
  /// How many characters its column takes, about.
  fileprivate var width: Int {
    let content =
      switch type {
      case .boolean: 4
      case .integer, .date: 12
      case .money, .decimal, .commune, .reference: 15
      case .choice(let choices): min(24, choices.map(\.label.count).max() ?? 12)
      case .text(let maximum): min(26, maximum ?? 26)
      }
    return max(content, min(label.count, 12)) + 2
  }
}
