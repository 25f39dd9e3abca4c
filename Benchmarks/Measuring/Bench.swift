// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Runs what is measured, and keeps the times.
final class Bench {
  let runs: Int
  private(set) var measurements: [Measurement] = []

  init(runs: Int) { self.runs = runs }

  /// Something to time, which times itself so that what it needs is made ready outside.
  struct Subject {
    let name: String
    let amount: Int
    let run: () throws -> Duration

    init(_ name: String = "Bilan", amount: Int = 1, run: @escaping () throws -> Duration) {
      self.name = name
      self.amount = amount
      self.run = run
    }
  }

  /// Times a subject and its peer in turn, so that whatever slows the machine slows both.
  func measure(
    _ name: String, scale: Int? = nil, _ unit: Measurement.Unit, _ own: Subject, beside peer: Subject? = nil
  ) throws {
    var ownTimes: [Double] = []
    var peerTimes: [Double] = []
    for _ in 0..<runs {
      ownTimes.append(try own.run() / .seconds(1))
      if let peer { peerTimes.append(try peer.run() / .seconds(1)) }
    }
    let measurement = Measurement(
      name: name, scale: scale, unit: unit,
      own: .init(name: own.name, amount: own.amount, seconds: ownTimes),
      peer: peer.map { .init(name: $0.name, amount: $0.amount, seconds: peerTimes) })
    measurements.append(measurement)
    Self.note("\(name) \(scale.map { "\($0)×" } ?? "")")
  }

  /// Tells of the progress on standard error.
  static func note(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }
}

/// How long `body` takes.
func time(_ body: () throws -> Void) rethrows -> Duration {
  let clock = ContinuousClock()
  return try clock.measure(body)
}

/// Keeps a result from being optimised away.
@inline(never)
func keep<Result>(_ result: Result) { withExtendedLifetime(result) {} }

/// What a benchmark finds wrong with what it measures.
struct BenchmarkError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
