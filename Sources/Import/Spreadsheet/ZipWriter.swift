// SPDX-License-Identifier: Apache-2.0

import Base
import CZip

/// Writes a zip archive in memory.
enum ZipWriter {
  /// The archive of some entries.
  static func archive(_ entries: [(path: String, bytes: [UInt8])]) throws(ImportFailure) -> [UInt8] {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let target = zip_source_buffer_create(nil, 0, 0, &error) else { throw failure(&error) }
    defer { zip_source_free(target) }
    // Closing the archive lets go of one hold of its source.
    zip_source_keep(target)
    guard let archive = zip_open_from_source(target, ZIP_TRUNCATE, &error) else {
      zip_source_free(target)
      throw failure(&error)
    }
    for entry in entries {
      guard add(entry.path, entry.bytes, to: archive) else {
        let failed = failure(zip_get_error(archive))
        zip_discard(archive)
        throw failed
      }
    }
    guard zip_close(archive) == 0 else {
      let failed = failure(zip_get_error(archive))
      zip_discard(archive)
      throw failed
    }
    return try contents(of: target)
  }

  private static func add(_ path: String, _ bytes: [UInt8], to archive: OpaquePointer) -> Bool {
    // libzip frees the copy once the archive is written.
    let copy = UnsafeMutableRawPointer.allocate(byteCount: max(bytes.count, 1), alignment: 1)
    UnsafeMutableRawBufferPointer(start: copy, count: bytes.count).copyBytes(from: bytes)
    guard let source = zip_source_buffer(archive, copy, zip_uint64_t(bytes.count), 1) else {
      copy.deallocate()
      return false
    }
    guard zip_file_add(archive, path, source, ZIP_FL_ENC_UTF_8) >= 0 else {
      zip_source_free(source)
      return false
    }
    return true
  }

  private static func contents(of source: OpaquePointer) throws(ImportFailure) -> [UInt8] {
    var status = zip_stat_t()
    zip_stat_init(&status)
    guard zip_source_stat(source, &status) == 0, zip_source_open(source) == 0 else {
      throw failure(zip_source_error(source))
    }
    defer { zip_source_close(source) }
    let size = Int(clamping: status.size)
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = max(0, Int(zip_source_read(source, buffer.baseAddress, zip_uint64_t(size))))
    }
    guard bytes.count == size else { throw failure(zip_source_error(source)) }
    return bytes
  }

  private static func failure(_ error: UnsafeMutablePointer<zip_error_t>?) -> ImportFailure {
    .file(Diagnostic(file: nil, Catalogue.unreadableFile(String(cString: zip_error_strerror(error)))))
  }
}
