// SPDX-License-Identifier: Apache-2.0

import Base
import Figures
import Pack
import Store

extension SampleReport {
  /// The figures of the sample, over its communes and sales in a database in memory.
  static func book(_ pack: Pack) throws -> FigureBook {
    let database = try Store.Database.inMemory(pack: pack)
    let actor = Actor("essai")
    try database.write(by: actor) { writer in
      for commune in pack.territory.communes {
        let place = [commune.longitude, commune.latitude].map { StoredValue($0, scale: 5) ?? .null }
        _ = try writer.upsert(
          [.text(commune.code), .text(commune.name), .integer(Int64(commune.population))] + place
            + [.text(commune.groups["ept"] ?? "")],
          into: Register.communes)
      }
      for sale in sales {
        _ = try writer.upsert(
          [
            .text(sale.number), .text(sale.date), .text(sale.commune), .text(sale.genre),
            .integer(sale.cents),
          ],
          into: "cession")
      }
    }
    _ = try database.synchronise(declaredValues: pack.declaredValues, by: actor)
    return try FigureBook(pack: pack, database: database)
  }
}
