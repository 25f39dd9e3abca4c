// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation

/// `bilan-benchmarks`: how fast Bilan is beside what it is built on. Run it from the package's root.
@main
struct BilanBenchmarks: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bilan-benchmarks", abstract: "Measure Bilan, or make what it is measured on.",
    subcommands: [MeasureCommand.self, DossiersCommand.self], defaultSubcommand: MeasureCommand.self)
}

/// The measures: without a subcommand, these are made.
struct MeasureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure",
    abstract: "Measure Bilan, each measure beside a peer in the same run.",
    discussion: """
      Prints the median of the runs. time/peer is the time of Bilan over that of its peer: below 1, Bilan is the faster. \
      The accidents are made by a generator, whose files have the columns and quirks of the national ones; where the \
      open-data folder holds those of 2020, they are the 1×.
      """)

  @Flag(help: "Measure at 1× only.")
  var quick = false

  @Flag(help: "Print JSON, with the time of every run.")
  var json = false

  @Option(help: "Runs of each measure, of which the median is printed.")
  var runs = 5

  @Option(
    help: ArgumentHelp(
      "Only these: import, figures, report, pack, feel, casework, search.", valueName: "suite"))
  var only: [SuiteName] = SuiteName.allCases

  @Option(help: ArgumentHelp("The open-data folder (default: the environment's OPENDATA).", valueName: "dir"))
  var openData: String?

  func validate() throws {
    guard runs > 0 else { throw ValidationError("Expected at least one run.") }
  }

  func run() throws {
    let workspace = try Workspace()
    defer { workspace.remove() }
    let bench = Bench(runs: runs)
    let folder = openData ?? ProcessInfo.processInfo.environment["OPENDATA"] ?? ""
    let setting = try Setting(
      bench: bench, workspace: workspace, openData: URL(filePath: folder), scales: quick ? [1] : [1, 10, 100])
    for name in SuiteName.allCases where only.contains(name) {
      for suite in name.suites { try suite.run(setting) }
    }
    let report = BenchmarkReport(measurements: bench.measurements, runs: runs)
    print(json ? try report.json() : report.table())
  }
}

/// The suites, in the order in which they are run.
enum SuiteName: String, ExpressibleByArgument, CaseIterable {
  case `import`
  case figures
  case report
  case pack
  case feel
  case casework
  case search

  var suites: [any Suite.Type] {
    switch self {
    case .import: [ImportSuite.self]
    case .figures: [FigureSuite.self]
    case .report: [ReportSuite.self]
    case .pack: [PackSuite.self]
    case .casework: [CaseworkSuite.self]
    case .search: [SearchSuite.self]
    case .feel:
      [ExpressionSuite.self, EngineSuite.self, DecisionTableSuite.self, FilterSuite.self, NumberSuite.self]
    }
  }
}

/// A group of measures.
protocol Suite {
  static func run(_ setting: Setting) throws
}
