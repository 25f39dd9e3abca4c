// SPDX-License-Identifier: Apache-2.0

import Foundation
import Import
import Pack
import Store

extension Database {
  /// What the journal says that the first record of a register last became.
  func contents(of register: String, record: Int64 = 1) throws -> [String: StoredValue]? {
    try journal(register: register, record: record).last?.after
  }

  /// How many records of a register there are.
  func count(of register: String) throws -> Int {
    var count = 0
    while try contents(of: register, record: Int64(count + 1)) != nil { count += 1 }
    return count
  }
}

extension Actor {
  static let tester = Actor("essai")
}

extension Pack {
  /// A source of the pack, ready.
  func ready(_ name: String) throws -> SourceImport {
    guard let source = source(name) else { return try SourceImport.plain(name, in: self) }
    return try SourceImport(source, in: self)
  }
}
