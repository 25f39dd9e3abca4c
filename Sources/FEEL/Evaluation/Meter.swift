// SPDX-License-Identifier: Apache-2.0

import Base

/// What one evaluation may still do.
///
/// Each item that is visited or made takes a step, each call some: loops and recursion without end stop on any
/// machine after the same work. What runs once wherever it stands in the text needs no meter: one is made when
/// the first loop, list, context or call is met.
final class Meter {
  /// The steps of an evaluation: some seconds of work, and values of a few hundred megabytes at most.
  static let allowance = isFuzzed ? 50_000 : 5_000_000

  // Instrumented code is a hundred times slower, and a fuzzer is to try many texts, not to wait for one.
  #if FUZZING
    private static let isFuzzed = true
  #else
    private static let isFuzzed = false
  #endif

  private let steps: Int
  private var remaining: Int
  /// Why the evaluation had to stop; nil while it may go on.
  private(set) var reason: Message?

  init(_ steps: Int = Meter.allowance) {
    self.steps = steps
    remaining = steps
  }

  /// Takes steps; false where there are not so many: then, and ever after, whoever asks must stop.
  func spend(_ steps: Int) -> Bool {
    guard steps <= remaining else {
      stop(Catalogue.FEEL.tooMuchWork)
      return false
    }
    remaining -= steps
    return true
  }

  /// Takes the steps for passing over a value and all within it, as comparing or writing it does.
  func spend(passingOver value: Value) -> Bool {
    guard let weight = value.weight(atMost: steps) else {
      stop(Catalogue.FEEL.tooLarge)
      return false
    }
    return spend(weight / 8)
  }

  func stop(_ reason: Message) {
    remaining = 0
    self.reason = self.reason ?? reason
  }

  /// Gives all steps back, for the next row.
  func reset() {
    remaining = steps
    reason = nil
  }
}
