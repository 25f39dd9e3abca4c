// SPDX-License-Identifier: Apache-2.0

extension RegisterModel {
  /// What a name of `by:` means for the records of a register.
  func breakdown(_ name: String, of register: Register) -> Figure.Breakdown? {
    switch name {
    case "month": return register.date == nil ? nil : .month
    case "quarter": return register.date == nil ? nil : .quarter
    case "commune": return register.place == nil ? nil : .commune
    default: break
    }
    if register.place != nil, territory.grouping(name) != nil { return .grouping(name) }
    let path = name.split(separator: ".").map(String.init)
    guard let field = field(at: path, of: register), field.type.canSplit else { return nil }
    return .field(path)
  }

  /// The breakdowns that a register offers, without those through references.
  func breakdownNames(of register: Register) -> [String] {
    var names = register.fields.filter(\.type.canSplit).map(\.name)
    if register.place != nil { names += ["commune"] + territory.groupings.map(\.name) }
    if register.date != nil { names += ["month", "quarter"] }
    return names.reduce(into: []) { unique, name in if !unique.contains(name) { unique.append(name) } }
  }
}

extension FieldType {
  /// Whether a figure can be split by it: it has few values.
  var canSplit: Bool {
    switch self {
    case .choice, .boolean, .commune: true
    default: false
    }
  }
}
