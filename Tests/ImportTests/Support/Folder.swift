// SPDX-License-Identifier: Apache-2.0

import Foundation
import Pack

/// A folder for one test, gone with it.
final class Folder: Sendable {
  let url = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)

  init() throws { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }
  deinit { try? FileManager.default.removeItem(at: url) }

  @discardableResult
  func write(_ name: String, _ text: String) throws -> URL { try write(name, Array(text.utf8)) }

  @discardableResult
  func write(_ name: String, _ bytes: [UInt8]) throws -> URL {
    let file = url.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
    return file
  }

  func read(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: url.appendingPathComponent(name)), as: UTF8.self)
  }

  var names: [String] { (try? FileManager.default.contentsOfDirectory(atPath: url.path))?.sorted() ?? [] }
}

extension Folder {
  /// A pack of one service with these registers and sources, and three communes.
  func pack(registers: String, sources: String = "", records: [String: String] = [:]) throws -> Pack {
    try write("pack/pack.yaml", "pack: essai\nname: Essai\ntitle: Rapport\nlocale: fr\nyear: 2020\n")
    try write(
      "pack/organisation.yaml",
      "organisation:\n  voirie: { label: Direction de la voirie, kind: direction }\n")
    try write(
      "pack/territory/communes.csv",
      """
      code,name,population,longitude,latitude,ept
      94028,Créteil,93246,2.45471,48.78377,T11
      94033,Fontenay-sous-Bois,51891,2.47544,48.85157,T10
      94044,Limeil-Brévannes,27404,2.48855,48.74487,T11

      """)
    try write(
      "pack/territory/groupings.csv",
      "grouping,code,name\nept,T10,Paris Est Marne et Bois\nept,T11,Grand Paris Sud Est Avenir\n")
    try write("pack/services/voirie/registers.yaml", "registers:\n" + registers)
    if !sources.isEmpty { try write("pack/services/voirie/sources.yaml", "sources:\n" + sources) }
    try write("pack/services/voirie/chapter.md", "Le service.\n")
    for (name, text) in records { try write("pack/services/voirie/records/\(name).csv", text) }
    return try Pack.load(from: url.appendingPathComponent("pack"))
  }
}
