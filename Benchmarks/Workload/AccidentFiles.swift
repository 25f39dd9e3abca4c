// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The four yearly files of road accidents in a folder.
struct AccidentFiles {
  let folder: URL

  var accidents: URL { folder.appending(path: "caracteristiques-2020.csv") }
  var places: URL { folder.appending(path: "lieux-2020.csv") }
  var vehicles: URL { folder.appending(path: "vehicules-2020.csv") }
  var persons: URL { folder.appending(path: "usagers-2020.csv") }

  /// Each with the source of the pack that reads it, those that others refer to first.
  var bySource: [(source: String, file: URL)] {
    [
      ("baac_caracteristiques", accidents), ("baac_lieux", places), ("baac_vehicules", vehicles),
      (Self.personSource, persons),
    ]
  }

  /// The source of the persons involved, the largest file.
  static let personSource = "baac_usagers"

  /// Whether all four are there.
  var exist: Bool { bySource.allSatisfy { FileManager.default.fileExists(atPath: $0.file.path) } }
}
