// SPDX-License-Identifier: Apache-2.0

/// What was measured: the times of its runs, and of those of its peer.
struct Measurement {
  let name: String
  /// How many times the rows of the BAAC of 2020; nil where no rows are read.
  let scale: Int?
  let unit: Unit
  let own: Side
  let peer: Side

  /// What is timed.
  struct Side {
    let name: String
    /// What is done in a run: rows, evaluations; 1 for a whole.
    let amount: Int
    /// The time of each run, in seconds.
    let seconds: [Double]

    /// The middle of the times; of an even number of them, the mean of both.
    var median: Double {
      let sorted = seconds.sorted()
      return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
    }

    /// Seconds for one row, evaluation or whole.
    var secondsEach: Double { median / Double(amount) }
  }

  /// What a median is told in.
  enum Unit: String {
    case rowsPerSecond = "rows/s"
    case evaluationsPerSecond = "evaluations/s"
    case expressionsPerSecond = "expressions/s"
    case milliseconds = "ms"
    case nanoseconds = "ns"

    func value(_ side: Side) -> Double {
      switch self {
      case .rowsPerSecond, .evaluationsPerSecond, .expressionsPerSecond: 1 / side.secondsEach
      case .milliseconds: side.secondsEach * 1e3
      case .nanoseconds: side.secondsEach * 1e9
      }
    }
  }

  /// The time of Bilan over that of its peer.
  var timeRatio: Double { own.secondsEach / peer.secondsEach }
}
