// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Base
import Foundation
import Reporting

/// `bilan report`
struct Report: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Write the report.")

  @OptionGroup var options: CommonOptions
  @OptionGroup var openData: OpenDataOption

  @Option(help: "The year reported (default: the pack's).")
  var year: Int?

  @Option(help: "html, pdf, docx, odt or json.")
  var format: ReportFormat = .html

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("The folder written to.", valueName: "dir"))
  var output: String

  func run() async throws {
    try await options.reporting {
      let book = try options.openBook()
      let boundaries = try BoundarySet.load(for: book.pack, openData: openData.url)
      let builder = DocumentBuilder(
        book: book, year: year.map { .year($0) } ?? book.pack.year, language: options.locale,
        boundaries: boundaries)
      let files = try ReportWriter(builder.document(), from: builder)
        .write(format, to: URL(fileURLWithPath: output, isDirectory: true))
      Terminal.print(Catalogue.written(files.count, to: output)(options.locale))
    }
  }
}

extension ReportFormat: ExpressibleByArgument {}
