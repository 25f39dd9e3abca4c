// SPDX-License-Identifier: Apache-2.0

import CCrypto
import Foundation
import Testing

@testable import Access

/// A key of a provider, both halves of it, made by libcrypto.
final class SigningKey: @unchecked Sendable {
  private let key: OpaquePointer
  let identifier: String
  let algorithm: JSONWebKey.Algorithm

  init(_ algorithm: JSONWebKey.Algorithm, _ identifier: String, bits: Int32 = 2048) throws {
    let context = EVP_PKEY_CTX_new_from_name(nil, algorithm == .rs256 ? "RSA" : "EC", nil)
    defer { EVP_PKEY_CTX_free(context) }
    try #require(EVP_PKEY_keygen_init(context) == 1)
    switch algorithm {
    case .rs256: try #require(EVP_PKEY_CTX_set_rsa_keygen_bits(context, bits) == 1)
    case .es256: try #require(EVP_PKEY_CTX_set_group_name(context, "P-256") == 1)
    }
    var made: OpaquePointer?
    try #require(EVP_PKEY_generate(context, &made) == 1)
    key = try #require(made)
    (self.algorithm, self.identifier) = (algorithm, identifier)
  }

  deinit { EVP_PKEY_free(key) }

  /// The public half, as a set of keys has it.
  var published: [String: String] {
    var fields = ["kid": identifier, "use": "sig", "alg": algorithm.rawValue]
    switch algorithm {
    case .rs256:
      fields["kty"] = "RSA"
      (fields["n"], fields["e"]) = (Base64URL.text(number("n")), Base64URL.text(number("e")))
    case .es256:
      (fields["kty"], fields["crv"]) = ("EC", "P-256")
      (fields["x"], fields["y"]) = (Base64URL.text(number("qx", 32)), Base64URL.text(number("qy", 32)))
    }
    return fields
  }

  private func number(_ name: String, _ length: Int32? = nil) -> [UInt8] {
    var number: OpaquePointer?
    guard EVP_PKEY_get_bn_param(key, name, &number) == 1 else { return [] }
    defer { BN_free(number) }
    let count = length ?? (BN_num_bits(number) + 7) / 8
    var bytes = [UInt8](repeating: 0, count: Int(count))
    BN_bn2binpad(number, &bytes, count)
    return bytes
  }

  func signature(of text: String) throws -> [UInt8] {
    let context = EVP_MD_CTX_new()
    defer { EVP_MD_CTX_free(context) }
    try #require(EVP_DigestSignInit(context, nil, EVP_sha256(), nil, key) == 1)
    var bytes = [UInt8](repeating: 0, count: 1024)
    var count = bytes.count
    try #require(EVP_DigestSign(context, &bytes, &count, Array(text.utf8), text.utf8.count) == 1)
    bytes = Array(bytes.prefix(count))
    guard algorithm == .es256 else { return bytes }
    let pair: OpaquePointer? = bytes.withUnsafeBufferPointer { buffer in
      var start = buffer.baseAddress
      return d2i_ECDSA_SIG(nil, &start, buffer.count)
    }
    defer { ECDSA_SIG_free(pair) }
    return [ECDSA_SIG_get0_r(pair), ECDSA_SIG_get0_s(pair)].flatMap { number in
      var half = [UInt8](repeating: 0, count: 32)
      BN_bn2binpad(number, &half, 32)
      return half
    }
  }

  /// A token, signed.
  func token(_ claims: [String: Any], header: [String: Any] = [:]) throws -> String {
    let head = ["alg": algorithm.rawValue, "kid": identifier, "typ": "JWT"].merging(header) { $1 }
    let text = try Self.part(head) + "." + Self.part(claims)
    return text + "." + Base64URL.text(try signature(of: text))
  }

  static func part(_ object: [String: Any]) throws -> String {
    Base64URL.text([UInt8](try JSONSerialization.data(withJSONObject: object)))
  }
}
