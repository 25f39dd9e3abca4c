// SPDX-License-Identifier: Apache-2.0

/// A test file of the DMN Technology Compatibility Kit: what a model is to answer.
public struct TestSuite: Sendable, Hashable {
  /// The test file itself, as the reader would name it.
  public let file: String
  /// The file of the model, in the folder of the test file; nil where the test file does not say.
  public let modelName: String?
  /// What the file tests, in words.
  public let labels: [String]
  /// The cases, in order.
  public let cases: [TestCase]
}

/// What a model is to answer to some inputs.
public struct TestCase: Sendable, Hashable {
  /// What is called.
  public enum Target: Sendable, Hashable {
    /// The decisions that the results name.
    case decisions
    /// The decision service of this name.
    case decisionService(String)
    /// The business knowledge model of this name.
    case businessKnowledgeModel(String)
  }

  /// What tells the case from others of its file; nil where the file does not say.
  public let id: String?
  /// What it shows, in words.
  public let description: String?
  /// What is called.
  public let target: Target
  /// The inputs.
  public let inputs: [TestInput]
  /// The results expected.
  public let results: [TestResult]
  /// Where it was read.
  public let origin: Origin
}

/// The value of an input, of a decision that is not to be decided, or of a parameter.
public struct TestInput: Sendable, Hashable {
  /// The name of the element.
  public let name: String
  /// The namespace of its model, where it is not that of the model tested.
  public let namespace: String?
  /// Its value.
  public let value: TestValue
}

/// What a decision, or the service called, is to return.
public struct TestResult: Sendable, Hashable {
  /// The name of the decision.
  public let name: String
  /// The namespace of its model, where it is not that of the model tested.
  public let namespace: String?
  /// The value; nil where the file gives none.
  public let expected: TestValue?
  /// Whether deciding it is an error; its value is then null.
  public let isError: Bool
  /// The name of a type to which the result is to be converted first.
  public let cast: String?
}
