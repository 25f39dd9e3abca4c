// SPDX-License-Identifier: Apache-2.0

import CCrypto

/// SHA-256 (FIPS 180-4) by libcrypto, its context kept from one message to the next.
struct SHA256: ~Copyable {
  private let context: OpaquePointer
  private let algorithm: OpaquePointer

  /// - Throws: `StoreError.cryptography` where libcrypto has no SHA-256 to give.
  init() throws(StoreError) {
    guard let context = EVP_MD_CTX_new() else { throw .cryptography }
    guard let algorithm = EVP_MD_fetch(nil, "SHA256", nil) else {
      EVP_MD_CTX_free(context)
      throw .cryptography
    }
    self.context = context
    self.algorithm = algorithm
  }

  deinit {
    EVP_MD_free(algorithm)
    EVP_MD_CTX_free(context)
  }

  func digest(of message: [UInt8]) -> Digest {
    Digest { target in
      // Once the algorithm is fetched these cannot fail, short of memory that SHA-256 does not ask for.
      let done =
        EVP_DigestInit_ex(context, algorithm, nil) == 1
        && EVP_DigestUpdate(context, message, message.count) == 1
        && EVP_DigestFinal_ex(context, target, nil) == 1
      precondition(done, "libcrypto failed to compute a SHA-256")
    }
  }
}
