// SPDX-License-Identifier: Apache-2.0

import Base
import Foundation

/// The forms in which a report can be written.
public enum ReportFormat: String, Sendable, CaseIterable { case html, pdf, docx, odt, json }

/// Writes a report into a folder, whole or not at all.
public struct ReportWriter: Sendable {
  /// What is written.
  public let document: Document
  private let site: Site

  /// `builder`: what the document was built with.
  public init(_ document: Document, from builder: DocumentBuilder) {
    self.document = document
    site = Site(document, from: builder)
  }

  /// Writes the report and gives the files written: a folder of pages for HTML, else one file named after
  /// the body and the year. All is made apart first, then each file takes its place in one step; where making
  /// fails, the folder is as it was. Files of other names are left alone.
  public func write(_ format: ReportFormat, to directory: URL) throws -> [URL] {
    let files = FileManager.default
    let work = try files.temporaryFolder(in: directory)
    defer { try? files.removeItem(at: work) }
    let names: [String]
    switch format {
    case .html: names = try writePages(into: work)
    case .pdf: names = [try writePDF(into: work)]
    case .docx, .odt: names = [try writeOffice(format, into: work)]
    case .json:
      names = ["\(name).json"]
      try Data(DocumentJSON(document: document).value.bytes).write(to: work.appending(path: names[0]))
    }
    return try names.map { name in
      let target = directory.appending(path: name)
      try files.createDirectory(at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      try files.replace(target, with: work.appending(path: name))
      return target
    }
  }

  /// "departement-du-val-de-marne-2023"
  private var name: String { "\(document.body.slug)-\(document.year.notation.replacing("/", with: "_"))" }

  private func writePages(into work: URL) throws -> [String] {
    for folder in ["assets", "chapters", "figures"] {
      try FileManager.default.createDirectory(
        at: work.appending(path: folder), withIntermediateDirectories: true)
    }
    try Data(Site.stylesheet.utf8).write(to: work.appending(path: SitePage.stylesheet.file))
    var names = [SitePage.stylesheet.file]
    for page in site.pages {
      guard let html = try site.html(page, links: .files(from: page)) else { continue }
      try Data(html.utf8).write(to: work.appending(path: page.file))
      names.append(page.file)
    }
    return names
  }

  private func writePDF(into work: URL) throws -> String {
    var writer = TypstWriter(document)
    writer.write()
    for drawing in writer.drawings {
      try Data(drawing.svg.utf8).write(to: work.appending(path: drawing.name))
    }
    let source = work.appending(path: "report.typ")
    try Data(writer.out.source.utf8).write(to: source)
    let target = "\(name).pdf"
    try Tools.typst(source, to: work.appending(path: target))
    return target
  }

  private func writeOffice(_ format: ReportFormat, into work: URL) throws -> String {
    var writer = PandocWriter(document, version: try pandocVersion())
    let tree = work.appending(path: "report.json")
    try Data(writer.value().bytes).write(to: tree)
    for drawing in writer.drawings {
      let svg = work.appending(path: drawing.name + ".svg")
      try Data(drawing.svg.utf8).write(to: svg)
      try Tools.png(svg, to: work.appending(path: drawing.name + ".png"))
    }
    let target = "\(name).\(format.rawValue)"
    try Tools.pandoc([
      "--from=json", "--to=\(format.rawValue)", "--standalone", "--toc", "--toc-depth=2",
      "--resource-path=\(work.path)", "--output=\(work.appending(path: target).path)", tree.path,
    ])
    return target
  }

  /// The version of the tree that the pandoc installed reads.
  private func pandocVersion() throws -> JSONText {
    struct Tree: Decodable {
      let version: [Int]
      private enum CodingKeys: String, CodingKey { case version = "pandoc-api-version" }
    }
    let printed = try Tools.pandoc(["--from=markdown", "--to=json"])
    return .array(try JSONDecoder().decode(Tree.self, from: printed).version.map(JSONText.integer))
  }
}

extension FileManager {
  /// Puts a file or folder in the place of another of the same name, if there is one, in one step.
  fileprivate func replace(_ target: URL, with source: URL) throws {
    guard rename(source.path, target.path) == 0 else {
      throw ReportError(message: Catalogue.cannotWrite(target.path, String(cString: strerror(errno))))
    }
  }
}
