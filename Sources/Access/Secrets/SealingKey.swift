// SPDX-License-Identifier: Apache-2.0

import CCrypto
import Foundation
import Glibc

/// Seals what has to be read again, such as the secret of a second factor: AES-256-GCM, with a key in a file of
/// its own beside the database, so that a copy of the database alone gives nothing away.
public struct SealingKey: Sendable {
  private let key: [UInt8]

  /// A key for a database in memory: it lasts as long.
  public init() { key = randomBytes(32) }

  /// The key of a file, made where there is none, for its owner alone.
  ///
  /// - Throws: where the file can neither be read nor made, or holds no key.
  public init(file: String) throws {
    if let data = FileManager.default.contents(atPath: file) {
      guard
        let key = [UInt8](
          hexadecimal: String(decoding: data, as: UTF8.self).trimmingCharacters(in: .newlines)),
        key.count == 32
      else { throw CocoaError(.fileReadCorruptFile, userInfo: [NSFilePathErrorKey: file]) }
      self.key = key
      return
    }
    key = randomBytes(32)
    let descriptor = Glibc.open(file, O_WRONLY | O_CREAT | O_EXCL, 0o600)
    guard descriptor >= 0 else {
      throw CocoaError(.fileWriteNoPermission, userInfo: [NSFilePathErrorKey: file])
    }
    defer { Glibc.close(descriptor) }
    let text = Array((key.hexadecimal + "\n").utf8)
    guard Glibc.write(descriptor, text, text.count) == text.count else {
      throw CocoaError(.fileWriteOutOfSpace, userInfo: [NSFilePathErrorKey: file])
    }
  }

  /// What is sealed: nonce, cipher text and tag.
  func seal(_ bytes: [UInt8]) -> String {
    let nonce = randomBytes(12)
    var cipher = [UInt8](repeating: 0, count: bytes.count)
    var tag = [UInt8](repeating: 0, count: 16)
    var count: Int32 = 0
    let context = EVP_CIPHER_CTX_new()
    defer { EVP_CIPHER_CTX_free(context) }
    let isDone =
      EVP_EncryptInit_ex(context, EVP_aes_256_gcm(), nil, key, nonce) == 1
      && EVP_EncryptUpdate(context, &cipher, &count, bytes, Int32(bytes.count)) == 1
      && EVP_EncryptFinal_ex(context, &tag, &count) == 1
      && EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_GET_TAG, 16, &tag) == 1
    precondition(isDone, "libcrypto failed to seal")
    return (nonce + cipher + tag).hexadecimal
  }

  /// What was sealed; nil where it was not sealed with this key, or was changed since.
  func open(_ sealed: String) -> [UInt8]? {
    guard let all = [UInt8](hexadecimal: sealed), all.count >= 28 else { return nil }
    let cipher = Array(all[12..<(all.count - 16)])
    var tag = Array(all.suffix(16))
    var plain = [UInt8](repeating: 0, count: cipher.count)
    var (count, end): (Int32, Int32) = (0, 0)
    let context = EVP_CIPHER_CTX_new()
    defer { EVP_CIPHER_CTX_free(context) }
    var rest = [UInt8](repeating: 0, count: 16)
    guard EVP_DecryptInit_ex(context, EVP_aes_256_gcm(), nil, key, Array(all.prefix(12))) == 1,
      EVP_DecryptUpdate(context, &plain, &count, cipher, Int32(cipher.count)) == 1,
      EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_SET_TAG, 16, &tag) == 1,
      EVP_DecryptFinal_ex(context, &rest, &end) == 1
    else { return nil }
    return plain
  }
}
