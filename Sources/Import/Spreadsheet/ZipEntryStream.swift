// SPDX-License-Identifier: Apache-2.0

import Base
import CZip
import Foundation

/// The unpacked bytes of an archive's entry. It stops where they are more than any honest file packs so
/// small.
final class ZipEntryStream: InputStream {
  let path: String
  /// The size that the archive declares, in bytes.
  let byteCount: Int
  /// Bytes read so far.
  private(set) var offset = 0
  /// What ended the stream before its time.
  private(set) var failure: ImportFailure?
  private let archive: ZipArchive
  private let file: OpaquePointer
  private let limit: Int

  /// Entries up to this size are read however small they are packed.
  private static let freeSize = 1 << 26
  /// Spreadsheets pack 10 to 60 times smaller; deflate reaches 1032.
  private static let ratio = 250
  private static let maximum = 1 << 32

  init(_ file: OpaquePointer, of archive: ZipArchive, path: String, byteCount: Int, packedByteCount: Int) {
    self.file = file
    self.archive = archive
    self.path = path
    self.byteCount = byteCount
    let packed = min(packedByteCount, Self.maximum / Self.ratio)
    limit = max(Self.freeSize, packed * Self.ratio)
    super.init(data: Data())
  }

  deinit { zip_fclose(file) }

  override func open() {}
  override func close() {}
  override var hasBytesAvailable: Bool { failure == nil }
  override var streamError: (any Error)? { failure }

  override func read(_ buffer: UnsafeMutablePointer<UInt8>, maxLength length: Int) -> Int {
    guard failure == nil else { return -1 }
    let count = Int(zip_fread(file, buffer, zip_uint64_t(length)))
    guard count >= 0 else {
      let reason = String(cString: zip_file_strerror(file))
      failure = archive.failure(Catalogue.unreadableFile(reason))
      return -1
    }
    offset += count
    guard offset <= limit else {
      failure = archive.failure(Catalogue.Import.Spreadsheet.tooLarge(path))
      return -1
    }
    return count
  }
}
