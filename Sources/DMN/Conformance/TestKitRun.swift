// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL
import Foundation

/// A run of test files of the DMN Technology Compatibility Kit: each case of each file of a folder tree, held
/// against what Bilan answers.
public struct TestKitRun: Sendable {
  /// The folder that the test files were looked for in.
  public let root: URL
  /// The test files found, in order of their paths.
  public let files: [URL]

  /// The test files under a folder, or one of them.
  /// - Throws: where there is no such file or folder, or no test file in it.
  public init(at path: String) throws(Diagnostic) {
    let url = URL(fileURLWithPath: path)
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw Diagnostic(file: path, Catalogue.DMN.noSuchFolder)
    }
    root = isFolder.boolValue ? url : url.deletingLastPathComponent()
    guard isFolder.boolValue else {
      files = [url]
      return
    }
    let found = FileManager.default.enumerator(at: url, includingPropertiesForKeys: nil)?.compactMap {
      $0 as? URL
    }
    files = (found ?? []).filter { $0.pathExtension == "xml" }.sorted { $0.path < $1.path }
    guard !files.isEmpty else { throw Diagnostic(file: path, Catalogue.DMN.noTestFiles) }
  }

  /// What became of a result that a case expects.
  public struct Outcome: Sendable {
    /// The folder of the test file, from the root.
    public let folder: String
    /// The name of the test file.
    public let file: String
    /// The id of the case.
    public let testCase: String
    /// The name of the decision asked for.
    public let result: String
    /// Whether the answer is the one expected.
    public let passed: Bool
    /// Why the case was not run; nil where it was.
    public let skipped: Message?
    /// What the kit expects, as FEEL writes it.
    public let expected: String
    /// What Bilan answers, as FEEL writes it.
    public let found: String
    /// Whether null is expected: of such cases a program that can do nothing passes many.
    public let expectsNull: Bool
    /// Why the answer is null, where it is.
    public let cause: Message?
  }

  /// Runs the cases of one test file.
  /// - Throws: what is wrong with the test file; a model that cannot be read fails its cases.
  public func outcomes(of file: URL) throws(Diagnostics) -> [Outcome] {
    let suite = try TestSuite(reading: Data(at: file), file: file.lastPathComponent)
    let folder = TestKitRun.path(of: file.deletingLastPathComponent(), from: root)
    let model: DecisionModel?
    var problem: Message?
    do throws(Diagnostics) {
      model = try TestKitRun.model(of: suite, beside: file)
    } catch {
      model = nil
      problem = error.all.first?.message
    }
    return suite.cases.flatMap { testCase in
      outcomes(of: testCase, model, problem, folder: folder, file: file.lastPathComponent)
    }
  }

  private func outcomes(
    of testCase: TestCase, _ model: DecisionModel?, _ problem: Message?, folder: String, file: String
  ) -> [Outcome] {
    let inputs = testCase.inputs
    return testCase.results.map { result in
      let expected = result.isError ? Value.null() : result.expected?.value
      let answer = model.map { $0.answer(to: testCase, result, inputs) }
      let callsOut = expected?.isNull == false && answer?.cause?.message == Catalogue.FEEL.externalFunction
      return Outcome(
        folder: folder, file: file, testCase: testCase.id ?? "", result: result.name,
        passed: expected.flatMap { expected in answer.map { expected.isExpected($0) } } ?? false,
        skipped: expected == nil
          ? Catalogue.DMN.nothingExpected : callsOut ? Catalogue.FEEL.externalFunction : nil,
        expected: (expected ?? .null()).description, found: answer?.description ?? "",
        expectsNull: expected?.isNull ?? false, cause: answer?.cause?.explanation ?? problem)
    }
  }

  private static func path(of folder: URL, from root: URL) -> String {
    let (path, start) = (folder.standardizedFileURL.path, root.standardizedFileURL.path)
    return path.hasPrefix(start + "/") ? String(path.dropFirst(start.count + 1)) : folder.lastPathComponent
  }

  /// The model that a test file is for.
  private static func model(of suite: TestSuite, beside file: URL) throws(Diagnostics) -> DecisionModel {
    let folder = file.deletingLastPathComponent()
    if let name = suite.modelName { return try DecisionModel(reading: folder.appendingPathComponent(name)) }
    let models =
      (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
    guard let only = models.first(where: { $0.pathExtension == "dmn" }) else {
      throw Diagnostics([Diagnostic(file: suite.file, Catalogue.DMN.noModel)])
    }
    return try DecisionModel(reading: only)
  }
}

extension DecisionModel {
  fileprivate func answer(to testCase: TestCase, _ result: TestResult, _ inputs: [TestInput]) -> Value {
    let name =
      switch testCase.target {
      case .decisions: result.name
      case .decisionService(let service): service
      case .businessKnowledgeModel(let model): model
      }
    do throws(Diagnostic) {
      let values = try evaluate(
        [name], in: result.namespace, inputs: inputs.values(in: nil), imported: inputs.imported)
      let value = values[0]
      // A service of several decisions answers with all of them.
      if case .decisionService = testCase.target, result.name != name,
        let member = value.context?[result.name]
      {
        return member
      }
      return value
    } catch {
      return .null(NullCause(error.message))
    }
  }
}
