// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Base
import Import
import Store

/// `bilan load`
struct Load: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Bring the database to the pack: schema, communes, records of the pack, declared values.")

  @OptionGroup var options: CommonOptions

  func run() async throws {
    try await options.reporting {
      let pack = try options.loadPack()
      let database = try Database.open(at: options.database, pack: pack)
      let done = try PackInstallation.install(pack, into: database, by: .bilan)
      for (register, summary) in done.records.sorted(by: { $0.key < $1.key }) {
        Terminal.print("\(register): \(Catalogue.imported(summary)(options.locale))")
      }
      let values = done.declaredValues
      Terminal.print(
        Catalogue.declaredValues(values.inserted, values.updated, values.deleted, values.unchanged)(
          options.locale))
    }
  }
}
