// SPDX-License-Identifier: Apache-2.0

import Foundation
import HTTPTypes
import NIOCore

/// What a form sent: names and texts, and files.
struct FormData: Sendable {
  /// In the order of the form; a name may stand several times.
  private(set) var values: [(name: String, value: String)] = []
  /// The files, by the name of their field.
  private(set) var files: [UploadedFile] = []

  /// A file as it was sent.
  struct UploadedFile: Sendable {
    let field: String
    /// As the sender named it: not to be trusted.
    let name: String
    let content: ByteBuffer
  }

  /// Nothing was sent.
  static let none = FormData()

  /// The longest text of one field, in bytes.
  private static let longest = 100_000
  /// More fields than any form has.
  private static let most = 5_000

  /// The first value of a name, without the spaces around it; nil where there is none, or nothing in it.
  subscript(name: String) -> String? {
    let text = values.first { $0.name == name }?.value.trimmingCharacters(in: .whitespacesAndNewlines)
    return text.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The first value of a name as it was typed, spaces and all: a password.
  func typed(_ name: String) -> String { values.first { $0.name == name }?.value ?? "" }

  /// All values of a name.
  func all(_ name: String) -> [String] { values.filter { $0.name == name }.map(\.value) }

  /// The file of a field, where one was chosen.
  func file(_ name: String) -> UploadedFile? {
    files.first { $0.field == name && $0.content.readableBytes > 0 }
  }

  mutating func add(_ name: String, _ value: String) { values.append((name, value)) }
}

extension FormData {
  /// Nil for what is no form, or too much of one.
  init?(_ buffer: ByteBuffer, type: String) {
    let kind = type.split(separator: ";").first?.trimmingCharacters(in: .whitespaces).lowercased()
    switch kind {
    case nil where buffer.readableBytes == 0: break
    case "application/x-www-form-urlencoded"?:
      guard self.read(urlEncoded: buffer) else { return nil }
    case "multipart/form-data"?:
      guard let boundary = type.range(of: "boundary=").map({ type[$0.upperBound...] }) else { return nil }
      let name = boundary.prefix { $0 != ";" }.trimmingCharacters(in: CharacterSet(charactersIn: "\" "))
      guard (1...70).contains(name.utf8.count), self.read(multipart: buffer, boundary: name) else {
        return nil
      }
    default: return nil
    }
  }

  private mutating func read(urlEncoded buffer: ByteBuffer) -> Bool {
    for pair in buffer.readableBytesView.split(separator: UInt8(ascii: "&")) {
      let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = Self.decoded(parts[0]), let value = Self.decoded(parts.count > 1 ? parts[1] : []),
        values.count < Self.most, value.utf8.count <= Self.longest
      else { return false }
      add(name, value)
    }
    return true
  }

  private static func decoded(_ bytes: some Sequence<UInt8>) -> String? {
    var decoded: [UInt8] = []
    var digits: [UInt8]?
    for byte in bytes {
      if var some = digits {
        guard let digit = Character(UnicodeScalar(byte)).hexDigitValue else { return nil }
        some.append(UInt8(digit))
        digits = some
        if some.count == 2 {
          decoded.append(some[0] << 4 | some[1])
          digits = nil
        }
      } else if byte == UInt8(ascii: "%") {
        digits = []
      } else {
        decoded.append(byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
      }
    }
    return digits == nil ? String(validating: decoded, as: UTF8.self) : nil
  }

  /// RFC 7578: parts between boundaries, each with a header.
  private mutating func read(multipart buffer: ByteBuffer, boundary: String) -> Bool {
    let bytes = buffer.readableBytesView
    let mark = Array("--\(boundary)".utf8)
    guard bytes.starts(with: mark) else { return false }
    var start = bytes.startIndex + mark.count
    let separator = Array("\r\n".utf8) + mark
    while !bytes[start...].starts(with: Array("--".utf8)) {
      guard bytes[start...].starts(with: Array("\r\n".utf8)), values.count + files.count < Self.most,
        let end = bytes[start...].firstRange(of: separator)?.lowerBound
      else { return false }
      guard let head = bytes[start..<end].firstRange(of: Array("\r\n\r\n".utf8)) else { return false }
      guard read(part: bytes[head.upperBound..<end], bytes[start..<head.lowerBound]) else { return false }
      start = end + separator.count
      guard start <= bytes.endIndex else { return false }
    }
    return true
  }

  private mutating func read(part content: ByteBufferView, _ head: ByteBufferView) -> Bool {
    guard let text = String(validating: head, as: UTF8.self),
      let line = text.components(separatedBy: "\r\n").first(where: {
        $0.lowercased().hasPrefix("content-disposition:")
      }), let name = Self.parameter("name", of: line)
    else { return false }
    guard let file = Self.parameter("filename", of: line) else {
      guard content.count <= Self.longest, let value = String(validating: content, as: UTF8.self) else {
        return false
      }
      add(name, value)
      return true
    }
    files.append(UploadedFile(field: name, name: file, content: ByteBuffer(content)))
    return true
  }

  private static func parameter(_ name: String, of line: String) -> String? {
    guard let start = line.range(of: "; \(name)=\"") else { return nil }
    return line[start.upperBound...].firstIndex(of: "\"").map { String(line[start.upperBound..<$0]) }
  }
}
