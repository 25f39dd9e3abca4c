// SPDX-License-Identifier: Apache-2.0

import Foundation

/// OpenFisca-France, which computes the RSA of the same households: `scripts/bench_openfisca.py`.
final class OpenFisca {
  private let process: PythonProcess

  /// What came out of a run.
  private struct Outcome: Decodable {
    let seconds: Double
    let count: Int
    let total: Double
  }

  /// nil where it is not installed.
  init?(_ database: URL) throws {
    guard let process = try PythonProcess("bench_openfisca.py", [database.path]) else { return nil }
    self.process = process
  }

  /// The amounts of so many households, from its columns of inputs in memory.
  func amounts(of count: Int) throws -> Duration {
    guard let line = try process.answer(Data("run".utf8)) else { throw BenchmarkError("OpenFisca failed") }
    let outcome = try JSONDecoder().decode(Outcome.self, from: line)
    guard outcome.count == count else { throw BenchmarkError("OpenFisca: \(outcome.count) households") }
    Bench.note("OpenFisca: \(Int(outcome.total.rounded())) € in all")
    return .seconds(outcome.seconds)
  }
}
