// SPDX-License-Identifier: Apache-2.0

import Base
import Foundation
import Store

/// What an import would do: everything is checked as it would be, then undone.
public struct Rehearsal: Sendable {
  /// What would be written and refused.
  public let summary: ImportSummary
  /// The first refusals.
  public let refusals: [RowError]

  /// Thrown to undo everything.
  fileprivate struct Done: Error {
    let rehearsal: Rehearsal
  }
}

extension SourceImport {
  /// Says what an import of a file would do, and does nothing.
  ///
  /// - Throws: `ImportFailure` where no row of the file could be read.
  public func rehearse(_ file: URL, named name: String? = nil, in database: Database) throws(ImportFailure)
    -> Rehearsal
  {
    do {
      return try database.write(by: .bilan) { writer -> Rehearsal in
        let run = try ImportRun(self, file: name ?? file.lastPathComponent, writer, nil, ImportOptions())
        run.errorsTold = 200
        try read(file, name, run)
        throw Rehearsal.Done(rehearsal: Rehearsal(summary: run.summary, refusals: run.errors))
      }
    } catch let done as Rehearsal.Done {
      return done.rehearsal
    } catch let failure as ImportFailure {
      throw failure
    } catch let error as StoreError {
      throw .store(error)
    } catch {
      throw .file(Diagnostic(file: name, Catalogue.unreadableFile(String(describing: error))))
    }
  }
}
