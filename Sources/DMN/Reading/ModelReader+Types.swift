// SPDX-License-Identifier: Apache-2.0

import Base

// Types, and what has one.
extension ModelReader {
  mutating func informationItem(_ source: MarkupElement) -> InformationItem {
    InformationItem(element: element(source), name: name(of: source), typeRef: typeRef(of: source))
  }

  mutating func itemDefinition(_ source: MarkupElement) -> ItemDefinition {
    ItemDefinition(
      element: element(source), name: name(of: source), isCollection: isTrue("isCollection", of: source),
      content: content(of: source))
  }

  private mutating func content(of source: MarkupElement) -> ItemDefinition.Content {
    let allowedValues = source.child("allowedValues").map { unaryTests($0) }
    let typeConstraint = source.child("typeConstraint").map { unaryTests($0) }
    if let type = source.child("typeRef") {
      let name = typeName(type.text.trimmed, at: type)
      return .type(name, allowedValues: allowedValues, typeConstraint: typeConstraint)
    }
    if let extra = source.child("allowedValues") ?? source.child("typeConstraint") {
      note(Catalogue.DMN.unexpectedElement(extra.name, in: source.name), at: extra)
    }
    if let function = source.child("functionItem") {
      let output = function.attributes["outputTypeRef"].map { typeName($0, at: function) }
      return .function(
        FunctionItem(
          element: element(function), parameters: function.children("parameters").map { informationItem($0) },
          outputTypeRef: output))
    }
    return .components(source.children("itemComponent").map { itemDefinition($0) })
  }

  /// The type that an element has, by its name in DMN 1.5.
  mutating func typeRef(of source: MarkupElement) -> String? {
    guard let typeRef = source.attributes["typeRef"]?.trimmed, !typeRef.isEmpty else { return nil }
    return typeName(typeRef, at: source)
  }

  /// The name in DMN 1.5 of a type that DMN 1.1 writes as a qualified name (`feel:number`, `prefix:type`), or
  /// that older versions call otherwise.
  private mutating func typeName(_ written: String, at source: MarkupElement) -> String {
    guard let colon = written.firstIndex(of: ":"), written[..<colon].allSatisfy(ModelReader.mayBeInPrefix)
    else {
      return typeNames.contains(written) ? written : Vocabulary.formerTypes[written] ?? written
    }
    let prefix = String(written[..<colon])
    let local = String(written[written.index(after: colon)...])
    guard let target = source.prefixes[prefix] else {
      note(Catalogue.DMN.unknownPrefix(prefix, of: written), at: source)
      return local
    }
    if Vocabulary.isFEEL(target) { return Vocabulary.formerTypes[local] ?? local }
    if target == namespace { return local }
    if let name = importNames[target] { return name.isEmpty ? local : name + "." + local }
    guard Vocabulary.isXMLSchema(target) else {
      note(Catalogue.DMN.notImported(target), at: source)
      return local
    }
    guard let type = Vocabulary.schemaTypes[local] else {
      note(Catalogue.DMN.unknownSchemaType(written), at: source)
      return local
    }
    return type
  }

  /// What tells `prefix:type` from the colon within `context<name: type>`.
  private static func mayBeInPrefix(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || "_-.".contains(character)
  }
}
