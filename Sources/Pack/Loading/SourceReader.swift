// SPDX-License-Identifier: Apache-2.0

import Base

/// Reads the `sources.yaml` of every service.
struct SourceReader {
  let model: RegisterModel
  let report: PackReport
  private(set) var sources: [Source] = []
  private var places: [String: String] = [:]

  init(model: RegisterModel, report: PackReport) {
    self.model = model
    self.report = report
  }

  private static let keywords = [
    "label", "register", "format", "separator", "encoding", "decimal", "sheet", "file", "null", "columns",
    "where",
    "fields",
  ]

  private enum FormatName: String, CaseIterable { case csv, xlsx, jsonl }

  mutating func read(_ file: PackFile) {
    guard file.exists, let root = file.yaml(report), let mapping = YAMLMapping(root, keywords: ["sources"]),
      let entries = mapping.required("sources")?.entries()
    else { return }
    for (key, value) in entries {
      guard let name = key.identifier() else { continue }
      if let first = places.updateValue("\(file.name):\(key.position.line)", forKey: name) {
        key.fail(Catalogue.alreadyDeclared(name, at: first))
      }
      if model.register(name) != nil { key.fail(Catalogue.sourceNamedAsRegister(name)) }
      if let source = source(name, value) { sources.append(source) }
    }
  }

  private func source(_ name: String, _ node: YAMLNode) -> Source? {
    guard let mapping = YAMLMapping(node, keywords: Self.keywords), let target = mapping.required("register"),
      let registerName = target.text(), let format = format(mapping),
      let entries = mapping.required("fields")?.entries()
    else { return nil }
    guard let register = model.register(registerName) else {
      target.fail(
        Catalogue.unknownRegister(registerName, Suggestion.closest(to: registerName, among: model.names)))
      return nil
    }
    let nullContents = (mapping["null"]?.elements(orOne: true) ?? []).compactMap { $0.text() }
    let columns = (mapping["columns"]?.entries() ?? []).compactMap { key, value -> (String, String)? in
      guard let name = key.identifier(), let header = value.text() else { return nil }
      return (name, header)
    }
    let fields = entries.compactMap { self.mapping($0.key, $0.value, register) }
    for field in register.fields where field.isRequired && !fields.contains(where: { $0.field == field.name })
    {
      mapping["fields"]?.fail(Catalogue.missingKeyword(field.name))
    }
    return Source(
      name: name, label: mapping.text("label") ?? name, register: registerName, format: format,
      decimalMark: character(mapping["decimal"], among: [".", ","]) ?? ".",
      openDataFile: mapping.text("file"),
      nullContents: mapping["null"] == nil ? [""] : Set(nullContents),
      columns: Dictionary(columns, uniquingKeysWith: { first, _ in first }),
      filter: mapping["where"]?.expression(), fields: fields)
  }

  private func format(_ mapping: YAMLMapping) -> Source.Format? {
    guard let name = mapping["format"].map({ $0.option(FormatName.self) }) ?? .csv else { return nil }
    for (keyword, owner) in [("separator", FormatName.csv), ("encoding", .csv), ("sheet", .xlsx)]
    where owner != name {
      mapping[keyword]?.fail(Catalogue.notAllowedWith(keyword, "format: \(name.rawValue)"))
    }
    switch name {
    case .csv:
      let encoding = mapping["encoding"].map { $0.option(Source.Encoding.self) } ?? .utf8
      return .csv(separator: character(mapping["separator"], among: nil) ?? ",", encoding: encoding ?? .utf8)
    case .xlsx: return .xlsx(sheet: mapping.text("sheet"))
    case .jsonl: return .jsonLines
    }
  }

  private func character(_ node: YAMLNode?, among allowed: [String]?) -> Character? {
    guard let node, let text = node.text() else { return nil }
    guard let character = text.first, text.unicodeScalars.count == 1, character.isASCII,
      allowed?.contains(text) ?? true
    else {
      node.fail(Catalogue.expectedOneOf(allowed ?? [";", ",", "|", "\\t"], found: text, nil))
      return nil
    }
    return character
  }

  private func mapping(_ key: YAMLNode, _ node: YAMLNode, _ register: Register) -> Source.Mapping? {
    guard let name = key.text() else { return nil }
    guard register.field(name) != nil else {
      let suggestion = Suggestion.closest(to: name, among: register.fields.map(\.name))
      key.fail(Catalogue.unknownField(name, in: register.name, suggestion))
      return nil
    }
    guard case .mapping = node.node else {
      return node.expression().map { Source.Mapping(field: name, content: .expression($0)) }
    }
    guard let codes = YAMLMapping(node, keywords: ["from", "codes"]),
      let column = codes.required("from")?.text(),
      let entries = codes.required("codes")?.entries()
    else { return nil }
    let choices = choices(of: register.field(name))
    let pairs = entries.compactMap { code, value -> (String, String)? in
      guard let code = code.text(), let choice = value.text() else { return nil }
      if let choices, !choices.contains(choice) {
        value.fail(
          Catalogue.expectedOneOf(choices, found: choice, Suggestion.closest(to: choice, among: choices)))
      }
      return (code, choice)
    }
    let table = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    return Source.Mapping(field: name, content: .codes(column: column, table, node.position))
  }

  private func choices(of field: Field?) -> [String]? {
    switch field?.type {
    case .choice(let choices): choices.map(\.value)
    case .boolean: ["true", "false"]
    default: nil
    }
  }
}
