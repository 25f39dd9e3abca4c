// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Base
import Foundation
import Import
import Pack

/// `bilan evaluate`
struct EvaluateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate", abstract: "Compute the rule of a programme on each row of a table.",
    discussion: """
      The table is CSV. It is written to standard output as it is, with one column more for each result of the rule, named \
      resultat_NAME. Why a row has no result is told on standard error, with its line; the exit code is then 1.
      """)

  @OptionGroup var options: CommonOptions

  @Option(help: "The day of all rows, where the table has no column for it.")
  var date: CivilDate?

  @Argument(help: "A programme, or the key of a rule, such as da.apa_plafond.")
  var programme: String

  @Argument(help: "The table, or - for standard input.")
  var file: String

  func run() async throws {
    let language = options.locale
    try await options.reporting {
      let table = try CaseTable(programme, in: options.loadPack(), on: date)
      let (path, name) = file == "-" ? ("/dev/stdin", "-") : (file, file)
      let reader = CSVReader(URL(fileURLWithPath: path), named: name)
      let summary = try table.evaluate(reader, named: name) { bytes in
        Terminal.write(bytes)
      } tell: { problem in
        Terminal.error(problem.description(in: language))
      }
      if summary.rows == 0 { throw Diagnostic(file: name, Catalogue.noCases) }
      if summary.withoutResult > 0 {
        throw Failure(Catalogue.casesWithoutResult(summary.withoutResult, of: summary.rows)(language))
      }
    }
  }
}
