// SPDX-License-Identifier: Apache-2.0

import Dispatch
import Foundation

/// A program and its arguments.
struct Program {
  private let executable: URL
  private let arguments: [String]

  init(_ executable: URL, _ arguments: [String]) {
    self.executable = executable
    self.arguments = arguments
  }

  /// Runs it, its output thrown away, and gives its exit status.
  func run() throws -> Int32 {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    // `waitUntilExit` looks every 50 ms; the handler is told at once.
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    try process.run()
    ended.wait()
    return process.terminationStatus
  }
}
