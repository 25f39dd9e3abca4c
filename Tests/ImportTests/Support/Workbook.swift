// SPDX-License-Identifier: Apache-2.0

import CZip
import Foundation
import Testing

extension Folder {
  /// Packs parts into a zip file.
  func zip(_ name: String, _ parts: [String: [UInt8]]) throws -> URL {
    let file = url.appendingPathComponent(name)
    var code: Int32 = 0
    let archive = try #require(zip_open(file.path, ZIP_CREATE | ZIP_TRUNCATE, &code), "code \(code)")
    for (path, bytes) in parts {
      // libzip frees the copy once the archive is written.
      let copy = UnsafeMutableRawPointer.allocate(byteCount: max(bytes.count, 1), alignment: 1)
      UnsafeMutableRawBufferPointer(start: copy, count: bytes.count).copyBytes(from: bytes)
      let source = zip_source_buffer(archive, copy, zip_uint64_t(bytes.count), 1)
      zip_file_add(archive, path, source, ZIP_FL_OVERWRITE | ZIP_FL_ENC_UTF_8)
    }
    zip_close(archive)
    return file
  }

  /// A workbook with one sheet, whose rows are given as XML.
  func workbook(
    _ name: String = "classeur.xlsx", sheet: String, strings: [String] = [], formats: [String] = [],
    properties: String = ""
  ) throws -> URL {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let custom = formats.enumerated().map {
      "<numFmt numFmtId=\"\(200 + $0.offset)\" formatCode=\"\($0.element)\"/>"
    }
    let styles = formats.indices.map { "<xf numFmtId=\"\(200 + $0)\"/>" }
    func relation(_ id: Int, _ type: String, _ target: String) -> String {
      "<Relationship Id=\"rId\(id)\" Type=\"\(relations)/\(type)\" Target=\"\(target)\"/>"
    }
    let parts = [
      "xl/workbook.xml":
        "<workbook xmlns=\"\(main)\" xmlns:r=\"\(relations)\">\(properties)<sheets>"
        + "<sheet name=\"Feuil1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
      "xl/_rels/workbook.xml.rels":
        "<Relationships>\(relation(1, "worksheet", "worksheets/s.xml"))"
        + "\(relation(2, "sharedStrings", "sharedStrings.xml"))"
        + "\(relation(3, "styles", "/xl/styles.xml"))</Relationships>",
      "xl/sharedStrings.xml":
        "<sst xmlns=\"\(main)\">\(strings.map { "<si>\($0)</si>" }.joined())</sst>",
      "xl/styles.xml":
        "<styleSheet xmlns=\"\(main)\"><numFmts>\(custom.joined())</numFmts>"
        + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/>"
        + "<xf numFmtId=\"14\"/>\(styles.joined())</cellXfs></styleSheet>",
      "xl/worksheets/s.xml": "<worksheet xmlns=\"\(main)\"><sheetData>\(sheet)</sheetData></worksheet>",
    ]
    return try zip(name, parts.mapValues { Array($0.utf8) })
  }
}
