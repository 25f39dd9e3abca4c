// SPDX-License-Identifier: Apache-2.0

import Base

/// Reads the elements of a test file, and notes what is wrong with them as it goes.
struct TestSuiteReader: ElementReader {
  private static let namespace = "http://www.omg.org/spec/DMN/20160719/testcase"

  let file: String
  var findings: [Diagnostic] = []

  init(file: String) { self.file = file }

  static func checkRoot(_ root: MarkupElement, file: String) throws(Diagnostic) {
    guard root.name == "testCases" else {
      throw Diagnostic(
        file: file, position: root.position, Catalogue.DMN.expectedRoot("testCases", found: root.name))
    }
    guard root.namespace == namespace else {
      throw Diagnostic(
        file: file, position: root.position,
        Catalogue.DMN.expectedNamespace("DMN TCK (\(namespace))", found: root.namespace))
    }
  }

  mutating func suite(_ root: MarkupElement) -> TestSuite {
    TestSuite(
      file: file, modelName: root.child("modelName")?.text.trimmed,
      labels: root.child("labels")?.children("label").map(\.text.trimmed) ?? [],
      cases: root.children("testCase").map { testCase($0) })
  }

  private mutating func testCase(_ source: MarkupElement) -> TestCase {
    TestCase(
      id: source.attributes["id"], description: source.child("description")?.text.trimmed,
      target: target(of: source), inputs: source.children("inputNode").map { input($0) },
      results: source.children("resultNode").map { result($0) }, origin: Origin(source.position))
  }

  private mutating func target(of source: MarkupElement) -> TestCase.Target {
    let types = ["decision", "decisionService", "bkm"]
    return switch choice("type", of: source, among: types, by: { $0 }) {
    case "decisionService": .decisionService(required("invocableName", of: source))
    case "bkm": .businessKnowledgeModel(required("invocableName", of: source))
    default: .decisions
    }
  }

  private mutating func input(_ source: MarkupElement) -> TestInput {
    TestInput(
      name: required("name", of: source), namespace: source.attributes["namespace"], value: value(in: source))
  }

  private mutating func result(_ source: MarkupElement) -> TestResult {
    TestResult(
      name: required("name", of: source), namespace: source.attributes["namespace"],
      expected: source.child("expected").map { value(in: $0) },
      isError: isTrue("errorResult", of: source), cast: source.attributes["cast"])
  }

  // MARK: Values

  private static let parts: Set = ["value", "list", "component"]

  /// The value that an element holds: null where it holds none.
  private mutating func value(in source: MarkupElement) -> TestValue {
    let parts = source.children.filter { TestSuiteReader.parts.contains($0.name) }
    guard let first = parts.first else { return .null }
    for extra in parts.dropFirst() where extra.name != "component" || first.name != "component" {
      note(Catalogue.DMN.unexpectedElement(extra.name, in: source.name), at: extra)
    }
    switch first.name {
    case "value":
      guard !isTrue("xsi:nil", of: first) else { return .null }
      return .simple(first.text, type: first.attributes["xsi:type"].map(TestSuiteReader.localName))
    case "list":
      return isTrue("xsi:nil", of: first) ? .null : .list(first.children("item").map { value(in: $0) })
    default:
      return .components(
        parts.map { component in
          let isNil = isTrue("xsi:nil", of: component)
          return TestComponent(
            name: component.attributes["name"] ?? "", value: isNil ? .null : value(in: component))
        })
    }
  }

  private static func localName(_ name: String) -> String {
    name.firstIndex(of: ":").map { String(name[name.index(after: $0)...]) } ?? name
  }
}
