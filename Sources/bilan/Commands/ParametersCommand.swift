// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Base
import Figures
import Pack

/// `bilan parameters`
struct ParametersCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parameters",
    abstract: "Print legal parameters: the values in force on a day, with their sources.")

  @OptionGroup var options: CommonOptions

  @Argument(help: "Keys of parameters, or services; all parameters where none is given.")
  var keys: [String] = []

  @Option(help: "A day, YYYY-MM-DD (default: the last of the pack's year).")
  var date: String?

  @Option(help: "table, csv or json.")
  var format: TableFormat = .table

  func run() async throws {
    try await options.reporting {
      let pack = try options.loadPack()
      let day = try date.map(parseDay) ?? pack.year.end
      let parameters = try selected(pack)
      let data = DataTable.parameters(parameters, on: day)
      switch format {
      case .table:
        Terminal.print(ParameterPrintout(language: options.locale).values(parameters, on: day))
      case .csv: Terminal.write(data.csv)
      case .json: Terminal.write(data.json)
      }
    }
  }

  private func parseDay(_ text: String) throws -> CivilDate {
    guard let day = CivilDate(text) else {
      throw Failure(Catalogue.expectedDate(found: text)(options.locale))
    }
    return day
  }

  private func selected(_ pack: Pack) throws -> [Parameter] {
    guard !keys.isEmpty else { return pack.parameters }
    return try keys.flatMap { name -> [Parameter] in
      let ofService = pack.parameters.filter { $0.key.service == name }
      guard ofService.isEmpty else { return ofService }
      guard let parameter = pack.parameter(name) else {
        let suggestion = Suggestion.closest(to: name, among: pack.parameters.map(\.key.description))
        throw Failure(Catalogue.unknownParameter(name, suggestion)(options.locale))
      }
      return [parameter]
    }
  }
}
