// SPDX-License-Identifier: Apache-2.0

import Base
import Foundation

extension Definitions {
  /// Reads a DMN file, of any version from 1.1 to 1.5.
  ///
  /// Names of types are those of DMN 1.5 afterwards: without prefix for built-in types and those of the
  /// model, `import.type` for those of an import.
  ///
  /// - Parameter file: its name, for messages.
  /// - Throws: everything that is wrong: what is no XML or no decision model, what is missing, what a
  ///   reference or a keyword should have been, what is there twice.
  public init(reading data: Data, file: String) throws(Diagnostics) {
    let root: MarkupElement
    do {
      root = try MarkupReader.root(of: data, file: file)
      try ModelReader.checkRoot(root, file: file)
    } catch {
      throw Diagnostics([error])
    }
    var reader = ModelReader(root, file: file)
    let definitions = reader.definitions(root)
    let findings = reader.findings + ModelCheck(definitions, root).findings
    guard findings.isEmpty else { throw Diagnostics(findings) }
    self = definitions
  }
}
