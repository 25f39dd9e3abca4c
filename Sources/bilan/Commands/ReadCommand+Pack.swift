// SPDX-License-Identifier: Apache-2.0

import Base
import Figures
import Foundation
import Import
import Pack
import Reading
import Reporting
import Store

extension ReadCommand {
  /// Starts a pack from what was read: whole and checked, or not at all.
  func startPack(_ reading: Reading, at path: String) throws {
    let files = FileManager.default
    let target = URL(fileURLWithPath: path, isDirectory: true).standardizedFileURL
    if files.fileExists(atPath: target.path) {
      let contents = try? files.contentsOfDirectory(atPath: target.path)
      guard contents?.isEmpty == true else { throw Failure(Catalogue.Read.packExists(path)(locale)) }
    }
    let parent = target.deletingLastPathComponent()
    try files.createDirectory(at: parent, withIntermediateDirectories: true)
    let work = parent.appending(path: ".bilan-\(UUID().uuidString)")
    defer { try? files.removeItem(at: work) }
    let start = try makePack(reading, at: work)
    guard rename(work.path, target.path) == 0 else {
      throw Diagnostic(file: nil, Catalogue.cannotWrite(path, String(cString: strerror(errno))))
    }
    Terminal.print(
      Catalogue.Read.packStarted(
        path, figures: start.figureCount, claims: start.claimCount, list: PackStart.listName(locale))(locale))
  }

  /// Writes the files. What is read as right and does not pass the check of packs goes to the list.
  private func makePack(_ reading: Reading, at work: URL) throws -> PackStart {
    var left: Set<String> = []
    while true {
      guard let start = PackStart(reading, leavingOut: left, language: locale) else {
        throw Failure(Catalogue.Read.nothingToStart(locale))
      }
      try write(start, to: work)
      let failing = try failures(of: start, at: work)
      guard !failing.isSubset(of: left) else { return start }
      left.formUnion(failing)
      try FileManager.default.removeItem(at: work)
    }
  }

  private func write(_ start: PackStart, to folder: URL) throws {
    for (path, text) in start.files {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
  }

  /// The names of claims that `bilan check` would fail for.
  private func failures(of start: PackStart, at folder: URL) throws -> Set<String> {
    let pack: Pack
    do {
      pack = try Pack.load(from: folder)
    } catch {
      // A pack adds no persons to visits: such a claim is none for it.
      let claims = error.all.compactMap { wrong in
        wrong.position.flatMap { start.claim(at: $0.line, of: wrong.file ?? "") }
      }
      guard claims.count == error.all.count else { throw error }
      return Set(claims)
    }
    let database = try Database.inMemory(pack: pack)
    _ = try PackInstallation.install(pack, into: database, by: .bilan)
    let book = try FigureBook(pack: pack, database: database, language: locale)
    _ = try DocumentBuilder(book: book, year: pack.year, language: locale).document()
    return Set(try book.judgedClaims().filter(\.isFailure).map(\.claim.key.name))
  }
}
