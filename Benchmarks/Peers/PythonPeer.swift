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
  private let process: PythonProcess

  /// nil where it is not installed.
  init?(_ engine: Engine) throws {
    self.engine = engine
    guard let process = try PythonProcess("bench_feel.py", [engine.rawValue]) else { return nil }
    self.process = process
  }

  /// Does a job, whose results must be those expected.
  func run(_ job: Job, expecting expected: [String] = []) throws -> Duration {
    guard let line = try process.answer(JSONEncoder().encode(job)) else {
      throw BenchmarkError("\(engine.rawValue) failed at \(job)")
    }
    let outcome = try JSONDecoder().decode(Outcome.self, from: line)
    guard outcome.results == expected else {
      throw BenchmarkError("\(engine.rawValue) gives \(outcome.results), not \(expected)")
    }
    return .seconds(outcome.seconds)
  }
}
