// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Base
import Foundation
import Reading

/// `bilan read`
struct ReadCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read", abstract: "Find the figures and claims of a published report, and judge the claims.",
    discussion: """
      The document is plain text, Markdown, PDF with text, DOCX, ODT or HTML; no pack is needed. The exit code is 0 even where claims \
      are broken, unless --strict.
      """)

  @Argument(help: "The document.")
  var document: String

  @Option(help: "table, csv, json or html (the document with its figures and claims marked).")
  var format: ReadingFormat = .table

  @Option(help: "figures, claims or all; text: the document as it was read, with the numbers of its lines.")
  var show: ReadingShow = .all

  @Option(help: "The mildest verdict that is listed: broken, look, uncheckable, rounding or holds.")
  var severity: ReadingSeverity = .look

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("The file written to (default: standard output).", valueName: "file"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      "An older edition: list what appeared, vanished or changed unusually.", valueName: "old"))
  var compare: String?

  @Option(help: ArgumentHelp("Start a pack in this new folder from what was read.", valueName: "dir"))
  var pack: String?

  @Flag(help: "Exit with 1 where a claim is broken.")
  var strict = false

  @Option(help: "The language of what is printed: fr or en.")
  var locale: Language = .reader

  func validate() throws {
    if pack != nil, compare != nil { throw ValidationError("--pack does not go with --compare.") }
    if pack != nil, output != nil || format != .table {
      throw ValidationError("--pack writes a folder: it goes with neither --format nor --output.")
    }
  }

  func run() async throws {
    let isBroken: Bool
    do {
      let reading = try read(document)
      for remark in reading.remarks { Terminal.error(remark(locale)) }
      if let pack {
        try startPack(reading, at: pack)
      } else if let compare {
        try print(Comparison(reading, to: try read(compare)))
      } else {
        try print(reading)
      }
      isBroken = !reading.claims(.broken).isEmpty
    } catch {
      throw Failure(error, locale)
    }
    if strict, isBroken { throw ExitCode(1) }
  }

  private func read(_ path: String) throws -> Reading {
    Reader().read(try DocumentText(file: URL(fileURLWithPath: path), named: path))
  }

  private func print(_ reading: Reading) throws {
    guard show != .text else { return try write(ReadingPrintout(reading, language: locale).text) }
    let part = Reading.Part(rawValue: show.rawValue) ?? .all
    switch format {
    case .table:
      let printout = ReadingPrintout(reading, language: locale, mildest: severity.verdict)
      try write(show == .figures ? printout.figures : printout.summary)
    case .json: try write(reading.json(part, locale))
    case .html: try write(AnnotatedPage(reading, language: locale).file)
    case .csv: try writeTables(reading, part)
    }
  }

  private func print(_ comparison: Comparison) throws {
    switch format {
    case .table: try write(ComparisonPrintout(comparison: comparison, language: locale).text)
    case .csv: try write(comparison.table(locale).csv)
    case .json: try write(comparison.table(locale).json)
    case .html: throw Failure(Catalogue.Read.comparisonForms(locale))
    }
  }

  private func writeTables(_ reading: Reading, _ part: Reading.Part) throws {
    switch part {
    case .figures: try write(reading.figureTable.csv)
    case .claims: try write(reading.claimTable(locale).csv)
    case .all:
      guard let output else { throw Failure(Catalogue.Read.twoFiles(locale)) }
      let name = output.lowercased().hasSuffix(".csv") ? String(output.dropLast(4)) : output
      let tables = [
        ("\(name)-figures.csv", reading.figureTable.csv),
        ("\(name)-claims.csv", reading.claimTable(locale).csv),
      ]
      try OutputFile.write(tables.map { ($0.0, Array($0.1.utf8)) })
      Terminal.print(Catalogue.Read.written(tables.map(\.0))(locale))
    }
  }

  private func write(_ text: String) throws {
    try write(Array((text.hasSuffix("\n") ? text : text + "\n").utf8))
  }

  private func write(_ bytes: [UInt8]) throws {
    guard let output else { return Terminal.write(bytes) }
    try OutputFile.write([(output, bytes)])
    Terminal.print(Catalogue.Read.written([output])(locale))
  }
}

/// How a reading is printed.
enum ReadingFormat: String, ExpressibleByArgument, CaseIterable { case table, csv, json, html }

/// What of a reading is printed.
enum ReadingShow: String, ExpressibleByArgument, CaseIterable { case figures, claims, all, text }

/// The mildest verdict that is listed.
enum ReadingSeverity: String, ExpressibleByArgument, CaseIterable {
  case broken, look, uncheckable, rounding, holds

  var verdict: ReadClaim.Verdict {
    switch self {
    case .broken: .broken
    case .look: .look
    case .uncheckable: .uncheckable
    case .rounding: .rounding
    case .holds: .holds
    }
  }
}
