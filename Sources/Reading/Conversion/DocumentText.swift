// SPDX-License-Identifier: Apache-2.0

import Base
import Foundation

/// The text of a document, as the reader wants it: a paragraph on a line, headings with `#`, items with `-`, the row of
/// a table on a line with tabs between its cells; no page numbers.
public struct DocumentText: Sendable {
  /// The name of the file.
  public let name: String
  public let text: String
  /// What is to be known of the conversion: pages without text.
  public let remarks: [Message]

  /// Opens a file, whatever its kind says it is.
  public init(file: URL, named name: String? = nil, limits: ConversionLimits = .commandLine)
    throws(Diagnostic)
  {
    let name = name ?? file.lastPathComponent
    let content: Data
    do {
      content = try Self.content(of: file, limits: limits)
    } catch {
      throw Diagnostic(file: name, error.reason)
    }
    try self.init(content, named: name, limits: limits)
  }

  /// Converts a file's content.
  public init(_ content: Data, named name: String, limits: ConversionLimits = .commandLine) throws(Diagnostic)
  {
    self.name = (name as NSString).lastPathComponent
    do {
      guard content.count <= limits.fileBytes else {
        throw Refused(Catalogue.Read.tooLarge(bytes: content.count, most: limits.fileBytes))
      }
      guard !content.isEmpty else { throw Refused(Catalogue.Read.empty) }
      (text, remarks) = try Self.converted(content, named: name, limits)
      guard text.utf8.count <= limits.textBytes else {
        throw Refused(Catalogue.Read.textTooLong(bytes: text.utf8.count, most: limits.textBytes))
      }
      guard text.contains(where: { $0.isLetter || $0.isNumber }) else {
        throw Refused(Catalogue.Read.noWords)
      }
      try Self.checkLines(text, limits)
    } catch let error as Refused {
      throw Diagnostic(file: name, error.reason)
    } catch {
      throw Diagnostic(file: name, Catalogue.Read.systemRefuses("\(error)"))
    }
  }

  private static func content(of file: URL, limits: ConversionLimits) throws(Refused) -> Data {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder) else {
      throw Refused(Catalogue.Read.missing)
    }
    guard !isFolder.boolValue else { throw Refused(Catalogue.Read.folder) }
    do {
      let handle = try FileHandle(forReadingFrom: file)
      defer { try? handle.close() }
      let content = try handle.read(upToCount: limits.fileBytes + 1) ?? Data()
      guard content.count <= limits.fileBytes else {
        let size =
          (try? FileManager.default.attributesOfItem(atPath: file.path)[.size] as? Int) ?? content.count
        throw Refused(Catalogue.Read.tooLarge(bytes: size, most: limits.fileBytes))
      }
      return content
    } catch let error as Refused {
      throw error
    } catch {
      throw Refused(Catalogue.Read.systemRefuses(String(cString: strerror(errno))))
    }
  }

  private static func converted(_ content: Data, named name: String, _ limits: ConversionLimits) throws
    -> (String, [Message])
  {
    switch DocumentKind(content, named: name) {
    case .other(let kind): throw Refused(Catalogue.Read.otherKind(kind))
    case .pdf: return try PDFText(limits: limits).text(of: content)
    case .html:
      guard let html = TextDecoding.text(of: content) else { throw Refused(Catalogue.Read.binary) }
      return (try OfficeText(limits: limits).text(of: Data(html.utf8), format: "html"), [])
    case .archive:
      let kind = try PackedDocument(content, limits: limits).kind
      return (try OfficeText(limits: limits).text(of: content, format: kind.rawValue), [])
    case .text:
      guard content.count <= limits.textBytes * 2 else {
        throw Refused(Catalogue.Read.textTooLong(bytes: content.count, most: limits.textBytes))
      }
      guard let text = TextDecoding.text(of: content) else { throw Refused(Catalogue.Read.binary) }
      return (text, [])
    }
  }

  private static func checkLines(_ text: String, _ limits: ConversionLimits) throws(Refused) {
    var number = 1
    var length = 0
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\n") {
        number += 1
        length = 0
      } else {
        length += 1
        guard length <= limits.lineBytes else {
          throw Refused(Catalogue.Read.lineTooLong(number, most: limits.lineBytes))
        }
      }
    }
  }
}

extension Reader {
  /// Reads a document; what its conversion has to say stands among the remarks.
  public func read(_ document: DocumentText, language: Language? = nil) -> Reading {
    var reading = read(document.text, name: document.name, language: language)
    reading.remarks = document.remarks + reading.remarks
    if let other = ForeignLanguage.name(document.text) {
      reading.remarks.append(
        Catalogue.Read.otherLanguage(other, readAs: Catalogue.Read.languageName(reading.language)))
    }
    return reading
  }
}
