// SPDX-License-Identifier: Apache-2.0

import Base
import Foundation
import FoundationXML

/// Reads one XML part of a workbook (ECMA-376), element by element. Subclasses say what the elements mean.
class PartParser: NSObject, XMLParserDelegate {
  let archive: ZipArchive
  /// Where the text of the elements that hold some is collected; nil elsewhere.
  var text: String?
  private var failure: ImportFailure?
  private weak var parser: XMLParser?

  /// Excel's own limit is 32,767 UTF-16 units a cell.
  private static let maximumText = 4 * 32_767

  init(_ archive: ZipArchive) { self.archive = archive }

  /// What to do where an element begins; its name is without prefix.
  func start(_ element: String, _ attributes: [String: String]) throws(ImportFailure) {}
  /// What to do where an element ends.
  func end(_ element: String) throws(ImportFailure) {}

  /// Reads a part that must be there.
  final func parse(_ path: String) throws(ImportFailure) {
    guard let stream = try archive.entry(path) else {
      throw archive.failure(Catalogue.Import.Spreadsheet.missingPart(path))
    }
    try parse(stream)
  }

  final func parse(_ stream: ZipEntryStream) throws(ImportFailure) {
    let parser = XMLParser(stream: stream)
    parser.delegate = self
    self.parser = parser
    let isWhole = parser.parse()
    if let failure = failure ?? stream.failure { throw failure }
    guard isWhole else {
      throw archive.failure(
        Catalogue.Import.Spreadsheet.damagedPart(stream.path, line: parser.lineNumber))
    }
  }

  private func attempt(_ action: () throws(ImportFailure) -> Void) {
    guard failure == nil else { return }
    do {
      try action()
    } catch {
      failure = error
      parser?.abortParsing()
    }
  }

  private static func local(_ name: String) -> String {
    name.utf8.firstIndex(of: UInt8(ascii: ":")).map { String(name[name.utf8.index(after: $0)...]) } ?? name
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    attempt { () throws(ImportFailure) in try start(Self.local(name), attributes) }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    attempt { () throws(ImportFailure) in try end(Self.local(name)) }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    guard text != nil else { return }
    text?.append(string)
    guard text?.utf8.count ?? 0 > Self.maximumText else { return }
    attempt { () throws(ImportFailure) in throw archive.failure(Catalogue.Import.Spreadsheet.cellTooLong) }
  }

  func parser(_ parser: XMLParser, foundCDATA block: Data) {
    self.parser(parser, foundCharacters: String(decoding: block, as: UTF8.self))
  }
}
