// SPDX-License-Identifier: Apache-2.0

/// What gives several values, one after another.
///
/// A bare function in an array is wrapped in others, which run with it each time.
struct Steps: Sendable {
  private struct Item: Sendable { let step: Compiler.Step }
  private let items: [Item]

  var count: Int { items.count }

  fileprivate init(_ nodes: [Typed], _ compiler: Compiler) {
    var items: [Item] = []
    for node in nodes { items.append(Item(step: compiler.step(node))) }
    self.items = items
  }

  func values(_ frame: inout Frame) -> [Value] {
    Array(unsafeUninitializedCapacity: items.count) { values, count in
      for item in items {
        values.initializeElement(at: count, to: item.step(&frame))
        count += 1
      }
    }
  }
}

/// What gives several values, of which some are not asked for.
struct OptionalSteps: Sendable {
  private struct Item: Sendable { let step: Compiler.Step? }
  private let items: [Item]

  init(_ nodes: [Typed?], _ compiler: Compiler) {
    var items: [Item] = []
    for node in nodes {
      if let node { items.append(Item(step: compiler.step(node))) } else { items.append(Item(step: nil)) }
    }
    self.items = items
  }

  func values(_ frame: inout Frame) -> [Value?] {
    Array(unsafeUninitializedCapacity: items.count) { values, count in
      for item in items {
        if let step = item.step {
          values.initializeElement(at: count, to: step(&frame))
        } else {
          values.initializeElement(at: count, to: nil)
        }
        count += 1
      }
    }
  }
}

extension Compiler {
  func steps(_ nodes: [Typed]) -> Steps { Steps(nodes, self) }
}
