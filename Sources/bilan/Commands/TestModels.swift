// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Base
import DMN
import FEEL
import Foundation

/// `bilan dmn test`
struct TestModels: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Run test cases of the DMN Technology Compatibility Kit.",
    discussion: """
      Every test file (.xml) of the folder is run on the model beside it. Cases that expect null are counted apart: a program that can do \
      nothing passes them. Cases that call another language are skipped. Exits with 1 where a case fails.
      """)

  @Argument(help: ArgumentHelp("A folder of test files, at any depth, or one test file.", valueName: "dir"))
  var folder: String

  @Option(help: "text, or json: one object a line.")
  var format: ResultFormat = .text

  @Option(help: "The language of what is printed: fr or en.")
  var locale: Language = .reader

  func run() async throws {
    let report: ConformanceReport
    do {
      let kit = try TestKitRun(at: folder)
      var outcomes: [TestKitRun.Outcome] = []
      for file in kit.files {
        let found = try kit.outcomes(of: file)
        if format == .json { for outcome in found { Terminal.print(outcome.json) } }
        outcomes += found
      }
      report = ConformanceReport(outcomes)
    } catch {
      throw Failure(error, locale)
    }
    if format == .text { Terminal.print(report.text(in: locale)) }
    guard report.failed.isEmpty else { throw ExitCode(1) }
  }
}

extension ConformanceReport {
  /// The failures, then a table of folders with totals of levels.
  fileprivate func text(in language: Language) -> String {
    var lines = failed.map { outcome in
      Catalogue.DMN.failedCase(
        "\(outcome.folder) \(outcome.testCase) \(outcome.result)", expected: outcome.expected,
        found: outcome.found, cause: outcome.cause)(language)
    }
    let columns = Catalogue.DMN.conformanceColumns(language)
    var table = TextTable(columns: columns, numeric: Set(1..<columns.count))
    for row in rows {
      let name = row.name.isEmpty ? Catalogue.DMN.total(language) : row.name
      table.rows.append([
        name, "\(row.count.passed)", "\(row.count.failed)", "\(row.count.skipped)",
        "\(row.count.passedNulls)/\(row.count.nulls)", "\(row.count.passedValues)/\(row.count.values)",
      ])
    }
    lines.append(table.text)
    return lines.joined(separator: "\n")
  }
}
