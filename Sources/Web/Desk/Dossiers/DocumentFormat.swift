// SPDX-License-Identifier: Apache-2.0

/// What a file holds, by its first bytes and not by its name.
enum DocumentFormat: String, CaseIterable {
  case pdf, png, jpg, odt, docx

  init?(of bytes: [UInt8]) {
    func begins(_ start: [UInt8]) -> Bool { bytes.starts(with: start) }
    func holds(_ text: String) -> Bool { bytes.firstRange(of: Array(text.utf8)) != nil }
    if begins(Array("%PDF-".utf8)) {
      self = .pdf
    } else if begins([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      self = .png
    } else if begins([0xFF, 0xD8, 0xFF]) {
      self = .jpg
    } else if begins([0x50, 0x4B, 0x03, 0x04]) {
      let first = Array(bytes.prefix(200))
      if first.firstRange(of: Array("mimetypeapplication/vnd.oasis.opendocument.text".utf8)) != nil {
        self = .odt
      } else if holds("[Content_Types].xml"), holds("word/document.xml") {
        self = .docx
      } else {
        return nil
      }
    } else {
      return nil
    }
  }

  var type: String {
    switch self {
    case .pdf: "application/pdf"
    case .png: "image/png"
    case .jpg: "image/jpeg"
    case .odt: "application/vnd.oasis.opendocument.text"
    case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    }
  }

  /// Whether a browser shows it without running anything of it.
  var canBeShown: Bool { self == .pdf || self == .png || self == .jpg }
}
