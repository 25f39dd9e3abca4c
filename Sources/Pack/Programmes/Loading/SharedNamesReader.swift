// SPDX-License-Identifier: Apache-2.0

import Base

/// Reads what programmes share: `roles.yaml` and `documents.yaml` of the pack, and the `commissions.yaml` of its
/// services.
struct SharedNamesReader {
  let folder: PackFolder
  let report: PackReport

  func read(services: [String]) -> ProgrammeReader.SharedNames {
    ProgrammeReader.SharedNames(
      roles: roles(), documents: documents(), commissions: services.flatMap(commissions))
  }

  private func roles() -> [Role] {
    entries(of: "roles.yaml", "roles").compactMap { key, node in
      guard let name = key.identifier(), let mapping = YAMLMapping(node, keywords: ["label", "may"]),
        let label = mapping.required("label")?.text()
      else { return nil }
      return Role(name: name, label: label, permissions: permissions(mapping["may"]))
    }
  }

  private func permissions(_ node: YAMLNode?) -> Set<Permission> {
    Set((node?.elements(orOne: true) ?? []).compactMap { $0.option(Permission.self) })
  }

  private func documents() -> [DocumentKind] {
    entries(of: "documents.yaml", "documents").compactMap { key, node in
      guard let name = key.identifier(), let mapping = YAMLMapping(node, keywords: ["label", "months"]),
        let label = mapping.required("label")?.text()
      else { return nil }
      return DocumentKind(name: name, label: label, months: mapping["months"]?.positive())
    }
  }

  private func commissions(of service: String) -> [Commission] {
    entries(of: "services/\(service)/commissions.yaml", "commissions").compactMap { key, node in
      guard let name = key.identifier(),
        let mapping = YAMLMapping(node, keywords: ["label", "quorum", "casting_vote"]),
        let label = mapping.required("label")?.text(),
        let quorum = mapping.required("quorum")?.positive()
      else { return nil }
      return Commission(
        name: name, service: service, label: label, quorum: quorum,
        hasCastingVote: mapping.boolean("casting_vote"))
    }
  }

  private func entries(of path: String, _ keyword: String) -> [(key: YAMLNode, value: YAMLNode)] {
    let file = folder.file(path)
    guard file.exists, let root = file.yaml(report), let mapping = YAMLMapping(root, keywords: [keyword])
    else { return [] }
    return mapping.required(keyword)?.entries() ?? []
  }
}

extension YAMLNode {
  /// A whole number of at least 1.
  fileprivate func positive() -> Int? {
    guard let number = integer() else { return nil }
    guard number > 0 else {
      fail(Catalogue.expectedInteger(found: String(number)))
      return nil
    }
    return number
  }
}
