// SPDX-License-Identifier: Apache-2.0

import CFuzzer
import Foundation

/// `fuzz TARGET [options of libFuzzer] [corpus…]`
@main
enum Fuzz {
  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count > 1, let target = Target(rawValue: arguments[1]) else {
      let known = Target.allCases.map(\.rawValue).joined(separator: "|")
      FileHandle.standardError.write(Data("usage: fuzz \(known) [options of libFuzzer]\n".utf8))
      exit(2)
    }
    var words = ([arguments[0]] + arguments.dropFirst(2)).map { strdup($0) } + [nil]
    words.withUnsafeMutableBufferPointer { buffer in
      var count = Int32(buffer.count - 1)
      var vector = buffer.baseAddress
      exit(LLVMFuzzerRunDriver(&count, &vector, target.callback))
    }
  }
}

/// What is fuzzed.
enum Target: String, CaseIterable {
  /// Any text, read as an expression and as unary tests.
  case expression
  /// Expressions and tests made after the grammar, so that the evaluation is reached deeply.
  case grammar
  /// Any bytes, read as a model of DMN.
  case model
  /// Any text, read as JSON.
  case json

  /// What libFuzzer calls with each input.
  var callback: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32 {
    switch self {
    case .expression: { run(Target.expression, $0, $1) }
    case .grammar: { run(Target.grammar, $0, $1) }
    case .model: { run(Target.model, $0, $1) }
    case .json: { run(Target.json, $0, $1) }
    }
  }

  func check(_ input: UnsafeBufferPointer<UInt8>) {
    switch self {
    case .expression: ExpressionProperties.check(String(decoding: input, as: UTF8.self))
    case .grammar:
      var generator = Generator(input)
      ExpressionProperties.check(generator.text())
    case .model: ModelProperties.check(Data(input))
    case .json: JSONProperties.check(String(decoding: input, as: UTF8.self))
    }
  }
}

private func run(_ target: Target, _ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  target.check(UnsafeBufferPointer(start: start, count: count))
  return 0
}

/// Ends the run, so that libFuzzer keeps the input.
func require(_ holds: Bool, _ property: String, _ details: @autoclosure () -> String) {
  guard !holds else { return }
  fatalError("\(property)\n\(details())")
}
