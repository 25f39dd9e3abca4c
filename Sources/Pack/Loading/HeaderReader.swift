// SPDX-License-Identifier: Apache-2.0

import Base

/// Reads `pack.yaml`.
enum HeaderReader {
  static func read(_ file: PackFile, _ report: PackReport) -> Header? {
    let keywords = [
      "pack", "name", "title", "locale", "year", "source", "boundaries", "boundary_code", "debtor",
    ]
    guard let root = file.yaml(report), let mapping = YAMLMapping(root, keywords: keywords),
      let identifier = mapping.required("pack")?.text(), let name = mapping.required("name")?.text(),
      let title = mapping.required("title")?.text(), let year = mapping.required("year")?.integer()
    else {
      if report.isEmpty { report.add(file.name, nil, Catalogue.expectedMapping(found: "")) }
      return nil
    }
    let boundaries = mapping.text("boundaries").map {
      Header.OpenBoundaries(file: $0, codeProperty: mapping.text("boundary_code") ?? "code")
    }
    return Header(
      identifier: identifier, name: name, title: title,
      language: mapping["locale"]?.option(Language.self) ?? .fr, year: year,
      source: mapping.text("source"), openBoundaries: boundaries, debtor: mapping["debtor"].flatMap(debtor))
  }

  private static func debtor(_ node: YAMLNode) -> Header.Debtor? {
    guard let mapping = YAMLMapping(node, keywords: ["name", "iban", "bic"]),
      let name = mapping.required("name")?.text(), let account = mapping.required("iban"),
      let number = account.text()
    else { return nil }
    var bic: BIC?
    if let node = mapping["bic"], let text = node.text() {
      bic = BIC(text)
      if bic == nil { node.fail(Catalogue.wrongBIC(text)) }
    }
    do throws(IBAN.Flaw) {
      return Header.Debtor(name: name, iban: try IBAN(number), bic: bic)
    } catch {
      account.fail(Catalogue.wrongIBAN(number, error.reason))
      return nil
    }
  }
}

/// Reads `organisation.yaml`.
enum OrganisationReader {
  static func read(_ file: PackFile, _ report: PackReport) -> Organisation {
    guard let root = file.yaml(report), let mapping = YAMLMapping(root, keywords: ["organisation"]),
      let tree = mapping.required("organisation")
    else { return Organisation(units: []) }
    var seen: [String: Position] = [:]
    return Organisation(units: units(tree, &seen))
  }

  private static func units(_ node: YAMLNode, _ seen: inout [String: Position]) -> [Organisation.Unit] {
    var result: [Organisation.Unit] = []
    for (key, value) in node.entries() ?? [] {
      guard let name = key.identifier(),
        let mapping = YAMLMapping(value, keywords: ["label", "short", "kind", "services"])
      else { continue }
      if let first = seen.updateValue(key.position, forKey: name) {
        key.fail(Catalogue.alreadyDeclared(name, at: "\(key.file):\(first.line)"))
      }
      guard let label = mapping.required("label")?.text() else { continue }
      let kind = mapping["kind"]?.option(Organisation.Unit.Kind.self) ?? .service
      let inner = mapping["services"].map { units($0, &seen) } ?? []
      result.append(
        Organisation.Unit(key: name, label: label, short: mapping.text("short"), kind: kind, units: inner))
    }
    return result
  }
}
