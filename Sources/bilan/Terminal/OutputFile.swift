// SPDX-License-Identifier: Apache-2.0

import Base
import Foundation

/// Files that a command writes: each whole, or as it was.
enum OutputFile {
  /// Writes all of them beside their places first; only then each takes its own in one step.
  static func write(_ files: [(path: String, bytes: [UInt8])]) throws {
    var made: [(work: String, path: String)] = []
    defer { for (work, _) in made { try? FileManager.default.removeItem(atPath: work) } }
    for (path, bytes) in files {
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
        throw refused(path, EISDIR)
      }
      let work = "\(path).\(UUID().uuidString.prefix(8)).part"
      guard FileManager.default.createFile(atPath: work, contents: nil) else { throw refused(path, errno) }
      made.append((work, path))
      let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: work))
      defer { try? handle.close() }
      do {
        try handle.write(contentsOf: Data(bytes))
      } catch {
        throw refused(path, errno)
      }
    }
    for (work, path) in made {
      guard rename(work, path) == 0 else { throw refused(path, errno) }
    }
  }

  private static func refused(_ path: String, _ code: Int32) -> Diagnostic {
    Diagnostic(file: nil, Catalogue.cannotWrite(path, String(cString: strerror(code))))
  }
}
