// SPDX-License-Identifier: Apache-2.0

import Base
import Foundation
import Reporting

/// A program outside Swift that turns a document into something simpler, held to limits of time, memory and output.
struct Converter {
  let program: String
  let limits: ConversionLimits
  /// Said where the program is not installed.
  let missing: Message

  enum Failure: Error {
    case missing
    case tooLong
    case status(Int32, errors: String)
    case system(String)
  }

  /// Runs it and gives what it writes. Output goes through files: a full pipe would stop it for ever.
  ///
  /// - Parameters:
  ///   - address: what the program's address space may be, in bytes; nil: it limits its memory itself.
  ///   - result: the file that it writes; nil: it prints.
  func run(_ arguments: [String], in folder: URL, address: Int?, result: URL?) throws(Failure) -> Data {
    let output = folder.appending(path: "output")
    let errors = folder.appending(path: "errors")
    let process = Process()
    let ended = DispatchSemaphore(value: 0)
    do {
      for file in [output, errors] { try Data().write(to: file) }
      process.executableURL = URL(filePath: "/bin/sh")
      // `ulimit` counts memory in kilobytes and files in blocks of 512 bytes.
      let memory = address.map { "ulimit -v \($0 / 1024); " } ?? ""
      let script =
        "command -v \"$1\" >/dev/null || exit 127; \(memory)ulimit -t \(limits.seconds); ulimit -c 0; "
        + "ulimit -f \(limits.textBytes * 20 / 512); exec \"$@\""
      process.arguments = ["-c", script, "sh", program] + arguments
      process.currentDirectoryURL = folder
      process.environment = [
        "PATH": Self.path, "HOME": folder.path, "TMPDIR": folder.path, "LC_ALL": "C.UTF-8",
      ]
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = try FileHandle(forWritingTo: output)
      process.standardError = try FileHandle(forWritingTo: errors)
      process.terminationHandler = { _ in ended.signal() }
      try process.run()
    } catch {
      throw .system("\(error)")
    }
    guard ended.wait(timeout: .now() + .seconds(limits.seconds)) == .success else {
      kill(process.processIdentifier, SIGKILL)
      ended.wait()
      throw .tooLong
    }
    let status = process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
    guard status != 127 else { throw .missing }
    guard status != -SIGXCPU, status != -SIGKILL else { throw .tooLong }
    guard status == 0 else {
      let said =
        (try? Data(contentsOf: errors)).map { String(decoding: $0.prefix(2000), as: UTF8.self) } ?? ""
      throw .status(status, errors: said.trimmingCharacters(in: .whitespacesAndNewlines))
    }
    do {
      return try Data(contentsOf: result ?? output)
    } catch {
      throw .system("\(error)")
    }
  }

  private static let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin"
}

/// A folder of one's own, removed with all that is in it once its work is done.
func withPrivateFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
  let folder = FileManager.default.temporaryDirectory.appending(path: ".bilan-\(UUID().uuidString)")
  try FileManager.default.createDirectory(
    at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
  defer { try? FileManager.default.removeItem(at: folder) }
  return try body(folder)
}
