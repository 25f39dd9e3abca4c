// SPDX-License-Identifier: Apache-2.0

import Base
import Foundation

extension DecisionModel {
  /// Reads a model and those that it imports, which stand in the same folder.
  /// - Throws: what is wrong with one of the files, where and what was expected.
  public convenience init(reading file: URL) throws(Diagnostics) {
    let main = try Definitions(reading: Data(at: file), file: file.path)
    let imported = try DecisionModel.imports(of: main, in: file.deletingLastPathComponent())
    try self.init(main, imported: imported)
  }

  /// The models that a model imports, and those that they import: found by the place that the import gives,
  /// else by their namespace.
  private static func imports(of main: Definitions, in folder: URL) throws(Diagnostics) -> [Definitions] {
    guard !main.imports.isEmpty else { return [] }
    var found: [Definitions] = []
    var wanted = main.imports.map(\.namespace)
    var others = try models(in: folder)
    while let namespace = wanted.popLast() {
      guard namespace != main.namespace, !found.contains(where: { $0.namespace == namespace }),
        let place = others.firstIndex(where: { $0.namespace == namespace })
      else { continue }
      let model = others.remove(at: place)
      wanted += model.imports.map(\.namespace)
      found.append(model)
    }
    return found
  }

  private static func models(in folder: URL) throws(Diagnostics) -> [Definitions] {
    let files =
      (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
    var models: [Definitions] = []
    for file in files where file.pathExtension == "dmn" {
      models.append(try Definitions(reading: Data(at: file), file: file.path))
    }
    return models
  }
}

extension Data {
  /// The bytes of a file.
  /// - Throws: a file that cannot be read.
  init(at file: URL) throws(Diagnostics) {
    do {
      self = try Data(contentsOf: file)
    } catch {
      throw Diagnostics([Diagnostic(file: file.path, Catalogue.DMN.unreadable)])
    }
  }
}
