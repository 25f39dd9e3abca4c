// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The engines of FEEL written in Python, and Python itself: a process of `scripts/bench_feel.py`, started
/// once, which takes jobs and times its own loops. Starting it does not count.
final class PythonPeer {
  /// What does the work.
  enum Engine: String {
    case pySFeel
    case bkflow = "bkflow-feel"
    case python = "Python"
  }

  /// What is done: an expression evaluated for x = 0, 1, … 19 in turn, expressions read, or the numbers
  /// below `count` filtered that are above its half.
  enum Job: Encodable {
    case evaluate(text: String, count: Int)
    case read(texts: [String])
    case filter(count: Int)
  }

  /// How long the processor worked on a job, and what came out.
  private struct Outcome: Decodable {
    let seconds: Double
    let results: [String]
  }

  let engine: Engine
  private let process = Process()
  private let (jobs, outcomes) = (Pipe(), Pipe())
  private var unread = Data()

  /// nil where it is not installed.
  init?(_ engine: Engine) throws {
    self.engine = engine
    let python = URL(filePath: ".tools/venv/bin/python3")
    guard FileManager.default.isExecutableFile(atPath: python.path) else { return nil }
    process.executableURL = python
    process.arguments = ["scripts/bench_feel.py", engine.rawValue]
    process.standardInput = jobs
    process.standardOutput = outcomes
    process.standardError = FileHandle.nullDevice
    try process.run()
    guard line() == Data("ready".utf8) else {
      Bench.note("\(engine.rawValue) is not installed: nothing is measured beside it")
      return nil
    }
  }

  // Without jobs to come, the process ends.
  deinit { try? jobs.fileHandleForWriting.close() }

  /// Does a job, whose results must be those expected.
  func run(_ job: Job, expecting expected: [String] = []) throws -> Duration {
    try jobs.fileHandleForWriting.write(contentsOf: try JSONEncoder().encode(job) + Data("\n".utf8))
    guard let line = line() else { throw BenchmarkError("\(engine.rawValue) failed at \(job)") }
    let outcome = try JSONDecoder().decode(Outcome.self, from: line)
    guard outcome.results == expected else {
      throw BenchmarkError("\(engine.rawValue) gives \(outcome.results), not \(expected)")
    }
    return .seconds(outcome.seconds)
  }

  /// The next line of the process; nil where it has ended.
  private func line() -> Data? {
    while true {
      if let end = unread.firstIndex(of: UInt8(ascii: "\n")) {
        defer { unread = Data(unread[(end + 1)...]) }
        return Data(unread[..<end])
      }
      let more = outcomes.fileHandleForReading.availableData
      guard !more.isEmpty else { return nil }
      unread += more
    }
  }
}
