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

    fileprivate func side(_ seconds: [Double]) -> Measurement.Side {
      Measurement.Side(name: name, amount: amount, seconds: seconds)
    }
  }

  /// Times a subject and its peer in turn, so that whatever slows the machine slows both; gives the times of the
  /// peer.
  @discardableResult
  func measure(
    _ name: String, scale: Int? = nil, _ unit: Measurement.Unit, _ own: Subject, beside peer: Subject
  ) throws -> Measurement.Side {
    var ownTimes: [Double] = []
    var peerTimes: [Double] = []
    for _ in 0..<runs {
      ownTimes.append(try own.run() / .seconds(1))
      peerTimes.append(try peer.run() / .seconds(1))
    }
    let peer = peer.side(peerTimes)
    note(Measurement(name: name, scale: scale, unit: unit, own: own.side(ownTimes), peer: peer))
    return peer
  }

  /// Times a subject, beside a peer that was timed just before.
  func measure(
    _ name: String, scale: Int?, _ unit: Measurement.Unit, _ own: Subject, beside peer: Measurement.Side
  ) throws {
    let times = try (0..<runs).map { _ in try own.run() / .seconds(1) }
    note(Measurement(name: name, scale: scale, unit: unit, own: own.side(times), peer: peer))
  }

  private func note(_ measurement: Measurement) {
    measurements.append(measurement)
    Self.note("\(measurement.name) \(measurement.scale.map { "\($0)×" } ?? "")")
  }

  /// Tells of the progress on standard error.
  static func note(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }
}

/// How long `body` takes.
func time(_ body: () throws -> Void) rethrows -> Duration {
  let clock = ContinuousClock()
  return try clock.measure(body)
}

/// How long the processor works on `body`: what waits for nothing takes this long on a machine that does
/// nothing else, and programs that run beside it do not count.
func processorTime(_ body: () throws -> Void) rethrows -> Duration {
  let start = processorTimeUsed()
  try body()
  return processorTimeUsed() - start
}

private func processorTimeUsed() -> Duration {
  var used = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used)
  return .seconds(used.tv_sec) + .nanoseconds(used.tv_nsec)
}

/// Keeps a result from being optimised away.
@inline(never)
func keep<Result>(_ result: Result) { withExtendedLifetime(result) {} }

/// What a benchmark finds wrong with what it measures.
struct BenchmarkError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
