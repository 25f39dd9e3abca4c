// SPDX-License-Identifier: Apache-2.0

import Base
import Foundation

/// What stops a report from being written: a tool that is missing or fails, a folder that cannot be written.
public struct ReportError: Error, Sendable {
  /// What was expected and what was found.
  public let message: Message
}

/// The programs outside Swift that turn a document into PDF, DOCX and ODT.
enum Tools {
  /// Compiles Typst source to PDF/UA-1 with `scripts/pdf.py`.
  static func typst(_ source: URL, to pdf: URL) throws {
    guard let root else { throw ReportError(message: Catalogue.noPDFScript) }
    let script = root.appending(path: pdfScript)
    let result = try run(python(root), [script.path, source.path, pdf.path], missing: Catalogue.noPython)
    guard result.status == 0 else {
      throw ReportError(
        message: result.status == 3 ? Catalogue.noTypst : Catalogue.toolFailed("typst", result.errors))
    }
  }

  /// Runs pandoc and gives what it prints.
  @discardableResult
  static func pandoc(_ arguments: [String]) throws -> Data {
    let result = try run("pandoc", arguments, missing: Catalogue.noPandoc)
    guard result.status == 0 else {
      throw ReportError(message: Catalogue.toolFailed("pandoc", result.errors))
    }
    return result.output
  }

  /// Draws an SVG file as PNG, at twice its size.
  static func png(_ svg: URL, to png: URL) throws {
    let arguments = ["--zoom", "2", "--background-color", "white", "-o", png.path, svg.path]
    let result = try run("rsvg-convert", arguments, missing: Catalogue.noRsvg)
    guard result.status == 0 else {
      throw ReportError(message: Catalogue.toolFailed("rsvg-convert", result.errors))
    }
  }

  private static let pdfScript = "scripts/pdf.py"

  /// The folder that holds `scripts`: named by BILAN_HOME, or above the executable or the working folder.
  private static let root: URL? = {
    let home = ProcessInfo.processInfo.environment["BILAN_HOME"].map { [URL(filePath: $0)] } ?? []
    let starts =
      [Bundle.main.executableURL?.deletingLastPathComponent()].compactMap(\.self)
      + [URL(filePath: FileManager.default.currentDirectoryPath)]
    return (home + starts.flatMap(ancestors)).first {
      FileManager.default.fileExists(atPath: $0.appending(path: pdfScript).path)
    }
  }()

  private static func ancestors(of folder: URL) -> [URL] {
    var folders = [folder.standardizedFileURL]
    while let last = folders.last, last.path != "/" { folders.append(last.deletingLastPathComponent()) }
    return folders
  }

  /// The Python that has Typst: named by BILAN_PYTHON, or installed by `scripts/install.sh`, or the system's.
  private static func python(_ root: URL) -> String {
    if let named = ProcessInfo.processInfo.environment["BILAN_PYTHON"] { return named }
    let own = root.appending(path: ".tools/venv/bin/python3").path
    return FileManager.default.isExecutableFile(atPath: own) ? own : "python3"
  }

  private struct Result {
    let status: Int32
    let output: Data
    let errors: String
  }

  /// Runs a program found in the path. Its output goes through files: a full pipe would stop it for ever.
  private static func run(_ program: String, _ arguments: [String], missing: Message) throws -> Result {
    let folder = try FileManager.default.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let output = folder.appending(path: "output")
    let errors = folder.appending(path: "errors")
    for file in [output, errors] { try Data().write(to: file) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    process.waitUntilExit()
    // env's own status for a program that it does not find.
    guard process.terminationStatus != 127 else { throw ReportError(message: missing) }
    return Result(
      status: process.terminationStatus, output: try Data(contentsOf: output),
      errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
  }
}

extension FileManager {
  /// A new folder for temporary files, within `place` if named, so that what is in it can be moved there in one
  /// step.
  func temporaryFolder(in place: URL? = nil) throws -> URL {
    let parent = place ?? temporaryDirectory
    try createDirectory(at: parent, withIntermediateDirectories: true)
    let folder = parent.appending(path: ".bilan-\(UUID().uuidString)")
    try createDirectory(at: folder, withIntermediateDirectories: false)
    return folder
  }
}
