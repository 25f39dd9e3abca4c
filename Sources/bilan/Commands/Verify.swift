// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Base
import Store

/// `bilan verify`
struct Verify: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prove the journal's chain, and find what was changed behind its back.")

  @OptionGroup var options: CommonOptions

  func run() async throws {
    try await options.reporting {
      let pack = try options.loadPack()
      let database = try Database.open(at: options.database, pack: pack, create: false)
      let findings = try database.verify(progress: { _ in })
      for finding in findings { Terminal.error(finding.message(options.locale)) }
      guard findings.isEmpty else { throw ExitCode(1) }
      Terminal.print(Catalogue.verified(options.locale))
    }
  }
}
