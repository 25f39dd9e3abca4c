// SPDX-License-Identifier: Apache-2.0

import Access
import Foundation

/// Tables sent to be imported, between their preview and the confirmation: in a folder of the server's own, under
/// names that follow from the session that sent them, so that no other finds them.
struct UploadShelf {
  private let token: Token
  private let folder: URL

  /// For how long a table waits, in seconds.
  private static let patience: Double = 3600

  init(_ token: Token) throws {
    self.token = token
    folder = FileManager.default.temporaryDirectory.appending(path: "bilan-import-\(getuid())")
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  /// What is waiting under a name.
  enum Part: String {
    /// As it was sent.
    case sent
    /// As the import reads it.
    case plain = "csv"
    /// The rows refused.
    case rejects
  }

  /// Where a table is, by the name that its page goes by; nil for what is no such name.
  func file(_ name: String, of register: String, _ part: Part) -> URL? {
    guard let table = Token(name) else { return nil }
    let own = token.derived(for: "import:\(register):\(table.text)")
    return folder.appending(path: "\(own).\(part.rawValue)")
  }

  /// Removes what waited too long.
  func tidy() {
    let manager = FileManager.default
    let files =
      (try? manager.contentsOfDirectory(at: folder, includingPropertiesForKeys: [.contentModificationDateKey]))
      ?? []
    for file in files {
      let values = try? file.resourceValues(forKeys: [.contentModificationDateKey])
      guard let modified = values?.contentModificationDate, -modified.timeIntervalSinceNow > Self.patience
      else {
        continue
      }
      try? manager.removeItem(at: file)
    }
  }
}
