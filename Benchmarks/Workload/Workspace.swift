// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A temporary folder for files and databases.
struct Workspace {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "bilan-benchmarks-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  /// A file of the folder.
  func file(_ name: String) -> URL { folder.appending(path: name) }

  /// An empty folder of that name, in the place of what was there.
  func emptyFolder(_ name: String) throws -> URL {
    let url = file(name)
    try? FileManager.default.removeItem(at: url)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    return url
  }

  /// A copy of a database that nobody has open, in the place of the one of that name.
  func copy(_ database: URL, as name: String) throws -> URL {
    let target = file(name)
    for suffix in ["", "-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: target.path + suffix)
    }
    try FileManager.default.copyItem(at: database, to: target)
    return target
  }
}
