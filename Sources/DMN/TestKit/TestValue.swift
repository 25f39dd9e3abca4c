// SPDX-License-Identifier: Apache-2.0

/// A value of a test file of the DMN Technology Compatibility Kit (`valueType` of its schema).
public indirect enum TestValue: Sendable, Hashable {
  /// Null.
  case null
  /// The text of a value and the name of its type in XML Schema (`string`, `decimal`, `double`, `boolean`,
  /// `date`, `time`, `dateTime`, `duration`…), without prefix; nil where the file gives none.
  case simple(String, type: String?)
  /// A list.
  case list([TestValue])
  /// A context.
  case components([TestComponent])
}

/// An entry of a context in a test file.
public struct TestComponent: Sendable, Hashable {
  /// The name of the entry.
  public let name: String
  /// Its value.
  public let value: TestValue

  /// An entry of this name.
  public init(name: String, value: TestValue) {
    self.name = name
    self.value = value
  }
}
