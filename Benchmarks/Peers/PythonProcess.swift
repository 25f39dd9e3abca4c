// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A script of `scripts/` that answers each line with a line, once it has said “ready”. Starting it does not count.
final class PythonProcess {
  private let process = Process()
  private let (questions, answers) = (Pipe(), Pipe())
  private var unread = Data()

  /// nil where what it needs is not installed.
  init?(_ script: String, _ arguments: [String]) throws {
    let python = URL(filePath: ".tools/venv/bin/python3")
    guard FileManager.default.isExecutableFile(atPath: python.path) else { return nil }
    process.executableURL = python
    process.arguments = ["scripts/\(script)"] + arguments
    process.standardInput = questions
    process.standardOutput = answers
    process.standardError = FileHandle.nullDevice
    try process.run()
    guard line() == Data("ready".utf8) else {
      Bench.note("\(arguments.first ?? script) is not installed: nothing is measured beside it")
      return nil
    }
  }

  // Without questions to come, the process ends.
  deinit { try? questions.fileHandleForWriting.close() }

  /// The answer to a line; nil where the process has ended.
  func answer(_ question: Data) throws -> Data? {
    try questions.fileHandleForWriting.write(contentsOf: question + Data("\n".utf8))
    return line()
  }

  /// The next line of the process; nil where it has ended.
  private func line() -> Data? {
    while true {
      if let end = unread.firstIndex(of: UInt8(ascii: "\n")) {
        defer { unread = Data(unread[(end + 1)...]) }
        return Data(unread[..<end])
      }
      let more = answers.fileHandleForReading.availableData
      guard !more.isEmpty else { return nil }
      unread += more
    }
  }
}
