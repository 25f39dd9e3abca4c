// SPDX-License-Identifier: Apache-2.0

import Base
import Foundation

/// The characters of an XML file in UTF-8, all of which XML allows (XML 1.0, 2.2 “Characters”).
struct MarkupText {
  private static let maximumBytes = 64 << 20

  let bytes: [UInt8]
  let file: String

  /// What these bytes write in UTF-8, or in UTF-16 after a byte order mark: the encodings that every reader
  /// of XML knows.
  init(_ data: Data, file: String) throws(Diagnostic) {
    guard data.count <= MarkupText.maximumBytes else {
      throw Diagnostic(file: file, Catalogue.DMN.fileTooLarge(megabytes: MarkupText.maximumBytes >> 20))
    }
    let isWide = data.starts(with: [0xFF, 0xFE]) || data.starts(with: [0xFE, 0xFF])
    if isWide, let text = String(data: data, encoding: .utf16) {
      bytes = Array(text.utf8)
    } else {
      bytes = Array(data.starts(with: [0xEF, 0xBB, 0xBF]) ? data.dropFirst(3) : data)
    }
    self.file = file
    guard String(validating: bytes, as: UTF8.self) != nil else { throw notUnicode() }
    for index in bytes.indices where isForbidden(at: index) {
      var places = MarkupPlaces(bytes)
      throw Diagnostic(file: file, position: places.position(at: index), Catalogue.DMN.forbiddenCharacter)
    }
  }

  /// Control characters, U+FFFE and U+FFFF.
  private func isForbidden(at index: Int) -> Bool {
    switch bytes[index] {
    case 0x09, 0x0A, 0x0D: false
    case ..<0x20: true
    case 0xEF: bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE
    default: false
    }
  }

  /// Tells the place of the first byte that is no UTF-8.
  private func notUnicode() -> Diagnostic {
    var line = 1
    var column = 1
    var iterator = bytes.makeIterator()
    var decoder = UTF8()
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
    }
    let position = Position(line: line, column: column)
    return Diagnostic(file: file, position: position, Catalogue.DMN.notUnicode)
  }
}

/// The lines and columns of a text in UTF-8, told from its beginning to its end.
struct MarkupPlaces {
  private let bytes: [UInt8]
  private var index = 0
  private var line = 1
  private var column = 1

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The place of a byte, which is not before the one last asked for.
  mutating func position(at target: Int) -> Position {
    while index < target {
      if bytes[index] == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if index + 1 == bytes.count || bytes[index + 1] & 0xC0 != 0x80 {
        column += 1
      }
      index += 1
    }
    return Position(line: line, column: column)
  }
}
