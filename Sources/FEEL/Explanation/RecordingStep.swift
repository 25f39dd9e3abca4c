// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// The step of an expression that records what it does, compiled when it is first needed.
final class RecordingStep: Sendable {
  // A bare function read from and written back to a generic box is wrapped once more each time.
  private struct Compiled { let step: Compiler.Step }
  private let compiled = Mutex<Compiled?>(nil)

  func callAsFunction(compiledBy compile: () -> Compiler.Step) -> Compiler.Step {
    compiled.withLock { compiled in
      if let compiled { return compiled }
      let new = Compiled(step: compile())
      compiled = new
      return new
    }.step
  }
}

extension CheckedExpression {
  /// The value of the expression, and in words what was read, computed and chosen for it.
  /// - Parameters:
  ///   - slots: the values of the scope's variables, at their slots.
  ///   - host: what runs the scope's functions.
  public func explain(_ slots: [Value], host: any Host = NoHost.shared) -> (
    value: Value, explanation: Explanation
  ) {
    Explanation.recording(host: host) { evaluate(slots, from: $0) }
  }

  /// The value, written down for the explanation that the caller records.
  func record(_ slots: [Value], _ caller: Caller) -> Value {
    let step = recordingStep { Compiler(expressionName: name, isRecording: true).step(root) }
    return caller.recording(.named(name, expression)) {
      var frame = Frame(slots: slots, caller: caller, localCount: localCount)
      return frame.value(of: step, name)
    }
  }
}

extension Explanation {
  /// Evaluates something with a caller that records what every expression evaluated from it does.
  /// - Parameters:
  ///   - host: what runs the functions of the embedding program.
  ///   - evaluate: evaluates expressions, or calls functions, from the caller given to it.
  public static func recording(host: any Host = NoHost.shared, _ evaluate: (Caller) -> Value) -> (
    value: Value, explanation: Explanation
  ) {
    let recorder = Recorder()
    let caller = Caller(host: host, recorder: recorder)
    let value = caller.explaining(nil) { evaluate(caller) }
    var explainer = Explainer()
    let explanation = recorder.root.map { explainer.explanation(of: $0) }
    return (value, explanation ?? Explanation(.constant, value: value))
  }
}
