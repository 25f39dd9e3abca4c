// SPDX-License-Identifier: Apache-2.0

import Base

/// Reads the `registers.yaml` of every service.
struct RegisterReader {
  let report: PackReport
  private var registers: [Register]
  private var places: [String: (file: String, position: Position)] = [:]
  private var toResolve: [(register: Int, role: PathRole, path: YAMLNode)] = []
  private var references: [(target: String, node: YAMLNode)] = []

  private static let keywords = [
    "label", "plural", "key", "date", "until", "place", "public", "persons", "renamed_from", "fields",
    "indexes",
  ]

  init(territory: Territory, report: PackReport) {
    self.report = report
    registers = territory.communes.isEmpty ? [] : [Register.communes(of: territory)]
  }

  mutating func read(_ file: PackFile, service: String) {
    guard file.exists, let root = file.yaml(report) else { return }
    read(root, service: service)
  }

  /// The registers of accounts; none where no role may do anything.
  mutating func readAccess(_ roles: [Role]) {
    guard roles.contains(where: { !$0.permissions.isEmpty }),
      let root = YAMLText.compose(AccessRegisters.yaml, file: CaseworkRegisters.file, report)
    else { return }
    read(root, service: nil)
  }

  /// The registers that programmes bring with them; none where there is no programme.
  mutating func read(_ procedures: Procedures, in folder: PackFolder) {
    guard !procedures.programmes.isEmpty else { return }
    let common = CaseworkRegisters(
      programmes: procedures.programmes, commissions: procedures.commissions,
      documents: procedures.documents)
    if let root = YAMLText.compose(common.yaml, file: CaseworkRegisters.file, report) {
      read(root, service: nil)
    }
    for programme in procedures.programmes {
      for register in programme.formRegisters {
        if let first = places[register.name] {
          report.add(
            programme.file, programme.position,
            Catalogue.alreadyDeclared(register.name, at: "\(first.file):\(first.position.line)"))
          continue
        }
        places[register.name] = (programme.file, programme.position)
        registers.append(register)
      }
    }
  }

  private mutating func read(_ root: YAMLNode, service: String?) {
    guard let mapping = YAMLMapping(root, keywords: ["registers"]),
      let entries = mapping.required("registers")?.entries()
    else { return }
    for (key, value) in entries {
      guard let name = key.identifier() else { continue }
      // Databases do not tell apart names that differ by the case of their letters alone.
      if let first = places[name.lowercased()] {
        key.fail(Catalogue.alreadyDeclared(name, at: "\(first.file):\(first.position.line)"))
        continue
      }
      if name.lowercased() == Register.communes || name.hasPrefix("bilan_") || name.hasPrefix("sqlite_") {
        key.fail(Catalogue.reservedName(name))
        continue
      }
      places[name.lowercased()] = (root.file, key.position)
      if let register = register(name, value, service: service) { registers.append(register) }
    }
  }

  /// The registers, once the paths and references among them are checked.
  func finish() -> [Register] {
    let names = registers.map(\.name)
    for (target, node) in references where !names.contains(target) {
      node.fail(Catalogue.unknownRegister(target, Suggestion.closest(to: target, among: names)))
    }
    let model = RegisterModel(
      registers: registers, territory: Territory(communes: [], groupings: [], boundaries: nil))
    for (index, role, node) in toResolve {
      guard let text = node.text() else { continue }
      switch model.field(text.split(separator: ".").map(String.init), of: registers[index]) {
      case .success(let field) where role.accepts(field.type): break
      case .success: node.fail(role.expectation(text))
      case .failure(let problem): node.fail(problem.message)
      }
    }
    return registers
  }

  private mutating func register(_ name: String, _ node: YAMLNode, service: String?) -> Register? {
    guard let mapping = YAMLMapping(node, keywords: Self.keywords),
      let label = mapping.required("label")?.text(), let entries = mapping.required("fields")?.entries()
    else { return nil }
    var seen: Set<String> = []
    let fields = entries.compactMap { key, value -> Field? in
      guard let field = field(key, value) else { return nil }
      guard seen.insert(field.name.lowercased()).inserted else {
        key.fail(Catalogue.duplicateKey(field.name))
        return nil
      }
      return field
    }
    let fieldNames = fields.map(\.name)
    let key = (mapping["key"]?.elements(orOne: true) ?? []).compactMap { element -> String? in
      guard let name = element.text() else { return nil }
      guard fieldNames.contains(name) else {
        element.fail(Catalogue.unknownField(name, in: label, Suggestion.closest(to: name, among: fieldNames)))
        return nil
      }
      return name
    }
    for role in PathRole.allCases {
      if let path = mapping[role.rawValue] { toResolve.append((registers.count, role, path)) }
    }
    func path(_ keyword: String) -> [String]? {
      mapping.text(keyword)?.split(separator: ".").map(String.init)
    }
    return Register(
      name: name, service: service, label: label, plural: mapping.text("plural") ?? label, fields: fields,
      key: key,
      date: path("date"), until: path("until"), place: path("place"), isPublic: mapping.boolean("public"),
      concernsPersons: mapping.boolean("persons"), renamedFrom: mapping.text("renamed_from"),
      searchedTogether: searched(mapping["indexes"], fieldNames, of: label))
  }

  private func searched(_ node: YAMLNode?, _ fields: [String], of label: String) -> [[String]] {
    (node?.elements(orOne: false) ?? []).map { list in
      (list.elements(orOne: true) ?? []).compactMap { element in
        guard let name = element.text() else { return nil }
        guard fields.contains(name) else {
          element.fail(Catalogue.unknownField(name, in: label, Suggestion.closest(to: name, among: fields)))
          return nil
        }
        return name
      }
    }.filter { !$0.isEmpty }
  }

  private mutating func field(_ key: YAMLNode, _ node: YAMLNode) -> Field? {
    guard let name = key.identifier() else { return nil }
    guard name != "id" else {
      key.fail(Catalogue.reservedName(name))
      return nil
    }
    let keywords = FieldTypeReader.keywords + ["indexed"]
    guard let reader = FieldTypeReader(node, common: keywords), let type = reader.read() else { return nil }
    if case .reference(let target) = type, let node = reader.mapping["to"] {
      references.append((target, node))
    }
    let mapping = reader.mapping
    return Field(
      name: name, label: mapping.text("label") ?? name.asLabel, type: type,
      isRequired: mapping.boolean("required"), isConfidential: mapping.boolean("confidential"),
      unit: mapping.text("unit") ?? (reader.isMoney ? "€" : nil), renamedFrom: mapping.text("renamed_from"),
      isIndexed: mapping.boolean("indexed"))
  }
}

/// What a path of a register is for.
private enum PathRole: String, CaseIterable {
  case date, until, place

  func accepts(_ type: FieldType) -> Bool {
    switch (self, type) {
    case (.date, .date), (.until, .date), (.place, .commune): true
    default: false
    }
  }

  func expectation(_ path: String) -> Message {
    self == .place
      ? Catalogue.wrongFieldType(path, expected: "type commune", "the type commune")
      : Catalogue.wrongFieldType(path, expected: "type date", "the type date")
  }
}

extension Register {
  /// The register of communes that every pack with a territory has.
  static func communes(of territory: Territory) -> Register {
    func field(_ name: String, _ label: String, _ type: FieldType) -> Field {
      Field(
        name: name, label: label, type: type, isRequired: true, isConfidential: false, unit: nil,
        renamedFrom: nil)
    }
    let groupings = territory.groupings.map { grouping in
      field(
        grouping.name, grouping.name.uppercased(),
        .choice(grouping.groups.map { FieldType.Choice(value: $0.code, label: $0.name) }))
    }
    return Register(
      name: communes, service: nil, label: "Commune", plural: "Communes",
      fields: [
        field("code", "Code", .text(maximumLength: nil)), field("name", "Nom", .text(maximumLength: nil)),
        field("population", "Population", .integer(.none)),
        field("longitude", "Longitude", .decimal(scale: 5, .none)),
        field("latitude", "Latitude", .decimal(scale: 5, .none)),
      ] + groupings,
      key: ["code"], date: nil, until: nil, place: ["code"], isPublic: true, concernsPersons: false,
      renamedFrom: nil)
  }
}

extension String {
  /// With a capital first letter.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
