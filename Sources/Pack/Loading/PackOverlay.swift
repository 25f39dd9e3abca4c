// SPDX-License-Identifier: Apache-2.0

import Base
import Foundation

/// A file of rules or of parameters that stands in for those of a pack: its entries replace those of the same
/// name, the others stay. Nothing of the pack's folder changes.
struct PackOverlay {
  /// What the file declares.
  let kind: Kind
  /// The service whose files it changes.
  let service: String
  /// The file's entries.
  let entries: [Entry]

  typealias Entry = (key: YAMLNode, value: YAMLNode)

  /// What such a file may declare.
  enum Kind: String, CaseIterable {
    case rules
    case parameters
  }

  /// Reads the file; nil, and reported, where it is neither of rules nor of parameters.
  init?(_ url: URL, service: String, _ report: PackReport) {
    let file = PackFile(url: url, name: url.relativePath)
    let names = Kind.allCases.map(\.rawValue)
    guard let root = file.yaml(report), let (key, value) = root.entries()?.first else {
      if report.isEmpty { report.add(file.name, nil, Catalogue.nothingToReplaceWith) }
      return nil
    }
    let found = key.text() ?? ""
    guard let kind = Kind(rawValue: found) else {
      key.fail(Catalogue.expectedOneOf(names, found: found, Suggestion.closest(to: found, among: names)))
      return nil
    }
    guard YAMLMapping(root, keywords: [found]) != nil else { return nil }
    guard value.node.string?.isEmpty != true, value.node.mapping?.isEmpty != true else {
      value.fail(Catalogue.nothingToReplaceWith)
      return nil
    }
    guard let entries = value.entries(), !entries.isEmpty else { return nil }
    self.kind = kind
    self.service = service
    self.entries = entries
  }

  /// The entries of a file of the pack, those of this one in the place of the ones of the same name.
  func merged(over base: [Entry]) -> [Entry] {
    base.filter { entry in entry.key.name.map { !names.contains($0) } ?? true } + entries
  }

  /// The entries of a file that is common to the pack: only those that it has already are replaced.
  func merged(overCommon base: [Entry]) -> [Entry] {
    base.map { entry in entries.first { $0.key.name == entry.key.name } ?? entry }
  }

  /// The same, without the entries that replace those common to the pack.
  func without(_ common: [String: Parameter]) -> PackOverlay {
    PackOverlay(self, entries.filter { entry in entry.key.name.map { common[$0] == nil } ?? true })
  }

  private init(_ other: PackOverlay, _ entries: [Entry]) {
    kind = other.kind
    service = other.service
    self.entries = entries
  }

  /// Tells, at its first entry, where nothing of the pack has a name of this file: a slip of the pen would change
  /// nothing.
  func check(against known: [String]) {
    guard names.isDisjoint(with: known), let first = entries.first else { return }
    let suggestion = first.key.name.flatMap { Suggestion.closest(to: $0, among: known) }
    first.key.fail(Catalogue.replacesNothing(first.key.name ?? "", suggestion))
  }

  private var names: Set<String> { Set(entries.compactMap(\.key.name)) }
}

extension YAMLNode {
  /// The text of a key, without a report where it is none.
  var name: String? { node.string }
}
