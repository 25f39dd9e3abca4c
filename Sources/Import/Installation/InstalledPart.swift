// SPDX-License-Identifier: Apache-2.0

import Base
import Pack
import Store

/// The records of one register that a pack holds: a file of them, or the communes of its territory.
struct InstalledPart {
  let register: Register
  /// nil for the communes.
  let file: RecordFile?
  /// What tells these contents from any others.
  let digest: String

  /// The note of the database that keeps the digest of what was installed.
  var note: String { "installed:" + (file?.name ?? register.name) }

  func install(_ writer: RecordWriter, _ pack: Pack) throws(ImportFailure) -> ImportSummary {
    guard let file else { return try installCommunes(writer, pack.territory) }
    return try SourceImport.plain(register.name, in: pack).run(file.url, named: file.name, writer)
  }

  private func installCommunes(
    _ writer: RecordWriter, _ territory: Territory
  ) throws(ImportFailure) -> ImportSummary {
    try storing { () throws(StoreError) in
      var summary = ImportSummary()
      let table = try writer.table(register.name)
      for commune in territory.communes {
        summary.count(try table.upsert(register.fields.map { $0.value(of: commune) }))
      }
      return summary
    }
  }
}

extension Field {
  /// What the register of communes stores of a commune in this field.
  fileprivate func value(of commune: Commune) -> StoredValue {
    func rounded(_ number: Number) -> StoredValue {
      let scale = type.scale ?? 0
      return StoredValue(number.rounded(to: scale), scale: scale) ?? .null
    }
    switch name {
    case "code": return .text(commune.code)
    case "name": return .text(commune.name)
    case "population": return .integer(Int64(commune.population))
    case "longitude": return rounded(commune.longitude)
    case "latitude": return rounded(commune.latitude)
    default: return commune.groups[name].map(StoredValue.text) ?? .null
    }
  }
}

extension Register {
  /// The registers of a pack that have records in it, those that others refer to before them.
  static func inOrderOfReference(_ pack: Pack) -> [String] {
    var ordered: [String] = []
    var visited: Set<String> = []
    func visit(_ name: String) {
      guard visited.insert(name).inserted else { return }
      for field in pack.register(name)?.fields ?? [] {
        if case .reference(let target) = field.type { visit(target) }
      }
      ordered.append(name)
    }
    for file in pack.recordFiles { visit(file.register) }
    return ordered
  }
}
