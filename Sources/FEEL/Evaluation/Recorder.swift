// SPDX-License-Identifier: Apache-2.0

/// Keeps what an evaluation read, computed and chose, for an explanation. It lives for one evaluation.
final class Recorder {
  /// What a node or a named expression gave, and from what.
  struct Entry {
    let subject: Subject
    let value: Value
    /// What was evaluated on the way, in order: of a conditional, only the branch that was chosen.
    let parts: [Entry]
    /// The rules of a decision table that matched, counted from 1.
    let rules: [Int]
    /// How many more parts there were than are kept.
    let omitted: Int
    /// How many entries it makes with its parts.
    fileprivate let size: Int
  }

  /// What an entry is about.
  enum Subject {
    case node(Typed)
    /// What has a name of its own, such as a decision or a rule, with the expression where it is one.
    case named(String?, Expression?)
  }

  private struct Level {
    var parts: [Entry] = []
    var rules: [Int] = []
    var omitted = 0
    /// How many parts are kept: the first ones, and the last, which decides where a loop is left early.
    let maximumParts: Int
    /// Whether nothing is kept any more.
    let isMuted: Bool
  }

  private static let maximumDepth = 100
  private static let maximumEntries = 20_000
  private var levels = [Level(maximumParts: .max, isMuted: false)]
  private var entryCount = 0

  /// The entry of the whole.
  var root: Entry? { levels[0].parts.last }

  func begin(keeping maximumParts: Int = .max) {
    let isMuted = levels.count > Recorder.maximumDepth || entryCount >= Recorder.maximumEntries
    levels.append(Level(maximumParts: maximumParts, isMuted: isMuted))
  }

  func end(_ subject: Subject, _ value: Value) {
    let level = levels.removeLast()
    let outer = levels.count - 1
    guard !level.isMuted else {
      levels[outer].omitted += 1
      return
    }
    if levels[outer].parts.count == levels[outer].maximumParts {
      entryCount -= levels[outer].parts.removeLast().size
      levels[outer].omitted += 1
    }
    let entry = Entry(
      subject: subject, value: value, parts: level.parts, rules: level.rules, omitted: level.omitted,
      size: level.parts.reduce(1) { $0 + $1.size })
    levels[outer].parts.append(entry)
    entryCount += 1
  }

  func matched(_ rules: [Int]) { levels[levels.count - 1].rules = rules }
}

extension Compiler {
  /// The step of a node, which writes down what it gave.
  func recorded(_ node: Typed, _ step: @escaping Step) -> Step {
    if case .constant = node.operation { return step }
    let maximumParts = node.isLoop ? 50 : .max
    return { frame in
      guard let recorder = frame.caller.recorder else { return step(&frame) }
      recorder.begin(keeping: maximumParts)
      let value = step(&frame)
      recorder.end(.node(node), value)
      return value
    }
  }
}

extension Typed {
  /// Whether it evaluates a part of it, or a function, for each item of a list.
  fileprivate var isLoop: Bool {
    switch operation {
    case .iteration, .quantified, .filter, .filterOrIndex, .builtin: true
    default: false
    }
  }
}

extension Caller {
  /// Evaluates what has a name, such as a decision, as a part of the explanation that is being recorded, if
  /// one is. What is evaluated within becomes its parts.
  public func explaining(_ name: String?, _ evaluate: () -> Value) -> Value {
    recording(.named(name, nil), evaluate)
  }

  func recording(_ subject: Recorder.Subject, _ evaluate: () -> Value) -> Value {
    guard let recorder else { return evaluate() }
    recorder.begin()
    let value = evaluate()
    recorder.end(subject, value)
    return value
  }
}
