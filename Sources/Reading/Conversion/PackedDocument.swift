// SPDX-License-Identifier: Apache-2.0

import Base
import CZip
import Foundation

/// What a zip archive says of itself before anything in it is unpacked.
struct PackedDocument {
  /// The parts of a packed office document that are read.
  enum Kind: String { case docx, odt }

  let kind: Kind

  /// Looks at the directory of an archive: whether it is a document, and no bomb.
  init(_ content: Data, limits: ConversionLimits) throws(Refused) {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    let bytes = [UInt8](content)
    let found: Result<Kind, Refused> = bytes.withUnsafeBytes { buffer in
      guard let source = zip_source_buffer_create(buffer.baseAddress, zip_uint64_t(buffer.count), 0, &error)
      else {
        return .failure(Refused(Catalogue.Read.brokenArchive))
      }
      guard let archive = zip_open_from_source(source, ZIP_RDONLY, &error) else {
        zip_source_free(source)
        return .failure(Refused(Catalogue.Read.brokenArchive))
      }
      defer { zip_discard(archive) }
      return PackedDocument.kind(of: archive, limits: limits)
    }
    kind = try found.get()
  }

  private static func kind(of archive: OpaquePointer, limits: ConversionLimits) -> Result<Kind, Refused> {
    var names: Set<String> = []
    var total = 0
    let count = zip_get_num_entries(archive, 0)
    guard count <= 20_000 else {
      return .failure(Refused(Catalogue.Read.tooManyParts(Int(count), most: 20_000)))
    }
    for index in 0..<zip_uint64_t(max(0, count)) {
      var status = zip_stat_t()
      zip_stat_init(&status)
      guard zip_stat_index(archive, index, 0, &status) == 0 else {
        return .failure(Refused(Catalogue.Read.brokenArchive))
      }
      let name = status.name.map { String(cString: $0) } ?? ""
      guard status.encryption_method == 0 else { return .failure(Refused(Catalogue.Read.encrypted)) }
      names.insert(name)
      let size = Int(clamping: status.size)
      let packed = Int(clamping: status.comp_size)
      total = total.addingReportingOverflow(size).overflow ? Int.max : total + size
      let isBomb = size > 1 << 24 && size / limits.packing > packed
      guard !isBomb, total <= limits.unpackedBytes else {
        return .failure(
          Refused(Catalogue.Read.bomb(name, size: total, packed: packed, most: limits.unpackedBytes)))
      }
    }
    if names.contains("word/document.xml") || names.contains("word/document2.xml") { return .success(.docx) }
    if names.contains("content.xml"), names.contains("META-INF/manifest.xml") {
      return mimetype(archive).hasPrefix("application/vnd.oasis.opendocument.text")
        ? .success(.odt) : .failure(Refused(Catalogue.Read.otherArchive))
    }
    if names.contains("EncryptedPackage") { return .failure(Refused(Catalogue.Read.encrypted)) }
    return .failure(Refused(Catalogue.Read.otherArchive))
  }

  /// What an OpenDocument says that it is.
  private static func mimetype(_ archive: OpaquePointer) -> String {
    guard let file = zip_fopen(archive, "mimetype", 0) else { return "" }
    defer { zip_fclose(file) }
    var buffer = [UInt8](repeating: 0, count: 128)
    let count = zip_fread(file, &buffer, 128)
    return String(decoding: buffer.prefix(max(0, Int(count))), as: UTF8.self)
  }
}

/// Why a document is not read.
struct Refused: Error {
  let reason: Message

  init(_ reason: Message) { self.reason = reason }
}
