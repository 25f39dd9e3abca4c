// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Typst without Bilan, on the source that Bilan gives it.
struct Typst {
  private let python: URL
  private let kept: URL

  /// nil where Typst is not installed.
  init?(_ workspace: Workspace) throws {
    python = URL(filePath: ".tools/venv/bin/python3")
    kept = try workspace.emptyFolder("typst")
    guard FileManager.default.isExecutableFile(atPath: python.path),
      try Program(python, ["-c", "import typst"]).run() == 0
    else { return nil }
  }

  /// Keeps the Typst source of a report while `writing` has it made into a PDF: for that time, a script stands in
  /// for Python that copies the folder before it compiles it.
  func source(of writing: () throws -> [URL]) throws -> URL {
    let script = kept.deletingLastPathComponent().appending(path: "python.sh")
    let text = """
      #!/bin/sh
      cp -R "$(dirname "$2")/." "\(kept.path)"
      exec "\(python.path)" "$@"
      """
    try Data(text.utf8).write(to: script)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: script.path)
    setenv("BILAN_PYTHON", script.path, 1)
    defer { unsetenv("BILAN_PYTHON") }
    keep(try writing())
    return kept.appending(path: "report.typ")
  }

  func compile(_ source: URL) throws {
    let target = kept.appending(path: "report.pdf")
    guard try Program(python, ["scripts/pdf.py", source.path, target.path]).run() == 0 else {
      throw BenchmarkError("Typst failed")
    }
  }
}
