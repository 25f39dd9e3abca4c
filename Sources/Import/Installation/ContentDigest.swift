// SPDX-License-Identifier: Apache-2.0

import Base
import Foundation
import Pack

/// Tells contents of a pack from those installed before: FNV-1a of 64 bits, the same on every machine. It
/// guards against work done twice, not against an adversary.
struct ContentDigest {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  var text: String { String(state, radix: 16) }

  mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }
  }

  /// Adds a text and its end, so that two texts are not one longer.
  mutating func add(_ text: String) {
    add(text.utf8)
    add(CollectionOfOne(0))
  }

  /// The digest of the communes. What a register declares counts too: it decides how its contents are read.
  static func of(_ register: Register, _ territory: Territory) -> String {
    var digest = ContentDigest()
    digest.add(String(describing: register.fields))
    for commune in territory.communes {
      digest.add(commune.code)
      digest.add(commune.name)
      digest.add("\(commune.population) \(commune.longitude) \(commune.latitude)")
      for grouping in territory.groupings { digest.add(commune.groups[grouping.name] ?? "") }
    }
    return digest.text
  }

  /// The digest of a file of records.
  static func of(_ register: Register, _ file: RecordFile) throws(ImportFailure) -> String {
    var digest = ContentDigest()
    digest.add(String(describing: register))
    do {
      digest.add(try Data(contentsOf: file.url))
    } catch {
      throw .file(Diagnostic(file: file.name, Catalogue.unreadableFile(error.localizedDescription)))
    }
    return digest.text
  }
}
