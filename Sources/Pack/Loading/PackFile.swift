// SPDX-License-Identifier: Apache-2.0

import Base
import Foundation
import Yams

/// A text file of a pack.
struct PackFile {
  let url: URL
  /// As shown to a person: the pack's folder as it was given, then the path within.
  let name: String

  /// The file's text; nil, and reported, where it cannot be read or is not UTF-8.
  func text(_ report: PackReport) -> String? {
    let data: Data
    do {
      data = try Data(contentsOf: url)
    } catch {
      let exists = FileManager.default.fileExists(atPath: url.path)
      report.add(
        name, nil, exists ? Catalogue.unreadableFile(error.localizedDescription) : Catalogue.missingFile)
      return nil
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      report.add(name, nil, Catalogue.notUTF8)
      return nil
    }
    return text.first == "\u{FEFF}" ? String(text.dropFirst()) : text
  }

  /// The root of a YAML file; nil where it is empty or unreadable.
  func yaml(_ report: PackReport) -> YAMLNode? {
    text(report).flatMap { YAMLText.compose($0, file: name, report) }
  }

  var exists: Bool { FileManager.default.fileExists(atPath: url.path) }
}

extension YAMLText {
  /// The root of a text; nil, and reported, where it is not YAML.
  static func compose(_ text: String, file: String, _ report: PackReport) -> YAMLNode? {
    var problems: [Diagnostic] = []
    let root = compose(text, file: file, report: &problems)
    report.add(problems)
    return root.map { YAMLNode(node: $0, file: file, report: report) }
  }
}

/// A pack's folder.
struct PackFolder {
  let url: URL

  func file(_ path: String) -> PackFile {
    let file = url.appendingPathComponent(path)
    return PackFile(url: file, name: url.relativePath == "." ? path : "\(url.relativePath)/\(path)")
  }

  /// The names in a folder, sorted; empty where there is none.
  func names(in path: String) -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: url.appendingPathComponent(path).path)
    return (names ?? []).filter { !$0.hasPrefix(".") }.sorted()
  }
}

extension String {
  /// The text of bytes that are all valid, or nil.
  init?(validating data: Data, as encoding: UTF8.Type) {
    guard let text = String(data: data, encoding: .utf8) else { return nil }
    self = text
  }
}
