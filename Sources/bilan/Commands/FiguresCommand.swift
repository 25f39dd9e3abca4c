// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Base
import Figures
import Pack

/// `bilan figures`
struct FiguresCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "figures", abstract: "Print figures: values, breakdowns, definitions, records.")

  @OptionGroup var options: CommonOptions

  @Argument(help: "Keys of figures (service.name), or services; all figures where none is given.")
  var keys: [String] = []

  @Option(help: "A year, month, quarter, day or range (default: the pack's year).")
  var period: String?

  @Option(help: "A breakdown of the figures: commune, month, a field… or two, joined by a comma.")
  var by: BreakdownNames?

  @Option(help: "table, csv or json.")
  var format: TableFormat = .table

  @Flag(help: "Say how each value is known: definition, query, records, differences.")
  var explain = false

  @Flag(help: "List the records that each figure counts.")
  var records = false

  func validate() throws {
    guard format != .table else { return }
    if explain, by != nil { throw ValidationError("--explain does not go with --by as csv or json.") }
  }

  func run() async throws {
    try await options.reporting {
      let book = try options.openBook()
      let period = try self.period.map(parsePeriod) ?? book.pack.year
      let figures = try selected(book.pack)
      switch format {
      case .table: try printTables(figures, book, period)
      case .csv: Terminal.write(try data(figures, book, period).csv)
      case .json: Terminal.write(try data(figures, book, period).json)
      }
    }
  }

  private func printTables(_ figures: [Figure], _ book: FigureBook, _ period: Period) throws {
    let printout = FigurePrintout(book: book, period: period, language: options.locale)
    if records {
      for figure in figures { Terminal.print(try printout.records(figure)) }
      return
    }
    if let by {
      for figure in figures { Terminal.print(try printout.breakdown(figure, by: by.names)) }
    } else {
      Terminal.print(try printout.values(figures))
    }
    if explain {
      for figure in figures { Terminal.print(try printout.explanation(figure)) }
    }
  }

  /// One table of what was asked for, whatever the number of figures.
  private func data(_ figures: [Figure], _ book: FigureBook, _ period: Period) throws -> DataTable {
    if records {
      guard figures.count == 1 else { throw Failure(Catalogue.oneFigure(options.locale)) }
      return .records(try book.records(countedBy: figures[0].key, for: period))
    }
    if let by { return try .breakdown(of: figures, by: by.names, book, for: period) }
    return explain
      ? try .explanations(of: figures, book, for: period) : try .values(of: figures, book, for: period)
  }

  private func parsePeriod(_ text: String) throws -> Period {
    guard let period = Period(text) else {
      throw Failure(Catalogue.expectedPeriod(found: text)(options.locale))
    }
    return period
  }

  private func selected(_ pack: Pack) throws -> [Figure] {
    guard !keys.isEmpty else { return pack.figures }
    return try keys.flatMap { name -> [Figure] in
      let ofService = pack.figures(of: name)
      guard ofService.isEmpty else { return ofService }
      guard let figure = FigureKey(name).flatMap(pack.figure) else {
        let suggestion = Suggestion.closest(to: name, among: pack.figures.map(\.key.description))
        throw Failure(Catalogue.unknownFigure(name, suggestion)(options.locale))
      }
      return [figure]
    }
  }
}

/// One breakdown, or two that are crossed: "commune", "commune,month".
struct BreakdownNames: ExpressibleByArgument {
  let names: [String]

  init?(argument: String) {
    let parts = argument.split(separator: ",", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty }) else { return nil }
    names = parts.map(String.init)
  }
}
