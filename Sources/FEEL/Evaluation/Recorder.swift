// SPDX-License-Identifier: Apache-2.0

/// Keeps what an evaluation read, computed and chose, for an explanation. It lives for one evaluation.
final class Recorder {
  /// What a node gave, and from what.
  struct Entry {
    let node: Typed
    let value: Value
    /// What was evaluated on the way, in order: of a conditional, only the branch that was chosen.
    let parts: [Entry]
    /// The rules of a decision table that matched, counted from 1.
    let rules: [Int]
    /// How many more parts there were than are kept.
    let omitted: Int
  }

  private struct Level {
    var parts: [Entry] = []
    var rules: [Int] = []
    var omitted = 0
  }

  /// Of a loop over a list, an explanation shows the first items.
  private static let maximumParts = 50
  private var levels = [Level()]

  /// The entry of the whole expression.
  var root: Entry? { levels[0].parts.last }

  func begin() { levels.append(Level()) }

  func end(_ node: Typed, _ value: Value) {
    let level = levels.removeLast()
    let entry = Entry(
      node: node, value: value, parts: level.parts, rules: level.rules, omitted: level.omitted)
    if levels[levels.count - 1].parts.count < Recorder.maximumParts {
      levels[levels.count - 1].parts.append(entry)
    } else {
      levels[levels.count - 1].omitted += 1
    }
  }

  func matched(_ rules: [Int]) { levels[levels.count - 1].rules = rules }
}

extension Compiler {
  /// The step of a node, which writes down what it gave.
  func recorded(_ node: Typed, _ step: @escaping Step) -> Step {
    if case .constant = node.operation { return step }
    return { frame in
      guard let recorder = frame.caller.recorder else { return step(&frame) }
      recorder.begin()
      let value = step(&frame)
      recorder.end(node, value)
      return value
    }
  }
}
