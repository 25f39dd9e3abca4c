// SPDX-License-Identifier: Apache-2.0

import DMN
import Foundation
import Testing

/// The files of the DMN Technology Compatibility Kit, in the folder that the environment variable TCK names.
private enum Kit {
  static let folder = ProcessInfo.processInfo.environment["TCK"]

  static func files(_ kind: String) -> [URL] {
    guard let folder,
      let files = FileManager.default.enumerator(
        at: URL(fileURLWithPath: folder), includingPropertiesForKeys: nil)
    else { return [] }
    return files.compactMap { $0 as? URL }.filter { $0.pathExtension == kind }.sorted { $0.path < $1.path }
  }
}

@Suite(.enabled(if: Kit.folder != nil, "the DMN TCK is not part of this project: set TCK to its folder"))
struct KitTests {
  @Test func everyModelIsReadAndWritten() throws {
    let files = Kit.files("dmn")
    #expect(!files.isEmpty)
    for url in files {
      let model = try Definitions(reading: Data(contentsOf: url), file: url.lastPathComponent)
      let again = try Definitions(reading: Data(model.xml.utf8), file: url.lastPathComponent)
      #expect(again == model.identified, "\(url.lastPathComponent)")
    }
  }

  @Test func everyTestFileIsReadAndNamesAModel() throws {
    let files = Kit.files("xml")
    #expect(!files.isEmpty)
    for url in files {
      let suite = try TestSuite(reading: Data(contentsOf: url), file: url.lastPathComponent)
      #expect(!suite.cases.isEmpty, "\(url.lastPathComponent)")
      let model = url.deletingLastPathComponent().appendingPathComponent(suite.modelName ?? "")
      #expect(FileManager.default.fileExists(atPath: model.path), "\(url.lastPathComponent)")
    }
  }
}
