// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL

/// Reads the form of a programme: its questions, and the groups of those that are asked several times.
struct FormReader {
  private(set) var questions: [(field: Field, mapping: YAMLMapping)] = []
  private(set) var groups: [Group] = []
  /// The dates that may be after the day on which they are given: `name`, or `group.name`.
  private(set) var futureDates: Set<String> = []

  /// A group as read, its condition not yet.
  struct Group {
    let name: String
    let label: String
    let fields: [Field]
    let mapping: YAMLMapping
  }

  private static let common = [
    "type", "label", "required", "confidential", "renamed_from", "when", "help", "future", "agents",
  ]
  private static let groupKeywords = ["label", "fields", "min", "max", "when"]

  init(_ form: YAMLNode?, _ groups: YAMLNode?) {
    var names = Set(DossierScope.Known.allCases.map(\.rawValue) + ["id", "rang"])
    for (key, node) in form?.entries() ?? [] {
      guard let name = FormReader.name(key, among: &names),
        let (field, mapping) = FormReader.field(name, node)
      else { continue }
      questions.append((field, mapping))
      noteFuture(name, mapping)
    }
    for (key, node) in groups?.entries() ?? [] {
      guard let name = FormReader.name(key, among: &names),
        let mapping = YAMLMapping(node, keywords: Self.groupKeywords),
        let entries = mapping.required("fields")?.entries()
      else { continue }
      var own = Set(DossierScope.Known.allCases.map(\.rawValue) + ["id", "rang"])
      let fields = entries.compactMap { key, node -> Field? in
        guard let own = FormReader.name(key, among: &own), let read = FormReader.field(own, node) else {
          return nil
        }
        noteFuture("\(name).\(own)", read.mapping)
        return read.field
      }
      self.groups.append(
        Group(name: name, label: mapping.text("label") ?? name.asLabel, fields: fields, mapping: mapping))
    }
  }

  private mutating func noteFuture(_ name: String, _ mapping: YAMLMapping) {
    guard mapping.boolean("future") else { return }
    if mapping.text("type") != "date" { mapping["future"]?.fail(Catalogue.notAllowedWith("future", "type")) }
    futureDates.insert(name)
  }

  /// The units of the questions.
  var units: Set<String> {
    Set((questions.map(\.field) + groups.flatMap(\.fields)).compactMap(\.unit))
  }

  /// The names of the questions and groups.
  var names: [String] { questions.map(\.field.name) + groups.map(\.name) }

  func checkedQuestions(_ expressions: DossierExpressions) -> [Question] {
    questions.map { field, mapping in
      Question(
        field: field, condition: expressions.truth(mapping["when"]), help: mapping.text("help"),
        isForAgents: mapping.boolean("agents"))
    }
  }

  func checkedGroups(_ expressions: DossierExpressions) -> [QuestionGroup] {
    groups.map { group in
      if let most = group.mapping["max"], let maximum = most.integer(),
        maximum < group.mapping["min"]?.integer() ?? 0
      {
        most.fail(Catalogue.expectedInteger(found: String(maximum)))
      }
      return QuestionGroup(
        name: group.name, label: group.label, questions: group.fields,
        minimum: group.mapping["min"]?.integer() ?? 0, maximum: group.mapping["max"]?.integer(),
        condition: expressions.truth(group.mapping["when"]))
    }
  }

  /// A name that nothing in the form has yet.
  private static func name(_ key: YAMLNode, among names: inout Set<String>) -> String? {
    guard let name = key.identifier() else { return nil }
    guard !Expression.keywords.contains(name) else {
      key.fail(Catalogue.wordOfFEEL(name))
      return nil
    }
    guard names.insert(name).inserted else {
      key.fail(Catalogue.reservedName(name))
      return nil
    }
    return name
  }

  private static func field(_ name: String, _ node: YAMLNode) -> (field: Field, mapping: YAMLMapping)? {
    guard let reader = FieldTypeReader(node, common: common), let type = reader.read() else { return nil }
    let mapping = reader.mapping
    if case .reference(let target) = type { _ = mapping["to"]?.oneOf(["personne", "organisme"]) ?? target }
    return (
      Field(
        name: name, label: mapping.text("label") ?? name.asLabel, type: type,
        isRequired: mapping.boolean("required"), isConfidential: mapping.boolean("confidential"),
        unit: mapping.text("unit") ?? (reader.isMoney ? "€" : nil), renamedFrom: mapping.text("renamed_from")),
      mapping
    )
  }
}
