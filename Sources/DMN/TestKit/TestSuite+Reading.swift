// SPDX-License-Identifier: Apache-2.0

import Base
import Foundation

extension TestSuite {
  /// Reads a test file of the DMN Technology Compatibility Kit.
  ///
  /// - Parameter file: its name, for messages.
  /// - Throws: everything that is wrong: what is no XML or no test file, what is missing or not expected.
  public init(reading data: Data, file: String) throws(Diagnostics) {
    let root: MarkupElement
    do {
      root = try MarkupReader.root(of: data, file: file)
      try TestSuiteReader.checkRoot(root, file: file)
    } catch {
      throw Diagnostics([error])
    }
    var reader = TestSuiteReader(file: file)
    let suite = reader.suite(root)
    guard reader.findings.isEmpty else { throw Diagnostics(reader.findings) }
    self = suite
  }
}
