// SPDX-License-Identifier: Apache-2.0

import Base
import Foundation

/// A file seen through a buffer that slides over it and always holds the row being read whole.
struct ByteWindow: ~Copyable {
  /// The file as the reader would name it.
  let name: String
  /// The file's size; 0 where it has none (a pipe).
  let byteCount: Int
  private let descriptor: Int32
  private(set) var bytes = [UInt8](repeating: 0, count: ByteWindow.chunk)
  /// The first byte not yet consumed.
  private(set) var start = 0
  /// The end of what was read.
  private(set) var end = 0
  private(set) var isAtEnd = false
  /// Bytes of the file before `start`.
  private(set) var offset = 0

  private static let chunk = 1 << 18
  /// No row is longer than this.
  static let limit = 1 << 24

  init(_ file: URL, _ name: String?) throws(ImportFailure) {
    self.name = name ?? file.lastPathComponent
    descriptor = open(file.path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw ByteWindow.failure(self.name) }
    var status = stat()
    byteCount = fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
  }

  deinit { close(descriptor) }

  /// Reads more after what is not consumed.
  /// - Returns: false where the row fills the largest buffer allowed.
  mutating func refill() throws(ImportFailure) -> Bool {
    if start > 0 {
      bytes.withUnsafeMutableBytes { buffer in
        buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: buffer[start..<end]))
      }
      end -= start
      start = 0
    }
    if end == bytes.count {
      guard end < ByteWindow.limit else { return false }
      bytes += [UInt8](repeating: 0, count: end)
    }
    var count: Int
    repeat {
      count = bytes.withUnsafeMutableBytes { buffer in
        Foundation.read(descriptor, buffer.baseAddress?.advanced(by: end), buffer.count - end)
      }
    } while count < 0 && errno == EINTR
    guard count >= 0 else { throw ByteWindow.failure(name) }
    end += count
    isAtEnd = count == 0
    return true
  }

  mutating func consume(_ count: Int) {
    start += count
    offset += count
  }

  /// Passes over the byte order mark of UTF-8.
  mutating func skipByteOrderMark() throws(ImportFailure) {
    while end - start < 3, !isAtEnd { guard try refill() else { return } }
    if end - start >= 3, bytes[start] == 0xEF, bytes[start + 1] == 0xBB, bytes[start + 2] == 0xBF {
      consume(3)
    }
  }

  /// Refuses what is not UTF-8 in the next `count` bytes, which begin on a line.
  func validateUTF8(_ count: Int, line: Int) throws(ImportFailure) {
    do {
      _ = try UTF8Span(validating: bytes.span.extracting(start..<start + count))
    } catch {
      throw failure(
        atByte: start + error.byteOffsets.lowerBound, line: line, Catalogue.Import.notUTF8)
    }
  }

  /// A failure at a byte of the row that begins at `start`, on `line`: located in line and bytes, from 1.
  func failure(
    atByte byte: Int, line: Int, _ message: (_ byte: UInt8, _ column: Int) -> Message
  ) -> ImportFailure {
    var place = Position(line: line, column: 1)
    for index in start..<byte {
      let isBreak = bytes[index] == 0x0A || (bytes[index] == 0x0D && bytes[index + 1] != 0x0A)
      let (line, column) = isBreak ? (place.line + 1, 1) : (place.line, place.column + 1)
      place = Position(line: line, column: column)
    }
    return .file(Diagnostic(file: name, position: place, message(bytes[byte], place.column)))
  }

  private static func failure(_ name: String) -> ImportFailure {
    .file(Diagnostic(file: name, Catalogue.unreadableFile(String(cString: strerror(errno)))))
  }
}
