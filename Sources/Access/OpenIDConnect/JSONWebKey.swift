// SPDX-License-Identifier: Apache-2.0

import CCrypto
import Foundation

/// A public key of a provider (RFC 7517): RSA of 2,048 bits or more, or of the curve P-256. Other kinds are passed
/// over, symmetric ones among them: a key that everybody reads signs nothing.
struct JSONWebKey: Sendable {
  let identifier: String?
  let algorithm: Algorithm
  private let material: Material

  /// The signatures taken (RFC 7518, 3.1).
  enum Algorithm: String, Sendable {
    case rs256 = "RS256"
    case es256 = "ES256"
  }

  private enum Material: Sendable {
    /// Modulus and exponent.
    case rsa(n: [UInt8], e: [UInt8])
    /// The point, uncompressed.
    case curve([UInt8])
  }

  /// A key of a set; nil for one that signs nothing taken here.
  init?(_ key: [String: Any]) {
    func bytes(_ name: String) -> [UInt8]? { (key[name] as? String).flatMap(Base64URL.bytes) }
    if let use = key["use"] as? String, use != "sig" { return nil }
    switch key["kty"] as? String {
    case "RSA":
      guard let n = bytes("n"), let e = bytes("e"), n.drop(while: { $0 == 0 }).count >= 256, n.count <= 1024,
        (1...8).contains(e.count)
      else { return nil }
      (algorithm, material) = (.rs256, .rsa(n: n, e: e))
    case "EC":
      guard key["crv"] as? String == "P-256", let x = bytes("x"), let y = bytes("y"), x.count == 32,
        y.count == 32
      else { return nil }
      (algorithm, material) = (.es256, .curve([4] + x + y))
    default: return nil
    }
    if let name = key["alg"] as? String, name != algorithm.rawValue { return nil }
    identifier = key["kid"] as? String
  }

  /// The keys of a set (`{"keys": […]}`); nil for what is none.
  static func set(_ bytes: [UInt8]) -> [JSONWebKey]? {
    let object = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
    return (object?["keys"] as? [Any])?.compactMap { ($0 as? [String: Any]).flatMap(JSONWebKey.init) }
  }

  /// Whether the key made a signature of a text.
  func verifies(_ signature: [UInt8], of text: [UInt8]) -> Bool {
    guard let signature = algorithm == .rs256 ? signature : Self.sequence(signature), let key = publicKey()
    else { return false }
    defer { EVP_PKEY_free(key) }
    let context = EVP_MD_CTX_new()
    defer { EVP_MD_CTX_free(context) }
    return EVP_DigestVerifyInit(context, nil, EVP_sha256(), nil, key) == 1
      && EVP_DigestVerify(context, signature, signature.count, text, text.count) == 1
  }

  /// As libcrypto has it, the caller's to free; nil for a point that is not on the curve.
  private func publicKey() -> OpaquePointer? {
    let info = DER.sequence(Self.kinds[algorithm] ?? [], DER.bits(content))
    return info.withUnsafeBufferPointer { buffer in
      var start = buffer.baseAddress
      return d2i_PUBKEY(nil, &start, buffer.count)
    }
  }

  private var content: [UInt8] {
    switch material {
    case .rsa(let n, let e): DER.sequence(DER.integer(n), DER.integer(e))
    case .curve(let point): point
    }
  }

  /// rsaEncryption (RFC 3279, 2.3.1); id-ecPublicKey of secp256r1 (RFC 5480, 2.1.1).
  private static let kinds: [Algorithm: [UInt8]] = [
    .rs256: [0x30, 13, 6, 9, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 1, 1, 5, 0],
    .es256: [
      0x30, 19, 6, 7, 0x2a, 0x86, 0x48, 0xce, 0x3d, 2, 1, 6, 8, 0x2a, 0x86, 0x48, 0xce, 0x3d, 3, 1, 7,
    ],
  ]

  /// The two numbers of an ES256 signature, which JSON has side by side, as libcrypto reads them.
  private static func sequence(_ signature: [UInt8]) -> [UInt8]? {
    guard signature.count == 64 else { return nil }
    return DER.sequence(DER.integer(signature[..<32]), DER.integer(signature[32...]))
  }
}
