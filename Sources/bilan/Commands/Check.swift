// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Base
import Figures
import Foundation
import Import
import Pack
import Reporting
import Store

/// `bilan check`
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check the pack, its rules' examples, its chapters and its claims.",
    discussion:
      "Exits with 1 where the pack is wrong, an example of a rule fails, a chapter cannot be printed, or a claim is broken that the pack does not accept."
  )

  @OptionGroup var options: CommonOptions

  @Flag(help: "List every claim, not only those that do not hold.")
  var all = false

  func run() async throws {
    let isWrong = try await options.reporting {
      let pack = try options.loadPack()
      let book = try FigureBook(pack: pack, database: database(pack), language: options.locale)
      // The chapters are laid out for nothing but what is wrong in them.
      var wrong = false
      do {
        _ = try DocumentBuilder(book: book, year: pack.year, language: options.locale).document()
      } catch let error as Diagnostics {
        Terminal.error(error.description(in: options.locale))
        wrong = true
      }
      for remark in pack.remarks { Terminal.print(remark.description(in: options.locale)) }
      let failures = Diagnostics(pack.ruleBook.failures(of: pack.examples))
      if !failures.all.isEmpty {
        Terminal.error(failures.description(in: options.locale))
        wrong = true
      }
      let claims = try book.judgedClaims()
      let printout = ClaimPrintout(claims: claims, language: options.locale)
      if let remark = ParameterPrintout(language: options.locale).fromMemory(pack.parameters) {
        Terminal.print(remark)
      }
      if !pack.rules.isEmpty {
        Terminal.print(
          Catalogue.ruleCounts(pack.rules.count, examples: pack.examples.count, failures: failures.all.count)(
            options.locale))
      }
      Terminal.print(printout.text(all: all))
      if claims.contains(where: \.isFailure) {
        Terminal.error(printout.failures)
        wrong = true
      }
      return wrong
    }
    if isWrong { throw ExitCode(1) }
  }

  /// The database where there is one; else one in memory, that holds what the pack itself declares and records.
  private func database(_ pack: Pack) throws -> Database {
    guard !FileManager.default.fileExists(atPath: options.database) else {
      return try options.openDatabase(pack)
    }
    let database = try Database.inMemory(pack: pack)
    _ = try PackInstallation.install(pack, into: database, by: .bilan)
    return database
  }
}
